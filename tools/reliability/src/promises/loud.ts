import type { Alarm } from '@kawal/engine';
import type { Wrong } from '../simulation/scene.ts';
import { type KeptEntry, reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

const namesAnew = ({ namings }: KeptEntry['event']['body']) => (namings as readonly unknown[]).length > 0;

/** Events that must not come about without an alarm. */
const alarmed: readonly (readonly [Alarm['code'], (entry: KeptEntry) => boolean])[] = [
  ['escalation.parked', ({ event }) => event.type === 'escalation-parked'],
  ['escalation.emergency', ({ event }) => event.type === 'emergency-raised'],
  ['escalation.tipped-off', ({ event }) => event.type === 'tipped-off'],
  ['escalation.names-spared', ({ event }) => event.body['spared'] === true && namesAnew(event.body)],
  ['delivery.failed', ({ event }) => moveOf(event.body) === 'give-up'],
  ['delivery.delayed', ({ event }) => moveOf(event.body) === 'retry-round' && roundOf(event.body) === 1],
];

/** Promise 2: a failure is loud. Every event that calls for an alarm has one, whoever died on it. */
export const failuresAreLoud: Promised = ({ record }, { entries }) => {
  const promise = 'a failure is loud';
  const raised = new Map<string, number>();
  for (const { alarm } of record.alarms) {
    if (!('stream' in alarm)) continue;
    const of = `${alarm.code} ${alarm.stream}`;
    raised.set(of, (raised.get(of) ?? 0) + 1);
  }
  const wrong: Wrong[] = [];
  // Here nobody takes a store back or writes beside the engine, whatever died between an entry and its mark.
  for (const { alarm } of record.alarms) {
    if (alarm.code !== 'storage.rolled-back' && alarm.code !== 'storage.forged') continue;
    wrong.push({ promise, what: `${alarm.code} was raised of a sound log, place ${alarm.place}` });
  }
  const jumps = record.alarms.filter(({ alarm }) => alarm.code === 'clock.jumped').length;
  if (jumps < record.jumped.size) {
    wrong.push({ promise, what: `${record.jumped.size} processes wrote after their clock jumped, ${jumps} said so` });
  }
  for (const entry of entries) {
    for (const [code, calls] of alarmed) {
      if (!calls(entry)) continue;
      const of = `${code} ${entry.stream}`;
      const left = raised.get(of) ?? 0;
      if (left === 0) wrong.push({ promise, what: `${code} was never raised`, report: reportOf(entry.stream) });
      raised.set(of, left - 1);
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
