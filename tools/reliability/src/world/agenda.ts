/** Events to come, in order of their instants; at one instant in the order in which it was put down. */
export interface Agenda {
  add(at: number, act: () => unknown): void;
  /** Takes the next out, unless it lies after the instant. */
  next(until: number): { readonly at: number; readonly act: () => unknown } | undefined;
}

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly act: () => unknown;
}

/** A binary heap. */
export function agenda(): Agenda {
  const heap: Entry[] = [];
  let added = 0;
  const isBefore = (one: Entry, other: Entry): boolean =>
    one.at < other.at || (one.at === other.at && one.order < other.order);

  const rise = (entry: Entry): void => {
    let place = heap.length;
    heap.push(entry);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const upper = heap[above] as Entry;
      if (isBefore(upper, entry)) break;
      heap[place] = upper;
      place = above;
    }
    heap[place] = entry;
  };
  const sink = (entry: Entry): void => {
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (left === undefined) break;
      if (right !== undefined && isBefore(right, left)) below += 1;
      const lower = heap[below] as Entry;
      if (isBefore(entry, lower)) break;
      heap[place] = lower;
      place = below;
    }
    heap[place] = entry;
  };

  return {
    add(at, act) {
      added += 1;
      rise({ at, order: added, act });
    },
    next(until) {
      const [first] = heap;
      if (first === undefined || first.at > until) return undefined;
      const last = heap.pop() as Entry;
      if (heap.length > 0) sink(last);
      return first;
    },
  };
}
