import { expect, test } from 'vitest';
import { pause } from './pause.ts';

test('a pause ends at once where its signal has aborted, before it or during it', async () => {
  const stop = new AbortController();
  const during = pause(3_600_000, stop.signal);
  stop.abort();
  expect(await Promise.all([during, pause(3_600_000, stop.signal)])).toEqual([undefined, undefined]);
});
