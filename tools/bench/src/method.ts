import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';

/**
 * How everything here is measured: in turns. A machine has its weather (other work, a disk that bursts), so two things
 * are compared only where they met the same one: each turn lets every contender run once, in an order drawn anew, and
 * the ratio is taken inside a round of such turns. What is reported is the median over the rounds, of medians.
 */

/** One figure, under a key that stays what it is: scripts compare it from day to day. */
export interface Figure {
  readonly key: string;
  readonly value: number;
  /** Explains the figure to people. */
  readonly said: string;
  /** The most or the least that it may be, where something is promised of it. */
  readonly most?: number;
  readonly least?: number;
}

export interface Benchmark {
  /** Every key it gives. */
  readonly keys: readonly string[];
  measure(options: BenchmarkOptions): Promise<readonly Figure[]>;
}

/** Options of a shorter run. */
export interface BenchmarkOptions {
  /** Of `simulate/…`: how many reports instead of a million. */
  readonly reports?: number;
  /** Of `…/growth` of the store: how many records instead of a hundred thousand. */
  readonly records?: number;
  /** Of `accept/against`: the commit whose packages are built, packed and measured beside those of HEAD. */
  readonly against?: string;
}

/** The parties of a comparison. One turn of a contender gives a few samples of it. */
export type Contenders<Samples> = {
  readonly [Name in keyof Samples]: () => readonly Samples[Name][] | Promise<readonly Samples[Name][]>;
};

export type Round<Samples> = { readonly [Name in keyof Samples]: readonly Samples[Name][] };

export interface Plan {
  readonly rounds: number;
  readonly turnsPerRound: number;
  /** Turns whose samples are thrown away: files grow to their size, and the compiler finds out what is hot. */
  readonly warmUpTurns: number;
}

export async function takeTurns<Samples>(
  contenders: Contenders<Samples>,
  { rounds, turnsPerRound, warmUpTurns }: Plan,
): Promise<readonly Round<Samples>[]> {
  await oneRound(contenders, warmUpTurns);
  const measured: Round<Samples>[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await oneRound(contenders, turnsPerRound));
  return measured;
}

async function oneRound<Samples>(contenders: Contenders<Samples>, turns: number): Promise<Round<Samples>> {
  const names = Object.keys(contenders) as (keyof Samples)[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as {
    readonly [Name in keyof Samples]: Samples[Name][];
  };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of shuffled(names)) samples[name].push(...(await contenders[name]()));
  }
  return samples;
}

/** A figure taken in each round. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export function overRounds<Samples>(
  rounds: readonly Round<Samples>[],
  figureOf: (round: Round<Samples>) => number,
): Spread {
  const figures = rounds.map(figureOf);
  return { median: median(figures), lowest: Math.min(...figures), highest: Math.max(...figures) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('nothing was measured');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How many texts the reference writes. */
const texts = 20_000;

/**
 * Returns the CPU-seconds that this machine takes just now for bare work: texts of 1 KB written as JSON, hashed, and read
 * again. Figures in seconds are printed beside it, for a machine has its weather.
 */
export function bareWork(): { readonly seconds: number; readonly said: string } {
  const began = process.cpuUsage();
  let read = 0;
  for (let index = 0; index < texts; index += 1) {
    const text = JSON.stringify({ index, content: 'x'.repeat(1_000) });
    read += hash('sha256', text, 'hex').length + JSON.parse(text).index;
  }
  const { user, system } = process.cpuUsage(began);
  // The result is used, so that the compiler leaves nothing out.
  if (Number.isNaN(read)) throw new Error('nothing was read');
  const seconds = (user + system) / 1e6;
  return {
    seconds,
    said: `beside it ${texts} texts of 1 KB written, hashed and read in ${seconds.toFixed(2)} CPU-seconds`,
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function describeMachine(): string {
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
