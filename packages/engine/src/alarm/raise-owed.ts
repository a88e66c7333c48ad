import { system } from '@kawal/core';
import { isKawalError } from '@kawal/sdk';
import { type PathParts, takeCommand } from '../command/command-path.ts';
import type { Alarm } from '../ports/alarm.ts';
import { loadRecord } from '../record/load.ts';
import { type OwedAlarms, type OwedAlarmsCommand, owedAlarmsConcept } from './owed-alarms.ts';

/** Raises what a record owes and writes it down. A process that dies in between leaves it owed: at least once. */
export async function raiseOwed(stream: string, alarms: readonly Alarm[], parts: PathParts): Promise<void> {
  for (const alarm of alarms) parts.raise(alarm);
  parts.faults?.('alarm.raised');
  const command: OwedAlarmsCommand = { type: 'note-raised' };
  await takeCommand({ actor: system, concept: owedAlarmsConcept.name, stream, command, inner: true }, parts);
}

/** What the act just committed owes. Its caller has their answer though the storage took no more: a worker raises it again. */
export async function raiseOwn(stream: string, alarms: readonly Alarm[], parts: PathParts): Promise<void> {
  try {
    await raiseOwed(stream, alarms, parts);
  } catch (error) {
    if (!isKawalError(error, 'storage.unavailable') && !isKawalError(error, 'storage.unknown-outcome')) throw error;
  }
}

/** What nobody is known to have raised. */
export async function raiseWaiting(stream: string, parts: PathParts): Promise<void> {
  const { alarms, raiseAt } = (await loadRecord(parts.storage, owedAlarmsConcept, stream)).state as OwedAlarms;
  if (raiseAt !== null) await raiseOwed(stream, alarms, parts);
}
