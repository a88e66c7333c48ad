import { system } from '@kawal/core';
import type { DueStream } from '@kawal/sdk';
import { owedAlarmsConcept } from '../alarm/owed-alarms.ts';
import { raiseWaiting } from '../alarm/raise-owed.ts';
import { takeCommand } from '../command/command-path.ts';
import { type DeliveryParts, deliver } from './deliver.ts';

/** What one pass over everything due came to. */
export interface WorkDone {
  readonly stepped: number;
  /** Messages that had an attempt, whatever came of it; what came of it is in each delivery and in the alarms. */
  readonly attempted: number;
  /** Records that could not be stepped this time; they stay due and are tried again a little later. */
  readonly failed: number;
  /** The next instant something is due, or null when nothing waits. */
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

export function createWorker(parts: DeliveryParts): Worker {
  const aside = new Map<string, { readonly until: number; readonly waitMs: number }>();

  const attempt = async ({ stream }: DueStream, step: () => Promise<void>): Promise<boolean> => {
    try {
      await step();
      aside.delete(stream);
      return true;
    } catch (error) {
      const waitMs = Math.min(setAside.longestMs, (aside.get(stream)?.waitMs ?? setAside.firstMs / 2) * 2);
      aside.set(stream, { waitMs, until: parts.clock.now() + waitMs });
      parts.raise({ code: 'worker.failed', stream, error: nameOf(error) });
      return false;
    }
  };

  return {
    async pass() {
      const now = parts.clock.now();
      const due = (await parts.storage.due(now, batch + aside.size)).filter(
        ({ stream }) => (aside.get(stream)?.until ?? 0) <= now,
      );
      const deliveries = due.filter(({ type }) => type === 'delivery');
      const others = due.filter(({ type }) => type !== 'delivery');
      const done: boolean[] = [];
      for (const one of others) done.push(await attempt(one, () => wake(one, parts)));
      for (let start = 0; start < deliveries.length; start += atOnce) {
        const together = deliveries.slice(start, start + atOnce);
        done.push(...(await Promise.all(together.map((one) => attempt(one, () => deliver(one.stream, parts))))));
      }
      return {
        stepped: others.length,
        attempted: deliveries.length,
        failed: done.filter((fine) => !fine).length,
        nextAt: await parts.storage.nextDue(),
      };
    },
  };
}

async function wake({ stream, type }: DueStream, parts: DeliveryParts): Promise<void> {
  parts.faults?.('wake.claimed');
  if (type === owedAlarmsConcept.name) return raiseWaiting(stream, parts);
  await takeCommand({ actor: system, concept: type, stream, command: { type: 'wake' }, inner: true }, parts);
}

/** The kind of an error, never its text: a text may hold what it was about. */
export function nameOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
