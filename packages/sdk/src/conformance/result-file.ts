import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ConformanceReport, formatReport } from './report.ts';

/** Options of a binding of a test runner, besides the suite's own. */
export interface BindingOptions {
  /**
   * Where the outcome of the whole suite is written as JSON (a `ConformanceReport`), for instance `conformance.json`; the
   * same for people stands beside it, with `.txt` at its end. Nothing stands there after a run that left out a case, or
   * that did not end.
   */
  readonly resultFile?: string | URL;
}

/** The two files of a result. */
export interface ResultFiles {
  readonly json: string;
  /** Takes away what an earlier run has left: it says nothing of this one. */
  clear(): void;
  write(report: ConformanceReport): void;
}

export function resultFiles(file: string | URL): ResultFiles {
  const json = file instanceof URL ? fileURLToPath(file) : file;
  const text = `${json.replace(/\.json$/, '')}.txt`;
  return {
    json,
    clear() {
      for (const path of [json, text]) rmSync(path, { force: true });
    },
    write(report) {
      writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
      writeFileSync(text, `${formatReport(report)}\n`);
    },
  };
}
