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

/** So many events are given together at most. */
const mostTogether = 20;

/** An event that waited so long for whoever takes it slowly is given no more: they may be barred by then. */
export const holdsMs = 1_000;

/**
 * Gives events together, at the end of a step of time that began when the ones before were taken. They are held until
 * as many came as are given together, or none for a whole step. So neither their time nor their number tells how much
 * was looked through between. None is asked for while a full batch waits to be taken; where one came meanwhile and
 * waited too long, the events end: whoever asks again hears what they may know by then.
 */
export async function* inSteps<Event>(
  events: AsyncIterable<Event>,
  { stepMs, pause, now }: { readonly stepMs: number; readonly pause: Pause; readonly now: () => number },
): AsyncGenerator<readonly Event[]> {
  const source = events[Symbol.asyncIterator]();
  const ask = () => {
    const asked = source.next().then((one) => ({ one, cameAt: now() }));
    // What it throws is thrown once it is asked for.
    asked.catch(() => {});
    return asked;
  };
  let next: ReturnType<typeof ask> | null = null;
  for (let isOver = false; !isOver; ) {
    const [step, began] = [blurred(stepMs), now()];
    const together: Event[] = [];
    for (let came: Awaited<ReturnType<typeof ask>> | null = await (next ?? ask()); came !== null; ) {
      const { one, cameAt } = came;
      isOver = one.done === true || began - cameAt >= holdsMs;
      if (isOver || one.done === true) break;
      together.push(one.value);
      next = together.length < mostTogether ? ask() : null;
      came = next && (await Promise.race([next, pause(step).then(() => null)]));
    }
    if (together.length === 0) return;
    await pause(step - ((now() - began) % (step || 1)));
    yield together;
  }
}

function blurred(milliseconds: number): number {
  return milliseconds * (1 + randomInt(blurSteps) / blurSteps / 2);
}
