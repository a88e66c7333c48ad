import { dirname } from 'node:path/posix';
import type { DiskEntry } from './disk-log.ts';

/**
 * A disk as a power cut may leave it. What a file was given before its last sync is there; of what it was given since, each
 * write is there or not, and the last one may end at the border of a sector. A sync of one file says nothing of another.
 * Names are their folder's: those of before its last sync are there; of what was done to names since, the first so many.
 *
 * A sync that fails loses what it had to keep, as Linux does: the file shows the bytes until the cut, and no later sync
 * keeps them unless they are written again. A length that was cut, and names, wait for the next sync.
 */
export interface Disk {
  /** Goes on by one entry of what was recorded. */
  take(entry: DiskEntry): void;
  /** One of the images that a cut could leave now: contents by name. `random` draws from 0 up to 1. */
  image(random: () => number): ReadonlyMap<string, Buffer>;
  /** Returns what stands on it if nothing is lost: contents by name. */
  whole(): ReadonlyMap<string, Buffer>;
  /** How much a cut would put at stake now: writes that no sync has followed yet. */
  readonly unsynced: number;
}

interface File {
  /** Bytes that are on the disk for sure. */
  kept: Contents;
  /** Bytes that the file shows while the power is on. */
  shown: Contents;
  pending: (DiskEntry & { readonly kind: 'write' | 'truncate' })[];
}

interface NameChange {
  readonly folder: string;
  readonly make: (names: Map<string, File>) => void;
}

const sector = 512;

export function diskFrom(files: ReadonlyMap<string, Buffer>): Disk {
  const now = new Map<string, File>();
  for (const [name, bytes] of files) now.set(name, fileWith(bytes));
  const kept = new Map(now);
  let changes: readonly NameChange[] = [];

  const rename = (name: string, make: NameChange['make']): void => {
    make(now);
    changes = [...changes, { folder: folderOf(name), make }];
  };
  // One that is not known was made in a way that is not recorded: its name is taken to last.
  const fileOf = (name: string): File => {
    const file = now.get(name) ?? fileWith(Buffer.alloc(0));
    if (!now.has(name)) for (const names of [now, kept]) names.set(name, file);
    return file;
  };
  const syncNames = (folder: string): void => {
    for (const change of changes.filter((one) => one.folder === folder)) change.make(kept);
    changes = changes.filter((one) => one.folder !== folder);
  };

  return {
    get unsynced() {
      return [...now.values()].reduce((sum, { pending }) => sum + pending.length, 0);
    },
    take(entry) {
      switch (entry.kind) {
        case 'create': {
          const file = fileWith(Buffer.alloc(0));
          return rename(entry.name, (names) => names.set(entry.name, file));
        }
        case 'unlink':
          return rename(entry.name, (names) => names.delete(entry.name));
        case 'rename': {
          const file = fileOf(entry.name);
          return rename(entry.to, (names) => {
            names.delete(entry.name);
            names.set(entry.to, file);
          });
        }
        case 'link': {
          const file = fileOf(entry.name);
          return rename(entry.to, (names) => names.set(entry.to, file));
        }
        case 'sync': {
          const file = now.get(entry.name);
          return file === undefined ? syncNames(entry.name) : syncFile(file);
        }
        case 'unsynced':
          return loseWrites(now.get(entry.name));
        case 'said':
        case 'map':
          return;
        default:
          change(fileOf(entry.name), entry);
      }
    },
    image(random) {
      const names = new Map(kept);
      const made = Math.floor(random() * (changes.length + 1));
      for (const { make } of changes.slice(0, made)) make(names);
      return new Map([...names].map(([name, file]) => [name, imageOf(file, random)]));
    },
    whole: () =>
      new Map([...now].map(([name, { shown }]) => [name, Buffer.from(shown.bytes.subarray(0, shown.length))])),
  };
}

/** Returns '' for the folder itself. */
function folderOf(name: string): string {
  const folder = dirname(name);
  return folder === '/' || folder === '.' ? '' : folder;
}

function imageOf({ kept, pending }: File, random: () => number): Buffer {
  const image = contents(kept.bytes.subarray(0, kept.length));
  for (const [index, entry] of pending.entries()) {
    const tears = index === pending.length - 1 && random() < 0.5;
    if (tears && entry.kind === 'write') apply(image, torn(entry, random));
    else if (random() < 0.5) apply(image, entry);
  }
  return image.bytes.subarray(0, image.length);
}

function change(file: File, entry: File['pending'][number]): void {
  file.pending.push(entry);
  apply(file.shown, entry);
}

function loseWrites(file: File | undefined): void {
  if (file !== undefined) file.pending = file.pending.filter(({ kind }) => kind === 'truncate');
}

function syncFile(file: File): void {
  for (const one of file.pending) apply(file.kept, one);
  file.pending = [];
}

/** Ends a write where a sector of the file ends: in the middle of it, where one does. */
function torn(
  entry: DiskEntry & { readonly kind: 'write' },
  random: () => number,
): DiskEntry & { readonly kind: 'write' } {
  const first = sector - (entry.offset % sector);
  const inside = Math.ceil((entry.data.length - first) / sector);
  const length = inside <= 0 ? 0 : first + Math.floor(random() * inside) * sector;
  return { ...entry, data: entry.data.subarray(0, length) };
}

/** Bytes that grow. */
interface Contents {
  bytes: Buffer;
  length: number;
}

function fileWith(bytes: Buffer): File {
  return { kept: contents(bytes), shown: contents(bytes), pending: [] };
}

function contents(from: Buffer): Contents {
  return { bytes: Buffer.from(from), length: from.length };
}

function apply(to: Contents, entry: DiskEntry & { readonly kind: 'write' | 'truncate' }): void {
  const end = entry.kind === 'truncate' ? entry.size : entry.offset + entry.data.length;
  if (end > to.bytes.length) {
    const grown = Buffer.alloc(Math.max(end, 2 * to.bytes.length));
    to.bytes.copy(grown, 0, 0, to.length);
    to.bytes = grown;
  }
  if (entry.kind === 'truncate') {
    to.bytes.fill(0, Math.min(end, to.length));
    to.length = end;
    return;
  }
  to.bytes.set(entry.data, entry.offset);
  to.length = Math.max(to.length, end);
}
