import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Found, Task } from './mutation-runner.ts';
import { type Mutation, mutated } from './mutations.ts';
import { type Numbered, switched } from './switched.ts';

/** How the tests took a mutation. */
export interface Tried {
  /**
   * `unreached`: no test came by it. `not-tried`: it is in force while modules load alone, and those were left out; or the tests
   * did not come to their end.
   */
  readonly outcome: 'killed' | 'hung' | 'survived' | 'unreached' | 'not-tried';
  /** The test that noticed; null if none did. */
  readonly by: string | null;
}

export interface HowToTry {
  /** Parts of the names of test files, those that know the mutations best first. */
  readonly tests: readonly string[];
  /** The longest that one test may take with one mutation. */
  readonly longestMs: number;
  /** Tests that take longer than this without a mutation are left out. */
  readonly longestAloneMs: number;
  /** The tests that were found to take longer; those of later mutations are added. */
  readonly slow: Set<string>;
  /** How long all tests together may be run with one mutation. */
  readonly budgetMs: number;
  /** Hears of each that was noticed as soon as it is known. */
  readonly hear: (index: number, tried: Tried) => void;
  /** Tries those as well that are in force while modules load: each takes a run of its own. */
  readonly whileLoading: boolean;
}

const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));
const running = new Set<ChildProcess>();
// Whoever stops this stops its tests, which lead a group of their own.
process.once('exit', () => {
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const mostLeftOut = 20;
/** So often a test may fail by what an earlier mutation left behind. */
const mostBlamed = 10;
const longestRunMs = 600_000;
/** So often a process may end while none of its tests is under way. */
const mostBroken = 3;
/** So much longer may it take until the first test, or between two: files are loaded, and a machine may be busy. */
const loadingTakes = 10;

/** Runs the tests with each of the mutations in force: in one process, for as long as that lives. */
export async function tryMutations(mutations: readonly Mutation[], how: HowToTry): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-mutation-'));
  const file = (name: string): string => join(folder, name);
  const [plan, found, trying, task] = [file('plan'), file('found'), file('trying'), file('task')];
  try {
    const numbered = mutations.map((one, index): Numbered => ({ ...one, number: index + 1 }));
    writeFileSync(plan, JSON.stringify(textsOf(numbered)));
    const ended = new Map<number, Tried>();
    const blame = new Blame();
    const done = new Set<string>();
    let broken = 0;
    const end = (number: number, tried: Tried): void => {
      if (ended.has(number)) return;
      ended.set(number, tried);
      how.hear(number - 1, tried);
    };
    const collect = (): readonly Found[] => {
      const lines = readFound(found);
      for (const line of lines) {
        if (line.type === 'killed') end(line.number, { outcome: 'killed', by: line.by });
        else if (line.type === 'done') done.add(line.test);
        else if (line.type === 'slow') how.slow.add(line.test);
      }
      return lines;
    };
    for (;;) {
      const left = numbered.map(({ number }) => number).filter((number) => !ended.has(number));
      writeFileSync(trying, '{}');
      const given = { left, ...blame.task([...done, ...how.slow]) };
      writeFileSync(task, JSON.stringify(given satisfies Task));
      const code = await run({ ...how, eachSecond: collect }, trying, {
        KAWAL_MUTATIONS: plan,
        KAWAL_FOUND: found,
        KAWAL_TRYING: trying,
        KAWAL_TASK: task,
        KAWAL_LONGEST_ALONE: String(how.longestAloneMs),
        KAWAL_BUDGET: String(how.budgetMs),
      });
      const lines = collect();
      const stopped = JSON.parse(readFileSync(trying, 'utf8')) as { test?: string; number?: number };
      if (code === 0) {
        for (const one of numbered) if (!ended.has(one.number)) end(one.number, await alive(one, lines));
        break;
      }
      if (stopped.test === undefined) {
        console.warn(`The tests of ${mutations[0]?.file} ended with ${code}, and none was under way.`);
        broken += 1;
        if (broken === mostBroken) break;
        continue;
      }
      const one = blame.judge(lines, { test: stopped.test, number: stopped.number ?? 0 });
      if (one !== null) end(one.number, { outcome: one.outcome, by: one.by });
    }
    // Tests that did not come to their end have missed nothing.
    for (const { number } of numbered) end(number, { outcome: 'not-tried', by: null });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  async function alive({ number }: Numbered, lines: readonly Found[]): Promise<Tried> {
    const met = lines.flatMap((line) => (line.type === 'met' && line.number === number ? [line.when] : []));
    if (met.includes('loading')) {
      if (!how.whileLoading) return { outcome: 'not-tried', by: null };
      return (await isNoticed({ KAWAL_MUTATION: String(number) }, plan, how.tests))
        ? { outcome: 'killed', by: 'a run of its own' }
        : { outcome: 'survived', by: null };
    }
    return { outcome: met.includes('running') ? 'survived' : 'unreached', by: null };
  }
}

/** Finds whose doing it was that a process ended. */
class Blame {
  readonly leftOut = new Set<string>();
  readonly careful = new Set<string>();
  suspect: Task['suspect'] = null;
  readonly #times = new Map<string, number>();
  #heard = 0;

  /** Returns the mutation that was noticed by it, if one was; else a test is left out, or another is tried first. */
  judge(lines: readonly Found[], under: { readonly test: string; readonly number: number }) {
    const unsound = lines.filter((line) => line.type === 'unsound').at(this.#heard);
    this.suspect = null;
    if (unsound === undefined) {
      if (under.number !== 0) return { number: under.number, outcome: 'hung', by: under.test } as const;
      return this.#leaveOut(under.test);
    }
    this.#heard += 1;
    const { test, after, of, isFirst } = unsound;
    if (after === 0) return this.#leaveOut(test);
    if (of > 1) {
      this.careful.add(test);
      return null;
    }
    // What went wrong right after it was right is the mutation's doing, also what is left of it in the process.
    if (isFirst) return { number: after, outcome: 'killed', by: test } as const;
    // Else an earlier one may have left it, and this one is tried first in a new process.
    const times = (this.#times.get(test) ?? 0) + 1;
    this.#times.set(test, times);
    if (times > mostBlamed) return this.#leaveOut(test);
    this.suspect = { test, number: after };
    return null;
  }

  /** Returns what a process must know of tests beside those that are done with. */
  task(others: readonly string[]): Omit<Task, 'left'> {
    return { leftOut: [...this.leftOut, ...others], careful: [...this.careful], suspect: this.suspect };
  }

  #leaveOut(test: string): null {
    this.leftOut.add(test);
    if (this.leftOut.size <= mostLeftOut) return null;
    throw new Error(`These tests fail without a mutation, or leave something behind: ${[...this.leftOut].join(', ')}`);
  }
}

/** Plants a mutation alone, without a switch, and tells whether one of the tests fails: what a run said is looked at so. */
export async function isNoticedAlone(mutation: Mutation, tests: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-mutation-'));
  try {
    const plan = join(folder, 'plan');
    const text = mutated(readFileSync(mutation.file, 'utf8'), mutation);
    writeFileSync(plan, JSON.stringify({ [resolve(mutation.file)]: text }));
    return await isNoticed({}, plan, tests);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs part of the tests after part, until one fails. */
async function isNoticed(given: NodeJS.ProcessEnv, plan: string, tests: readonly string[]): Promise<boolean> {
  for (const part of tests) {
    const how = { tests: [part], longestMs: longestRunMs };
    if ((await run(how, plan, { KAWAL_MUTATIONS: plan, ...given })) !== 0) return true;
  }
  return false;
}

/** The texts of the files, by their paths, with all of their mutations behind switches. */
function textsOf(mutations: readonly Numbered[]): Readonly<Record<string, string>> {
  const files = [...new Set(mutations.map(({ file }) => file))];
  return Object.fromEntries(
    files.map((file) => [
      resolve(file),
      switched(
        readFileSync(file, 'utf8'),
        mutations.filter((one) => one.file === file),
      ),
    ]),
  );
}

function readFound(file: string): readonly Found[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  // The last line may be under way.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Found);
}

/** The exit code of the tests; null where one took longer than allowed. `beat`: a file that is written before each. */
async function run(
  { tests, longestMs, eachSecond }: Pick<HowToTry, 'tests' | 'longestMs'> & { readonly eachSecond?: () => unknown },
  beat: string,
  given: NodeJS.ProcessEnv,
): Promise<number | null> {
  const env = { ...process.env, NODE_NO_WARNINGS: '1', KAWAL_TESTS: JSON.stringify(tests), ...given };
  const args = [vitest, 'run', '--config', config, '--reporter=dot', ...tests];
  const child = spawn(process.execPath, args, { env, stdio: 'ignore', detached: true });
  running.add(child);
  const begun = Date.now();
  const watch = setInterval(() => {
    eachSecond?.();
    const isLoading = readFileSync(beat, 'utf8').length <= 2;
    if (Date.now() - Math.max(begun, statSync(beat).mtimeMs) > longestMs * (isLoading ? loadingTakes : 1)) {
      process.kill(-(child.pid as number), 'SIGKILL');
    }
  }, 1_000);
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      running.delete(child);
      done(code);
    });
  });
}
