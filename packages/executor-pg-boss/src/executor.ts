/**
 * What an executor is: something that wakes workers, and no more. What is due stands in the storage, with its instant; an
 * executor keeps nothing that could disagree with it. So a hint may come twice, late, or not at all.
 */
export interface Executor {
  readonly contract: 'kawal.executor/1';
  /** The executor's name in messages, for instance `executor-pg-boss`. */
  readonly name: string;
  /**
   * Something is due at an instant (milliseconds UTC), or now. Repeating it is harmless and costs little; one that is lost
   * costs the time until the next sweep. Never throws, and need not be waited for.
   */
  hint(at?: number): void;
  /**
   * Does the work whenever there was a hint, and in any case once a sweep, until `stop`: one pass at a time in this
   * process, side by side with other processes. Resolves when it listens. Calling it twice is an error.
   */
  run(work: () => Promise<WorkDone>): Promise<void>;
  /** Ends after the pass under way. */
  stop(): Promise<void>;
}

/** What an executor must know of a pass; what `engine.work()` gives is this. */
export interface WorkDone {
  /** The next instant something is due, or null when nothing waits. */
  readonly nextAt: number | null;
  /** How many could not be stepped this time and stay due. */
  readonly failed?: number;
}

/** What went wrong without ending anything. The sweep goes on in each case. */
export interface Trouble {
  readonly code: /** A hint could not be given on. */
    | 'executor.hint-lost'
    /** There is no way to hear hints at the moment. */
    | 'executor.deaf'
    /** A pass failed as a whole. */
    | 'executor.pass-failed';
  /** The kind of the error, never its text: a text may hold what it was about. */
  readonly error: string;
}
