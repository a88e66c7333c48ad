import type { Instant } from '@kawal/core';
import type { ProofFinding } from './findings.ts';

/**
 * A proof says of a policy that no report can be lost in it, or shows the report that would be. It is exact: the space of
 * reports is split by what conditions can tell apart, and nothing is sampled. Two things are proved: a policy, timelessly,
 * from the contract it requires; and a chapter, that its directory keeps that contract up to a date.
 */
export interface Proof {
  /** `refused`: it must not run. `gaps`: it runs, and the gaps are shown daily. */
  readonly verdict: Verdict;
  /** Up to when the directory keeps the contract; null where no directory was looked at, or nothing was proved. */
  readonly until: Instant | null;
  readonly ends: ProofEnd | null;
  /** The gravest first. */
  readonly findings: readonly ProofFinding[];
  /** How many regions of the space of reports were looked at. */
  readonly regions: number;
}

/** `horizon`: nothing ends before, and further ahead is not looked. */
export type ProofEnd = 'directory' | 'calendar' | 'waiver' | 'horizon';

export type Verdict = 'refused' | 'gaps' | 'proved';
