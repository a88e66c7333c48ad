import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';

/** Follows the timers that one piece of work begins; those of a runner, and of servers in this process, are not among them. */
export function timersOf() {
  const own = new AsyncLocalStorage<true>();
  const begun = new Map<number, NodeJS.Timeout>();
  const hook = createHook({
    init(id, type, _, resource) {
      if (type === 'Timeout' && own.getStore() === true) begun.set(id, resource as NodeJS.Timeout);
    },
    destroy: (id) => void begun.delete(id),
  }).enable();
  const left = (): number => [...begun.values()].filter((timer) => timer.hasRef()).length;
  return {
    within: (work: () => Promise<void>): Promise<void> => own.run(true, work),
    /** Returns how many of them keep the process running. */
    left,
    /** Waits until none of them is left, a while at most. */
    async over(mostMs: number): Promise<void> {
      for (const until = performance.now() + mostMs; begun.size > 0 && performance.now() < until; )
        await setTimeout(10);
    },
    /** The same, and follows them no longer. */
    end(): number {
      hook.disable();
      return left();
    },
  };
}
