import type { Reporter, TestModule } from 'vitest/node';
import { doseOf } from './dose/dose.ts';

/**
 * Ends a test run with one line that people and machines read: `N passed, N failed, N skipped`.
 * Before it stands what the draw left out, and how it is played.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    let leftOut = 0;
    for (const module of modules) {
      // A file that cannot be loaded has no tests; it must still not pass for silence.
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state === 'pending' ? 'failed' : state] += 1;
        if (test.meta().leftOut === true) leftOut += 1;
      }
    }
    // On exit, because the default reporter writes its own summary after this hook.
    process.once('exit', (code) => {
      // What failed beside the tests must not pass for silence either.
      if (code !== 0) count.failed = Math.max(count.failed, 1);
      process.stdout.write(toldOf(leftOut));
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    });
  }
}

/** Says what a quick run did not play. */
function toldOf(leftOut: number): string {
  const { dose, draw } = doseOf(process.env);
  if (dose !== 'quick') return '';
  return `Quick: draw ${draw} left out ${leftOut} tests that repeat what others try, and rows within others (tools/check/src/dose). The same draw: KAWAL_DRAW=${draw}. All of them: KAWAL_DOSE=whole, as in .ci/run.\n`;
}
