import type { Executor, ExecutorTrouble } from '@kawal/sdk';
import { KawalError, type Passes, startPasses } from '@kawal/sdk';

/** Where executors of one process meet as if they stood in many: a hint waits here until one of them has heard it. */
export interface Hub {
  readonly listeners: Set<() => Promise<void>>;
  isWaiting: boolean;
  readonly timers: Set<NodeJS.Timeout>;
}

export function makeHub(): Hub {
  return { listeners: new Set(), isWaiting: false, timers: new Set() };
}

/** A sound executor that reaches others over a hub; without one it is cut off. */
export function hubExecutor(hub: Hub | undefined, sweepMs: number): Executor {
  const source = 'executor-hub';
  let tell: (trouble: ExecutorTrouble) => void = () => undefined;
  let passes: Passes | undefined;
  let closed = false;
  const listener = async (): Promise<void> => passes?.begin();

  function hint(at = 0): void {
    if (closed) return;
    if (hub === undefined) tell({ code: 'executor.hint-lost', error: 'ECONNREFUSED' });
    else if (at <= Date.now()) give(hub);
    else if (at - Date.now() < 60_000) {
      const timer = setTimeout(() => give(hub), at - Date.now() + 1);
      hub.timers.add(timer);
    }
  }

  return {
    contract: 'kawal.executor/1',
    name: source,
    capabilities: { processes: 'many' },
    onTrouble(listen) {
      tell = listen;
    },
    hint,
    async run(pass) {
      if (passes !== undefined) throw new KawalError('executor.invalid-call', 'It runs already.', { source });
      passes = startPasses({ pass, hint, trouble: (trouble) => tell(trouble), sweepMs, now: Date.now });
      if (hub === undefined) tell({ code: 'executor.disconnected', error: 'ECONNREFUSED' });
      else hub.listeners.add(listener);
      if (hub?.isWaiting) give(hub);
    },
    async stop() {
      hub?.listeners.delete(listener);
      const running = passes;
      passes = undefined;
      await running?.stop();
    },
    check: async () => (hub === undefined ? { ready: false, code: 'ECONNREFUSED' } : { ready: true }),
    async close() {
      await this.stop();
      closed = true;
    },
  };
}

/** The one that has waited longest hears it; if nobody listens, it waits. */
function give(hub: Hub): void {
  const [first] = hub.listeners;
  hub.isWaiting = first === undefined;
  if (first === undefined) return;
  hub.listeners.delete(first);
  hub.listeners.add(first);
  void first();
}
