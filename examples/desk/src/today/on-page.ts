import type { Waiting } from './waiting.ts';

/** So many are drawn with what to do, and so many more in a line each. */
export const mostShown = 50;

/** With ten times as many the page took half as long again to make. */
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
 * Draws the worst whole, a proposal always, and the next in a line each. No report stands under that of another:
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
