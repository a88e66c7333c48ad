import {
  type EscalationState,
  type Localized,
  type OfficeKind,
  officeKinds,
  type Party,
  type PersonId,
} from '@kawal/core';
import { standing } from '@kawal/core/access';
import type { RecordName } from '../concepts/concepts.ts';
import type { DueItem, DueSight } from './due-item.ts';
import { numberOf } from './referral-words.ts';
import { peopleWho } from './second-words.ts';
import { gravityBy, urgencyIn } from './urgency.ts';
import { whomToAsk } from './waiting.ts';
import { placeOf } from './words.ts';

const prefix = 'disebut-';

/** Somebody whom a report may mean, by who they are or by the office of which it has the title. */
export type Meant = { readonly directoryPerson: PersonId } | { readonly office: OfficeKind };

/** Somebody whom a report may mean by a name, a title or a reference in it, in a part that is unclear. */
export type HeldPerson = Omit<ReturnType<typeof askedLater>, 'directoryPerson'> & Meant;

/** Makes the person whom a report names and about whom nobody could be asked, as in the public form (0650, 1978). */
export function askedLater(directoryPerson: PersonId) {
  const ref = `${prefix}${directoryPerson}`.slice(0, 64).toLowerCase();
  return { ref, roles: ['unclear'], ageClass: 'unknown', directoryPerson } as const;
}

/** Makes the same of whoever a report may mean: an office by the word that files use for it, which is read aloud. */
export function meantLater(meant: Meant): HeldPerson {
  const named = 'office' in meant ? officeKinds[meant.office].keyword : meant.directoryPerson;
  const { ref, roles, ageClass } = askedLater(named);
  return { ref, roles, ageClass, ...meant };
}

/** Tells if somebody in a report is the one who is meant. */
export function isMeant({ office, directoryPerson }: Pick<Party, 'office' | 'directoryPerson'>) {
  return (one: Pick<Party, 'office' | 'directoryPerson'>) =>
    one.office === office && one.directoryPerson === directoryPerson;
}

/** Returns whom a report keeps out by a name in it of which nobody has said yet if they may be involved. */
export function unaskedNames({ namings, liftings }: EscalationState, now: DueSight['now']): readonly PersonId[] {
  const named = namings.flatMap(({ ref, people, lifted }) =>
    ref.startsWith(prefix) ? people.filter((one) => !lifted.includes(one)) : [],
  );
  const answered = namings.flatMap(({ ref, people }) => (ref.startsWith(prefix) ? [] : people));
  const proposed = liftingsIn({ liftings }, now).map(({ who }) => who);
  return [...new Set(named)].filter((one) => ![...answered, ...proposed].includes(one));
}

/** Returns the first words that still wait to let somebody know of a report again. */
export function liftingsIn(
  { liftings }: Pick<EscalationState, 'liftings'>,
  now: DueSight['now'],
): EscalationState['liftings'] {
  return liftings.filter((word) => standing(word, now) !== null);
}

const readThenAnswer: Localized = {
  id: 'Baca ceritanya, lalu jawab: mungkin terlibat, atau tidak.',
  en: 'Read the story, then answer: may they be involved, or not.',
};

/** Nobody says that somebody is not involved who cannot read the story; that they may be, everybody can say. */
function askThenAnswer(readers: readonly PersonId[]): Localized {
  const [id, en] = [readers.join(' atau '), readers.join(' or ')];
  return {
    id: `Ceritanya belum terbuka bagi Anda.${readers.length === 0 ? '' : ` Minta ${id} membacanya dan menjawab.`} Bila Anda tahu atau ragu, jawab: mungkin terlibat.`,
    en: `The story is not open to you.${readers.length === 0 ? '' : ` Ask ${en} to read it and to answer.`} If you know, or are in doubt, answer: perhaps involved.`,
  };
}

/** Asks those who decide on a report, and whom it does not name, if somebody whom it names may be involved. */
export async function unaskedNamesDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, chapter, now, records } = sight;
  const open = [...(await records('escalation', 'running')), ...(await records('escalation', 'parked'))];
  return open.flatMap(({ state }): readonly DueItem[] => {
    // Whom an app names and who was spared is not asked about themselves (0800).
    const people = unaskedNames(state, now).filter((one) => one !== person);
    if (people.length === 0 || !peopleWho('decide', state, sight).includes(person)) return [];
    const readers = peopleWho('cards', state, sight);
    const { ask } = whomToAsk(readers, sight);
    const next = readers.includes(person) ? readThenAnswer : askThenAnswer(ask);
    const { report, area, openedAt: at, facts } = state;
    const rank = gravityBy(urgencyIn(facts)) > 0 ? 0 : 1;
    const [place, number] = [placeOf({ area, chapter }), numberOf(report)];
    const said = {
      id: `Laporan ${number} di ${place.id} menyebut, atau mungkin memaksudkan, ${people.join(', ')}. Orang yang disebut tidak diberi tahu, kecuali dua orang dari dua lembaga menyatakan tidak terlibat. ${next.id}`,
      en: `Report ${number} of ${place.en} names, or perhaps means, ${people.join(', ')}. A person who is named is not notified, unless two people of two institutions say that they are not involved. ${next.en}`,
    };
    const record = report as RecordName<'report'>;
    return [{ what: 'review', rank, at, record, area, verb: 'escalations.liftExclusion', said }];
  });
}
