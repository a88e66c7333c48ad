import { expect, test } from 'vitest';
import { inStep } from './pace.ts';

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
