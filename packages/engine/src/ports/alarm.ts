import type { EscalationEvent, EventEnvelope } from '@kawal/core';

/** Something a person must look at now. Holds references only; safe in any log. */
export type Alarm =
  /** A report was taken in but nobody could be told yet: no chapter in force, or no channel. */
  | { readonly code: 'escalation.parked'; readonly stream: string; readonly reason: 'noChapter' | 'noNotifier' }
  /** A new report's escalation could not be decided on the chapter in force: a mistake of ours. It is parked. */
  | { readonly code: 'escalation.undecided'; readonly stream: string }
  /** The emergency ladder runs. */
  | {
      readonly code: 'escalation.emergency';
      readonly stream: string;
      readonly reason: 'policyUnreadable' | 'nobodyLeft';
    }
  /** Somebody who knows of a report was named in it since. */
  | { readonly code: 'escalation.tipped-off'; readonly stream: string }
  /** Every contact point of somebody refused a message for good. */
  | { readonly code: 'delivery.failed'; readonly stream: string }
  /** No contact point of somebody takes a message now; it is tried on. */
  | { readonly code: 'delivery.delayed'; readonly stream: string }
  /** The storage does not keep what it acknowledged through a power cut: for tests only. */
  | { readonly code: 'storage.not-durable'; readonly storage: string }
  /** The clock stands before the newest instant stored; the stored one is used. */
  | { readonly code: 'clock.behind'; readonly byMs: number }
  /** The bundle in force cannot be read; reports are parked. */
  | { readonly code: 'bundle.unreadable'; readonly bundle: string }
  /** A worker could not step something that is due; it tries again. */
  | { readonly code: 'worker.failed'; readonly stream: string; readonly error: string }
  /** The worker cannot ask the storage what is due. */
  | { readonly code: 'worker.blind'; readonly error: string };

export type RaiseAlarm = (alarm: Alarm) => void;

/** One JSON line on standard error: loud without any configuration. */
export const alarmToStderr: RaiseAlarm = (alarm) => {
  process.stderr.write(`${JSON.stringify({ alarm: alarm.code, ...alarm })}\n`);
};

/** The alarm an event calls for, if any. Raised once the event is on the disk. */
export function alarmOf(envelope: EventEnvelope): Alarm | undefined {
  const body = envelope.body as EscalationEvent | { type: 'attempt-ended'; next: { move: string; round?: number } };
  switch (body.type) {
    case 'escalation-parked':
      return { code: 'escalation.parked', stream: envelope.stream, reason: body.reason };
    case 'emergency-raised':
      return { code: 'escalation.emergency', stream: envelope.stream, reason: body.reason };
    case 'tipped-off':
      return { code: 'escalation.tipped-off', stream: envelope.stream };
    case 'attempt-ended':
      if (body.next.move === 'give-up') return { code: 'delivery.failed', stream: envelope.stream };
      return body.next.move === 'try-on' && body.next.round === 1
        ? { code: 'delivery.delayed', stream: envelope.stream }
        : undefined;
    default:
      return undefined;
  }
}
