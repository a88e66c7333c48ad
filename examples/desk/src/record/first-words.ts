import type { EscalationState, Localized } from '@kawal/core';
import type { Answers } from '@kawal/forms';
import type { OfficerVisit } from '../page/visit.ts';
import type { ListedRecord } from './concepts.ts';
import { actionOf } from './known-action.ts';
import { recordWords as words } from './words.ts';

/** Stands behind the slug of an act in an address, where a second person must say the same before it is in force. */
export const firstOfTwo = '~1';

type Word = Answers & { readonly by: string };

interface Words {
  readonly linkings?: readonly Word[];
  readonly lowerings?: readonly (Word & { readonly lowers: Answers })[];
  readonly proposal?: Word | null;
}

/** Returns the first words of one verb that wait on a record, each with what it says. */
function wordsOn(verb: string, state: Words, escalation: EscalationState | undefined): readonly Word[] {
  const { linkings = [], lowerings = [], proposal = null } = state;
  const { liftings = [], paths = [], owed = [], moving } = escalation ?? {};
  const given = owed.flatMap(({ offices, givingUp }) =>
    givingUp === undefined ? [] : offices.map((office) => ({ ...givingUp, office })),
  );
  const ends = paths.flatMap((one) => (one.proposal == null ? [] : [{ ...one.proposal, path: one.path }]));
  const lowered = lowerings.map(({ lowers, ...word }) => ({ ...word, ...lowers }));
  const all: Readonly<Record<string, readonly Word[]>> = {
    'escalations.liftExclusion': liftings,
    'escalations.endPath': ends,
    'escalations.giveUpCall': given,
    'escalations.migrate': moving === undefined ? [] : [moving],
    'cases.linkReport': linkings,
    'cases.unlinkReport': linkings,
    'cases.noteAge': lowered,
    'cases.recordIdentification': lowered,
    'cases.noteCriminalCase': lowered,
    'breaches.dismiss': proposal === null ? [] : [proposal],
  };
  return all[verb] ?? [];
}

/** Tells if a person's own first word waits on a record; of one body, the word that says the same. */
export function hasFirstWord(
  verb: string,
  { state }: Pick<ListedRecord, 'state'>,
  { escalation, person, body = {} }: { readonly escalation: EscalationState | undefined } & Said,
): boolean {
  const isSame = (word: Word): boolean =>
    Object.entries(body).every(
      ([name, value]) => typeof value !== 'string' || typeof word[name] !== 'string' || word[name] === value,
    );
  return wordsOn(verb, state as Words, escalation).some((one) => one.by === person && isSame(one));
}

interface Said {
  readonly person: string;
  readonly body?: Answers;
}

/** Says that something is not in force yet, and who agrees to it: to a breach anybody else of the LPA. */
export function waitsForSecond(slug: string): Localized {
  return actionOf(slug)?.action.verb === 'breaches.dismiss' ? words.waitsForAnother : words.waitsForSecond;
}

/** Reads after an act if what was just said is the first of two words: another word of the same person may wait as well. */
export async function isFirstOfTwo(
  { api, person }: OfficerVisit,
  record: ListedRecord,
  { verb, body }: { readonly verb: string; readonly body: Answers },
): Promise<boolean> {
  const found = record.stream.startsWith('report/') ? await api.escalations.get(record.stream) : undefined;
  const escalation = found?.ok === true ? found.record.state : undefined;
  return hasFirstWord(verb, record, { escalation, person, body });
}
