import { readFileSync } from 'node:fs';

/** One thing that was done to the files of a folder, as disk.c writes it down. Names begin with a slash; the folder itself is ''. */
export type DiskEntry =
  | { readonly kind: 'write'; readonly name: string; readonly offset: number; readonly data: Buffer }
  /** A sync that failed. */
  | { readonly kind: 'unsynced'; readonly name: string }
  | { readonly kind: 'truncate'; readonly name: string; readonly size: number }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'sync' | 'create' | 'mkdir' | 'unlink' | 'rmdir'; readonly name: string }
  | { readonly kind: 'link'; readonly name: string; readonly to: string }
  /** Mapped to be written, so that what is written to it from then on is not recorded; or changed in such a way. */
  | { readonly kind: 'map' | 'unseen'; readonly name: string }
  /** Said on the program's standard output. */
  | { readonly kind: 'said'; readonly name: string; readonly text: string };

const head = 20;

export function readDiskLog(file: string): readonly DiskEntry[] {
  const bytes = readFileSync(file);
  const entries: DiskEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [kind, named, length] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8)];
    const number = Number(bytes.readBigInt64LE(at + 12));
    const name = bytes.toString('utf8', at + head, at + head + named);
    const data = bytes.subarray(at + head + named, at + head + named + length);
    entries.push(entryOf(kind, name, number, data));
    at += head + named + length;
  }
  return entries;
}

const named = { 2: 'sync', 4: 'unlink', 6: 'create', 10: 'unsynced', 11: 'mkdir', 12: 'rmdir' } as const;

function entryOf(kind: number, name: string, number: number, data: Buffer): DiskEntry {
  switch (kind) {
    case 1:
      return { kind: 'write', name, offset: number, data };
    case 3:
      return { kind: 'truncate', name, size: number };
    case 5:
      return { kind: 'rename', name, to: data.toString('utf8') };
    case 7:
      return { kind: 'link', name, to: data.toString('utf8') };
    case 9:
      return { kind: number === 0 ? 'map' : 'unseen', name };
    case 8:
      return { kind: 'said', name, text: data.toString('utf8') };
    default:
      if (!(kind in named)) throw new RangeError(`the log of the disk holds a ${kind}`);
      return { kind: named[kind as keyof typeof named], name };
  }
}
