import type { CaseResult, Dose, PlayedAdapter, SuiteCase } from '../conformance/case.ts';

/** The cases that a process is to play. */
export interface Order {
  /** The module that exports the options, as an absolute path. */
  readonly file: string;
  /** Only cases whose id or sentence holds one of these; all if there is none. */
  readonly parts: readonly string[];
  readonly dose: Dose;
  /** True if all that an error holds is to be told. */
  readonly debug: boolean;
  /** True if the first red case is the last. */
  readonly bail: boolean;
  /** How long a case may take. One that may be slow gets six times as long. */
  readonly limitMs: number;
  /** Takes the last words of a process that blocks itself. */
  readonly lastWords?: string;
  /** Set where plays are asked for, for what another process makes otherwise. */
  readonly isOther?: true;
  /** True for a process that says where it plays: another one may play at once. */
  readonly shares?: boolean;
  /** Set for a process that begins beside another one, and loads nothing until it hears that both may play. */
  readonly waits?: true;
}

/** A word of the process that plays to the one that watches. */
export type PlayWord =
  | { readonly type: 'unusable'; readonly words: string }
  | {
      readonly type: 'suite';
      readonly contract: string;
      readonly dose: Dose;
      readonly cases: readonly SuiteCase[];
      readonly isWhole: boolean;
      /** Set where another process, which plays elsewhere, may play a part. */
      readonly place?: string | undefined;
    }
  | { readonly type: 'met'; readonly subject: PlayedAdapter }
  | { readonly type: 'debugged'; readonly text: string }
  /** It is answered with the id of the next case, or with none; where it waits, with a word to load. */
  | { readonly type: 'free' }
  | { readonly type: 'ended'; readonly result: CaseResult };

const mark = '--play';

/** Writes an order as arguments of this program. */
export function argumentsOf(order: Order): readonly string[] {
  return [mark, JSON.stringify(order)];
}

/** Reads the order that the watching process gave; undefined where a person called. */
export function readOrder([first, second]: readonly string[]): Order | undefined {
  return first === mark && second !== undefined && process.send !== undefined ? JSON.parse(second) : undefined;
}

/** Returns how long a case may take. */
export function longestFor({ slow }: SuiteCase, limitMs: number): number {
  return slow === true ? 6 * limitMs : limitMs;
}
