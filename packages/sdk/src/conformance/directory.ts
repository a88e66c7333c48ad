import type { ConformanceReport } from './report.ts';

/** An adapter as a directory lists it: its result without the single cases. */
export type AdapterEntry = Omit<
  ConformanceReport,
  'format' | 'package' | 'capabilities' | 'milliseconds' | 'failed' | 'results'
> & {
  readonly package: NonNullable<ConformanceReport['package']>;
  readonly capabilities: NonNullable<ConformanceReport['capabilities']>;
};

/** A directory of adapters. Its JSON Schema is `src/conformance/schemas/adapter-directory.json`. */
export interface AdapterDirectory {
  readonly format: 'kawal.adapters/1';
  readonly adapters: readonly AdapterEntry[];
}

/** Makes a directory of results by package, contract and adapter, of the newest each; none where a case failed. */
export function directoryOf(reports: readonly ConformanceReport[]): AdapterDirectory {
  const newest = new Map<string, ConformanceReport>();
  for (const report of [...reports].sort((left, right) => (left.finished < right.finished ? -1 : 1))) {
    if (report.package !== null) newest.set(`${report.package.name} ${report.contract} ${report.adapter}`, report);
  }
  const inOrder = [...newest].sort(([left], [right]) => (left < right ? -1 : 1));
  return { format: 'kawal.adapters/1', adapters: inOrder.flatMap(([, report]) => entryOf(report)) };
}

function entryOf(report: ConformanceReport): readonly AdapterEntry[] {
  const { format: _, milliseconds: _time, results: _results, failed, package: named, capabilities, ...rest } = report;
  return failed > 0 || named === null || capabilities === null ? [] : [{ ...rest, package: named, capabilities }];
}
