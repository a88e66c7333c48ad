import { randomInt } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/** Steps of the chance in the time of an answer: far finer than what a network can tell. */
const blurSteps = 10_000;

/** A pause of some milliseconds. */
export type Pause = (milliseconds: number) => Promise<unknown>;

export const pauseOnMachine: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for a time, by chance up to half as much again, so that the time of an answer does not tell what was found. */
export function paced(paceMs: number, pause: Pause): Promise<unknown> {
  return pause(blurred(paceMs));
}

/**
 * Answers at the end of a step of time that began before the work; work that outlasts it, at the end of the next. The length of
 * the steps is drawn for each answer, so the time tells how many steps it took, and not how much was looked through that the
 * asker may not see: `stepMs`, by chance up to half as much again.
 */
export async function inStep<Answer>(stepMs: number, pause: Pause, work: () => Promise<Answer>): Promise<Answer> {
  const step = blurred(stepMs);
  let end = pause(step);
  let isDone = false;
  const answer = work().finally(() => {
    isDone = true;
  });
  // What it throws is thrown at the end of the step, too.
  answer.catch(() => {});
  for (; ; end = pause(step)) {
    await end;
    if (isDone) return await answer;
    // A pause of no time must not keep the work from going on.
    await setImmediate();
  }
}

function blurred(milliseconds: number): number {
  return milliseconds * (1 + randomInt(blurSteps) / blurSteps / 2);
}
