import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import {
  type CardTombstone,
  type Commit,
  type CopyNote,
  checkCommit,
  checkKeys,
  KawalError,
  type KeptTombstone,
  type Keyring,
  refuseNewStore,
  type Storage,
  type StorageFault,
  type WrappedKey,
} from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { type NoteBook, notesIn } from './journal-backups.ts';

/** The ways in which a pair of files can be broken. */
export type PairFlaw =
  | 'begins-anew'
  | 'ends-at-damage'
  | 'keyring-begun-anew'
  | 'mends-first'
  | 'check-writes'
  | 'ends-the-process'
  | 'throws-away'
  | 'throws-its-own'
  | 'prunes-tombstones'
  | 'names-one-file'
  | 'copies-keys-only'
  | 'copies-keys-first'
  | 'notes-inside'
  | 'begins-for-readers'
  | 'held-by-refused'
  | 'remembers-look';

type Entry =
  | { readonly commit: Commit }
  | { readonly tombstones: readonly CardTombstone[] }
  | { readonly notes: readonly CopyNote[] };

interface KeptKeys {
  readonly keys: readonly WrappedKey[];
  readonly tombstones: readonly KeptTombstone[];
}

/** Files of which an opening was refused. */
const held = new Set<string>();

/** Opens, and keeps everybody out from then on where that fails. */
function heldByRefused<read>(file: string, flaw: PairFlaw | undefined, open: () => read): read {
  if (flaw !== 'held-by-refused') return open();
  if (held.has(file)) throw new KawalError('storage.unavailable', 'It is being opened.', { source: 'storage-memory' });
  held.add(file);
  const opened = open();
  held.delete(file);
  return opened;
}

/** A store in one file and its keyring in another, for the cases that look at these. It stands no crash. */
export async function pairStorage(file: string, flaw?: PairFlaw): Promise<Storage> {
  if (flaw !== 'begins-for-readers') refuseNewStore(file, 'storage-memory');
  const memory = memoryStorage();
  let looked: readonly StorageFault[] | undefined;
  const entries = heldByRefused(file, flaw, () => read<Entry>(file, [], flaw));
  if (flaw === 'mends-first') replace(file, [...entries, { notes: [] }]);
  const [found] = read<KeptKeys>(
    `${file}.keyring`,
    [{ keys: [], tombstones: [] }],
    flaw === 'keyring-begun-anew' ? 'begins-anew' : undefined,
  );
  let kept = found ?? { keys: [], tombstones: [] };
  for (const entry of entries) {
    if ('commit' in entry) await memory.commit(entry.commit);
    else if ('tombstones' in entry) await memory.applyTombstones(entry.tombstones);
  }
  await memory.keyring.put(kept.keys);
  if (flaw === 'prunes-tombstones') kept = { ...kept, tombstones: await memory.keyring.tombstones(0, 9_999) };
  const all = [...entries];
  const add = (entry: Entry): void => {
    all.push(entry);
    replace(file, all);
  };
  const keep = (next: Partial<KeptKeys>): void => {
    kept = { ...kept, ...next };
    replace(`${file}.keyring`, [kept]);
  };

  const inside: NoteBook = {
    read: () => all.flatMap((entry) => ('notes' in entry ? [entry.notes] : [])).at(-1) ?? [],
    change: (how) => add({ notes: how(inside.read()) }),
  };
  const book = flaw === 'notes-inside' ? inside : notesIn(`${file}.notes`);

  return {
    ...memory,
    capabilities: { durable: true, processes: 'many' },
    files: flaw === 'names-one-file' ? [file] : [file, `${file}.keyring`],
    async check(look) {
      if (flaw === 'check-writes') add({ notes: [] });
      if (flaw === 'remembers-look' && looked !== undefined) return looked;
      looked = [...((await memory.check?.(look)) ?? []), ...harmOf(file)];
      return looked;
    },
    async commit(given) {
      const commit = checkCommit(given, memory.name);
      const last = (await memory.keyring.tombstones(0, 9_999)).at(-1)?.place ?? 0;
      const outcome = await memory.commit(commit);
      if (outcome.outcome !== 'committed') return outcome;
      const place = kept.tombstones.at(-1)?.place ?? 0;
      const buried = await memory.keyring.tombstones(last, 9_999);
      keep({ tombstones: [...kept.tombstones, ...buried.map((one, index) => ({ ...one, place: place + index + 1 }))] });
      add({ commit });
      return outcome;
    },
    async applyTombstones(tombstones) {
      const lost = await memory.applyTombstones(tombstones);
      add({ tombstones });
      return lost;
    },
    backups: {
      copyStore: () => Promise.reject(new Error('Nobody asks it here.')),
      copyKeyring: (copy) => copyKeys(copy, flaw, () => kept),
      note: async (note) => book.change((notes) => [...notes, note]),
      made: async () => book.read(),
      forget: () => Promise.reject(new Error('Nobody asks it here.')),
    },
    keyring: keyringOf(memory, () => kept, keep),
  };
}

