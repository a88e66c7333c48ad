import type { CaseResult, Dose, PlayedAdapter, SuiteCase } from './case.ts';
import { packageAbove } from './package-above.ts';
import { type ConformanceReport, reportOf } from './report.ts';
import { runCase } from './run-case.ts';

/** The cases of one contract, and how one of them is played. */
export interface Suite<one extends SuiteCase, options extends object> {
  readonly contract: string;
  /** The member by which its options are known. */
  readonly makes: keyof options & string;
  readonly cases: readonly one[];
  play(each: one, options: options, met?: (subject: PlayedAdapter) => void): Promise<string | undefined>;
  /** Returns the dose that options ask for. */
  dose?(options: options): Dose;
  /** Returns the options with another dose. */
  withDose?(options: options, dose: Dose): options;
  /** Makes a place and removes it. Returns its path; undefined where two processes may not play at once. */
  place?(options: options): Promise<string | undefined>;
}

/** Runs every case and reports; nothing a case does is thrown. */
export async function runSuite<one extends SuiteCase, options extends object>(
  { contract, cases, play, dose }: Suite<one, options>,
  options: options,
): Promise<ConformanceReport> {
  const results: CaseResult[] = [];
  let subject: PlayedAdapter | undefined;
  const met = (one: PlayedAdapter): void => {
    subject = one;
  };
  for (const each of cases) results.push(await runCase(each, () => play(each, options, met)));
  const known = { contract, subject, package: packageAbove(`${process.cwd()}/.`), dose: dose?.(options) ?? {} };
  return reportOf(known, results);
}
