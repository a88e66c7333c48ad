import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run with one line that people and machines read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      // A file that cannot be loaded has no tests; it must still not pass for silence.
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    // On exit, because the default reporter writes its own summary after this hook.
    process.once('exit', (code) => {
      // What failed beside the tests must not pass for silence either.
      if (code !== 0) count.failed = Math.max(count.failed, 1);
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    });
  }
}
