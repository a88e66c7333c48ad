import { hour } from '@kawal/core';
import type { Waiting } from './waiting.ts';

/** A list that nobody reads to its end helps nobody: the worst are shown, the rest is a touch away. */
export const mostShown = 50;

/** So many reports of one place and hour stand in the open before the others stand under one line. */
const mostOfOne = 3;

/** Things that wait for this person's own word, as a proposal: nothing that others send hides them. */
const ownWords: readonly string[] = ['secondWord', 'closing', 'review', 'breach', 'dataRequest'];

/** Reports of one place that came within an hour and that nobody took on, under one line. */
export interface Mass {
  readonly area: string | null;
  readonly reports: readonly Waiting[];
}

/** Everything that waits, as the page of today has it. */
export interface OnPage {
  readonly open: readonly Waiting[];
  readonly masses: readonly Mass[];
  /** How many are left out. */
  readonly rest: number;
}

export function isForOwnWord({ items }: Pick<Waiting, 'items'>): boolean {
  return items.some(({ what }) => ownWords.includes(what));
}

/** Puts a mass of reports under one line, and leaves out what is too many, but never a proposal. */
export function onPage(groups: readonly Waiting[]): OnPage {
  const masses = massesIn(groups);
  const within = new Set(masses.flatMap(({ reports }) => reports));
  const left = groups.filter((one) => !within.has(one));
  const others = left.filter((one) => !isForOwnWord(one)).slice(0, mostShown);
  const open = left.filter((one) => isForOwnWord(one) || others.includes(one));
  return { open, masses, rest: left.length - open.length };
}

function massesIn(groups: readonly Waiting[]): readonly Mass[] {
  const runs: { area: string | null; since: number; reports: Waiting[] }[] = [];
  const came = groups
    .filter((one) => one.isReport && !isForOwnWord(one) && sinceOf(one) !== undefined)
    .toSorted((one, other) => Number(sinceOf(one)) - Number(sinceOf(other)));
  for (const one of came) {
    const [area, since] = [one.items[0]?.area ?? null, Number(sinceOf(one))];
    const run = runs.find((of) => of.area === area && since - of.since <= hour);
    if (run === undefined) runs.push({ area, since, reports: [one] });
    else run.reports.push(one);
  }
  // The worst of them stay in the open, in the order of the list.
  return runs.flatMap(({ area, reports }) => {
    const rest = groups.filter((one) => reports.includes(one)).slice(mostOfOne);
    return rest.length > 1 ? [{ area, reports: rest }] : [];
  });
}

/** Returns since when nobody took a report on; undefined where somebody did. */
function sinceOf({ items }: Waiting): number | undefined {
  return items.find(({ what }) => what === 'untaken')?.at;
}
