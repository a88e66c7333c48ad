import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { PlayedAdapter, SuiteCase } from '../conformance/case.ts';
import { optionNames, type ReadySuite, suiteFor } from '../conformance/every-suite.ts';
import { describeFailure } from '../conformance/failure.ts';
import {
  counted,
  type OtherProcess,
  type PlayElsewhere,
  playFor,
  setElsewhere,
} from '../conformance/notifier/elsewhere.ts';
import type { NotifierConformanceOptions } from '../conformance/notifier/stage.ts';
import { notifierSuite } from '../conformance/notifier/suite.ts';
import { listenAllAlong } from '../conformance/printed.ts';
import { CaseHangs, runCase, within } from '../conformance/run-case.ts';
import { argumentsOf, longestFor, type Order, type PlayWord } from './order.ts';
import { listenForThrown } from './thrown.ts';

/** Plays an order, telling each step to the process that watches, and ends. */
export async function playOrder(order: Order): Promise<void> {
  if (order.isOther) return await playAsOther(order);
  const suite = order.waits && (await asked()) === '' ? undefined : await suiteIn(order);
  if (typeof suite === 'string') await tell({ type: 'unusable', words: suite });
  else if (suite !== undefined) await playSuite(suite, order);
  process.disconnect();
  // An adapter that leaves something open is no reason to wait.
  process.exit(0);
}

/** Returns how long a case, also one that may be slow, may stand still. */
function silentFor(limitMs: number): number {
  return (3 * limitMs) / 4;
}

/** So many of the errors that were thrown on the way to a failure are told. */
const lastThrown = 8;

async function playSuite(suite: ReadySuite, order: Order): Promise<void> {
  const { parts, debug, limitMs } = order;
  const { contract, dose } = suite;
  const holds = ({ id, title }: SuiteCase, part: string): boolean => id.includes(part) || title.includes(part);
  const idle = parts.filter((part) => !suite.cases.some((each) => holds(each, part)));
  if (idle.length > 0)
    return await tell({ type: 'unusable', words: `No case of ${contract} holds: ${idle.join(', ')}` });
  const cases = suite.cases
    .filter((each) => parts.length === 0 || parts.some((part) => holds(each, part)))
    .map(({ id, title, slow = false, beside = false }) => ({ id, title, slow, beside }));
  const isWhole = cases.length === suite.cases.length;
  const place = isWhole && order.shares ? await placeOf(suite, limitMs) : undefined;
  await tell({ type: 'suite', contract, dose, cases, isWhole, place });
  const met = ({ name, capabilities, channel }: PlayedAdapter): void =>
    void tell({ type: 'met', subject: { name, capabilities, ...(channel === undefined ? {} : { channel }) } });
  const thrown = debug ? await listenForThrown() : undefined;
  // Clients make an error of each send that is ended: to write its frames down takes as long as many a case.
  if (!debug) Error.stackTraceLimit = 1;
  for (let each = await nextOf(cases); each !== undefined; each = await nextOf(cases)) {
    const { id } = each;
    let failure: unknown;
    const result = await runCase(
      each,
      () => suite.play(id, met),
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
  }
  await thrown?.end();
}

/** Asks for the next case; undefined where nothing is left to play. */
async function nextOf(cases: readonly SuiteCase[]): Promise<SuiteCase | undefined> {
  const next = await asked();
  return cases.find(({ id }) => id === next);
}

/** Says that it is free, and returns what it is to do. */
async function asked(): Promise<unknown> {
  const told = once(process, 'message');
  await tell({ type: 'free' });
  const [next] = await told;
  return next;
}

/** Returns where it plays; undefined where that is not to be had, which a case will tell. */
async function placeOf(suite: ReadySuite, limitMs: number): Promise<string | undefined> {
  return await within(silentFor(limitMs), suite.place(), '').catch(() => undefined);
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

/** Begins another process of this program, which plays what it is asked for. */
function otherProcess({ lastWords: _, ...order }: Order): OtherProcess {
  const child = fork(process.argv[1] ?? '', argumentsOf({ ...order, isOther: true }), {
    execArgv: process.execArgv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const gone = new Promise<never>((_, reject) => {
    for (const event of ['error', 'exit']) child.once(event, () => reject(new Error('It ended without a play.')));
  });
  gone.catch(() => undefined);
  return {
    async play(play: PlayElsewhere) {
      const told = new Promise((resolve) => child.once('message', resolve));
      child.send(play);
      return await Promise.race([told, gone]);
    },
    end: () => void child.kill('SIGKILL'),
  };
}

async function playAsOther({ file }: Order): Promise<void> {
  // Heard also while it loads, which may take for ever, and where the one that asks is gone already.
  process.once('disconnect', () => process.exit(0));
  if (!process.connected) process.exit(0);
  const { default: options } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  // What fails ends it: the one that asks hears that.
  process.on('message', async (play: PlayElsewhere) => {
    if (!isOfNotifier(options)) return process.exit(1);
    return process.send?.(await playFor(options, play));
  });
}

async function suiteIn(order: Order): Promise<ReadySuite | string> {
  const { file, dose, limitMs } = order;
  try {
    const late = `It hangs: an \`await\` outside of all functions does not settle.`;
    const imported = import(pathToFileURL(file).href) as Promise<{ readonly default?: unknown }>;
    const { default: options } = await within(silentFor(limitMs), imported, late);
    const ofNotifier = isOfNotifier(options) ? counted(options) : undefined;
    if (ofNotifier !== undefined) {
      listenAllAlong();
      // The second process plays it among its first: to wait until another one is loaded takes as long as many a case.
      const begun = order.waits ? otherProcess(order) : undefined;
      setElsewhere({ ...ofNotifier, begin: () => begun ?? otherProcess(order) });
    }
    const given = ofNotifier?.options ?? options;
    const suite = typeof given === 'object' && given !== null ? await suiteFor(given, dose) : undefined;
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
