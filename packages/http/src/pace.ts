import { randomInt } from 'node:crypto';

/** Steps of the chance in the time of an answer: far finer than what a network can tell. */
const blurSteps = 10_000;

/** A pause of some milliseconds. */
export type Pause = (milliseconds: number) => Promise<unknown>;

export const pauseOnMachine: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for a time, by chance up to half as much again, so that the time of an answer does not tell what was found. */
export function paced(paceMs: number, pause: Pause): Promise<unknown> {
  return pause(paceMs * (1 + randomInt(blurSteps) / blurSteps / 2));
}
