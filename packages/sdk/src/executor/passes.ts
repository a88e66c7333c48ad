import { isShortCode } from '../short-code.ts';
import type { ExecutorPass, ExecutorTrouble } from './executor.ts';

/** Passes over what is due, one at a time. */
export interface Passes {
  /** Begins a pass, or lets one more follow the one under way; resolves when nothing is left for now. */
  begin(): Promise<void>;
  /** Ends after the pass under way. */
  stop(): Promise<void>;
}

export interface PassesOptions {
  readonly pass: ExecutorPass;
  /** Others may help (no instant), or somebody must wake later. */
  readonly hint: (at?: number) => void;
  readonly trouble: (trouble: ExecutorTrouble) => void;
  /** A pass at least about this often, in milliseconds: a quarter sooner or later, so that not all look at once. */
  readonly sweepMs: number;
  readonly now: () => number;
}

/** A pass that failed is tried again after this long. */
const afterFailureMs = 1_000;

/** Between two passes of which the first left something: what could never be done must not keep a machine busy. */
const betweenMs = 10;

/** Runs the passes of an executor: one at once, which goes on while there is more, and then a sweep until `stop`. */
export function startPasses(options: PassesOptions): Passes {
  let running: Promise<void> | undefined;
  let wanted = false;
  let stopped = false;
  let sweep: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;

  async function passes(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      if ((await isLeft(options)) && !stopped) {
        await pause();
        wanted = true;
      }
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, betweenMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function begin(): Promise<void> {
    wanted = true;
    running ??= passes().finally(() => {
      running = undefined;
    });
    await running;
  }

  function scheduleSweep(): void {
    if (stopped) return;
    sweep = setTimeout(() => void begin().finally(scheduleSweep), options.sweepMs * (0.75 + Math.random() / 2));
  }

  // Something may have become due while nobody worked.
  void begin().finally(scheduleSweep);
  return {
    begin,
    async stop() {
      stopped = true;
      clearTimeout(sweep);
      wake?.();
      await running;
    },
  };
}

/** Makes a pass, and returns true where there is more to do at once. */
async function isLeft({ pass, hint, trouble, now }: PassesOptions): Promise<boolean> {
  try {
    const { nextAt } = await pass();
    if (nextAt === null) return false;
    if (nextAt > now()) {
      hint(nextAt);
      return false;
    }
    // More than one pass can carry: go on, and call somebody to help.
    hint();
    return true;
  } catch (error) {
    trouble({ code: 'executor.pass-failed', error: kindOf(error) });
    hint(now() + afterFailureMs);
    return false;
  }
}

/** The kind of an error: its code, or its class. Never its text, nor a code that is a text. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const kinds = ['code' in error ? error.code : undefined, error.name];
  return kinds.find(isShortCode) ?? 'unknown';
}

/** Where nobody else is told: a JSON line on standard error, loud without any configuration. */
export function troubleToStderr(trouble: ExecutorTrouble): void {
  process.stderr.write(`${JSON.stringify({ trouble: trouble.code, ...trouble })}\n`);
}
