import type { Storage } from '@kawal/sdk';

/** The result of a look through the whole log. */
export interface Looked {
  /** The last place of the log. */
  readonly place: number;
  /** A stream whose state is not that of its last event, or null. */
  readonly found: string | null;
}

/** Checks that each stream's state has the version and the link of its last event in the log. No chain is computed anew. */
export async function disagreement(storage: Pick<Storage, 'log' | 'load'>): Promise<Looked> {
  const last = new Map<string, { readonly version: number; readonly hash: string }>();
  let place = 0;
  for (let isEnd = false; !isEnd; ) {
    const entries = await storage.log(place, 1_000);
    for (const { stream, version, hash } of entries) {
      if (version !== (last.get(stream)?.version ?? 0) + 1) return { place, found: stream };
      last.set(stream, { version, hash });
    }
    place = entries.at(-1)?.place ?? place;
    isEnd = entries.length === 0;
  }
  const names = [...last.keys()];
  for (let start = 0; start < names.length; start += 1_000) {
    const some = names.slice(start, start + 1_000);
    const states = new Map((await storage.load(some)).map((state) => [state.stream, state]));
    const found = some.find((name) => {
      const state = states.get(name);
      return state?.version !== last.get(name)?.version || state?.head !== last.get(name)?.hash;
    });
    if (found !== undefined) return { place, found };
  }
  return { place, found: null };
}
