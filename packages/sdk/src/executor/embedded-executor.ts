import { KawalError } from '../error.ts';
import type { Executor, ExecutorTrouble } from './executor.ts';
import { type Passes, startPasses, troubleToStderr } from './passes.ts';

export interface EmbeddedExecutorOptions {
  /** Do a pass at least about this often, in milliseconds. 30,000 unless told otherwise. */
  readonly sweepMs?: number;
  /** The time in milliseconds UTC. The system's unless told otherwise. */
  readonly now?: () => number;
}

const source = 'executor-embedded';

/** Hints that come close together are one pass. */
const gatherMs = 20;

/** The reference, and the default: wakes the worker of its own process by a timer. Nothing can be in its way. */
export function embeddedExecutor({ sweepMs = 30_000, now = Date.now }: EmbeddedExecutorOptions = {}): Executor {
  let tell: (trouble: ExecutorTrouble) => void = troubleToStderr;
  let passes: Passes | undefined;
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  function hint(at?: number): void {
    if (passes === undefined) return;
    const wakeAt = Math.max(at ?? 0, now() + gatherMs);
    // Whatever is further away, the sweep before it hints at again.
    if (wakeAt >= timerAt || wakeAt - now() > 2 * sweepMs) return;
    clearTimeout(timer);
    timerAt = wakeAt;
    // A timer may fire within the last millisecond before.
    timer = setTimeout(wake, wakeAt - now() + 1);
  }

  function wake(): void {
    timerAt = Number.POSITIVE_INFINITY;
    void passes?.begin();
  }

  async function stop(): Promise<void> {
    clearTimeout(timer);
    timerAt = Number.POSITIVE_INFINITY;
    const running = passes;
    passes = undefined;
    await running?.stop();
  }

  return {
    contract: 'kawal.executor/1',
    name: source,
    capabilities: { processes: 'one' },
    onTrouble(listener) {
      tell = listener;
    },
    hint,
    async run(pass) {
      if (passes !== undefined) throw new KawalError('executor.invalid-call', 'It runs already.', { source });
      passes = startPasses({ pass, hint, trouble: (trouble) => tell(trouble), sweepMs, now });
    },
    stop,
    close: stop,
  };
}
