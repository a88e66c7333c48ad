import { type Directory, type Entry, hour, type Instant, later } from '@kawal/core';
import { type FirstWord, lpaPeople, standing } from '@kawal/core/access';
import { areOfTwoInstitutions, postOf } from '@kawal/core/directory';
import { accept, type Concept } from '@kawal/core/record';

/** The causes of a loss that a person can name. */
export const lossReasons = ['restored', 'went-back', 'copied', 'damaged'] as const;

export type LossReason = (typeof lossReasons)[number];

export interface LossFacts {
  readonly reason: LossReason;
  /** The log ends before the entry that the keyring knows, or has another in its place; or such was noticed before. */
  readonly found: 'log.rolled-back' | 'log.rewritten' | 'entry.unvouched' | 'change.noticed';
  /** The place of the newest entry that the keyring knew. */
  readonly knownTo: number;
  /** The link of that entry in its record's chain, and the hash over the log up to it. */
  readonly hash: string;
  readonly root: string;
  /** Lists cards destroyed in what is gone, as the keyring knew them; a later tombstone needs an entry of its own. */
  readonly destroyed: readonly string[];
}

/** Entries that the store lost, and who says that they know of it. `lost` is a hash over what is known to be gone. */
export type LossState =
  | { readonly status: 'none' }
  | { readonly status: 'proposed'; readonly lost: string; readonly words: readonly FirstWord[] }
  | (LossFacts & { readonly status: 'acknowledged'; readonly at: Instant; readonly by: readonly string[] });

export type LossCommand = { readonly type: 'acknowledge-loss'; readonly lost: string } & LossFacts;

export type LossEvent =
  | { readonly type: 'loss-proposed'; readonly lost: string }
  | ({ readonly type: 'loss-acknowledged'; readonly first?: string } & LossFacts);

/** So long an alarm tells of a first word before anybody of the same institution seconds it. */
const sameInstitutionAfter = hour;

/** Returns from when anybody else in post may second a first word. */
export const openFrom = ({ at }: FirstWord): Instant => later(at, sameInstitutionAfter);

/** Returns the words about a loss that count still, the oldest first. */
export function wordsOn(state: LossState, lost: string, now: Instant): readonly FirstWord[] {
  const words = state.status === 'proposed' && state.lost === lost ? state.words : [];
  return words.filter((word) => standing(word, now) !== null);
}

/**
 * Two people note a loss, one of them of the LPA: of two institutions at once, else an hour later. Where nobody else is in post,
 * the same person may then.
 */
function isSeconded(word: FirstWord, who: string, directory: Directory, now: Instant): boolean {
  const inPost = Object.keys(directory.people).filter((one) => postOf(directory, one, now) !== undefined);
  const both = [word.by, who] as const;
  const ofLpa = lpaPeople(directory, now);
  const isOther = word.by !== who || inPost.length === 1;
  if (!isOther || !both.every((one) => inPost.includes(one))) return false;
  if (ofLpa.length > 0 && !both.some((one) => ofLpa.includes(one))) return false;
  return now >= openFrom(word) || areOfTwoInstitutions(directory, both, now);
}

export const lossConcept = {
  name: 'loss',
  shape: 2,
  initial: { status: 'none' },
  reads: () => [],
  decide: ({ type: _, lost, ...facts }, state, { actor, chapter, now }) => {
    const words = wordsOn(state, lost, now);
    const first = words.find((word) => chapter !== null && isSeconded(word, actor.ref, chapter.directory, now));
    if (first !== undefined) return accept<LossEvent>({ type: 'loss-acknowledged', ...facts, first: first.by });
    return words.some(({ by }) => by === actor.ref) ? accept() : accept<LossEvent>({ type: 'loss-proposed', lost });
  },
  evolve: (state, event, { at, actor }): LossState => {
    if (event.type === 'loss-proposed') {
      const words = wordsOn(state, event.lost, at).filter(({ by }) => by !== actor.ref);
      return { status: 'proposed', lost: event.lost, words: [...words, { by: actor.ref, at }] };
    }
    const { type: _, first = actor.ref, ...facts } = event;
    return { status: 'acknowledged', at, by: [...new Set([first, actor.ref])], ...facts };
  },
  refuses: {},
  keys: {},
  // Whoever notes it may be the one whose suspension was lost: the others hear of it, and can suspend them again.
  alarms: ({ type }) => ({ code: type === 'loss-proposed' ? 'loss.proposed' : 'loss.noted' }),
  wakeAt: () => null,
} satisfies Concept<LossCommand, LossEvent, LossState, never>;

/** Returns true for an entry by which two people took note of a loss: a first word alone notes nothing. */
export function notesLoss({ stream, text }: { readonly stream: string; readonly text: string }): boolean {
  return stream.startsWith(`${lossConcept.name}/`) && text.includes('"type":"loss-acknowledged"');
}

/** Returns the cards that an entry says were destroyed in what is gone. */
export function destroyedInLoss({ changes }: Entry): readonly string[] {
  return (changes as readonly (LossEvent | { readonly type: string })[]).flatMap((one) =>
    one.type === 'loss-acknowledged' && 'destroyed' in one ? one.destroyed : [],
  );
}
