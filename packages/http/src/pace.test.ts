import { expect, test } from 'vitest';
import { inStep, inSteps } from './pace.ts';

/** A pause that ends when the test says so, and a note of what happened in which order. */
function stage() {
  const steps: { readonly ms: number; readonly end: () => void }[] = [];
  const noted: string[] = [];
  const pause = (ms: number): Promise<void> => {
    noted.push('step');
    return new Promise((end) => steps.push({ ms, end }));
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { steps, noted, pause, settled };
}

test('answers at the end of a step that began before the work', async () => {
  const { steps, noted, pause, settled } = stage();
  const answer = inStep(20, pause, async () => {
    noted.push('work');
    return 'done';
  }).then((given) => noted.push(given));
  await settled();
  expect(noted).toEqual(['step', 'work']);
  steps[0]?.end();
  await answer;
  expect(noted).toEqual(['step', 'work', 'done']);
  expect(steps.map(({ ms }) => ms >= 20 && ms < 30)).toEqual([true]);
});

test('answers work that outlasts a step at the end of the next one, of the same length', async () => {
  const { steps, noted, pause, settled } = stage();
  let finish = (_: string): void => {};
  const work = () => new Promise<string>((end) => (finish = end));
  const answer = inStep(20, pause, work).then((given) => noted.push(given));
  steps[0]?.end();
  await settled();
  await settled();
  finish('done');
  await settled();
  expect(noted).toEqual(['step', 'step']);
  steps[1]?.end();
  await answer;
  expect(noted).toEqual(['step', 'step', 'done']);
  expect(steps[1]?.ms).toBe(steps[0]?.ms);
});

test('hands on at the end of a step what the work throws', async () => {
  const { steps, pause, settled } = stage();
  let thrown: unknown;
  const answer = inStep(20, pause, () => Promise.reject(new Error('no store'))).catch((error: unknown) => {
    thrown = error;
  });
  await settled();
  expect(thrown).toBeUndefined();
  steps[0]?.end();
  await answer;
  expect(thrown).toMatchObject({ message: 'no store' });
});

test('waits for work whose pauses take no time', async () => {
  const work = () => new Promise((end) => setTimeout(() => end('done'), 1));
  expect(await inStep(20, async () => {}, work)).toBe('done');
});

/** Gives events that each took so much work, on a clock of the test, and notes when they are given. */
async function givenAt(work: readonly number[]) {
  let at = 0;
  const timers: { readonly at: number; readonly end: () => void }[] = [];
  const pause = (ms: number) => new Promise<void>((end) => timers.push({ at: at + ms, end }));
  async function* events() {
    for (const [index, ms] of work.entries()) {
      if (ms > 0) await pause(ms);
      yield index;
    }
  }
  const given: (readonly [number, number])[] = [];
  let isOver = false;
  const all = (async () => {
    for await (const together of inSteps(events(), { stepMs: 20, pause, now: () => at }))
      given.push([at, together.length]);
    isOver = true;
  })();
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    if (isOver) break;
    timers.sort((one, other) => one.at - other.at);
    const first = timers.shift();
    at = Math.max(at, first?.at ?? at);
    first?.end();
  }
  await all;
  return given;
}

test('gives events at the same ends of steps, and as many together, whatever was looked through between', async () => {
  const plain = await givenAt(Array(45).fill(0));
  expect(plain.map(([, many]) => many)).toEqual([20, 20, 5]);
  const slow = await givenAt(Array.from({ length: 45 }, (_, index) => (index % 20 === 7 ? 3 : 0.1)));
  expect(slow.map(([, many]) => many)).toEqual([20, 20, 5]);
  // Those that are full took one step of 20 to 30 ms.
  for (const given of [plain, slow]) {
    const steps = given.map(([at], index) => at - (given[index - 1]?.[0] ?? 0));
    for (const step of steps.slice(0, 2)) expect(step >= 20 && step < 30).toBe(true);
  }
});

test('gives a single event after a whole step in which no other came', async () => {
  const given = await givenAt([500, 500]);
  expect(given.map(([, many]) => many)).toEqual([1, 1]);
  const [first = 0] = given[0] ?? [];
  expect(first >= 520 && first < 580).toBe(true);
});

test('asks for none while a full batch waits to be taken, and ends before one that waited too long behind another', async () => {
  let [at, asked] = [0, 0];
  const timers: (() => void)[] = [];
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const follow = (events: AsyncIterable<number>, isQuick: boolean) => {
    const pause = () => (isQuick ? settled() : new Promise<void>((end) => timers.push(end)));
    return inSteps(events, { stepMs: 20, pause, now: () => at });
  };
  async function* many() {
    for (; ; asked += 1) yield asked;
  }
  const full = follow(many(), false);
  const first = full.next();
  for (let turn = 0; turn < 50; turn += 1) {
    await settled();
    for (const end of asked >= 19 ? timers.splice(0) : []) end();
  }
  expect([(await first).value?.length, asked]).toEqual([20, 19]);
  let give = (): void => {};
  async function* held() {
    yield 0;
    await new Promise<void>((end) => (give = end));
    yield 1;
  }
  for (const [waitedMs, then] of [
    [900, [1]],
    [1_000, undefined],
  ] as const) {
    const slow = follow(held(), true);
    expect((await slow.next()).value).toEqual([0]);
    give();
    await settled();
    at += waitedMs;
    expect((await slow.next()).value).toEqual(then);
  }
});
