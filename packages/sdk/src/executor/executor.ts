/**
 * The manual of the contract `kawal.executor/1`.
 *
 * An executor wakes workers, and no more. What is due stands in the storage, with its instant; an executor keeps
 * nothing that could disagree with it. Three rules make it right:
 *
 * 1. **A hint only says "look".** It holds nothing, so it may come twice, late, or not at all. Repeating it costs
 *    little.
 * 2. **A sweep catches the rest.** While it runs, it does a pass about once a sweep, whatever it heard: a hint that was
 *    lost, a queue that is down, a worker that was killed cost the time until then.
 * 3. **Trouble is told, and ends nothing.** Neither a pass that failed nor a queue that is away stops it.
 *
 * {@link startPasses} keeps the passes in order; what is left to an adapter is how a hint reaches another process.
 */
export interface Executor {
  readonly contract: 'kawal.executor/1';
  /** The executor's name in messages, for instance `executor-pg-boss`. */
  readonly name: string;
  readonly capabilities: ExecutorCapabilities;
  /** Sets who hears of trouble from now on, in place of whoever heard of it before. */
  onTrouble(tell: (trouble: ExecutorTrouble) => void): void;
  /**
   * Something is due at an instant (milliseconds UTC), or now. Returns at once and never throws; where it runs in no
   * process, nothing happens. A process that only takes reports in hints and never runs.
   */
  hint(at?: number): void;
  /**
   * Does a pass at once, then whenever a hint or the pass before asks for one, and about once a sweep: one at a time in
   * this process, side by side with others. Resolves when it listens, or as soon as it is known that only the sweep is
   * left. Running twice at once fails with `executor.invalid-call`; after `stop` it may run again.
   */
  run(pass: ExecutorPass): Promise<void>;
  /** No pass begins any more; resolves after the one under way. Hints can still be given. */
  stop(): Promise<void>;
  /** Tells if hints would reach a worker now. Does not throw. Left out where nothing can be in the way. */
  check?(): Promise<ExecutorReadiness>;
  /** Stops, gives on what was hinted at, and ends connections. Later hints do nothing. Closing twice is no error. */
  close(): Promise<void>;
}

export interface ExecutorCapabilities {
  /** The reach of a hint: this process only, or one of all processes of a deployment. */
  readonly processes: 'one' | 'many';
}

/** One look at everything that is due, and its doing. What it throws is trouble; it is tried again after a second. */
export type ExecutorPass = () => Promise<ExecutorPassDone>;

export interface ExecutorPassDone {
  /** The next instant at which a pass is worth doing; a past one if more is to do at once; null if nothing waits. */
  readonly nextAt: number | null;
}

/** A failure that ended nothing. */
export interface ExecutorTrouble {
  readonly code: /** A hint could not be given on. */
    | 'executor.hint-lost'
    /** Hints of other processes cannot be heard at the moment. */
    | 'executor.disconnected'
    /** A pass failed as a whole. */
    | 'executor.pass-failed';
  /** The kind of the error (its code or class), never its text: a text may hold what it was about. */
  readonly error: string;
}

/** Tells if hints would reach a worker. */
export type ExecutorReadiness =
  | {
      readonly ready: true;
      /** The queue that the processes of this deployment share, where there are queues. */
      readonly queue?: string;
      /** True where nothing calls out: hints are found by looking, about once a second. */
      readonly byPolling?: boolean;
    }
  /** The code is the kind of what is in the way; it holds no address and no credential. */
  | { readonly ready: false; readonly code: string };
