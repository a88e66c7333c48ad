import { type Instant, later } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';
import type { Alarm } from '../ports/alarm.ts';

/** The alarms of one command, from its commit until they are raised. A due record, so another worker raises them too. */
export interface AlarmOutbox {
  readonly alarms: readonly Alarm[];
  /** When a worker raises them, unless whoever owed them did; null once they were raised. */
  readonly raiseAt: Instant | null;
}

export type AlarmOutboxCommand =
  | { readonly type: 'owe-alarms'; readonly alarms: readonly Alarm[] }
  | { readonly type: 'note-raised' };

export type AlarmOutboxEvent =
  | { readonly type: 'alarms-owed'; readonly alarms: readonly Alarm[] }
  | { readonly type: 'alarms-raised' };

/** So long the process that owes them has to raise them and to write that down, before another raises them too. */
const turn = 60_000;

export const alarmOutboxConcept = {
  name: 'alarm',
  shape: 1,
  initial: { alarms: [], raiseAt: null },
  reads: () => [],
  decide: (command, { raiseAt }) => {
    if (command.type === 'owe-alarms') return accept({ type: 'alarms-owed', alarms: command.alarms });
    return raiseAt === null ? accept<AlarmOutboxEvent>() : accept({ type: 'alarms-raised' });
  },
  evolve: (owed, event, { at }) =>
    event.type === 'alarms-owed' ? { alarms: event.alarms, raiseAt: later(at, turn) } : { ...owed, raiseAt: null },
  refuses: {},
  keys: {},
  wakeAt: ({ raiseAt }) => raiseAt,
  perform: 'raise',
} satisfies Concept<AlarmOutboxCommand, AlarmOutboxEvent, AlarmOutbox, never>;

/** The record of what an act owes. */
export function alarmOutboxOf(commandId: string): string {
  return `${alarmOutboxConcept.name}/${commandId}`;
}
