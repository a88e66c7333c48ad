import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type AuditFinding,
  createEngine,
  type KeptMark,
  markAt,
  storageFaults,
  tryCards,
  verifyStore,
} from '@kawal/engine';
import { KawalError, type Storage } from '@kawal/sdk';
import { memoryVault, seededRandom } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { type Chance, chanceOf } from '../world/chance.ts';
import { anyRow } from './any-row.ts';
import { edits } from './edits.ts';
import { keyringEdits } from './keyring-edits.ts';
import { type Edit, NothingToChange } from './rows.ts';
import { storeFile, type WrittenStore, writeStore } from './store.ts';

export interface TriedKind {
  readonly tried: number;
  readonly found: number;
  /** Found by opening an engine over the store alone, before any audit walks over it. */
  readonly atOpening: number;
  /** Found, and told at which record, or between which places of the log, a block apart. */
  readonly placed: number;
  /** Of the edits of a store, one in four is looked for in an export too: the file alone, beside a mark that was kept. */
  readonly exports: number;
  readonly foundInExport: number;
}

export interface TriedEdits {
  readonly kinds: Readonly<Record<string, TriedKind>>;
  /** Examples of what was not found or not placed, with the way and the turn; and kinds that were tried too seldom. */
  readonly missed: readonly string[];
  /** A store that nobody changed must be found whole. */
  readonly untouched: readonly string[];
}

/** One part of the edits of one kind, as they were tried. */
export interface TriedOne {
  readonly kind: string;
  readonly part: number;
  readonly figures: TriedKind;
  readonly missed: readonly string[];
}

export interface EditsAsk {
  /** Parts that were tried before, which are not tried again. */
  readonly known?: readonly TriedOne[];
  /** Called with each part once it was tried. */
  readonly done?: (one: TriedOne) => void;
}

interface Tools {
  readonly store: WrittenStore;
  readonly copy: string;
  readonly kept: readonly KeptMark[];
  /** The alarms that opening the untouched store raises. */
  readonly opensWith: ReadonlySet<string>;
  /** The key of the keyring by which an export is looked at. */
  readonly keyring: Storage['keyring'];
}

const vault = memoryVault(seededRandom('vault ')(32));
const files: readonly (readonly [string, Readonly<Record<string, readonly Edit[]>>])[] = [
  [storeFile, { ...edits, ...anyRow }],
  [`${storeFile}.keyring`, keyringEdits],
];

