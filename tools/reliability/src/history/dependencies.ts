import type { History } from './clients.ts';

type Order = { readonly commits: readonly string[] } | { readonly cycle: string };

/**
 * An order, one after another, in which everything could have happened, or the circle that forbids one. What must come
 * before what: the writer of a version before the writer of the next (ww); the writer of a version before whoever saw
 * it (wr); whoever saw a version before the writer of the next (rw); and what had ended before what began afterwards.
 */
export function orderOf({ operations, stored }: History, byStream: ReadonlyMap<string, readonly string[]>): Order {
  const names: string[] = [];
  const after: number[][] = [];
  const before: number[] = [];
  const node = (name: string): number => {
    names.push(name);
    after.push([]);
    before.push(0);
    return names.length - 1;
  };
  const edge = (from: number | undefined, to: number | undefined): void => {
    if (from === undefined || to === undefined || from === to) return;
    after[from]?.push(to);
    before[to] = (before[to] ?? 0) + 1;
  };
  const commits = new Map<string, number>();
  for (const { id } of stored) if (!commits.has(id)) commits.set(id, node(id));
  for (const ids of byStream.values()) {
    for (const [index, id] of ids.entries()) edge(commits.get(ids[index - 1] ?? ''), commits.get(id));
  }
  const moments: { readonly at: number; readonly node: number; readonly ends: boolean }[] = [];
  for (const { invoked, ended, outcome, seen, commit } of operations) {
    const own = commit === undefined ? node(`load at ${invoked}`) : commits.get(commit.id);
    if (own === undefined || (commit !== undefined && outcome === 'fail')) continue;
    for (const [stream, version] of seen) {
      const ids = byStream.get(stream) ?? [];
      edge(commits.get(ids[version - 1] ?? ''), own);
      edge(own, commits.get(ids[version] ?? ''));
    }
    // A second try of what was written with the first began later than it had to.
    if (commit === undefined) moments.push({ at: invoked, node: own, ends: false });
    if (outcome === 'ok') moments.push({ at: ended, node: own, ends: true });
  }
  moments.push(...firstTries(operations, commits));
  addTime(moments, node, edge);
  return sorted(names, after, before, new Set(commits.values()));
}

function firstTries(operations: History['operations'], commits: ReadonlyMap<string, number>) {
  const first = new Map<number, number>();
  for (const { commit, invoked } of operations) {
    const own = commit === undefined ? undefined : commits.get(commit.id);
    if (own !== undefined) first.set(own, Math.min(invoked, first.get(own) ?? invoked));
  }
  return [...first].map(([node, at]) => ({ at, node, ends: false }));
}

/** A chain of instants, so that "had ended before that began" needs no edge between each pair. */
function addTime(
  moments: { readonly at: number; readonly node: number; readonly ends: boolean }[],
  node: (name: string) => number,
  edge: (from: number | undefined, to: number | undefined) => void,
): void {
  let latest: number | undefined;
  for (const { at, node: of, ends } of moments.toSorted((a, b) => a.at - b.at)) {
    if (!ends) edge(latest, of);
    else {
      const instant = node(`time ${at}`);
      edge(latest, instant);
      edge(of, instant);
      latest = instant;
    }
  }
}

/** Whatever waits for nothing any more comes next; of those the one that stands first in the log. */
function sorted(names: string[], after: number[][], before: number[], commits: ReadonlySet<number>): Order {
  const order: string[] = [];
  const ready: number[] = [];
  const waiting = [...before];
  const free = (one: number): void => void (commits.has(one) ? ready.push(one) : others.push(one));
  const others: number[] = [];
  for (const [one, count] of waiting.entries()) if (count === 0) free(one);
  let done = 0;
  for (;;) {
    const next = others.pop() ?? takeFirst(ready);
    if (next === undefined) break;
    done += 1;
    if (commits.has(next)) order.push(names[next] ?? '');
    for (const one of after[next] ?? []) {
      waiting[one] = (waiting[one] ?? 0) - 1;
      if (waiting[one] === 0) free(one);
    }
  }
  return done === names.length ? { commits: order } : { cycle: circleIn(names, after, waiting) };
}

function takeFirst(ready: number[]): number | undefined {
  if (ready.length === 0) return undefined;
  const [first] = ready.splice(ready.indexOf(Math.min(...ready)), 1);
  return first;
}

/** Everything left waits for something left: going on from one to the next comes back to where it was. */
function circleIn(names: string[], after: number[][], waiting: number[]): string {
  const came: number[] = [];
  const behind = new Map<number, number>();
  for (const [from, to] of after.entries()) for (const one of to) if ((waiting[from] ?? 0) > 0) behind.set(one, from);
  let at = waiting.findIndex((count) => count > 0);
  while (!came.includes(at)) {
    came.push(at);
    at = behind.get(at) ?? at;
  }
  return [...came.slice(came.indexOf(at)).toReversed(), at]
    .map((one) => names[one])
    .slice(0, 12)
    .join(' < ');
}
