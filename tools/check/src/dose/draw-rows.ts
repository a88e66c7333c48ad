import { relative } from 'node:path';
import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { drawn } from './dose.ts';
import { repeated } from './repeated.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** True where the draw of this run left the test out. */
    leftOut?: boolean;
  }
}

/** Leaves out the rows of repeated tests that were not drawn. */
export default class DrawRows extends TestRunner {
  readonly #leftOut = new WeakSet<RunnerTask>();

  onCollected(files: readonly RunnerTestFile[]): void {
    for (const file of files) {
      const path = relative(process.cwd(), file.filepath);
      for (const { kind, oneIn } of repeated.filter((one) => one.file === path)) {
        const named = testsIn(file.tasks, '').map(({ test, name }) => ({ test, of: kindOf(kind.exec(name)) }));
        if (named.every(({ of }) => of === undefined)) throw new Error(`repeated.ts: no test of ${path} is ${kind}.`);
        for (const of of new Set(named.map((one) => one.of))) {
          const rows = named.filter((one) => one.of === of);
          const played = new Set(of === undefined ? rows : drawn(rows, oneIn));
          for (const row of rows) if (!played.has(row)) this.#leftOut.add(row.test);
        }
      }
    }
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (this.#leftOut.has(test)) {
      test.mode = 'skip';
      test.result = { state: 'skip' };
      test.meta.leftOut = true;
    }
    await super.onBeforeRunTask(test);
  }
}

interface Named {
  readonly test: RunnerTestCase;
  readonly name: string;
}

function testsIn(tasks: readonly RunnerTask[], above: string): readonly Named[] {
  return tasks.flatMap((task) => {
    const name = `${above}${task.name}`;
    return task.type === 'suite' ? testsIn(task.tasks, `${name} > `) : [{ test: task, name }];
  });
}

/** A row is of a kind that its name tells, or of the only one; what is no row is of none. */
function kindOf(found: RegExpExecArray | null): string | undefined {
  return found === null ? undefined : (found[1] ?? '');
}
