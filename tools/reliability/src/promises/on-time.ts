import { skewAt } from '../simulation/clocks.ts';
import type { Wrong } from '../simulation/scene.ts';
import { reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

const minute = 60_000;

/** The delay allowed to a step while a process is up: a look every half minute, a storage that stands still, a step set aside. */
const grace = 15 * minute;

/** Promise 2: no step is decided before its instant, nor long after it, by more than the clocks were wrong. */
export const onTime: Promised = ({ record }, log) => {
  const promise = 'no deadline is missed or comes early by more than the clocks are wrong';
  const wrong: Wrong[] = [];
  for (const { event, stream } of log.entries) {
    const at = record.written.get(event.id);
    if (event.type !== 'step-decided' || at === undefined) continue;
    const due = Number(event.body['due']);
    const skew = skewAt(record.clocks, at);
    const step = `${String(event.body['path'])}/${String(event.body['step'])}`;
    if (due - at > skew)
      wrong.push({ promise, what: `${step} is early by ${due - at - skew} ms`, report: reportOf(stream) });
    const dark = record.darkness.reduce(
      (sum, { from, until }) => sum + Math.max(0, Math.min(until, at) - Math.max(from, due)),
      0,
    );
    const late = at - due - dark - skew - grace;
    if (late > 0) wrong.push({ promise, what: `${step} is late by ${late} ms`, report: reportOf(stream) });
  }
  return wrong;
};
