import type { Storage } from '@kawal/sdk';
import { readEntry } from './entry-text.ts';
import { generationalCache } from './generational-cache.ts';

/** When records were written last: nothing is written to a record with an instant before that. */
export interface LastInstants {
  /** When the record was brought to this version. */
  of(stream: string, version: number): Promise<number>;
  /** Notes that this process wrote the stream up to a version. */
  wrote(stream: string, version: number, at: number): void;
}

/** So many records at least are remembered; others are looked up. */
const remembered = 2_048;

/**
 * A process knows what it wrote itself, and its clock stands at what was stored when it began. What other processes
 * wrote since is looked up in the record, once for each record that changes hands.
 */
export function lastInstants(storage: Storage): LastInstants {
  const known = generationalCache<{ readonly version: number; readonly at: number }>(remembered);
  const wrote: LastInstants['wrote'] = (stream, version, at) => known.set(stream, { version, at });
  if (storage.capabilities.processes === 'one') return { of: async () => 0, wrote: () => undefined };
  return {
    wrote,
    async of(stream, version) {
      const own = known.get(stream);
      if (own?.version === version) return own.at;
      const last = (await storage.history(stream, version - 1)).at(0);
      if (last === undefined) return 0;
      const { at } = readEntry(last.text);
      wrote(stream, version, at);
      return at;
    },
  };
}
