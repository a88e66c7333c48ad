import { hour } from '@kawal/core';
import { gravityBy } from '@kawal/engine';
import type { Waiting } from './waiting.ts';

/** So many are drawn with what to do, and so many more in a line each. */
export const mostShown = 50;

/** Lines take what is left of the others, too. With ten times as many the page took half as long again to make. */
const mostLines = 50;

/** So many reports that look alike are drawn with what to do: whoever sends many takes no page to themselves. */
const mostAlike = 3;

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
 * Draws the worst whole, a proposal always, and the next in a line each, as the fourth and later of reports alike. No
 * report stands under that of another: whoever sends many would choose which are seen.
 */
export function onPage(groups: readonly Waiting[]): OnPage {
  const others = groups.filter((one) => !isForOwnWord(one));
  const alike = new Map<string, number>();
  const first = others.filter((one) => {
    const looks = looksOf(one);
    const before = looks === undefined ? 0 : (alike.get(looks) ?? 0);
    if (looks !== undefined) alike.set(looks, before + 1);
    return before < mostAlike;
  });
  const drawn = new Set(first.slice(0, mostShown));
  const lines = others.filter((one) => !drawn.has(one)).slice(0, mostShown + mostLines - drawn.size);
  return {
    whole: groups.filter((one) => isForOwnWord(one) || drawn.has(one)),
    lines,
    rest: others.length - drawn.size - lines.length,
  };
}

/** Says by what untaken reports look alike: place, hour, urgency and what waits. Undefined for whatever else waits. */
function looksOf({ isReport, items }: Waiting): string | undefined {
  const untaken = items.find(({ what }) => what === 'untaken');
  if (!isReport || untaken === undefined) return undefined;
  const urgency = items.find((one) => one.urgency)?.urgency;
  const gravity = urgency === undefined ? 0 : gravityBy(urgency);
  const waits = items.map(({ what }) => what).sort();
  return [untaken.area, gravity, Math.floor(untaken.at / hour), untaken.asksNobody, ...waits].join();
}
