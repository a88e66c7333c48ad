import type { CaseResult, PlayedAdapter, SuiteCase } from './case.ts';
import { executorSuite } from './executor/suite.ts';
import { notifierSuite } from './notifier/suite.ts';
import { testedPackageAbove } from './package-above.ts';
import { listenAllAlong } from './printed.ts';
import { reportOf } from './report.ts';
import { type BindingOptions, resultFiles } from './result-file.ts';
import { runCase } from './run-case.ts';
import { storageSuite } from './storage/suite.ts';
import type { Suite } from './suite.ts';
import { followed } from './under-way.ts';

/** The parts of a test runner that the bindings use. */
interface Runner {
  describe(name: string, body: () => void): void;
  it(
    name: string,
    options: { readonly timeout: number },
    body: (context: { skip(reason: string): void }) => Promise<void>,
  ): void;
  after(body: () => void): void;
}

// A case that takes too long fails by itself, and is written down as failed; the runner, which knows of no busy machine,
// only comes long after it.
const timeout = 3_600_000;

/** Binds the suites to a test runner: every case becomes a test, and one that does not apply shows as skipped. */
export function bindings({ describe, it, after }: Runner) {
  function bind<one extends SuiteCase, options extends object>({ contract, cases, play, dose }: Suite<one, options>) {
    return (name: string, options: options & BindingOptions): void => {
      const seen = followed(options);
      const files = options.resultFile === undefined ? undefined : resultFiles(options.resultFile);
      const results: CaseResult[] = [];
      let subject: PlayedAdapter | undefined;
      const met = (one: PlayedAdapter): void => {
        subject = one;
      };
      files?.clear();
      let endListening: (() => void) | undefined;
      describe(`${name} holds ${contract}`, () => {
        for (const each of cases) {
          it(`${each.id}: ${each.title}`, { timeout }, async (context) => {
            endListening ??= listenAllAlong();
            // A runner wants what was thrown.
            let thrown: { readonly error: unknown } | undefined;
            const result = await runCase(
              each,
              () => play(each, seen, met),
              (error) => {
                thrown = { error };
              },
            );
            results.push(result);
            if (thrown !== undefined) throw thrown.error;
            if (result.outcome === 'skipped') context.skip(result.reason);
          });
        }
        after(() => {
          endListening?.();
          endListening = undefined;
          if (files === undefined || results.length < cases.length) return;
          const known = { contract, subject, package: testedPackageAbove(files.json), dose: dose?.(options) ?? {} };
          files.write(reportOf(known, results));
        });
      });
    };
  }
  return {
    describeStorage: bind(storageSuite),
    describeNotifier: bind(notifierSuite),
    describeExecutor: bind(executorSuite),
  };
}
