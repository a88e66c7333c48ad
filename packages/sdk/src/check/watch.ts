import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import type { CaseResult, Dose, PlayedAdapter, SuiteCase } from '../conformance/case.ts';
import { fairClock, turnMs } from '../conformance/fair-time.ts';
import { argumentsOf, longestFor, type Order, type PlayWord } from './order.ts';

/** Hears how far a run is. */
export interface CheckListener {
  ended(result: CaseResult): void;
  /** A red case, with all that its error holds; and what the adapter prints. */
  debugged(text: string): void;
  /** A case takes its time: said again and again. */
  late(id: string, seconds: number): void;
}

export type Watched =
  | { readonly type: 'unusable'; readonly words: string }
  | {
      readonly type: 'played';
      readonly contract: string;
      readonly dose: Dose;
      readonly subject: PlayedAdapter | undefined;
      readonly results: readonly CaseResult[];
      /** False where some cases were left out. */
      readonly isWhole: boolean;
    };

/** A running case is heard of after so long, and then each time after twice as long; at least once before it is ended. */
const heardMs = 5_000;

/** A process that is to end a case that hangs, and does not do so by itself, is ended after so many times its limit. */
const patience = 15;

/** Watches a process that plays the cases. One that hangs or dies fails its case, and another plays the rest. */
export async function watch(order: Order, listener: CheckListener): Promise<Watched> {
  const results: CaseResult[] = [];
  let suite: Extract<PlayWord, { type: 'suite' }> | undefined;
  let subject: PlayedAdapter | undefined;
  let unusable: string | undefined;

  const hear = (word: PlayWord): void => {
    if (word.type === 'suite') suite = word;
    else if (word.type === 'met') subject = word.subject;
    else if (word.type === 'debugged') listener.debugged(word.text);
    else if (word.type === 'unusable') unusable = word.words;
    else if (word.type === 'ended') {
      results.push(word.result);
      listener.ended(word.result);
    }
  };
  const mayShare = order.parts.length === 0 && !order.bail && !order.debug;
  const isOver = (): boolean => order.bail && results.some(({ outcome }) => outcome === 'failed');
  do {
    const before = results.length;
    unusable = undefined;
    const isLeft = ({ id }: SuiteCase): boolean => !isOver() && results.every((result) => result.id !== id);
    await playShared({ ...order, shares: before === 0 && mayShare }, listener, hear, isLeft);
    // Another process would come no farther.
    if (suite === undefined || results.length === before) {
      if (suite?.cases.length === 0) break;
      return { type: 'unusable', words: unusable ?? `${order.file} ended its process between two cases.` };
    }
  } while (results.length < suite.cases.length && !isOver());
  const { contract, dose, cases } = suite;
  const inOrder = cases.flatMap(({ id }) => results.filter((result) => result.id === id));
  return {
    type: 'played',
    contract,
    dose,
    subject,
    results: inOrder,
    isWhole: suite.isWhole && results.length >= cases.length,
  };
}

/** Plays the cases that are left in one process, and in a second one where both may play at once. */
async function playShared(
  order: Order,
  listener: CheckListener,
  hear: (word: PlayWord) => void,
  isLeft: (each: SuiteCase) => boolean,
): Promise<void> {
  let queue: SuiteCase[] = [];
  // Where the first process plays; undefined where no other may play at once, or where it is gone.
  let placed: (place: string | undefined) => void = () => undefined;
  const place = new Promise<string | undefined>((resolve) => {
    placed = resolve;
  });
  const hearFirst = (word: PlayWord): void => {
    hear(word);
    if (word.type !== 'suite') return;
    // The second process takes from the back: what takes long, it begins with.
    queue = [false, true].flatMap((beside) => word.cases.filter((each) => isLeft(each) && each.beside === beside));
    placed(word.place);
  };
  const playBeside = async (): Promise<void> => {
    // Null until it has loaded the adapter.
    let own: string | undefined | null = null;
    const hearOther = (word: PlayWord): void => {
      if (word.type === 'suite') own = word.place;
      else hear(word);
    };
    await playOnce({ ...order, waits: true }, listener, hearOther, async () => {
      const first = await place;
      // In one place they would be in each other's way.
      if (first === undefined || own === undefined || own === first) return undefined;
      return own === null ? 'load' : queue.pop();
    });
  };
  const other = order.shares ? playBeside() : undefined;
  await playOnce(order, listener, hearFirst, async () => queue.splice(0, 1).find(isLeft));
  placed(undefined);
  await other;
}

