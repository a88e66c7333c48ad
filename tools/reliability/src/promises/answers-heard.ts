import type { Wrong } from '../simulation/scene.ts';
import { barredOf } from './nobody-barred.ts';
import type { Promised } from './promised.ts';

/** A person who was notified and is not barred is heard: the code of their message answers, however often the message went. */
export const answersHeard: Promised = ({ record }, log) => {
  const wrong: Wrong[] = [];
  for (const { report, person, refusal, at } of record.unheard) {
    const closedAt = record.closed.get(report);
    if ((closedAt !== undefined && closedAt <= at) || barredOf(report, log).people.has(person)) continue;
    wrong.push({ promise: 'whoever answers is heard', what: `a code was refused as ${refusal}`, report });
  }
  return wrong;
};
