import type { Storage } from '@kawal/sdk';

/** Waits for the end of the log to move. */
export interface LogTail {
  /** The place of the last entry. */
  end(): Promise<number>;
  /** Begins to listen. What it returns resolves once something was written after it, or the signal aborts. */
  next(): (signal: AbortSignal) => Promise<void>;
  /** Wakes those who wait: this process has written. */
  wrote(): void;
}

/** Another process writes unheard, so the log is looked at this often. */
const lookMs = 1_000;

export function logTail(storage: Storage): LogTail {
  const waiting = new Set<() => void>();
  let writes = 0;
  return {
    async end() {
      const isEnd = async (place: number): Promise<boolean> => (await storage.log(place, 1)).length === 0;
      let high = 1;
      while (!(await isEnd(high))) high *= 2;
      for (let low = 0; ; ) {
        if (low >= high) return high;
        const middle = Math.floor((low + high) / 2);
        if (await isEnd(middle)) high = middle;
        else low = middle + 1;
      }
    },
    next() {
      const before = writes;
      return (signal) =>
        new Promise((resolve) => {
          if (writes !== before || signal.aborted) return resolve();
          const timer = setTimeout(done, lookMs);
          waiting.add(done);
          signal.addEventListener('abort', done, { once: true });
          function done(): void {
            clearTimeout(timer);
            waiting.delete(done);
            signal.removeEventListener('abort', done);
            resolve();
          }
        });
    },
    wrote() {
      writes += 1;
      for (const wake of [...waiting]) wake();
    },
  };
}