/** Starts one process and gives it case after case until it is gone. If it goes in the middle of a case, that case has failed. */
async function playOnce(
  order: Order,
  listener: CheckListener,
  tell: (word: PlayWord) => void,
  next: () => Promise<SuiteCase | 'load' | undefined>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-check-'));
  const lastWords = join(folder, 'words');
  const player = fork(process.argv[1] ?? '', argumentsOf({ ...order, lastWords }), {
    // Most of what a case makes is of no use behind it: with room for it, less is cleared away in between.
    execArgv: [...process.execArgv, '--min-semi-space-size=16'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [player.stdout, player.stderr]) {
    stream?.on('data', (chunk) => {
      printed = `${printed}${String(chunk)}`.slice(-2_000);
      if (order.debug) listener.debugged(String(chunk).trimEnd());
    });
  }
  let running: { readonly each: SuiteCase; readonly since: number } | undefined;
  const { wait, stop, hangs } = patientWith(player, order, listener);
  let loads = true;
  const began = performance.now();
  wait(basename(order.file), order.limitMs);
  player.on('message', async (word: PlayWord) => {
    if (word.type !== 'met' && word.type !== 'debugged') stop();
    loads = false;
    if (word.type === 'ended') running = undefined;
    if (word.type !== 'free') return tell(word);
    const each = await next();
    if (!player.connected) return;
    loads = each === 'load';
    if (typeof each === 'object') running = { each, since: performance.now() };
    if (running !== undefined) wait(running.each.id, longestFor(running.each, order.limitMs));
    else if (loads) wait(basename(order.file), order.limitMs);
    // It may be gone: then its end says so.
    player.send(running?.each.id ?? (loads ? 'load' : ''), () => undefined);
  });
  const how = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    player.once('close', (...ended) => resolve(ended));
  });
  stop();
  const said = wordsIn(lastWords);
  rmSync(folder, { recursive: true });
  if (running === undefined && !loads) return;
  const milliseconds = Math.round(performance.now() - (running?.since ?? began));
  const late = `It hangs: after ${Math.round(milliseconds / 1_000)} s it had not ended, and its process was killed.`;
  const words = said ?? (hangs() ? late : endOf(how));
  const reason = printed === '' ? words : `${words}\nprinted last: ${printed.trimEnd()}`;
  if (running === undefined) return tell({ type: 'unusable', words: `${order.file} cannot be loaded. ${reason}` });
  const { id, title } = running.each;
  tell({ type: 'ended', result: { id, title, milliseconds, outcome: 'failed', reason } });
}

/** Says of a process that it takes its time, and kills it where that is far longer than it may take. */
function patientWith(player: ChildProcess, { limitMs }: Order, listener: CheckListener) {
  let hangs = false;
  let timer: NodeJS.Timeout | undefined;
  const wait = (what: string, longestMs: number): void => {
    const since = performance.now();
    const turn = Math.min(turnMs.long, limitMs / 4);
    // Begun at the first turn, for most cases are over by then, and to ask the system costs more than the rest.
    let given: (() => number) | undefined;
    let [leftMs, nextMs] = [patience * longestMs, Math.min(heardMs, limitMs / 4)];
    const look = (): void => {
      const passedMs = performance.now() - since;
      // What the process waits for a processor, it does not hang: it may yet name the place.
      leftMs -= given?.() ?? turn;
      given ??= fairClock(turn);
      if (leftMs <= 0) {
        hangs = true;
        player.kill('SIGKILL');
      } else if (passedMs >= nextMs) {
        nextMs = 2 * passedMs;
        listener.late(what, Math.round(passedMs) / 1_000);
      }
    };
    timer = setInterval(look, turn);
  };
  return { wait, stop: () => clearInterval(timer), hangs: () => hangs };
}

/** Returns undefined where the process said nothing: it was not blocked. */
function wordsIn(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(file, 'utf8');
}

function endOf([code, signal]: readonly [number | null, NodeJS.Signals | null]): string {
  const never = code === 13 ? ': an `await` outside of all functions never settled' : '';
  return `Its process ended with ${signal === null ? `exit code ${code}${never}` : `signal ${signal}`}.`;
}