/** Changes copies of a store from outside by SQL, each kind so many times, and looks whether opening or the audit tells it. */
export async function tryEdits(each: number, seed: number, { known = [], done }: EditsAsk = {}): Promise<TriedEdits> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-edits-'));
  try {
    const store = await writeStore(folder, chanceOf(seed, 'edits'));
    const copy = join(folder, 'copy');
    renew(store.whole, copy);
    const opensWith = new Set(await alarmsAtOpening(copy));
    const tools: Tools = { store, copy, opensWith, ...(await keptOf(store.whole)) };
    const tried: TriedOne[] = [...known];
    const note = (one: TriedOne): void => {
      tried.push(one);
      done?.(one);
    };
    for (const { kind, part, ...rest } of partsOf(each)) {
      const isKnown = tried.some((one) => one.kind === kind && one.part === part);
      if (!isKnown) note(await tryKind({ kind, part, seed, ...rest }, tools));
    }
    if (!tried.some(({ kind }) => kind === rolledBack))
      note(await rollBack(Math.min(each, 1_000), chanceOf(seed, rolledBack), tools));
    renew(store.whole, tools.copy);
    const untouched = [...(await lookAt(tools.copy)), ...(await lookAtExport(tools.copy, tools))].map(
      ({ line }) => line,
    );
    return { kinds: summed(tried), missed: tried.flatMap(({ missed }) => missed), untouched };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run that is stopped loses one part at most. */
const partSize = 250;

function partsOf(each: number): readonly Omit<Part, 'seed'>[] {
  const sizes = Array.from({ length: Math.ceil(each / partSize) }, (_, part) =>
    Math.min(partSize, each - part * partSize),
  );
  return files.flatMap(([file, kinds]) =>
    Object.entries(kinds).flatMap(([kind, ways]) =>
      sizes.map((size, part) => ({ kind, part, file, ways, each: size })),
    ),
  );
}

function summed(tried: readonly TriedOne[]): Readonly<Record<string, TriedKind>> {
  const kinds: Record<string, TriedKind> = {};
  for (const { kind, figures } of tried) {
    const before = kinds[kind];
    kinds[kind] = before === undefined ? figures : plus(before, figures);
  }
  return kinds;
}

function plus(one: TriedKind, other: TriedKind): TriedKind {
  return {
    tried: one.tried + other.tried,
    found: one.found + other.found,
    atOpening: one.atOpening + other.atOpening,
    placed: one.placed + other.placed,
    exports: one.exports + other.exports,
    foundInExport: one.foundInExport + other.foundInExport,
  };
}

interface Part {
  readonly kind: string;
  readonly part: number;
  readonly file: string;
  readonly ways: readonly Edit[];
  readonly each: number;
  readonly seed: number;
}

async function tryKind({ kind, part, file, ways, each, seed }: Part, tools: Tools): Promise<TriedOne> {
  const chance = chanceOf(seed, `edits ${kind} ${part}`);
  const isStore = file === storeFile;
  const counted = nothingYet();
  const missed = new Map<string, number>();
  // An edit that the tables refuse, or that finds nothing to change, is drawn again, but not for ever.
  for (let turn = 0; counted.tried < each && turn < each * 3; turn += 1) {
    renew(tools.store.whole, tools.copy);
    const way = turn % ways.length;
    const touched = touchedBy(join(tools.copy, file), ways[way] as Edit, chance);
    if (touched === null) continue;
    const changedAt = isStore ? firstChanged(tools) : null;
    counted.tried += 1;
    const told = await lookAt(tools.copy);
    counted.found += told.length > 0 ? 1 : 0;
    const isPlaced = told.some((one) => places(one, touched, changedAt));
    counted.placed += isPlaced ? 1 : 0;
    const isExport = isStore && chance.happens(1 / 4);
    const isFoundInExport = isExport && (await lookAtExport(tools.copy, tools)).length > 0;
    counted.exports += isExport ? 1 : 0;
    counted.foundInExport += isFoundInExport ? 1 : 0;
    counted.atOpening += await foundAtOpening(tools);
    const lacks =
      told.length === 0 ? 'found' : !isPlaced ? 'placed' : isExport && !isFoundInExport ? 'found in an export' : null;
    if (lacks !== null) missed.set(`${kind}, way ${way}, not ${lacks}`, turn);
  }
  const lines = [...missed].map(([one, turn]) => `${one}, such as turn ${turn}`);
  if (counted.tried < each) lines.push(`${kind}, part ${part}: tried ${counted.tried} times of ${each}`);
  return { kind, part, figures: counted, missed: lines };
}

function nothingYet(): { -readonly [Name in keyof TriedKind]: number } {
  return { tried: 0, found: 0, atOpening: 0, placed: 0, exports: 0, foundInExport: 0 };
}

const rolledBack = 'log rolled back';

/** The store as it stood after an entry that is drawn, beside the keyring of today. */
async function rollBack(
  each: number,
  chance: Chance,
  { store: { whole, earlier }, copy, ...outside }: Tools,
): Promise<TriedOne> {
  const counted = nothingYet();
  const newest = newestIn(join(whole, storeFile));
  const older = earlier.filter((before) => newestIn(before) < newest);
  while (counted.tried < each) {
    const before = chance.among(older);
    renew(whole, copy);
    for (const end of ['', '-wal', '-shm']) rmSync(join(copy, `${storeFile}${end}`), { force: true });
    cpSync(before, join(copy, storeFile));
    const told = await lookAt(copy);
    counted.tried += 1;
    counted.found += told.length > 0 ? 1 : 0;
    counted.placed += told.some(({ span }) => span !== undefined) ? 1 : 0;
    counted.exports += 1;
    counted.foundInExport += (await lookAtExport(copy, outside)).length > 0 ? 1 : 0;
    counted.atOpening += await foundAtOpening({ copy, ...outside });
  }
  const isMissed = Math.min(counted.placed, counted.foundInExport) < counted.tried;
  return { kind: rolledBack, part: 0, figures: counted, missed: isMissed ? [rolledBack] : [] };
}

/** Returns the newest place of a store's log; 0 where it has none. */
function newestIn(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare('SELECT coalesce(max(place), 0) AS place FROM event').get();
  database.close();
  return Number(row?.['place']);
}

function renew(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Returns the records that an edit touched; null where the tables refuse it, or hold nothing that it could change. */
function touchedBy(file: string, edit: Edit, chance: Parameters<Edit>[1]): readonly string[] | null {
  const database = new DatabaseSync(file);
  try {
    return edit(database, chance);
  } catch (error) {
    if (error instanceof NothingToChange || (error instanceof Error && 'errcode' in error)) return null;
    throw error;
  } finally {
    database.close();
  }
}

/** Returns the first place of the log at which the changed store differs; null where its log is as it was. */
function firstChanged({ store: { whole }, copy }: Tools): number | null {
  const database = new DatabaseSync(join(copy, storeFile));
  try {
    database.prepare('ATTACH ? AS whole').run(join(whole, storeFile));
    const log = (of: string): string =>
      `SELECT event.*, stream.stream AS record FROM ${of}.event LEFT JOIN ${of}.stream ON number = event.stream`;
    const differing = [
      [log('main'), log('whole')],
      [log('whole'), log('main')],
    ].map(([one, other]) => `SELECT * FROM (${one} EXCEPT ${other})`);
    const place = database.prepare(`SELECT min(place) AS place FROM (${differing.join(' UNION ALL ')})`).get()?.[
      'place'
    ];
    return typeof place === 'number' ? place : null;
  } finally {
    database.close();
  }
}

interface Told {
  readonly line: string;
  /** The places between which it lies, where it was told by place. */
  readonly span?: readonly [from: number, to: number];
}

/** So many places apart at most are the ends that tell where a change lies: a block, and what is newer than it. */
const closely = 128;

function places({ line, span }: Told, touched: readonly string[], changedAt: number | null): boolean {
  if (touched.some((stream) => stream !== '' && line.includes(stream))) return true;
  if (changedAt === null || span === undefined) return touched.length === 0;
  const [from, to] = span;
  // What was cut off at the end is gone from there to the end, however far that is.
  return from <= changedAt && changedAt <= to && (to - from <= closely || line.includes('log.rolled-back'));
}

function toldOf(finding: AuditFinding): Told {
  const line = JSON.stringify(finding);
  if (!('place' in finding)) return { line };
  const isLog = finding.code === 'log.rolled-back' || finding.code === 'log.rewritten';
  return { line, span: [isLog ? (finding.from ?? 1) : finding.place, finding.place] };
}

/** Returns what opening, the audit and cards that are tried with the vault say of a store, a line each. */
async function lookAt(folder: string): Promise<readonly Told[]> {
  return withStore(join(folder, storeFile), async (storage) => {
    const faults = (await storageFaults(storage)).map((fault) => ({ line: JSON.stringify(fault) }));
    const { findings } = await verifyStore(storage);
    const told = [...faults, ...findings.map(toldOf)];
    if (told.length > 0) return told;
    const { shut } = await tryCards(storage, vault);
    return shut === 0 ? [] : [{ line: `cards that stay shut: ${shut}` }];
  });
}

/** Returns 1 where opening an engine over the copy raises an alarm that the untouched store does not raise. */
async function foundAtOpening({ copy, opensWith }: Pick<Tools, 'copy' | 'opensWith'>): Promise<number> {
  return (await alarmsAtOpening(copy)).some((one) => !opensWith.has(one)) ? 1 : 0;
}

async function alarmsAtOpening(folder: string): Promise<readonly string[]> {
  const heard: string[] = [];
  try {
    const storage = await sqliteStorage({ file: join(folder, storeFile) });
    const engine = await createEngine({ storage, alarm: ({ code }) => heard.push(code) });
    await engine.close();
  } catch (error) {
    if (!(error instanceof KawalError)) throw error;
    heard.push(error.code);
  }
  return heard;
}

/** Returns what the audit of an export says: the store's file alone, and a mark that was kept elsewhere. */
async function lookAtExport(
  folder: string,
  { kept, keyring }: Pick<Tools, 'kept' | 'keyring'>,
): Promise<readonly Told[]> {
  const alone = `${folder}-alone`;
  rmSync(alone, { recursive: true, force: true });
  cpSync(join(folder, storeFile), join(alone, storeFile));
  return withStore(join(alone, storeFile), async (storage) => {
    const { findings } = await verifyStore(storage, { kept, isCopy: true, keyring });
    return findings.map(toldOf);
  });
}

/** Takes the mark that a store of today vouches for its copies by, and the key of its links. */
async function keptOf(whole: string): Promise<Pick<Tools, 'kept' | 'keyring'>> {
  const storage = await sqliteStorage({ file: join(whole, storeFile) });
  try {
    const newest = (await storage.log(0, 1_000_000)).at(-1)?.place ?? 0;
    const mark = await markAt(newest, storage);
    const rows = await storage.keyring.get(['store-id']);
    return { kept: mark === null ? [] : [mark], keyring: { ...storage.keyring, get: async () => rows } };
  } finally {
    await storage.close();
  }
}

type Opened = Awaited<ReturnType<typeof sqliteStorage>>;

async function withStore(file: string, look: (storage: Opened) => Promise<readonly Told[]>): Promise<readonly Told[]> {
  let storage: Opened | undefined;
  try {
    storage = await sqliteStorage({ file });
    return await look(storage);
  } catch (error) {
    if (error instanceof KawalError) return [{ line: `${error.code}` }];
    throw error;
  } finally {
    await storage?.close();
  }
}
