import { executorSuite } from './executor/suite.ts';
import { notifierSuite } from './notifier/suite.ts';
import { type BindingOptions, recorder } from './result-file.ts';
import { caseTimeoutMs } from './run-case.ts';
import { storageSuite } from './storage/suite.ts';
import type { Suite, SuiteCase } from './suite.ts';

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

// A case that takes too long fails by itself, and is written down as failed; the runner only comes after it.
const timeout = caseTimeoutMs + 10_000;

/** Binds the suites to a test runner: every case becomes a test, and one that does not apply shows as skipped. */
export function bindings({ describe, it, after }: Runner) {
  function bind<one extends SuiteCase, options>({ contract, cases, play }: Suite<one, options>) {
    return (name: string, options: options & BindingOptions): void => {
      const record = recorder(contract, cases.length, options);
      describe(`${name} holds ${contract}`, () => {
        for (const each of cases) {
          it(`${each.id}: ${each.title}`, { timeout }, async (context) => {
            const reason = await record.play(each, () => play(each, options, record.met));
            if (reason !== undefined) context.skip(reason);
          });
        }
        after(() => record.finish());
      });
    };
  }
  return {
    describeStorage: bind(storageSuite),
    describeNotifier: bind(notifierSuite),
    describeExecutor: bind(executorSuite),
  };
}
