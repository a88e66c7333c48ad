import { type Matter, secondWord } from '../authority/authority.ts';
import { type Instant, later } from '../calendar/instant.ts';
import { proposalLasts } from '../chapter/chapter.ts';
import type { PersonId } from '../directory/directory.ts';
import type { Context } from '../record/concept.ts';

/** The newest word to close a record, and since when it keeps out another reason: who repeats it gains no time. */
export interface ClosingWord {
  readonly by: string;
  readonly at: Instant;
  readonly since: Instant;
}

export function nextWord(before: ClosingWord | undefined, by: string, at: Instant): ClosingWord {
  const isRepeated = before?.by === by && at < later(before.at, proposalLasts);
  return { by, at, since: isRepeated ? before.since : at };
}

/** A word to close a record that waits for another. */
export interface Proposed {
  readonly by: PersonId;
  readonly at: Instant;
}

/** Evidence that comes with a word to close a report or a case, beside its reason. */
export interface ClosingEvidence {
  /** Set if a note came along; the note is in a card. */
  readonly noted?: true;
  /** People who read on record what they sign: the story, or since it was proposed the note; left out where nobody can. */
  readonly readers?: readonly string[];
}

/** A word to close a report or a case, as it is weighed. */
export interface ToClose<Reason extends string> extends ClosingEvidence {
  readonly reason: Reason;
  /** The word of another, or an earlier one, that waits, and whether it says the same. */
  readonly waits: (Proposed & { readonly isSame: boolean }) | null;
  readonly word: ClosingWord | undefined;
  readonly takesTwo: boolean;
  readonly mustBeRead: boolean;
  readonly needsNote: boolean;
}

/** Weighs a word to close a report or a case: it closes, it is the first of two, or it counts for nothing (0225, 0362, 0595). */
export function closingWord<Reason extends string>(
  { reason, noted, readers, waits: before, word: newest, takesTwo, mustBeRead, needsNote }: ToClose<Reason>,
  matter: Pick<Matter, 'area' | 'barred'>,
  context: Context,
) {
  const by = context.actor.ref;
  // Who proposed it and has not read what came since has proposed nothing.
  const waits = mustBeRead && before !== null && readers?.includes(before.by) === false ? null : before;
  const first = waits?.isSame === true ? waits.by : null;
  // Two people of one place could close a child's record among themselves.
  const word = takesTwo ? secondWord(first, matter, context) : 'carries-out';
  const isInTheWay = word === 'proposes' && waits !== null && first === null && waits.by !== by;
  if (
    isInTheWay &&
    context.now < later(newest?.since ?? waits.at, proposalLasts) &&
    secondWord(waits.by, matter, context) !== 'proposes'
  )
    return { code: 'other-closing-waits', by: waits.by } as const;
  if (noted !== true && (!takesTwo || word === 'proposes') && needsNote)
    return { code: 'note-missing', reason, field: 'note' } as const;
  if (word !== 'proposes' && word !== 'carries-out') return { code: word, by: first ?? by } as const;
  if (mustBeRead && readers?.includes(by) === false)
    return { code: word === 'proposes' || first === null ? 'unread' : 'second-unread' } as const;
  return { closes: word === 'carries-out', first };
}

/** The codes of refusals of a word to close, as they end. */
export const closingRefuses = [
  ...(['needs-second-person', 'needs-other-institution', 'needs-outsider'] as const),
  ...(['other-closing-waits', 'note-missing', 'second-unread'] as const),
] as const;
