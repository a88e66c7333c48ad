import type { Alarm } from '@kawal/engine';
import type { Wrong } from '../year/scene.ts';
import type { KeptEntry } from './kept-log.ts';
import type { Promised } from './promised.ts';

/** What must not come about without an alarm. */
const alarmed: readonly (readonly [Alarm['code'], (entry: KeptEntry) => boolean])[] = [
  ['escalation.parked', ({ event }) => event.type === 'escalation-parked'],
  ['escalation.emergency', ({ event }) => event.type === 'emergency-raised'],
  ['escalation.tipped-off', ({ event }) => event.type === 'tipped-off'],
  ['delivery.failed', ({ event }) => moveOf(event.body) === 'give-up'],
  ['delivery.delayed', ({ event }) => moveOf(event.body) === 'try-on' && roundOf(event.body) === 1],
];

/**
 * Promise 2: a failure is loud. An alarm is raised once its event is on the disk, so one that a process dies on in
 * between is on record only: as many may be missing as processes died.
 */
export const failuresAreLoud: Promised = ({ record, faults }, { entries }) => {
  const wrong: Wrong[] = [];
  const deaths = Object.entries(faults.counts).reduce(
    (sum, [kind, n]) => (kind.startsWith('crash') ? sum + n : sum),
    0,
  );
  for (const [code, calls] of alarmed) {
    const happened = entries.filter(calls).length;
    const raised = record.alarms.filter(({ alarm }) => alarm.code === code).length;
    if (happened - raised > deaths || raised * 3 < happened) {
      wrong.push({ promise: 'a failure is loud', what: `${happened} events call for ${code}, ${raised} were raised` });
    }
  }
  return wrong;
};

function moveOf(body: KeptEntry['event']['body']): string | undefined {
  return (body['next'] as { readonly move?: string } | undefined)?.move;
}

function roundOf(body: KeptEntry['event']['body']): number | undefined {
  return (body['next'] as { readonly round?: number } | undefined)?.round;
}
