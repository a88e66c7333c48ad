import { type Refusal, system } from '@kawal/core';
import { type DueStream, kindOf } from '@kawal/sdk';
import { raisePending } from '../alarm/raise-alarms.ts';
import { commandOutbox, executeCommand } from '../command/command-path.ts';
import { innerRequest } from '../command/request.ts';
import { alarmOutboxConcept } from '../concepts/alarm-outbox.ts';
import { rolloutConcept } from '../concepts/rollout.ts';
import type { Entropy } from '../ports/ports.ts';
import { isStorageTrouble } from '../ports/storage-trouble.ts';
import { type DeliveryParts, deliver } from './deliver.ts';
import { inTurns } from './in-turn.ts';

/** What one pass over everything due came to. */
export interface WorkDone {
  readonly stepped: number;
  /** Messages that had an attempt, whatever came of it; what came of it is in each delivery and in the alarms. */
  readonly attempted: number;
  /** Records that could not be stepped this time; they stay due and are tried again a little later. */
  readonly failed: number;
  /** The next instant at which a pass would find something to do; past if there is more now, null when nothing waits. */
  readonly nextAt: number | null;
}

export interface Worker {
  /** Takes what is due, earliest first, and steps it. Two workers do no harm: the slower one loses the race. */
  pass(): Promise<WorkDone>;
}

/** How many due records one pass takes; the rest stay due. */
const batch = 100;

/** How many messages are under way at once: one slow provider keeps nobody else waiting. */
const concurrency = 8;

/** A record that cannot be stepped is left aside for this long, doubling, so that it neither spins nor starves others. */
const backoff = { firstMs: 1_000, longestMs: 60_000 };

/** What the worker uses besides. */
export interface WorkParts extends DeliveryParts {
  /** Settles what a chapter put into force means for the cases that run, where whoever did it died. */
  readonly rollOut: (stream: string) => Promise<void>;
}

/** `isOneOfMany`: others take from the same storage at the same time. */
export function createWorker(parts: WorkParts, isOneOfMany = false): Worker {
  const inBackoff = new Map<string, { readonly until: number; readonly waitMs: number }>();

  const inTurn = inTurns();
  /**
   * Sets a record aside that could not be stepped: something broke, or what came of it could not be written down. The
   * storage's own trouble is thrown after that: it ends the pass, and the next one begins with other records.
   */
  const attempt = async ({ stream }: DueStream, step: () => Promise<readonly Refusal[]>): Promise<boolean> => {
    const setBack = (error: string): false => {
      const waitMs = Math.min(backoff.longestMs, (inBackoff.get(stream)?.waitMs ?? backoff.firstMs / 2) * 2);
      inBackoff.set(stream, { waitMs, until: parts.clock.now() + waitMs });
      parts.raise({ code: 'worker.failed', stream, error });
      return false;
    };
    try {
      const [refusal] = await step();
      if (refusal !== undefined) return setBack(refusal.code);
      inBackoff.delete(stream);
      return true;
    } catch (error) {
      if (!isStorageTrouble(error)) return setBack(kindOf(error));
      inBackoff.set(stream, { waitMs: backoff.firstMs, until: parts.clock.now() + backoff.firstMs });
      throw error;
    }
  };

  const isInBackoff = ({ stream }: DueStream, at: number): boolean => (inBackoff.get(stream)?.until ?? 0) > at;

  /** What is set aside is still due, and stands before everything else: it must hide nothing, and not be tried at once. */
  const nextAt = async (): Promise<number | null> => {
    if (inBackoff.size === 0) return await parts.storage.nextDue();
    const latest = Math.max(...[...inBackoff.values()].map(({ until }) => until));
    const due = await parts.storage.due(latest, inBackoff.size + 1);
    if (due.length === 0) return await parts.storage.nextDue();
    return Math.min(...due.map(({ stream, wakeAt }) => Math.max(wakeAt, inBackoff.get(stream)?.until ?? 0)));
  };

  return {
    async pass() {
      await parts.clock.catchUp();
      const now = parts.clock.now();
      // Somebody else has stepped it since, or it is over.
      for (const [stream, { until }] of inBackoff) if (until + backoff.longestMs < now) inBackoff.delete(stream);
      const found = (await parts.storage.due(now, batch + inBackoff.size)).filter((one) => !isInBackoff(one, now));
      // Not all in the same order, or they would race for each record in turn.
      const due = isOneOfMany ? rotated(found, parts.entropy) : found;
      const deliveries = due.filter(({ type }) => type === 'delivery');
      const others = due.filter(({ type }) => type !== 'delivery');
      const done: boolean[] = [];
      for (const one of others) done.push(await attempt(one, () => wake(one, parts)));
      for (let start = 0; start < deliveries.length; start += concurrency) {
        const together = deliveries.slice(start, start + concurrency);
        done.push(...(await allOf(together.map((one) => attempt(one, () => deliver(one.stream, parts, inTurn))))));
      }
      return {
        stepped: others.length,
        attempted: deliveries.length,
        failed: done.filter((fine) => !fine).length,
        nextAt: await nextAt(),
      };
    },
  };
}

/** Waits for all of them, whatever becomes of the others; then throws what the first of those that failed threw. */
async function allOf<Result>(works: readonly Promise<Result>[]): Promise<readonly Result[]> {
  await Promise.allSettled(works);
  return await Promise.all(works);
}

/** Wakes a record; returns why it could not be, if so. */
async function wake({ stream, type }: DueStream, parts: WorkParts): Promise<readonly Refusal[]> {
  parts.faults?.('wake.claimed');
  if (type === alarmOutboxConcept.name) {
    await raisePending(stream, parts, commandOutbox(parts));
    return [];
  }
  if (type === rolloutConcept.name) {
    await parts.rollOut(stream);
    return [];
  }
  const woken = await executeCommand(innerRequest(system, type, stream, { type: 'wake' }), parts);
  return woken.ok ? [] : woken.refusals;
}

/** The same, begun in the middle and ended there. */
function rotated(due: readonly DueStream[], entropy: Entropy): readonly DueStream[] {
  const [high = 0, low = 0] = entropy.bytes(2);
  const start = due.length === 0 ? 0 : (high * 256 + low) % due.length;
  return [...due.slice(start), ...due.slice(0, start)];
}
