import { memoryStorage } from '@kawal/sdk/memory';
import { expect, onTestFinished, test, vi } from 'vitest';
import { logTail } from './log-tail.ts';

test('keeps a process alive that only waits for events, until its signal aborts', async () => {
  const [timers, cleared] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
  onTestFinished(() => void vi.restoreAllMocks());
  const stop = new AbortController();
  const waiting = logTail(memoryStorage()).next()(stop.signal);
  const timer = timers.mock.results.at(-1)?.value as NodeJS.Timeout;
  expect(timer.hasRef()).toBe(true);
  stop.abort();
  await waiting;
  expect(cleared).toHaveBeenCalledWith(timer);
});
