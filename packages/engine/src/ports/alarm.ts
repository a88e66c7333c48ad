import type { EntryChange, Instant, Zone } from '@kawal/core';
import type { RecordAlarm } from '@kawal/core/record';
import type { StorageFault } from '@kawal/sdk';

/** Something a person must look at now. Holds references only; safe in any log. */
export type Alarm =
  | OfRecord<Exclude<RecordAlarm, OfNoRecord>>
  | OfNoRecord
  /** A new report's escalation could not be decided on the chapter in force: a mistake of ours. It is parked. */
  | { readonly code: 'escalation.decision-failed'; readonly stream: string }
  /** Cases run under a policy whose contract the directory does not keep (any more): which office, and from when. */
  | {
      readonly code: 'contract.broken';
      readonly policy: string;
      /** As the findings of `kawal check`. */
      readonly finding: string;
      readonly subject: string;
      /** The office of a floor, or the one that leave empties. */
      readonly office: string | null;
      /** True where it is missed only by a report that names somebody. */
      readonly isNamed: boolean;
      /** Null where it does not keep it at all. */
      readonly from: number | null;
      /** The chapter's, to say `from` in. */
      readonly zone: Zone;
    }
  /** The storage does not keep what it acknowledged through a power cut: for tests only. */
  | { readonly code: 'storage.not-durable'; readonly storage: string }
  /** The storage finds something in the way of what it promises; raised again while it lasts. */
  | { readonly code: 'storage.impaired'; readonly storage: string; readonly faults: readonly StorageFault[] }
  /** This engine does not know an adapter: it is left aside, and no worker begins. `because` says what it declares. */
  | { readonly code: 'adapter.refused'; readonly adapter: string; readonly because: string }
  /** Somebody put the store back from an older copy: cards destroyed since came back, and are destroyed again. */
  | { readonly code: 'storage.put-back'; readonly destroyed: number }
  /** The store lacks the entry at this place, which its keyring knows: it went back, or was written anew, since then. */
  | { readonly code: 'storage.rolled-back'; readonly place: number; readonly since?: Instant }
  /** Somebody without the keyring wrote this entry of the log, and maybe others after it: do not act on them. */
  | { readonly code: 'storage.forged'; readonly place: number }
  /** The keyring is not the one that this store's cards were sealed with: it was lost or emptied. Put its copy back. */
  | { readonly code: 'keyring.begun-anew' }
  /** The keyring lacks the keys of so many of the newest cards: it is an older copy, or one without its newest part. */
  | { readonly code: 'keyring.rolled-back'; readonly cards: number }
  /** Nobody knows whether something destroyed came back with an older copy of the store. */
  | { readonly code: 'storage.erasures-unknown'; readonly error: string }
  /** The machine's clock is behind the storage's, or behind the newest instant stored where that tells no time. */
  | { readonly code: 'clock.behind'; readonly byMs: number }
  /** The machine's clock is ahead of the storage's, whose time is used. */
  | { readonly code: 'clock.ahead'; readonly byMs: number }
  /** The newest instant stored is ahead of the storage's own clock: it was put back, or a process knew no better. */
  | { readonly code: 'storage.ahead'; readonly byMs: number }
  /** The clock was set ahead by so much, or the machine slept: what was due by then is done now. */
  | { readonly code: 'clock.jumped'; readonly byMs: number }
  /** The bundle in force cannot be read: each report runs the emergency escalation, by the last one that can (E1). */
  | { readonly code: 'bundle.unreadable'; readonly bundle: string }
  /** Names in a report were not compared with those of so many people; one whose name alone is unreadable is kept out. */
  | { readonly code: 'names.not-compared'; readonly people: number }
  /** A public key that cards were to be sealed to is none; another key on record is used, if there is one. */
  | { readonly code: 'vault.key-unusable'; readonly epoch: number }
  /** The vault's key is not the one on record, nor one that came after it: nothing is sealed to it. */
  | { readonly code: 'vault.key-differs'; readonly epoch: number }
  /** Nobody of the LPA may decide on so many open cases any more. It names none: who is kept out may read it. */
  | { readonly code: 'case.unattended'; readonly count: number }
  /** No notifier serves these channels, and nobody of an office has another: no message reaches that office. */
  | { readonly code: 'channel.unserved'; readonly channels: readonly string[] }
  /**
   * A worker could not step something that is due; it tries again.
   * `damaged`: since another record is, for which more of its kind may wait.
   */
  | { readonly code: 'worker.failed'; readonly stream: string; readonly error: string; readonly damaged?: string }
  /** A provider says that it serves this deployment less than before, or not at all. */
  | { readonly code: 'notifier.restricted'; readonly notifier: string; readonly error: string }
  /** A provider cannot be listened to, so answers and receipts that it is asked for do not come in; tried again. */
  | { readonly code: 'notifier.disconnected'; readonly notifier: string; readonly error: string }
  /** Something has been due for too long: no worker runs, or it hangs. */
  | { readonly code: 'worker.late'; readonly byMs: number }
  /** A hint could not be given on: what it was about is found by the next sweep. */
  | { readonly code: 'executor.hint-lost'; readonly error: string }
  /** Hints of other processes are not heard at the moment; the sweep goes on. */
  | { readonly code: 'executor.disconnected'; readonly error: string }
  /** All is well here, but nobody outside heard so. */
  | { readonly code: 'heartbeat.not-delivered'; readonly error: string }
  /** The worker cannot ask the storage what is due. */
  | { readonly code: 'worker.storage-unreachable'; readonly error: string };

/** Alarms that name no record: channels for alarms are read by people who must not know who asks about which report. */
const ofNoRecord = [
  ...(['data-request.deadline', 'loss.proposed', 'loss.noted'] as const),
  ...(['emergency-access.opened', 'emergency-access.unreviewed'] as const),
] as const;

type OfNoRecord = Extract<RecordAlarm, { readonly code: (typeof ofNoRecord)[number] }>;

/** Returns an alarm of a record with the record's name, unless it must name none. */
export function alarmOf(alarm: RecordAlarm, { stream, drill }: Pick<EntryChange, 'stream' | 'drill'>): Alarm {
  const namesNone = ofNoRecord.some((code) => code === alarm.code);
  return (namesNone ? alarm : { ...alarm, stream, ...(drill === true ? { drill } : {}) }) as Alarm;
}

/** `drill`: of a drill, so that whoever reads it calls nobody for real. */
type OfRecord<Raised> = Raised extends RecordAlarm
  ? Raised & { readonly stream: string; readonly drill?: true }
  : never;

export type RaiseAlarm = (alarm: Alarm) => void;

/** One JSON line on standard error: loud without any configuration. */
export const alarmToStderr: RaiseAlarm = (alarm) => {
  process.stderr.write(`${JSON.stringify({ alarm: alarm.code, ...alarm })}\n`);
};
