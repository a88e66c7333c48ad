import type { Executor } from '../../executor/executor.ts';
import type { ConformanceReport } from '../report.ts';
import { within } from '../run-case.ts';
import { runSuite, type Suite } from '../suite.ts';
import { hints } from './hints.ts';
import { passes } from './passes.ts';
import {
  type ExecutorCase,
  type ExecutorConformanceOptions,
  type ExecutorNeed,
  type ExecutorStage,
  neverMs,
  type PlayedExecutor,
  played,
  type TestPlace,
} from './stage.ts';
import { stops } from './stops.ts';
import { trouble } from './trouble.ts';

/** Every case of the contract `kawal.executor/1`. */
export const executorCases: readonly ExecutorCase[] = [...passes, ...hints, ...stops, ...trouble];

/** The suite of the contract `kawal.executor/1`. */
export const executorSuite: Suite<ExecutorCase, ExecutorConformanceOptions> = {
  contract: 'kawal.executor/1',
  makes: 'makePlace',
  cases: executorCases,
  play: playExecutorCase,
};

/** Runs every case in a place of its own and reports; nothing a case does is thrown. */
export async function runExecutorConformance(options: ExecutorConformanceOptions): Promise<ConformanceReport> {
  return await runSuite(executorSuite, options);
}

/** Plays one case. Throws where the executor is wrong; returns a reason where the case does not apply. */
export async function playExecutorCase(
  each: ExecutorCase,
  options: ExecutorConformanceOptions,
  met?: (executor: Executor) => void,
): Promise<string | undefined> {
  const place = await options.makePlace();
  const opened: Executor[] = [];
  const inTime: ExecutorStage['inTime'] = (happens, what) =>
    within(options.patienceMs ?? 30_000, happens, `It was waited for in vain: ${what}.`);
  const keep = (executor: Executor): PlayedExecutor => {
    opened.push(executor);
    return played(executor, inTime);
  };
  try {
    if (each.needs) {
      const executor = await place.open({ sweepMs: neverMs });
      opened.push(executor);
      met?.(executor);
      const reason = missing(each.needs, executor, place);
      if (reason !== undefined) return reason;
    }
    await each.run({
      async open({ sweepMs = neverMs } = {}) {
        const one = keep(await place.open({ sweepMs }));
        met?.(one.executor);
        return one;
      },
      async unreachable({ sweepMs }) {
        const executor = await place.unreachable?.({ sweepMs });
        if (executor === undefined) throw new Error('The place gives no executor that is cut off.');
        return keep(executor);
      },
      secrets: place.secrets ?? [],
      inTime,
    });
    return undefined;
  } finally {
    for (const executor of opened) await executor.close();
    await place.remove?.();
  }
}

/** An executor that speaks to other processes can be cut off from them: these cases cannot be left out. */
function missing(need: ExecutorNeed, { name, capabilities }: Executor, place: TestPlace): string | undefined {
  if (capabilities.processes !== 'many') return `${name} does not declare "processes: many"`;
  if (need === 'unreachable' && place.unreachable === undefined)
    throw new Error('This case cuts the executor off: give `unreachable` with every place.');
  return undefined;
}
