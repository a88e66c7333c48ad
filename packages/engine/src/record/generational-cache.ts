/** A map that remembers what was put into it lately: at least so many, at most twice as many. */
export interface GenerationalCache<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
}

/** Two generations; the older is dropped as a whole, because deleting the oldest key of a Map is O(deleted keys). */
export function generationalCache<Value>(least: number): GenerationalCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return {
    get: (name) => young.get(name) ?? old.get(name),
    set(name, value) {
      if (young.size >= least && !young.has(name)) {
        old = young;
        young = new Map();
      }
      young.set(name, value);
    },
  };
}
