import type { DiskEntry } from '@kawal/sdk/conformance';
import type { Chance } from '../world/chance.ts';

/**
 * A disk as a power cut may leave it. What a file was given before its last sync is there; of what it was given since, each
 * write is there or not, and the last one may end anywhere at 512 bytes. A sync of one file says nothing of another. Names
 * are the folder's: those of before its last sync are there; of what was done to names since, the first so many.
 */
export interface Disk {
  /** Goes on by one entry of what was recorded. */
  take(entry: DiskEntry): void;
  /** One of the images that a cut could leave now: contents by name. */
  image(chance: Chance): ReadonlyMap<string, Buffer>;
  /** How much a cut would put at stake now: writes that no sync has followed yet. */
  readonly unsynced: number;
}

interface File {
  /** Bytes that are on the disk for sure. */
  kept: Contents;
  pending: (DiskEntry & { readonly kind: 'write' | 'truncate' })[];
}

type NameChange = (names: Map<string, File>) => void;

const sector = 512;

export function diskFrom(files: ReadonlyMap<string, Buffer>): Disk {
  const now = new Map<string, File>();
  for (const [name, bytes] of files) now.set(name, { kept: contents(bytes), pending: [] });
  const kept = new Map(now);
  let changes: NameChange[] = [];

  const rename = (change: NameChange): void => {
    change(now);
    changes.push(change);
  };
  const fileOf = (name: string): File => {
    const file = now.get(name);
    if (file === undefined) throw new RangeError(`${name} is written and was never made`);
    return file;
  };

  return {
    get unsynced() {
      return [...now.values()].reduce((sum, { pending }) => sum + pending.length, 0);
    },
    take(entry) {
      switch (entry.kind) {
        case 'create': {
          const file: File = { kept: contents(Buffer.alloc(0)), pending: [] };
          return rename((names) => names.set(entry.name, file));
        }
        case 'unlink':
          return rename((names) => names.delete(entry.name));
        case 'rename': {
          const file = fileOf(entry.name);
          return rename((names) => {
            names.delete(entry.name);
            names.set(entry.to, file);
          });
        }
        case 'link': {
          const file = fileOf(entry.name);
          return rename((names) => names.set(entry.to, file));
        }
        case 'sync': {
          if (entry.name === '') {
            for (const change of changes) change(kept);
            changes = [];
            return;
          }
          const file = fileOf(entry.name);
          for (const one of file.pending) apply(file.kept, one);
          file.pending = [];
          return;
        }
        case 'said':
          return;
        default:
          fileOf(entry.name).pending.push(entry);
      }
    },
    image(chance) {
      const names = new Map(kept);
      const kinds = Math.floor(chance.draw() * (changes.length + 1));
      for (const change of changes.slice(0, kinds)) change(names);
      return new Map([...names].map(([name, file]) => [name, imageOf(file, chance)]));
    },
  };
}

function imageOf({ kept, pending }: File, chance: Chance): Buffer {
  const image = contents(kept.bytes.subarray(0, kept.length));
  for (const [index, entry] of pending.entries()) {
    if (!chance.happens(0.5)) continue;
    const tears = entry.kind === 'write' && index === pending.length - 1 && chance.happens(0.5);
    apply(image, tears ? torn(entry, chance) : entry);
  }
  return image.bytes.subarray(0, image.length);
}

function torn(entry: DiskEntry & { readonly kind: 'write' }, chance: Chance): DiskEntry & { readonly kind: 'write' } {
  const sectors = Math.ceil(entry.data.length / sector);
  return { ...entry, data: entry.data.subarray(0, Math.floor(chance.draw() * sectors) * sector) };
}

/** Bytes that grow. */
interface Contents {
  bytes: Buffer;
  length: number;
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
