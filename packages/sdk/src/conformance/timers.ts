import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';

/** A timer as the platform has it, with its length. */
type OwnTimer = NodeJS.Timeout & { readonly _idleTimeout: number };

/** Follows the timers that one piece of work begins; those of a runner, and of servers in this process, are not among them. */
export function timersOf() {
  const own = new AsyncLocalStorage<true>();
  const begun = new Map<number, OwnTimer>();
  const hook = createHook({
    init(id, type, _, resource) {
      if (type === 'Timeout' && own.getStore() === true) begun.set(id, resource as OwnTimer);
    },
    destroy: (id) => void begun.delete(id),
  }).enable();
  const left = (): number => [...begun.values()].filter((timer) => timer.hasRef()).length;
  return {
    within: <result>(work: () => Promise<result>): Promise<result> => own.run(true, work),
    /** Returns how many of them keep the process running. */
    left,
    /** Has those end at once whose time would come before so many milliseconds have passed, a second at least; returns how many. */
    letGo(beforeMs: number): number {
      const over = [...begun].filter(([, { _idleTimeout: ms }]) => ms >= 1_000 && ms < beforeMs);
      for (const [id, timer] of over.sort(([, one], [, other]) => one._idleTimeout - other._idleTimeout)) {
        const { _onTimeout: end } = timer;
        begun.delete(id);
        clearTimeout(timer);
        end.call(timer);
      }
      return over.length;
    },
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
