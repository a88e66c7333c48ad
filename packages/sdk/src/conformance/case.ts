/** A case throws where the subject is wrong. `need` names what a subject must declare for it, `stage` what it plays on. */
export interface ConformanceCase<stage, need extends string> {
  /** Stable name, `ability/behaviour`. */
  readonly id: string;
  /** The behaviour as a sentence. */
  readonly title: string;
  readonly needs?: need;
  /** True if it may take minutes, because it ends processes or fills a store. Any other case is ended after 20 s. */
  readonly slow?: boolean;
  /** True if another process plays it first, where one may: it takes long, or waits for processes or for a lock. */
  readonly beside?: boolean;
  run(stage: stage): Promise<void>;
}

/** Cases by their ids, so that no two have one. */
type CasesById<stage, need extends string> = Readonly<Record<string, Omit<ConformanceCase<stage, need>, 'id'>>>;

/** Lists cases in the order in which they were written. */
export function casesOf<stage, need extends string>(
  byId: CasesById<stage, need>,
): readonly ConformanceCase<stage, need>[] {
  return Object.entries(byId).map(([id, each]) => ({ id, ...each }));
}

/** Lists cases all of which need the same of a subject. */
export function casesNeeding<stage, need extends string>(
  needs: need,
  byId: CasesById<stage, need>,
): readonly ConformanceCase<stage, need>[] {
  return casesOf(byId).map((each) => ({ ...each, needs }));
}

/** Thrown by a case that finds that it cannot say anything of this subject: it shows as skipped, with the reason. */
export class DoesNotApply extends Error {}

interface PlayedCase {
  readonly id: string;
  readonly title: string;
  readonly milliseconds: number;
}

/** The result of one case, as plain data. */
export type CaseResult =
  | (PlayedCase & { readonly outcome: 'passed' })
  | (PlayedCase & { readonly outcome: 'skipped'; readonly reason: string })
  /** The reason ends with what was underneath. */
  | (PlayedCase & { readonly outcome: 'failed'; readonly reason: string });

/** A case as far as it can be listed. */
export type SuiteCase = Pick<ConformanceCase<never, never>, 'id' | 'title' | 'slow' | 'beside'>;

/** How much is done at random, and from which seed it follows. */
export interface Dose {
  readonly kills?: number;
  readonly seed?: number;
}

/** The adapter in a report. */
export interface PlayedAdapter {
  readonly name: string;
  readonly capabilities: object;
  readonly channel?: string;
}
