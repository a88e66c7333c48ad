import type { Waiting } from './waiting.ts';

/** So many are drawn with what to do; each of the others takes one line, for no reader goes on for ever. */
export const mostShown = 50;

/** A page of more lines is slower than the list of reports. */
const mostLines = 50;

/** Things that wait for this person's own word, as a proposal: nothing that others send hides them. */
const ownWords: readonly string[] = ['secondWord', 'closing', 'review', 'breach', 'dataRequest'];

/** Everything that waits, as the page of today has it. */
export interface OnPage {
  readonly whole: readonly Waiting[];
  /** These take one line each. */
  readonly lines: readonly Waiting[];
  /** How many are left out. */
  readonly rest: number;
}

export function isForOwnWord({ items }: Pick<Waiting, 'items'>): boolean {
  return items.some(({ what }) => ownWords.includes(what));
}

/**
 * Draws the worst whole and the others in a line each, but never a proposal. No report stands under that of another:
 * whoever sends many would choose which are seen.
 */
export function onPage(groups: readonly Waiting[]): OnPage {
  const others = groups.filter((one) => !isForOwnWord(one));
  const drawn = new Set(others.slice(0, mostShown));
  const lines = others.slice(mostShown, mostShown + mostLines);
  return {
    whole: groups.filter((one) => isForOwnWord(one) || drawn.has(one)),
    lines,
    rest: others.length - drawn.size - lines.length,
  };
}
