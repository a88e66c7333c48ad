/**
 * A conformance case, whatever it tests. A case knows no test runner: it throws where the subject is wrong.
 * `need` names what a subject must declare for the case to apply; `stage` is what the case plays on.
 */
export interface ConformanceCase<stage, need extends string> {
  /** Stable name, `ability/behaviour`. */
  readonly id: string;
  /** The behaviour as a sentence. */
  readonly title: string;
  readonly needs?: need;
  run(stage: stage): Promise<void>;
}

/** Thrown by a case that finds that it cannot say anything of this subject: it shows as skipped, with the reason. */
export class DoesNotApply extends Error {}

/** The result of one case, as plain data. */
export type CaseResult =
  | { readonly id: string; readonly title: string; readonly outcome: 'passed' }
  | { readonly id: string; readonly title: string; readonly outcome: 'skipped'; readonly reason: string }
  | { readonly id: string; readonly title: string; readonly outcome: 'failed'; readonly reason: string };
