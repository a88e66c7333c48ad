import { apart, skewAt } from '../simulation/clocks.ts';
import type { Wrong } from '../simulation/scene.ts';
import { barredOf } from './nobody-barred.ts';
import type { Promised } from './promised.ts';

/** The shortest `hold` of the simulated policy is an hour, and a slow provider takes a message ten minutes late. */
const shortestCode = 45 * 60_000;

/**
 * A person who was notified and is not barred is heard: the code of their message answers, however often the message
 * went. It ends with the hold of its path (decision 0171), as a deadline early by no more than the clocks are wrong.
 */
export const answersHeard: Promised = ({ record }, log) => {
  const wrong: Wrong[] = [];
  for (const { report, person, refusal, at, after } of record.unheard) {
    const closedAt = record.closed.get(report);
    if (after + skewAt(record.clocks, at) - apart >= shortestCode) continue;
    if ((closedAt !== undefined && closedAt <= at) || barredOf(report, log).people.has(person)) continue;
    wrong.push({ promise: 'whoever answers is heard', what: `a code was refused as ${refusal}`, report });
  }
  return wrong;
};
