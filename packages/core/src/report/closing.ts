import { type FirstWord, lackingOf, type Matter, type Signed, secondWord, standing } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Context } from '../record/concept.ts';

/** The newest word to close a record, and since when it keeps out another reason: who repeats it gains no time. */
export interface ClosingWord extends FirstWord {
  readonly since: Instant;
}

export function nextWord(before: ClosingWord | undefined, by: string, at: Instant): ClosingWord {
  const repeated = before?.by === by ? standing(before, at) : null;
  return { by, at, since: repeated?.since ?? at };
}

/** Evidence that comes with a word to close a report or a case, beside its reason. */
export interface ClosingEvidence extends Signed {
  /** Set if a note came along; the note is in a card. */
  readonly noted?: true;
  /** Set if that note names a peace and not what became of the person, as the engine finds. */
  readonly ofPeace?: true;
  /** Of a report: another of the same matter of which its actor has not opened what was said since, as the engine finds. */
  readonly unread?: string;
}

/** A word to close a report or a case, as it is weighed. */
export interface ToClose<Reason extends string> extends ClosingEvidence {
  readonly reason: Reason;
  /** The word of another, or an earlier one, that waits, and whether it says the same. */
  readonly waits: (FirstWord & { readonly isSame: boolean }) | null;
  readonly word: ClosingWord | undefined;
  readonly takesTwo: boolean;
  readonly mustBeRead: boolean;
  readonly needsNote: boolean;
}

/** Weighs a word to close a report or a case: it closes, it is the first of two, or it counts for nothing (0225, 0362, 0595). */
export function closingWord<Reason extends string>(
  { reason, noted, ofPeace, readers, waits: before, word: newest, takesTwo, mustBeRead, needsNote }: ToClose<Reason>,
  matter: Pick<Matter, 'area' | 'barred'>,
  context: Context,
) {
  if (ofPeace === true) return { code: 'note-of-peace', field: 'note' } as const;
  const by = context.actor.ref;
  // Who proposed it and has not read what came since has proposed nothing.
  const waits = mustBeRead && before !== null && readers?.includes(before.by) === false ? null : before;
  const first = waits?.isSame === true ? waits.by : null;
  // Two people of one place could close a child's record among themselves.
  const word = takesTwo ? secondWord(first, matter, context) : 'carries-out';
  const isInTheWay = word === 'proposes' && waits !== null && first === null && waits.by !== by;
  if (
    isInTheWay &&
    standing({ ...waits, at: newest?.since ?? waits.at }, context.now) !== null &&
    secondWord(waits.by, matter, context) !== 'proposes'
  )
    return { code: 'other-closing-waits', by: waits.by } as const;
  if (noted !== true && (!takesTwo || word === 'proposes') && needsNote)
    return { code: 'note-missing', reason, field: 'note' } as const;
  if (word !== 'proposes' && word !== 'carries-out') return lackingOf(word, first ?? by);
  if (mustBeRead && readers?.includes(by) === false)
    return { code: word === 'proposes' || first === null ? 'unread' : 'second-unread' } as const;
  const closes = word === 'carries-out';
  return { closes, first: closes ? first : null };
}

/** The codes of refusals of a word to close, as they end. */
export const closingRefuses = [
  ...(['needs-second-person', 'needs-other-institution', 'needs-outsider'] as const),
  ...(['other-closing-waits', 'note-missing', 'note-of-peace', 'second-unread', 'unseen'] as const),
] as const;
