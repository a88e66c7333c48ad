import { fork } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { CaseResult, Dose, PlayedAdapter, SuiteCase } from '../conformance/case.ts';
import { optionNames, type ReadySuite, suiteFor } from '../conformance/every-suite.ts';
import { describeFailure } from '../conformance/failure.ts';
import { playScene, type Scene, setPlaces } from '../conformance/notifier/elsewhere.ts';
import type { NotifierConformanceOptions } from '../conformance/notifier/stage.ts';
import { notifierSuite } from '../conformance/notifier/suite.ts';
import { CaseHangs, runCase, within } from '../conformance/run-case.ts';
import { listenForThrown } from './thrown.ts';
import { watchThisThread } from './witness.ts';

/** The cases that a process is to play. */
export interface Order {
  /** The module that exports the options, as an absolute path. */
  readonly file: string;
  /** Only cases whose id or sentence holds one of these; all if there is none. */
  readonly parts: readonly string[];
  readonly dose: Dose;
  /** True if all that an error holds is to be told. */
  readonly debug: boolean;
  /** True if the first red case is the last. */
  readonly bail: boolean;
  /** How long a case may take. One that may be slow gets six times as long. */
  readonly limitMs: number;
  /** Cases that need not be played any more. */
  readonly played: readonly string[];
  /** Takes the last words of a process that blocks itself. */
  readonly lastWords?: string;
  /** Set where one play is to be played, for what another process makes otherwise. */
  readonly isScene?: true;
}

/** A word of the process that plays to the one that watches. */
export type PlayWord =
  | { readonly type: 'unusable'; readonly words: string }
  | {
      readonly type: 'suite';
      readonly contract: string;
      readonly dose: Dose;
      readonly cases: readonly SuiteCase[];
      readonly isWhole: boolean;
    }
  | { readonly type: 'met'; readonly subject: PlayedAdapter }
  | { readonly type: 'debugged'; readonly text: string }
  | { readonly type: 'began'; readonly each: SuiteCase }
  | { readonly type: 'ended'; readonly result: CaseResult };

const mark = '--play';

/** Writes an order as arguments of this program. */
export function argumentsOf(order: Order): readonly string[] {
  return [mark, JSON.stringify(order)];
}

/** Reads the order that the watching process gave; undefined where a person called. */
export function readOrder([first, second]: readonly string[]): Order | undefined {
  return first === mark && second !== undefined && process.send !== undefined ? JSON.parse(second) : undefined;
}

/** Plays an order, telling each step to the process that watches, and ends. */
export async function playOrder(order: Order): Promise<void> {
  if (order.isScene) return await playSceneOf(order);
  if (order.lastWords !== undefined) await watchThisThread(order.limitMs / 2, order.lastWords);
  const suite = await suiteIn(order);
  if (typeof suite === 'string') await tell({ type: 'unusable', words: suite });
  else await playSuite(suite, order);
  process.disconnect();
  // An adapter that leaves something open is no reason to wait.
  process.exit(0);
}

/** Returns how long a case may take. */
export function longestFor({ slow }: SuiteCase, limitMs: number): number {
  return slow === true ? 6 * limitMs : limitMs;
}

/** Returns how long a case, also one that may be slow, may stand still. */
function silentFor(limitMs: number): number {
  return (3 * limitMs) / 4;
}

/** So many of the errors that were thrown on the way to a failure are told. */
const lastThrown = 8;

async function playSuite(suite: ReadySuite, { parts, played, debug, bail, limitMs }: Order): Promise<void> {
  const { contract, dose } = suite;
  const holds = ({ id, title }: SuiteCase, part: string): boolean => id.includes(part) || title.includes(part);
  const idle = parts.filter((part) => !suite.cases.some((each) => holds(each, part)));
  if (idle.length > 0)
    return await tell({ type: 'unusable', words: `No case of ${contract} holds: ${idle.join(', ')}` });
  const cases = suite.cases
    .filter((each) => parts.length === 0 || parts.some((part) => holds(each, part)))
    .map(({ id, title, slow = false }) => ({ id, title, slow }));
  await tell({ type: 'suite', contract, dose, cases, isWhole: cases.length === suite.cases.length });
  const met = ({ name, capabilities, channel }: PlayedAdapter): void =>
    void tell({ type: 'met', subject: { name, capabilities, ...(channel === undefined ? {} : { channel }) } });
  const thrown = debug ? await listenForThrown() : undefined;
  for (const each of cases) {
    if (played.includes(each.id)) continue;
    await tell({ type: 'began', each });
    let failure: unknown;
    const result = await runCase(
      each,
      () => suite.play(each.id, met),
      (error) => {
        failure = error;
      },
      { longestMs: longestFor(each, limitMs), silentMs: silentFor(limitMs) },
    );
    await tell({ type: 'ended', result });
    // What it left behind is in the way: another process plays the rest.
    if (failure instanceof CaseHangs) return;
    const errors = (await thrown?.take()) ?? [];
    if (thrown !== undefined && failure !== undefined) await tellAllOf(failure, errors);
    if (bail && result.outcome === 'failed') break;
  }
  await thrown?.end();
}

/** Tells an error whole, and those that were thrown on the way to it. */
async function tellAllOf(failure: unknown, errors: readonly string[]): Promise<void> {
  await tell({ type: 'debugged', text: inspect(failure, { depth: 9 }) });
  const told = failure instanceof Error ? failure.stack : undefined;
  for (const text of errors.filter((one) => one !== told).slice(-lastThrown))
    await tell({ type: 'debugged', text: `thrown on the way: ${text}` });
}

function isOfNotifier(options: unknown): options is NotifierConformanceOptions {
  return notifierSuite.makes in Object(options);
}

/** Plays one play in another process of this program. */
async function sceneElsewhere(order: Order): Promise<Scene> {
  const child = fork(process.argv[1] ?? '', argumentsOf({ ...order, isScene: true }), {
    execArgv: process.execArgv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return await new Promise((resolve, reject) => {
    child.once('message', resolve as (scene: unknown) => void);
    for (const event of ['error', 'exit']) child.once(event, () => reject(new Error('It ended without a play.')));
  });
}

async function playSceneOf({ file }: Order): Promise<void> {
  const { default: options } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  const scene = isOfNotifier(options) ? await playScene(options) : undefined;
  await new Promise<void>((resolve) => void process.send?.(scene, undefined, undefined, () => resolve()));
  process.exit(0);
}

async function suiteIn(order: Order): Promise<ReadySuite | string> {
  const { file, dose, limitMs } = order;
  try {
    const late = `It hangs: an \`await\` outside of all functions does not settle.`;
    const imported = import(pathToFileURL(file).href) as Promise<{ readonly default?: unknown }>;
    const { default: options } = await within(silentFor(limitMs), imported, late);
    const suite = typeof options === 'object' && options !== null ? suiteFor(options, dose) : undefined;
    if (isOfNotifier(options)) setPlaces({ here: () => playScene(options), there: () => sceneElsewhere(order) });
    return suite ?? `${file} must export by default an object with ${optionNames.join(', ')}.`;
  } catch (error) {
    const isTooOld = (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION' && file.endsWith('.ts');
    const reason = `Node ${process.versions.node} reads no TypeScript by itself. Node 22.18 or newer does.`;
    return `${file} cannot be loaded: ${isTooOld ? reason : describeFailure(error)}`;
  }
}

/** Resolves when the word has left this process, which may be killed or blocked the next moment. */
async function tell(word: PlayWord): Promise<void> {
  await new Promise<void>((resolve) => void process.send?.(word, undefined, undefined, () => resolve()));
}
