import type { Storage } from '@kawal/sdk';
import { lastInstantOf } from '../audit/vouched-entries.ts';
import { generationalCache } from '../record/generational-cache.ts';
import type { LoadedRecord } from '../record/load.ts';

/** When records were written last: nothing is written to a record with an instant before that. */
export interface LastInstants {
  /** When the record was brought to its version. */
  of(record: LoadedRecord): Promise<number>;
  /** Notes that this process wrote the stream up to a version. */
  wrote(stream: string, version: number, at: number): void;
}

/** So many records at least are remembered; others are looked up. */
const remembered = 2_048;

/** Looks up what other processes wrote, once for each record that changes hands: a process knows what it wrote itself. */
export function lastInstants(storage: Storage): LastInstants {
  const known = generationalCache<{ readonly version: number; readonly at: number }>(remembered);
  const wrote: LastInstants['wrote'] = (stream, version, at) => known.set(stream, { version, at });
  if (storage.capabilities.processes === 'one') return { of: async () => 0, wrote: () => undefined };
  return {
    wrote,
    async of(record) {
      const { stream, version } = record;
      const own = known.get(stream);
      if (own?.version === version) return own.at;
      const at = await lastInstantOf(record, storage);
      if (at !== undefined) wrote(stream, version, at);
      return at ?? 0;
    },
  };
}
