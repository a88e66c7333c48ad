import { afterEach, expect, test, vi } from 'vitest';
import { within } from './run-case.ts';

afterEach(() => void vi.useRealTimers());

test('time that is counted in turns ends with the last of them, however late each comes', async () => {
  vi.useFakeTimers();
  const waited = expect(within(300, new Promise(() => undefined), 'too late', 100)).rejects.toThrow('too late');
  for (const left of [1, 1, 0]) {
    // The machine leaves this process no processor for an hour.
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersToNextTimer();
    expect(vi.getTimerCount()).toBe(left);
  }
  await waited;
});
