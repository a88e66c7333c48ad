/** A map that remembers what was put into it lately: at least so many, at most twice as many. */
export interface GenerationalCache<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
}

/**
 * In two generations, of which the older is forgotten whole: one `Map` that forgets its oldest name each time would walk
 * past all that it forgot before.
 */
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
