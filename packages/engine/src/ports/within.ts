import type { Clock } from './ports.ts';

/** Stands for an answer that did not come in time. */
export const late = Symbol('late');

/** Waits for an answer for so long at most. An answer that comes after that is left aside, a failure as well. */
export type Within = <Answer>(milliseconds: number, answer: Promise<Answer>) => Promise<Answer | typeof late>;

export function withinBy({ timer }: Pick<Clock, 'timer'>): Within {
  if (timer === undefined) return withinPlatform;
  return async (milliseconds, answer) => {
    const done = new AbortController();
    try {
      return await Promise.race([answer, timer(milliseconds, done.signal).then((): typeof late => late)]);
    } finally {
      // A reason of our own: without one the platform makes an error with its stack, which costs more than all else here.
      done.abort(late);
    }
  };
}

/** Waits by the platform's timer, which is cleared without a signal: a signal costs more than the timer. */
const withinPlatform: Within = (milliseconds, answer) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ends = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, milliseconds, late);
  });
  return Promise.race([answer, ends]).finally(() => clearTimeout(timer));
};
