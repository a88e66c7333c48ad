import { afterEach, expect, test, vi } from 'vitest';
import { fairClock } from './fair-time.ts';
import { runCase, within } from './run-case.ts';
import { assertSame } from './same.ts';
import { followed, underWay } from './under-way.ts';

afterEach(() => void vi.useRealTimers());

test('time that is counted in turns ends with the last of them, however late each comes', async () => {
  vi.useFakeTimers();
  const waited = expect(within(300, new Promise(() => undefined), 'too late')).rejects.toThrow('too late');
  for (const left of [1, 1, 0]) {
    // The machine leaves this process no processor for an hour.
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersToNextTimer();
    expect(vi.getTimerCount()).toBe(left);
  }
  await waited;
});

test('a case in which nothing happens any more says which call it waits for, long before its time is over', async () => {
  const adapter = followed({
    open: async () => ({ name: 'it', keyring: { put: () => new Promise(() => undefined) } }),
  });
  const play = async () => String(await (await adapter.open()).keyring.put());
  const result = await runCase({ id: 'a/b', title: 'Puts.' }, play, () => undefined, {
    longestMs: 60_000,
    silentMs: 1,
  });
  expect(result).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('Under way: keyring.put().') });
});

test('a case that goes on beyond its time is told as slow, and not as one that hangs', async () => {
  const alive = setInterval(() => underWay.heard(), 5);
  const limits = { longestMs: 60, silentMs: 60_000 };
  const never = () => new Promise<undefined>(() => undefined);
  const result = await runCase({ id: 'a/b', title: 'Goes on.' }, never, () => undefined, limits);
  clearInterval(alive);
  expect('reason' in result && result.reason).toMatch(/^It takes too long, and goes on: for \d+ s it had not ended\./);
});

test('a case that hangs while it waits for something says what did not come, and of no limit', async () => {
  const play = () => within(60_000, new Promise<string>(() => undefined), 'The later answer is lost.');
  const result = await runCase({ id: 'a/b', title: 'Hears.' }, play, () => undefined, {
    longestMs: 60_000,
    silentMs: 1,
  });
  expect(result).toMatchObject({ outcome: 'failed' });
  expect('reason' in result && result.reason).toMatch(/^The later answer is lost\. It had \d+ s\. No call/);
});

test('a difference in a sign that nobody sees is spelled', () => {
  expect(() => assertSame('\ufeffa', 'a', 'Other words.')).toThrow(/\\u\{feff\}a/);
});

test('a case in which something happens again and again is not ended for its silence', async () => {
  const turns = { left: 5 };
  const goes = new Promise<void>((resolve) => {
    const go = (): unknown => {
      underWay.heard();
      turns.left -= 1;
      return turns.left === 0 ? resolve() : setImmediate(go);
    };
    go();
  });
  await within(60_000, goes, 'too late', 1);
  expect(turns.left).toBe(0);
});

test('an adapter that is followed keeps its values, its prototype and what is frozen', async () => {
  class Sound {
    #secret = 7;
    readonly name = 'sound';
    tell(): number {
      return this.#secret;
    }
  }
  const frozen = Object.freeze({ tell: () => 1 });
  expect([followed(new Sound()).tell(), followed(new Sound()).name, followed(frozen).tell()]).toEqual([7, 'sound', 1]);
  expect(followed(new Sound())).toBeInstanceOf(Sound);
});

test.each([
  ['a process that waits for something else', { thread: 1 }, 100],
  ['a process whose child had no processor', { thread: 1, child: 95 }, 5],
  ['a process that had none itself', { thread: 100 }, 0],
])('a turn of %s counts for what the machine gave', (_, waited: Readonly<Record<string, number>>, given) => {
  vi.useFakeTimers();
  let turns = 0;
  const clock = fairClock(100, () => new Map(Object.entries(waited).map(([one, ms]) => [one, turns * ms])));
  for (const _turn of [1, 2]) {
    turns += 1;
    vi.setSystemTime(Date.now() + 100);
    expect(clock()).toBe(given);
  }
});