async function copyKeys(copy: string, flaw: PairFlaw | undefined, kept: () => KeptKeys): Promise<void> {
  const { keys } = kept();
  for (let turn = 0; flaw === 'copies-keys-first' && turn < 20; turn += 1) await setImmediate();
  if (flaw === 'copies-keys-first') return replace(copy, [{ ...kept(), keys }]);
  replace(copy, [flaw === 'copies-keys-only' ? { ...kept(), tombstones: [] } : kept()]);
}

/** Finds what the test has done to the store behind its back. */
function harmOf(file: string): readonly StorageFault[] {
  return existsSync(`${file}.harm`) ? [{ code: 'part-missing', detail: 'a part' }] : [];
}

/** Puts and destroys keys in memory first, and keeps what came of it. */
function keyringOf(memory: Storage, kept: () => KeptKeys, keep: (next: Partial<KeptKeys>) => void): Keyring {
  return {
    async put(given) {
      const keys = checkKeys(given, memory.name);
      await memory.keyring.put(keys);
      keep({ keys: [...kept().keys, ...keys] });
    },
    get: (ids) => memory.keyring.get(ids),
    async destroy(ids) {
      await memory.keyring.destroy(ids);
      keep({ keys: kept().keys.filter(({ id }) => !ids.includes(id)) });
    },
    tombstones: async (after, limit) =>
      kept()
        .tombstones.filter(({ place }) => place > after)
        .slice(0, limit),
  };
}

/** Reads what stands in a file, as the flaw has it where that is nothing of its own. */
function read<line>(file: string, none: readonly line[], flaw: PairFlaw | undefined): readonly line[] {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) {
    replace(file, none);
    return none;
  }
  try {
    return linesIn<line>(readFileSync(file, 'latin1'), flaw === 'ends-at-damage');
  } catch (error) {
    if (flaw === 'begins-anew') return none;
    if (flaw === 'ends-the-process') process.kill(process.pid, 'SIGKILL');
    if (flaw === 'throws-its-own') throw error;
    if (flaw === 'throws-away') rmSync(file);
    throw new KawalError('storage.corrupt', 'The file is damaged.', { source: 'storage-memory' });
  }
}

/** A checksum and a value on each line. */
function linesIn<line>(content: string, endsAtDamage: boolean): readonly line[] {
  const lines = content.split('\n');
  if (lines.pop() !== '' || lines.shift() !== mark) throw new Error('The file does not end as it should.');
  const whole = lines.findIndex((line) => line.split(' ')[0] !== String(crc32(line.split(' ')[1] ?? '')));
  if (whole >= 0 && !endsAtDamage) throw new Error('A line is damaged.');
  return lines
    .slice(0, whole >= 0 ? whole : lines.length)
    .map((line) => deserialize(Buffer.from(line.split(' ')[1] ?? '', 'base64')) as line);
}

const mark = 'pair';

function replace(file: string, lines: readonly unknown[]): void {
  const texts = lines.map((line) => serialize(line).toString('base64'));
  writeFileSync(`${file}.draft`, [mark, ...texts.map((text) => `${crc32(text)} ${text}`), ''].join('\n'), {
    mode: 0o600,
  });
  renameSync(`${file}.draft`, file);
}
