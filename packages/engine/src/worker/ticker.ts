import type { RaiseAlarm } from '../ports/alarm.ts';
import type { Clock } from '../ports/ports.ts';
import { nameOf, type WorkDone } from './work.ts';

/** Works whenever something is due, inside the app's own process. */
export interface Ticker {
  /** Something may have become due: look soon rather than at the next tick. Repeating it is harmless. */
  hint(): void;
  /** Ends after the pass under way. */
  stop(): Promise<void>;
}

/** Looks at least this often, so that a hint that was lost costs a moment and no more. */
const longestWait = 30_000;
const shortestWait = 50;
const afterFailure = 1_000;

export function startTicker(work: () => Promise<WorkDone>, clock: Clock, raise: RaiseAlarm): Ticker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let hinted = false;
  let stopped = false;

  const pass = async (): Promise<number> => {
    try {
      const { nextAt, failed } = await work();
      const wait = nextAt === null ? longestWait : Math.min(longestWait, nextAt - clock.now());
      return failed > 0 ? Math.max(afterFailure, wait) : wait;
    } catch (error) {
      raise({ code: 'worker.blind', error: nameOf(error) });
      return afterFailure;
    }
  };
  const run = (): void => {
    hinted = false;
    running = pass().then((wait) => {
      running = undefined;
      if (!stopped) schedule(hinted ? 0 : wait);
    });
  };
  const schedule = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(shortestWait, wait));
  };

  schedule(0);
  return {
    hint() {
      hinted = true;
      if (running === undefined && !stopped) schedule(0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
