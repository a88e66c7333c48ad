import { apart, skewAt } from '../simulation/clocks.ts';
import type { Wrong } from '../simulation/scene.ts';
import type { KeptLog } from './kept-log.ts';
import { barredOf } from './nobody-barred.ts';
import type { Promised } from './promised.ts';

/** The shortest `hold` of the simulated policy is an hour, and a slow provider takes a message ten minutes late. */
const shortestCode = 45 * 60_000;

/** Between the decision to send a message and its handing over. */
const onItsWay = 60_000;

/**
 * A person who was notified and is not barred is heard: the code of their message answers, however often the message
 * went. It ends with the hold of its path (decision 0171), as a deadline early by no more than the clocks are wrong.
 * Whoever was named, spared and told is heard until the next words, which work out anew who is spared (0890).
 */
export const answersHeard: Promised = ({ record }, log) => {
  const wrong: Wrong[] = [];
  for (const { report, person, refusal, at, after } of record.unheard) {
    const closedAt = record.closed.get(report);
    if (after + skewAt(record.clocks, at) - apart >= shortestCode) continue;
    const { people, named } = barredOf(report, log);
    if ((closedAt !== undefined && closedAt <= at) || people.has(person)) continue;
    const since = at - after - onItsWay;
    if (named.has(person) && wordsOf(report, log).some((id) => isWithin(record.written.get(id), since, at))) continue;
    wrong.push({ promise: 'whoever answers is heard', what: `a code was refused as ${refusal}`, report });
  }
  return wrong;
};

/** Returns the entries in which an escalation took in words that were added to its report. */
function wordsOf(report: string, { streams }: KeptLog): readonly string[] {
  const entries = streams.get(report.replace('report/', 'escalation/')) ?? [];
  return entries.flatMap(({ event }) => (event.type === 'facts-learned' ? [event.id] : []));
}

function isWithin(instant: number | undefined, from: number, until: number): boolean {
  return instant !== undefined && from <= instant && instant <= until;
}
