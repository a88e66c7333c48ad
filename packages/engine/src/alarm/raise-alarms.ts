import { isKawalError, type Storage } from '@kawal/sdk';
import { type AlarmOutbox, type AlarmOutboxCommand, alarmOutboxConcept } from '../concepts/alarm-outbox.ts';
import type { Alarm, RaiseAlarm } from '../ports/alarm.ts';
import type { Faults } from '../ports/ports.ts';
import { loadRecord } from '../record/load.ts';

export interface Raising {
  readonly storage: Storage;
  readonly raise: RaiseAlarm;
  readonly faults: Faults | undefined;
}

/** Gives a command to the record that owes the alarms. */
export type CommandOutbox = (stream: string, command: AlarmOutboxCommand) => Promise<unknown>;

/** Raises what a record owes and writes it down. A process that dies in between leaves it owed: at least once. */
async function raiseAndRecord(
  stream: string,
  alarms: readonly Alarm[],
  { raise, faults }: Raising,
  tell: CommandOutbox,
) {
  for (const alarm of alarms) raise(alarm);
  faults?.('alarm.raised');
  await tell(stream, { type: 'note-raised' });
}

/** Raises the alarms of a committed command. If recording that fails, a worker raises them again. */
export async function raiseAfterCommit(
  stream: string,
  alarms: readonly Alarm[],
  parts: Raising,
  tell: CommandOutbox,
): Promise<void> {
  try {
    await raiseAndRecord(stream, alarms, parts, tell);
  } catch (error) {
    if (!isKawalError(error) || error.code === 'fault.injected') throw error;
  }
}

/** Raises the alarms of a record that nobody is known to have raised. */
export async function raisePending(stream: string, parts: Raising, tell: CommandOutbox): Promise<void> {
  const { alarms, raiseAt } = (await loadRecord(parts.storage, alarmOutboxConcept, stream)).state as AlarmOutbox;
  if (raiseAt !== null) await raiseAndRecord(stream, alarms, parts, tell);
}
