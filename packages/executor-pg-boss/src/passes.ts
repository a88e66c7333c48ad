import type { Trouble, WorkDone } from './executor.ts';

/** Passes over what is due, one at a time. */
export interface Passes {
  /** Begins a pass, or lets one more follow the one under way; resolves when nothing is left for now. */
  begin(): Promise<void>;
  stop(): Promise<void>;
}

export interface PassesOptions {
  readonly work: () => Promise<WorkDone>;
  /** Others may help, or somebody must wake later. */
  readonly hint: (at?: number) => void;
  readonly trouble: (trouble: Trouble) => void;
  readonly sweepMs: number;
}

/** What failed is tried again after this long, unless a hint comes first. */
const afterFailureMs = 1_000;

export function startPasses({ work, hint, trouble, sweepMs }: PassesOptions): Passes {
  let running: Promise<void> | undefined;
  let wanted = false;
  let stopped = false;
  let sweep: NodeJS.Timeout | undefined;

  /** Whether there is more to do at once. */
  async function pass(): Promise<boolean> {
    try {
      const { nextAt, failed = 0 } = await work();
      if (failed > 0) hint(Date.now() + afterFailureMs);
      else if (nextAt !== null && nextAt > Date.now()) hint(nextAt);
      else if (nextAt !== null) {
        // More than one pass can carry: go on, and call somebody to help.
        hint();
        return true;
      }
    } catch (error) {
      trouble({ code: 'executor.pass-failed', error: nameOf(error) });
      hint(Date.now() + afterFailureMs);
    }
    return false;
  }

  async function passes(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      if (await pass()) wanted = true;
    }
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
    // Not all processes at the same moment.
    const wait = sweepMs * (0.75 + Math.random() / 2);
    sweep = setTimeout(() => void begin().finally(scheduleSweep), wait);
  }

  // Something may have become due while nobody worked.
  void begin().finally(scheduleSweep);
  return {
    begin,
    async stop() {
      stopped = true;
      clearTimeout(sweep);
      await running;
    },
  };
}

export function nameOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
