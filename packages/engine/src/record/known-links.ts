import { changesOf, type Entry } from '@kawal/core';

// Which records may be about the same people, by the entries that said so once: a mark of a duplicate, or a report of a case. Lists of
// the store are not asked, because rows can be taken out of them unseen. The records themselves say whether a link holds today.

type Links = ReadonlyMap<string, readonly string[]>;

const links = new WeakMap<object, Map<string, string[]>>();

/**
 * Types of the changes that link a record, by the concept whose entries have them. Most entries are of another one, and nobody looks
 * for a word in their texts. A quote in front would cost three times as much: a text has hundreds where a search would begin.
 */
const linking: Readonly<Record<string, readonly string[]>> = {
  report: ['duplicate-marked'],
  case: ['report-linked', 'case-opened'],
};

const anyLinking = Object.values(linking).flat();

/** Returns true where an entry may link a record; `concept` is that of the record which its text names, where that is known. */
export function mayLink(text: string, concept?: string): boolean {
  const types = concept === undefined ? anyLinking : (linking[concept] ?? []);
  return types.some((type) => text.includes(type));
}

/** Returns the links that entries make, in both directions. */
export function linksIn(entries: readonly Entry[], found = new Map<string, string[]>()): Map<string, string[]> {
  for (const { stream, change } of changesOf(entries)) {
    const other = linkedBy(stream, change as LinkingChange);
    if (typeof other !== 'string') continue;
    for (const [one, to] of [
      [stream, other],
      [other, stream],
    ] as const) {
      const known = found.get(one) ?? [];
      if (!known.includes(to)) found.set(one, [...known, to]);
    }
  }
  return found;
}

interface LinkingChange {
  readonly type: string;
  readonly of?: unknown;
  readonly report?: unknown;
}

function linkedBy(stream: string, { type, of, report }: LinkingChange): unknown {
  if (type === 'duplicate-marked') return of;
  return stream.startsWith('case/') && (type === 'report-linked' || type === 'case-opened') ? report : undefined;
}

/** Notes the links of an entry of the log. */
export function noteLinks(storage: object, entry: Entry): void {
  links.set(storage, linksIn([entry], links.get(storage)));
}

/** So many records with links are looked at each time. */
const turn = 100;

const turned = new WeakMap<object, number>();

/** Gives the groups of some of the linked records, in turn. */
export function* linkedInTurn(storage: object): Generator<readonly string[]> {
  const from = turned.get(storage) ?? 0;
  const some = [...(links.get(storage)?.keys() ?? [])].slice(from, from + turn);
  turned.set(storage, some.length < turn ? 0 : from + turn);
  const met = new Set<string>();
  for (const one of some) {
    if (met.has(one)) continue;
    const group = [...linkedWith([one], storage)];
    for (const member of group) met.add(member);
    yield group;
  }
}

/** Returns true for a record from which some link leads. */
export function isLinked(stream: string, storage: object): boolean {
  return links.get(storage)?.has(stream) === true;
}

/** Returns the pairs of reports that a mark ever tied: one person takes a mark back, and what is graver goes on (1001). */
export function everMarked(reports: Iterable<string>, storage: object, own?: Links): readonly (readonly string[])[] {
  const linksOf = (one: string) => [...(links.get(storage)?.get(one) ?? []), ...(own?.get(one) ?? [])];
  return [...reports].flatMap((one) =>
    one.startsWith('report/') ? linksOf(one).flatMap((to) => (to.startsWith('report/') ? [[one, to]] : [])) : [],
  );
}

/** Names the cases that ever came of a report, or to which it was linked. */
export function casesLinkedTo(report: string, storage: object): readonly string[] {
  return (links.get(storage)?.get(report) ?? []).filter((one) => one.startsWith('case/'));
}

/** Returns records with all others that links lead to from them, over as many as there are. */
export function linkedWith(streams: readonly string[], storage: object, own?: Links): ReadonlySet<string> {
  const found = new Set(streams);
  for (const one of found)
    for (const other of [...(links.get(storage)?.get(one) ?? []), ...(own?.get(one) ?? [])]) found.add(other);
  return found;
}
