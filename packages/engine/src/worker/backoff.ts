import type { Refusal } from '@kawal/core';
import { deliveryConcept } from '@kawal/core/concepts';
import { type DueStream, kindOf, type Storage } from '@kawal/sdk';
import type { PathParts } from '../command/command-path.ts';
import { isStorageTrouble } from '../ports/storage-trouble.ts';

/** A record that cannot be stepped is left aside for this long, doubling, so that it neither spins nor starves others. */
const firstMs = 1_000;
const longestMs = 60_000;

/** Sets records aside that could not be stepped. They are still due, and sort first. */
export interface Backoff {
  /**
   * Steps a record; sets it aside where something broke, or where what came of it could not be written down. The
   * storage's own trouble is thrown after that: it ends the pass, and the next one begins with other records.
   */
  attempt(stream: string, step: () => Promise<readonly Refusal[]>): Promise<boolean>;
  /** Sets a record aside that need not be stepped yet. */
  hold(stream: string, waitMs: number): void;
  /** Loads what is due besides the records set aside. */
  dueBeside(now: number, limit: number): Promise<readonly DueStream[]>;
  /** Returns the next instant with something to do: records set aside hide nothing, and call for no pass early. */
  nextAt(): Promise<number | null>;
}

/** Loads the messages that go before those of low reports, where more is due than one pass takes (M7). */
async function firstOf(storage: Storage, now: number, limit: number): Promise<readonly DueStream[]> {
  const key = { name: 'first', value: 'yes' };
  const { streams } = await storage.query({ type: deliveryConcept.name, key, limit });
  return streams.flatMap(({ stream, type, version, wakeAt }) =>
    wakeAt === null || wakeAt > now ? [] : [{ stream, type, version, wakeAt }],
  );
}

export function backoffOf({ clock, storage, raise }: Pick<PathParts, 'clock' | 'storage' | 'raise'>): Backoff {
  const aside = new Map<string, { readonly until: number; readonly waitMs: number }>();

  const set = (stream: string, waitMs: number): void => {
    aside.set(stream, { waitMs, until: clock.now() + waitMs });
  };
  const setBack = (stream: string, error: string): false => {
    set(stream, Math.min(longestMs, (aside.get(stream)?.waitMs ?? firstMs / 2) * 2));
    raise({ code: 'worker.failed', stream, error });
    return false;
  };
  return {
    async attempt(stream, step) {
      try {
        const [refusal] = await step();
        if (refusal !== undefined) return setBack(stream, refusal.code);
        aside.delete(stream);
        return true;
      } catch (error) {
        if (!isStorageTrouble(error)) return setBack(stream, kindOf(error));
        set(stream, firstMs);
        throw error;
      }
    },
    hold: (stream, waitMs) => void aside.set(stream, { waitMs: firstMs / 2, until: clock.now() + waitMs }),
    async dueBeside(now, limit) {
      // Somebody else has stepped it since, or it is over.
      for (const [stream, { until }] of aside) if (until + longestMs < now) aside.delete(stream);
      const found = await storage.due(now, limit + aside.size);
      const graver = found.length < limit ? [] : await firstOf(storage, now, limit);
      const due = new Map([...graver, ...found].map((one) => [one.stream, one]));
      return [...due.values()].filter(({ stream }) => (aside.get(stream)?.until ?? 0) <= now);
    },
    async nextAt() {
      if (aside.size === 0) return await storage.nextDue();
      const latest = Math.max(...[...aside.values()].map(({ until }) => until));
      const due = await storage.due(latest, aside.size + 1);
      if (due.length === 0) return await storage.nextDue();
      return Math.min(...due.map(({ stream, wakeAt }) => Math.max(wakeAt, aside.get(stream)?.until ?? 0)));
    },
  };
}
