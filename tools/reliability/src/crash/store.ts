import type { Storage } from '@kawal/sdk';
import { type Kept, keptFiles } from '../on-disk/kept.ts';
import {
  closeReport,
  makeVault,
  type Office,
  openOffice,
  removeDraftOfKeys,
  storeIn,
  submit,
  vaultIn,
} from '../on-disk/office.ts';
import { scratchFolder } from '../on-disk/scratch.ts';
import { readLog } from '../promises/kept-log.ts';
import { wholeRecord } from '../promises/whole-record.ts';
import { chanceOf } from '../world/chance.ts';
import { type Aim, drawAim } from './aims.ts';
import { type Listener, live } from './spawn-process.ts';

const hour = 3_600_000;

export interface StoreOfLives {
  readonly seed: number;
  /** How many lives were ended by a kill, by where it was aimed. */
  readonly kills: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  readonly messages: number;
  readonly events: number;
  /** Promises that did not hold, and after which life. Empty where all did. */
  readonly wrong: readonly string[];
}

export interface StoreOptions {
  readonly seed: number;
  readonly kills: number;
  /** The program of a life, bundled. */
  readonly program: string;
  /** The library that ends a process inside a call that writes, where there is one. */
  readonly library: string | null;
}

/** How many of the last reports the next life sends again, whether they were acknowledged or not. */
const again = 4;

/** How many reports a life sends at once: so many may be there though none of them was acknowledged. */
const largest = 8;

/** Lives one life after the other on the same files, each of them killed, and looks at the files after each. */
export async function killAgain(options: StoreOptions): Promise<StoreOfLives> {
  const { seed } = options;
  const folder = scratchFolder();
  try {
    await makeVault(folder.path, seed);
    const heard = listener();
    const kept = keptFiles(vaultIn(folder.path));
    const kills: Record<string, number> = {};
    const wrong: string[] = [];
    for (let life = 0; sumOf(kills) < options.kills && wrong.length === 0; life += 1) {
      if (life > 3 * options.kills + 10) throw new Error(`store ${seed}: hardly any life is killed`);
      const aim = drawAim(chanceOf(seed, `end of life ${life}`), options.library !== null);
      const first = Math.max(0, heard.highest + 1 - again);
      const task = { folder: folder.path, seed, life, first, rounds: 40, aim };
      const end = await live(options.program, task, heard, options.library);
      if (end === 'killed') kills[aim.at] = (kills[aim.at] ?? 0) + 1;
      else if (end !== 'over') wrong.push(`life ${life} ${end}`);
      wrong.push(
        ...(await lookAt(folder.path, kept, heard)).map((what) => `after life ${life}, ${saidOf(aim)}: ${what}`),
      );
    }
    if (wrong.length === 0) wrong.push(...(await comeToRest(folder.path, seed, kept, heard)));
    const events = await countEvents(folder.path);
    return { seed, kills, acknowledged: heard.reports.size, messages: heard.messages.size, events, wrong };
  } finally {
    folder.remove();
  }
}

interface Hearing extends Listener {
  readonly reports: Map<number, string>;
  readonly messages: Set<string>;
  readonly highest: number;
  /** Reports that were acknowledged again, as something else. */
  readonly others: string[];
}

function listener(): Hearing {
  const reports = new Map<number, string>();
  const others: string[] = [];
  const messages = new Set<string>();
  let highest = -1;
  return {
    reports,
    messages,
    others,
    get highest() {
      return highest;
    },
    report(number, stream) {
      const before = reports.get(number);
      if (before !== undefined && before !== stream) others.push(`report ${number} was ${before} and is ${stream}`);
      reports.set(number, stream);
      highest = Math.max(highest, number);
    },
    message: (id) => void messages.add(id.slice(0, id.lastIndexOf('.'))),
  };
}

/** Opening asks SQLite whether both files are whole. */
async function lookAt(folder: string, kept: Kept, heard: Hearing): Promise<readonly string[]> {
  let storage: Storage | undefined;
  try {
    storage = storeIn(folder);
    return [...heard.others, ...(await kept.look(storage, heard))];
  } catch (error) {
    return [`cannot be looked at: ${error instanceof Error ? error.message : 'something thrown'}`];
  } finally {
    await storage?.close();
  }
}

/** A last life that nobody ends: everything that was sent is sent again, all is closed, and then nothing may be owed. */
async function comeToRest(folder: string, seed: number, kept: Kept, heard: Hearing): Promise<readonly string[]> {
  removeDraftOfKeys(folder);
  const storage = storeIn(folder);
  const office = await openOffice({ storage, vault: vaultIn(folder), handed: ({ id }) => heard.message(id) });
  try {
    for (let number = 0; number <= heard.highest; number += 1) heard.report(number, await submit(office, seed, number));
    await work(office, hour);
    for (const report of kept.reports) await closeReport(office, report);
    for (const report of heard.reports.values()) await closeReport(office, report);
    await work(office, hour);
    const wrong = [...heard.others, ...(await kept.look(storage, heard))];
    const log = await readLog(storage);
    wrong.push(...(await wholeRecord({ kept: storage }, log)).map(({ what }) => what));
    const distinct = new Set(heard.reports.values()).size;
    if (distinct !== heard.reports.size) wrong.push('two reports were acknowledged as one');
    // What was sent and never acknowledged may be there beyond the last that was.
    for (const stream of kept.reports) {
      const [state] = await storage.load([stream.replace('report/', 'escalation/')]);
      if (state?.wakeAt !== null) wrong.push(`${stream} is closed and its escalation still waits`);
    }
    if (kept.reports.size < distinct) wrong.push(`${distinct} were acknowledged, ${kept.reports.size} are there`);
    if (kept.reports.size > distinct + largest) wrong.push(`${kept.reports.size} are there, ${distinct} were sent`);
    return wrong.map((what) => `at rest: ${what}`);
  } finally {
    await office.engine.close();
  }
}

/** Works until nothing is due within the time given. */
async function work({ engine, now, pass }: Office, milliseconds: number): Promise<void> {
  const until = now() + milliseconds;
  for (;;) {
    const { nextAt } = await engine.work();
    if (nextAt === null || nextAt > until) return;
    pass(Math.max(1_000, nextAt - now()));
  }
}

async function countEvents(folder: string): Promise<number> {
  const storage = storeIn(folder);
  try {
    return (await readLog(storage)).entries.length;
  } finally {
    await storage.close();
  }
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function saidOf(aim: Aim): string {
  return 'nth' in aim ? `killed at ${aim.at} ${aim.nth}` : `killed at ${aim.at}`;
}
