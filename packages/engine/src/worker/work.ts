import { type Coded, system } from '@kawal/core';
import { type DueStream, kindOf } from '@kawal/sdk';
import { owedAlarmsConcept } from '../alarm/owed-alarms.ts';
import { raiseWaiting } from '../alarm/raise-owed.ts';
import { settlementConcept } from '../chapter/settlement.ts';
import { takeCommand, tellOwing } from '../command/command-path.ts';
import { innerRequest } from '../command/request.ts';
import type { Entropy } from '../ports/ports.ts';
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
const atOnce = 8;

/** A record that cannot be stepped is left aside for this long, doubling, so that it neither spins nor starves others. */
const setAside = { firstMs: 1_000, longestMs: 60_000 };

/** What the worker uses besides. */
export interface WorkParts extends DeliveryParts {
  /** Settles what a chapter put into force means for the cases that run, where whoever did it died. */
  readonly settle: (stream: string) => Promise<void>;
}

/** `isOneOfMany`: others take from the same storage at the same time. */
export function createWorker(parts: WorkParts, isOneOfMany = false): Worker {
  const aside = new Map<string, { readonly until: number; readonly waitMs: number }>();

  const inTurn = inTurns();
  /** Sets a record aside that could not be stepped: something broke, or what came of it could not be written down. */
  const attempt = async ({ stream }: DueStream, step: () => Promise<readonly Coded[]>): Promise<boolean> => {
    const setBack = (error: string): false => {
      const waitMs = Math.min(setAside.longestMs, (aside.get(stream)?.waitMs ?? setAside.firstMs / 2) * 2);
      aside.set(stream, { waitMs, until: parts.clock.now() + waitMs });
      parts.raise({ code: 'worker.failed', stream, error });
      return false;
    };
    try {
      const [refusal] = await step();
      if (refusal !== undefined) return setBack(refusal.code);
      aside.delete(stream);
      return true;
    } catch (error) {
      return setBack(kindOf(error));
    }
  };

  const isAside = ({ stream }: DueStream, at: number): boolean => (aside.get(stream)?.until ?? 0) > at;

  /** What is set aside is still due, and stands before everything else: it must hide nothing, and not be tried at once. */
  const nextAt = async (): Promise<number | null> => {
    if (aside.size === 0) return await parts.storage.nextDue();
    const latest = Math.max(...[...aside.values()].map(({ until }) => until));
    const due = await parts.storage.due(latest, aside.size + 1);
    if (due.length === 0) return await parts.storage.nextDue();
    return Math.min(...due.map(({ stream, wakeAt }) => Math.max(wakeAt, aside.get(stream)?.until ?? 0)));
  };

  return {
    async pass() {
      const now = parts.clock.now();
      // Somebody else has stepped it since, or it is over.
      for (const [stream, { until }] of aside) if (until + setAside.longestMs < now) aside.delete(stream);
      const found = (await parts.storage.due(now, batch + aside.size)).filter((one) => !isAside(one, now));
      // Not all in the same order, or they would race for each record in turn.
      const due = isOneOfMany ? fromSomewhere(found, parts.entropy) : found;
      const deliveries = due.filter(({ type }) => type === 'delivery');
      const others = due.filter(({ type }) => type !== 'delivery');
      const done: boolean[] = [];
      for (const one of others) done.push(await attempt(one, () => wake(one, parts)));
      for (let start = 0; start < deliveries.length; start += atOnce) {
        const together = deliveries.slice(start, start + atOnce);
        done.push(
          ...(await Promise.all(together.map((one) => attempt(one, () => deliver(one.stream, parts, inTurn))))),
        );
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

/** Wakes a record; returns why it could not be, if so. */
async function wake({ stream, type }: DueStream, parts: WorkParts): Promise<readonly Coded[]> {
  parts.faults?.('wake.claimed');
  if (type === owedAlarmsConcept.name) {
    await raiseWaiting(stream, parts, tellOwing(parts));
    return [];
  }
  if (type === settlementConcept.name) {
    await parts.settle(stream);
    return [];
  }
  const woken = await takeCommand(innerRequest(system, type, stream, { type: 'wake' }), parts);
  return woken.ok ? [] : woken.refusals;
}

/** The same, begun in the middle and ended there. */
function fromSomewhere(due: readonly DueStream[], entropy: Entropy): readonly DueStream[] {
  const [high = 0, low = 0] = entropy.bytes(2);
  const start = due.length === 0 ? 0 : (high * 256 + low) % due.length;
  return [...due.slice(start), ...due.slice(0, start)];
}
