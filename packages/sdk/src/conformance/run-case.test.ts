import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { fairClock } from './fair-time.ts';
import { kernelWords } from './kernel-words.ts';
import { runCase, within } from './run-case.ts';
import { assertSame } from './same.ts';
import { followed, underWay } from './under-way.ts';

afterEach(() => void vi.useRealTimers());

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
  const play = () => {
    // The case was busy before it began to wait, for longer than the silence that ends it.
    const until = performance.now() + 20;
    while (performance.now() < until);
    return within(60_000, new Promise<string>(() => undefined), 'The later answer is lost.');
  };
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
  ['of a process that waits for something else', { main: [0, 1] }, 99],
  ['of a child, two threads of which wait by turns', { child: [0, 50], other: [0, 45] }, 5],
  ['without a processor', { main: [0, 100] }, 0],
  ['in which one thread ran while others waited', { main: [60, 0], pool: [0, 100] }, 60],
  ['at the disk', { main: [2, 3], atDisk: [1, 2] }, 3],
  ['that comes an hour late', {}, 100, 3_600_000],
])(
  'a turn %s counts for what the machine gave',
  (_, spent: Readonly<Record<string, number[]>>, given, passed = 100) => {
    vi.useFakeTimers();
    let turns = 0;
    const clock = fairClock(100, {
      threads: () => Object.keys(spent),
      spentBy: (thread) => (spent[thread] ?? []).map((ms) => turns * ms),
      isAtDisk: (thread) => thread === 'atDisk',
    });
    for (const _turn of [1, 2]) {
      turns += 1;
      vi.setSystemTime(Date.now() + passed);
      expect(clock()).toBe(given);
    }
  },
);

test.runIf(process.platform === 'linux')(
  'each thread is asked for, also of a child process and of its own',
  async () => {
    const child = spawn('sh', ['-c', 'sleep 60 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [told] = await once(child.stdout, 'data');
    const { threads, spentBy, main } = kernelWords();
    const [all, below] = [threads(), Number(String(told))];
    process.kill(below, 'SIGKILL');
    for (const id of [process.pid, child.pid, below]) expect(all).toContain(`/proc/${id}/task/${id}`);
    expect(all.filter((path) => path.startsWith(`/proc/${process.pid}/`)).length).toBeGreaterThan(1);
    expect(spentBy(main)[0]).toBeGreaterThan(0);
  },
);

test('the suite tells whoever watches its thread when it does work of its own there, and when that is over', async () => {
  const heard: boolean[] = [];
  underWay.listen((_, isOwn = false) => void heard.push(isOwn));
  await underWay.byItself(async () => {
    // A call of the adapter that ended meanwhile.
    underWay.heard();
  });
  underWay.listen(() => undefined);
  expect(heard).toEqual([true, true, false]);
});
