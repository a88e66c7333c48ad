import type { Executor, ExecutorPassDone, ExecutorTrouble } from '../../executor/executor.ts';
import type { ConformanceCase } from '../case.ts';

/** How the suite gets at an executor. */
export interface ExecutorConformanceOptions {
  /** Makes a place where one deployment's hints go, with none given yet. Called once for every case. */
  makePlace(): TestPlace | Promise<TestPlace>;
  /** How long what must happen is waited for, in milliseconds, before it counts as never. 30,000 unless told otherwise. */
  readonly patienceMs?: number;
}

/** Where the executors of one deployment meet: a queue, a server, or nothing at all. */
export interface TestPlace {
  /** An executor there; called again for what another process of the same deployment would have. */
  open(options: { readonly sweepMs: number }): Executor | Promise<Executor>;
  /** An executor whose place nobody can reach. Left out where nothing can be in the way. */
  unreachable?(options: { readonly sweepMs: number }): Executor | Promise<Executor>;
  /** Passwords and tokens that the executor was given. No trouble may hold one. */
  readonly secrets?: readonly string[];
  remove?(): void | Promise<void>;
}

/** The stage of a case; the runner closes what it opened. */
export interface ExecutorStage {
  /** An executor that does not sweep while a case runs, unless told otherwise. */
  open(options?: { readonly sweepMs?: number }): Promise<PlayedExecutor>;
  unreachable(options: { readonly sweepMs: number }): Promise<PlayedExecutor>;
  readonly secrets: readonly string[];
  /** Waits for what must happen; fails where it does not. */
  inTime<Result>(happens: Promise<Result>, what: string): Promise<Result>;
}

export interface PlayedExecutor {
  readonly executor: Executor;
  readonly troubles: readonly ExecutorTrouble[];
  /** Runs it with a pass that is counted, and says by the pass's number, from 1, what it came to; nothing waits by default. */
  run(pass?: (number: number) => ExecutorPassDone | Promise<ExecutorPassDone>): Promise<void>;
  /** How many passes have begun. */
  passes(): number;
  /** Resolves when so many passes have begun, and fails where they do not. */
  begun(count: number): Promise<void>;
  /** The same for a trouble. */
  told(code: ExecutorTrouble['code']): Promise<void>;
}

/** Long enough that no sweep falls into a case. */
export const neverMs = 3_600_000;

export type ExecutorNeed = 'processes: many' | 'unreachable';
export type ExecutorCase = ConformanceCase<ExecutorStage, ExecutorNeed>;

/** An executor whose passes are counted and whose trouble is kept. */
export function played(executor: Executor, inTime: ExecutorStage['inTime']): PlayedExecutor {
  const troubles: ExecutorTrouble[] = [];
  let count = 0;
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const one of waiting) one();
  };
  const until = (holds: () => boolean, what: string): Promise<void> => {
    let check = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      check = () => holds() && resolve();
      waiting.add(check);
      check();
    });
    return inTime(held, what).finally(() => waiting.delete(check));
  };
  executor.onTrouble((trouble) => {
    troubles.push(trouble);
    look();
  });
  return {
    executor,
    troubles,
    run: (pass = () => ({ nextAt: null })) =>
      executor.run(async () => {
        count += 1;
        look();
        return await pass(count);
      }),
    passes: () => count,
    begun: (wanted) => until(() => count >= wanted, `pass ${wanted}`),
    told: (code) => until(() => troubles.some((one) => one.code === code), `the trouble ${code}`),
  };
}
