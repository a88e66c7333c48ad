import type { CaseResult } from './case.ts';
import { type ConformanceReport, reportOf } from './report.ts';
import { runCase } from './run-case.ts';

export interface SuiteCase {
  readonly id: string;
  readonly title: string;
}

/** The cases of one contract, and how one of them is played. */
export interface Suite<one extends SuiteCase, options> {
  readonly contract: string;
  readonly cases: readonly one[];
  play(each: one, options: options, met?: (subject: { readonly name: string }) => void): Promise<string | undefined>;
}

/** Runs every case and reports; nothing a case does is thrown. */
export async function runSuite<one extends SuiteCase, options>(
  { contract, cases, play }: Suite<one, options>,
  options: options,
): Promise<ConformanceReport> {
  const results: CaseResult[] = [];
  let adapter = 'unknown';
  const met = ({ name }: { readonly name: string }): void => {
    adapter = name;
  };
  for (const each of cases) results.push(await runCase(each, () => play(each, options, met)));
  return reportOf(contract, adapter, results);
}
