import { hash } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import type { LogEntry } from '@kawal/sdk';
import { expect } from 'vitest';
import { newestMark } from './mark.ts';

/** Logs of any length; a place may be left out, as PostgreSQL leaves some out. */
const logs = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 200 }).map((steps) => {
  let place = 0;
  return steps.map((step) => {
    place += step > 80 ? step : 1;
    return entryAt(place);
  });
});

function entryAt(place: number, text = `entry ${place}`): LogEntry {
  return { place, stream: 'report/r1', version: 1, id: 'e', text, hash: hash('sha256', text, 'hex') };
}

const storeOf = (entries: readonly LogEntry[]) => ({
  log: async (after: number, limit: number) => entries.filter(({ place }) => place > after).slice(0, limit),
});

test.prop([logs, fc.nat(200)], { numRuns: 40 })(
  'a mark worked out from an older one is the one worked out from the start',
  async (log, many) => {
    const older = await newestMark(storeOf(log.slice(0, many)), null);
    const anew = await newestMark(storeOf(log), null);
    expect((await newestMark(storeOf(log), older?.mark ?? null))?.mark).toEqual(anew?.mark);
  },
);

test.prop([logs, fc.nat(200), fc.nat(200)], { numRuns: 40 })(
  'no mark vouches for a log that was changed before the older mark, wherever',
  async (log, changed, many) => {
    const at = changed % log.length;
    const older = await newestMark(storeOf(log.slice(0, Math.max(at + 1, many))), null);
    const other = log.map((one, index) => (index === at ? entryAt(one.place, 'another') : one));
    const { mark: marked } = (await newestMark(storeOf(other), older?.mark ?? null)) ?? {};
    const anew = await newestMark(
      storeOf(other.slice(0, log.findIndex(({ place }) => place === marked?.place) + 1)),
      null,
    );
    expect(marked?.root).not.toBe(anew?.mark.root);
  },
);
