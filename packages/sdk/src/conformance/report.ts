import type { CaseResult } from './case.ts';

/** The outcome of a whole suite as plain data: what `JSON.stringify` writes is all there is. */
export interface ConformanceReport {
  /** The contract that was tested, for instance `kawal.storage/1`. */
  readonly contract: string;
  /** The name the adapter gives itself. */
  readonly adapter: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly results: readonly CaseResult[];
}

/** Counts results into a report. */
export function reportOf(contract: string, adapter: string, results: readonly CaseResult[]): ConformanceReport {
  const count = (outcome: CaseResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    contract,
    adapter,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    results,
  };
}

/** The report for people: one line per case under its ability, with the reason where it did not pass. */
export function formatReport(report: ConformanceReport): string {
  const marks = { passed: '✓', failed: '✗', skipped: '–' } as const;
  const lines = [`${report.adapter} against ${report.contract}`];
  let ability = '';
  for (const result of report.results) {
    const [group = ''] = result.id.split('/');
    if (group !== ability) lines.push('', group);
    ability = group;
    lines.push(`  ${marks[result.outcome]} ${result.title}  [${result.id}]`);
    if (result.outcome !== 'passed') lines.push(...result.reason.split('\n').map((line) => `      ${line}`));
  }
  lines.push('', `${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped`);
  return lines.join('\n');
}
