import type { Clock, Entropy } from '@kawal/engine';
import type { Questions } from './questions.ts';

/** Everything the command asks of the world around it; handed in, so that a test or another program can call it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True if a person reads along: colours are used, and questions may be asked. */
  readonly isTTY: boolean;
  /** Reads standard input, for `kawal report -`. */
  readonly stdin?: () => Promise<string>;
  /** Asks one question; left out where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Asks several, for `kawal init`; left out where nobody can answer. Loaded when it is needed. */
  readonly questions?: () => Promise<Questions>;
  /** Called by `kawal worker` once it works: it ends after the pass under way when the signal is given. */
  readonly untilStopped?: () => AbortSignal;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** Default: the platform's cryptographic random numbers. */
  readonly entropy?: Entropy;
}

export interface Output {
  write(text: string): unknown;
}
