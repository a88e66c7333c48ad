import { existsSync } from 'node:fs';
import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { KawalError } from '@kawal/sdk';
import { failure } from './failure.ts';
import type { OrderedStore, View } from './ordered-store.ts';
import { type SortedEntries, sortedEntries } from './sorted-entries.ts';

/** One change of a transaction: a key and its new value, or null where it is removed. */
type Change = readonly [key: Uint8Array, value: Uint8Array | null];

/**
 * An ordered store in one file: everything is kept in memory, and every transaction is one line at the end of the file,
 * synced before it counts. For small stores, and for one process at a time: `lock.ts` keeps a second one out.
 *
 * This is the file to write anew for your database.
 */
export async function fileStore(file: string, source: string): Promise<OrderedStore> {
  const entries = await readEntries(file, source);
  let handle: FileHandle | undefined;
  let length = 0;
  /** Set once it is no longer known what stands at the end of the file, or the file was replaced and not opened. */
  let broken = false;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other: what a transaction has read is still so when it writes. */
  function inTurn<result>(work: () => Promise<result>): Promise<result> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function anew(): Promise<FileHandle> {
    handle = await rewrite(file, entries, () => (broken = true)).catch((error: unknown) => {
      throw failure(error, source);
    });
    length = (await handle.stat()).size;
    broken = false;
    return handle;
  }
  // Before anybody is shown a thing: after a failed sync the old file may show what is not on the disk, and a later sync
  // would not keep it. Not at once: an opener that is refused for its keyring must leave its store as it was.
  const ready = async (): Promise<FileHandle> => handle ?? (await anew());

  async function append(to: FileHandle, changes: readonly Change[]): Promise<void> {
    if (broken) throw new KawalError('storage.unavailable', 'A write failed before; open the store anew.', { source });
    const line = lineOf(changes);
    try {
      await to.appendFile(line);
    } catch (error) {
      // Half a line may stand there. Without it, nothing was written.
      broken = !(await cutTo(to, length));
      throw broken ? unknownOutcome(error, source) : failure(error, source);
    }
    try {
      await to.datasync();
    } catch (error) {
      // After a failed sync nobody knows what is on the disk, and a second one would not tell: it may keep nothing of this.
      broken = true;
      throw unknownOutcome(error, source);
    }
    length += line.length;
    apply(entries, changes);
  }

  // A new one is begun at once.
  if (!existsSync(file)) await ready();

  return {
    transaction: (work) =>
      inTurn(async () => {
        const to = await ready();
        const changes: Change[] = [];
        const result = await work(viewOf(entries, changes));
        if (changes.length > 0) await append(to, changes);
        return result;
      }),
    erase: () =>
      inTurn(async () => {
        const former = await ready();
        await anew();
        await former.close();
      }),
    close: () => inTurn(async () => await handle?.close()),
  };
}

function viewOf(entries: SortedEntries, changes: Change[]): View {
  return {
    get: async (key) => entries.get(key),
    range: async (range, limit) => entries.range(range, limit),
    // Copied: the caller may change its bytes before they are written.
    set: (key, value) => void changes.push([key, Uint8Array.from(value)]),
    remove: (key) => void changes.push([key, null]),
  };
}

function apply(entries: SortedEntries, changes: readonly Change[]): void {
  for (const [key, value] of changes) {
    if (value === null) entries.remove(key);
    else entries.set(key, value);
  }
}

/** Reads the file line by line. */
async function readEntries(file: string, source: string): Promise<SortedEntries> {
  const content = await contentOf(file, source);
  const entries = sortedEntries();
  if (content === undefined) return entries;
  const lines = content.split('\n');
  // Behind the last line end stands nothing, or a line that a crash has torn: it was never told to be written.
  lines.pop();
  // The first line came whole, by a rename: without it this is no store, or what is left of one.
  if (lines[0] === undefined || changesOf(lines[0]) === undefined) throw damaged(1, source);
  for (const [index, line] of lines.entries()) {
    const changes = changesOf(line);
    if (changes === undefined && index < lines.length - 1) throw damaged(index + 1, source);
    apply(entries, changes ?? []);
  }
  return entries;
}

function damaged(line: number, source: string): KawalError {
  return new KawalError('storage.corrupt', `Line ${line} of the file is damaged; restore a backup.`, { source });
}

/** Undefined where there is no such file yet. */
async function contentOf(file: string, source: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure(error, source);
  }
}

/** A checksum and the changes: a line that was written only in part is known by it. */
function lineOf(changes: readonly Change[]): Buffer {
  const text = JSON.stringify(changes.map(([key, value]) => [base64(key), value && base64(value)]));
  return Buffer.from(`${crc32(text)} ${text}\n`, 'latin1');
}

function changesOf(line: string): readonly Change[] | undefined {
  const [checksum = '', text = ''] = line.split(' ');
  if (text === '') return undefined;
  if (String(crc32(text)) !== checksum) return undefined;
  const changes = JSON.parse(text) as readonly (readonly [string, string | null])[];
  return changes.map(([key, value]) => [
    Buffer.from(key, 'base64'),
    value === null ? null : Buffer.from(value, 'base64'),
  ]);
}

function base64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** Puts a file in the place of the old one that holds what counts now, and nothing else. */
async function rewrite(file: string, entries: SortedEntries, renamed: () => unknown): Promise<FileHandle> {
  const draft = `${file}.new`;
  const all = entries.all();
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(lineOf(all.map(({ key, value }) => [key, value])));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  renamed();
  await syncFolderOf(file);
  return await open(file, 'a');
}

/** A name in a folder is kept only once the folder is. Windows cannot open one, and keeps names by itself. */
async function syncFolderOf(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function cutTo(handle: FileHandle, length: number): Promise<boolean> {
  try {
    await handle.truncate(length);
    await handle.sync();
    return true;
  } catch {
    return false;
  }
}

function unknownOutcome(cause: unknown, source: string): KawalError {
  const words = 'The disk failed while writing; ask again with the same idempotency key.';
  return new KawalError('storage.unknown-outcome', words, { source, cause });
}
