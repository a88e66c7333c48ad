import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { type RunnerTestCase, type RunnerTestFile, TestRunner, type TestTryOptions } from 'vitest';
import { mutationSwitch } from './mutation-switch.ts';

/** A line of what a run found. */
export type Found =
  | { readonly type: 'met'; readonly number: number; readonly when: 'loading' | 'running' }
  | { readonly type: 'killed'; readonly number: number; readonly by: string }
  /** The test was run with each mutation that it met, or takes too long for that. */
  | { readonly type: 'done' | 'slow'; readonly test: string }
  /**
   * The test fails without a mutation: at once (0), or after those it noticed, of which one is named. `isFirst`: that was the
   * first of all in its process.
   */
  | {
      readonly type: 'unsound';
      readonly test: string;
      readonly after: number;
      readonly of: number;
      readonly isFirst: boolean;
    };

/**
 * The task of a process. `suspect`: the mutation that a test is tried with first. `careful`: tests that are run as they are
 * after each mutation that they notice, because something was left behind.
 */
export interface Task {
  readonly left: readonly number[];
  readonly leftOut: readonly string[];
  readonly careful: readonly string[];
  readonly suspect: { readonly test: string; readonly number: number } | null;
}

const { KAWAL_FOUND: found = '', KAWAL_TRYING: trying = '', KAWAL_TASK: given = '' } = process.env;
const budgetMs = Number(process.env['KAWAL_BUDGET'] ?? Number.POSITIVE_INFINITY);
const longestAloneMs = Number(process.env['KAWAL_LONGEST_ALONE'] ?? Number.POSITIVE_INFINITY);

const task = JSON.parse(readFileSync(given, 'utf8')) as Task;
const left = new Set(task.left);
const leftOut = new Set(task.leftOut);
const careful = new Set(task.careful);
/** So many may be noticed by a test before it is run as it is. */
const mostAtOnce = 12;
const known = new Set<string>();
const spent = new Map<number, number>();
// A property that fails has noticed: nobody reads its smallest case.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

/**
 * Runs each test once as it is, then once again with each of the mutations that it met and that no test noticed before.
 * So a mutation costs a test, and not the start of a process. After some that were noticed the test is run as it is once
 * more: if it fails then, something was left behind, and what it noticed since does not count.
 */
export default class MutationRunner extends TestRunner {
  #queue: number[] = [];
  #usual: ReadonlyMap<number, number> = new Map();
  #tried: number | 'alone' | 'after' = 'alone';
  #noticed: number[] = [];
  #count = 0;
  #begun = 0;

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (leftOut.has(nameOf(test)) || test.fails || left.size === 0) test.mode = 'skip';
    else {
      note('loading', mutationSwitch.met());
      this.#queue = [];
      this.#noticed = [];
      this.#tried = 'alone';
      // Asked for before each repeat: how many there are is known after the first.
      test.repeats = { valueOf: () => this.#repeats } as unknown as number;
      this.#repeats = 0;
    }
    await super.onBeforeRunTask(test);
  }

  #repeats = 0;
  #isQuick = true;

  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    const number = typeof this.#tried === 'number' ? this.#tried : 0;
    writeFileSync(trying, JSON.stringify({ test: nameOf(test), number }));
    mutationSwitch.turn(number, this.#usual.get(number));
    this.#begun = usedMs();
    super.onBeforeTryTask(test, options);
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    // What is not a number cannot be told to the process that runs the tests.
    if (test.mode === 'run') write({ type: this.#isQuick ? 'done' : 'slow', test: nameOf(test) });
    test.repeats = 0;
    super.onAfterRunTask(test);
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options);
    mutationSwitch.turn(0);
    writeFileSync(trying, '{}');
    if (typeof this.#tried === 'number') spend(this.#tried, usedMs() - this.#begun);
    const failed = test.result?.state === 'fail';
    if (test.result !== undefined) {
      test.result.state = 'pass';
      delete test.result.errors;
    }
    const tried = this.#tried;
    if (tried === 'alone' || tried === 'after') {
      const [after = 0] = this.#noticed;
      const of = this.#noticed.length;
      if (failed) return unsound({ type: 'unsound', test: nameOf(test), after, of, isFirst: this.#count === 1 });
      if (tried === 'alone') this.#begin(nameOf(test));
      for (const number of this.#noticed) killed(number, nameOf(test));
      this.#noticed = [];
    } else {
      this.#count += 1;
      if (failed) this.#noticed.push(tried);
    }
    mutationSwitch.met();
    const most = careful.has(nameOf(test)) ? 1 : mostAtOnce;
    const isToLook = this.#noticed.length >= (this.#queue.length === 0 ? 1 : most);
    const next = isToLook ? ('after' as const) : this.#queue.shift();
    if (next === undefined) return;
    this.#tried = next;
    this.#repeats += 1;
  }

  #begin(test: string): void {
    this.#count = 0;
    this.#usual = mutationSwitch.met();
    note('running', this.#usual);
    this.#isQuick = usedMs() - this.#begun <= longestAloneMs;
    this.#queue = this.#isQuick ? [...this.#usual.keys()].filter(isAffordable) : [];
    const suspect = task.suspect?.test === test ? this.#queue.indexOf(task.suspect.number) : -1;
    if (suspect > 0) this.#queue.unshift(...this.#queue.splice(suspect, 1));
  }
}

function isAffordable(number: number): boolean {
  return left.has(number) && (spent.get(number) ?? 0) < budgetMs;
}

function spend(number: number, ms: number): void {
  spent.set(number, (spent.get(number) ?? 0) + ms);
}

/** The time of the processor: on a busy machine the clock says something else. */
function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Names a test without the seed of a property, which is another in each process. */
function nameOf(test: RunnerTestCase): string {
  const name = `${(test.file as RunnerTestFile).name} > ${test.fullTestName ?? test.name}`;
  return name.replace(/ \(with seed=-?\d+\)$/, '');
}

function note(when: 'loading' | 'running', met: ReadonlyMap<number, number>): void {
  for (const number of met.keys()) {
    if (known.has(`${when} ${number}`)) continue;
    known.add(`${when} ${number}`);
    write({ type: 'met', number, when });
  }
}

function killed(number: number, by: string): void {
  left.delete(number);
  write({ type: 'killed', number, by });
}

/** The process is of no more use: what failed may be left behind in it. */
function unsound(line: Found): never {
  write(line);
  process.kill(process.pid, 'SIGKILL');
  throw new Error('It was killed.');
}

function write(line: Found): void {
  appendFileSync(found, `${JSON.stringify(line)}\n`);
}
