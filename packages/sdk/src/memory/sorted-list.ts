/** A list that is always in order and finds its places by halving. */
export interface SortedList<item> {
  add(item: item): void;
  remove(item: item): void;
  /** Up to `limit` items that stand behind `item` (or from the start), whether or not it is in the list. */
  after(item: item | undefined, limit: number): readonly item[];
  first(): item | undefined;
}

export function sortedList<item>(compare: (left: item, right: item) => number): SortedList<item> {
  const items: item[] = [];

  /** How many items stand before the place of `item`. */
  const before = (item: item): number => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(items[middle] as item, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const holds = (place: number, item: item): boolean =>
    place < items.length && compare(items[place] as item, item) === 0;

  return {
    add(item) {
      const place = before(item);
      if (!holds(place, item)) items.splice(place, 0, item);
    },
    remove(item) {
      const place = before(item);
      if (holds(place, item)) items.splice(place, 1);
    },
    after(item, limit) {
      if (item === undefined) return items.slice(0, limit);
      const place = before(item);
      const start = holds(place, item) ? place + 1 : place;
      return items.slice(start, start + limit);
    },
    first: () => items[0],
  };
}
