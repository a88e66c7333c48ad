import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaseResult } from './case.ts';
import { formatReport, reportOf } from './report.ts';
import { type Play, playInTime } from './run-case.ts';

/** Options of a binding of a test runner, besides the suite's own. */
export interface BindingOptions {
  /**
   * Where the outcome of the whole suite is written as JSON (a `ConformanceReport`), for instance `conformance.json`; the
   * same for people stands beside it, with `.txt` at its end. Nothing is written where the runner left out a case.
   */
  readonly resultFile?: string | URL;
}

/** Plays cases for a test runner, which wants what is thrown, and keeps what became of each. */
export interface Recorder {
  /** Plays one case; returns why it does not apply, or nothing; throws where the subject is wrong. */
  play(each: { readonly id: string; readonly title: string }, play: Play): Promise<string | undefined>;
  /** The subject's own name, once it is known. */
  met(subject: { readonly name: string }): void;
  /** To be called when the runner is through. */
  finish(): void;
}

/** Keeps what becomes of `total` cases of a contract. */
export function recorder(contract: string, total: number, { resultFile }: BindingOptions): Recorder {
  const results: CaseResult[] = [];
  let adapter = 'unknown';

  return {
    async play({ id, title }, play) {
      try {
        const reason = await playInTime(play);
        results.push({ id, title, ...(reason === undefined ? { outcome: 'passed' } : { outcome: 'skipped', reason }) });
        return reason;
      } catch (error) {
        results.push({ id, title, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    },
    met({ name }) {
      adapter = name;
    },
    finish() {
      if (resultFile === undefined || results.length < total) return;
      const path = resultFile instanceof URL ? fileURLToPath(resultFile) : resultFile;
      const report = reportOf(contract, adapter, results);
      writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
      writeFileSync(`${path.replace(/\.json$/, '')}.txt`, `${formatReport(report)}\n`);
    },
  };
}
