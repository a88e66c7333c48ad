import { basename, dirname } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { doseOf, turns } from './dose/dose.ts';
import { noteDraw } from './dose/take-turns.ts';

/**
 * Ends a test run with one line that people and machines read: `N passed, N failed, N skipped`.
 * Before it stands what the draw left out, and how it is played.
 */
export default class ClosingLine implements Reporter {
  /** Files whose turn it was not. */
  #waiting: readonly string[] = [];

  onInit({ config }: Vitest): void {
    this.#waiting = config.exclude.filter((one) => one.endsWith('.test.ts'));
  }

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
    if (this.#waiting.length > 0) noteDraw(doseOf(process.env).draw);
    // On exit, because the default reporter writes its own summary after this hook.
    process.once('exit', (code) => {
      // What failed beside the tests must not pass for silence either.
      if (code !== 0) count.failed = Math.max(count.failed, 1);
      process.stdout.write(toldOf(leftOut, this.#waiting));
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    });
  }
}

/** Says what a run did not play. */
function toldOf(tests: number, waiting: readonly string[]): string {
  const { dose, draw } = doseOf(process.env);
  if (turns[dose] === 1) return '';
  return [
    `Dose ${dose}: draw ${draw} left out ${tests} tests that repeat what others try, and rows within others (tools/check/src/dose).`,
    ...(waiting.length > 0
      ? [`${waiting.length} files that take long have their turn in one of the next ${turns[dose] - 1} runs:`]
      : []),
    ...byFolder(waiting),
    `The same draw: KAWAL_DOSE=${dose} KAWAL_DRAW=${draw}. All of them: KAWAL_DOSE=whole, as in .ci/long.\n`,
  ].join('\n');
}

/** Names files, those of a folder in one line. */
function byFolder(files: readonly string[]): readonly string[] {
  const folders = [...new Set(files.map((file) => dirname(file)))].toSorted();
  return folders.map((folder) => {
    const names = files.filter((file) => dirname(file) === folder).map((file) => basename(file, '.test.ts'));
    return `  ${folder}: ${names.toSorted().join(', ')}`;
  });
}
