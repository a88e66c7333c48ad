import type { DiskEntry } from './disk-log.ts';

/**
 * A disk as a power cut may leave it. What a file was given before its last sync is there; of what it was given since, each write is there or not, and the last
 * one may end at the border of a sector. A sync of one file says nothing of another. Names are their folder's: those of before its last sync are there; of what
 * was done to names since, the first so many. A folder that is renamed takes along what stands in it, and what no sync of it has followed yet.
 *
 * A sync that fails loses what it had to keep, as Linux does: the file shows the bytes until the cut, and no later sync keeps them unless they are written
 * again. A length that was cut, and names, wait for the next sync.
 */
export interface Disk {
  /** Goes on by one entry of what was recorded. */
  take(entry: DiskEntry): void;
  /** One of the images that a cut could leave now: contents by name. `random` draws from 0 up to 1. */
  image(random: () => number): DiskFiles;
  /** Returns what stands on it if nothing is lost: contents by name. */
  whole(): DiskFiles;
  /** How much a cut would put at stake now: writes that no sync has followed yet. */
  readonly unsynced: number;
}

export type DiskFiles = ReadonlyMap<string, Buffer> & { readonly folders?: ReadonlySet<string> };

interface File {
  /** Bytes that are on the disk for sure. */
  kept: Contents;
  /** Bytes that the file shows while the power is on. */
  shown: Contents;
  pending: (DiskEntry & { readonly kind: 'write' | 'truncate' })[];
}

type Names = Map<string, File | Folder>;

type Folder = { readonly names: Names; readonly keptNames: Names };

type NamesOf = (folder: Folder) => Names;

type NameChange = { readonly folder: Folder; readonly make: (namesOf: NamesOf) => void };

const sector = 512;

export function diskFrom(files: DiskFiles): Disk {
  const root = emptyFolder();
  for (const folder of files.folders ?? []) placeOf(root, `${folder}/`);
  for (const [name, bytes] of files) putLasting(root, name, fileWith(bytes));
  let changes: readonly NameChange[] = [];

  // Takes a name away, gives one, or both at once: that lasts with the folder in which it is given.
  const rename = (former: string | null, given: string | null, one?: File | Folder): void => {
    const [from, to] = [former, given].map((path) => (path === null ? undefined : placeOf(root, path)));
    const make = (namesOf: NamesOf): void => {
      if (from !== undefined) namesOf(from.folder).delete(from.own);
      if (to !== undefined && one !== undefined) namesOf(to.folder).set(to.own, one);
    };
    make(namesNow);
    changes = [...changes, { folder: (to ?? from)?.folder ?? root, make }];
  };
  // One that is not known was made in a way that is not recorded: its name is taken to last.
  const known = (path: string): File | Folder => at(root, path) ?? putLasting(root, path, fileWith(Buffer.alloc(0)));
  const syncNames = (folder: Folder): void => {
    for (const change of changes.filter((one) => one.folder === folder)) change.make(({ keptNames }) => keptNames);
    changes = changes.filter((one) => one.folder !== folder);
  };

  return {
    get unsynced() {
      return pendingBelow(root);
    },
    take(entry) {
      switch (entry.kind) {
        case 'create':
        case 'mkdir':
          return rename(null, entry.name, entry.kind === 'mkdir' ? emptyFolder() : fileWith(Buffer.alloc(0)));
        case 'unlink':
        case 'rmdir':
          return rename(entry.name, null);
        case 'rename':
          return rename(entry.name, entry.to, known(entry.name));
        case 'link':
          return rename(null, entry.to, known(entry.name));
        case 'sync': {
          const one = at(root, entry.name);
          return one && ('names' in one ? syncNames(one) : syncFile(one));
        }
        case 'unsynced':
          return loseWrites(at(root, entry.name));
        case 'said':
        case 'map':
        case 'unseen':
          return;
        default:
          return change(known(entry.name), entry);
      }
    },
    image(random) {
      const made = Math.floor(random() * (changes.length + 1));
      return contentsBelow(root, namesAfter(changes.slice(0, made)), (file) => imageOf(file, random));
    },
    whole: () => contentsBelow(root, namesNow, ({ shown }) => Buffer.from(shown.bytes.subarray(0, shown.length))),
  };
}

const namesNow = (folder: Folder): Names => folder.names;

/** Returns the names that are on the disk once it has these changes too. */
function namesAfter(changes: readonly NameChange[]): NamesOf {
  const changed = new Map<Folder, Names>();
  const namesOf = (folder: Folder): Names => {
    const names = changed.get(folder) ?? new Map(folder.keptNames);
    changed.set(folder, names);
    return names;
  };
  for (const { make } of changes) make(namesOf);
  return namesOf;
}

const emptyFolder = (): Folder => ({ names: new Map(), keptNames: new Map() });

/** Returns the folder of a path and its name there. A folder that is not known was made in a way that is not recorded, too. */
function placeOf(root: Folder, path: string): { readonly folder: Folder; readonly own: string } {
  const parts = path.split('/');
  const own = parts.pop() ?? '';
  let folder = root;
  for (const part of parts.filter(Boolean)) {
    const there = folder.names.get(part);
    const next = there !== undefined && 'names' in there ? there : emptyFolder();
    if (next !== there) for (const names of [folder.names, folder.keptNames]) names.set(part, next);
    folder = next;
  }
  return { folder, own };
}

/** Returns what a path names; '' is the folder itself. */
function at(root: Folder, path: string): File | Folder | undefined {
  let one: File | Folder | undefined = root;
  for (const part of path.split('/').filter(Boolean)) one = one && 'names' in one ? one.names.get(part) : undefined;
  return one;
}

function putLasting(root: Folder, path: string, file: File): File {
  const { folder, own } = placeOf(root, path);
  for (const names of [folder.names, folder.keptNames]) names.set(own, file);
  return file;
}

const pendingBelow = (one: File | Folder): number =>
  'names' in one ? [...one.names.values()].reduce((sum, each) => sum + pendingBelow(each), 0) : one.pending.length;

function contentsBelow(root: Folder, namesOf: NamesOf, bytesOf: (file: File) => Buffer): DiskFiles {
  const [files, folders] = [new Map<string, Buffer>(), new Set<string>()];
  const visit = (folder: Folder, path: string): void => {
    for (const [name, one] of namesOf(folder)) {
      if (!('names' in one)) files.set(`${path}/${name}`, bytesOf(one));
      else visit(one, `${path}/${name}`);
    }
    if (path !== '') folders.add(path);
  };
  visit(root, '');
  return Object.assign(files, { folders });
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

function change(file: File | Folder, entry: File['pending'][number]): void {
  if ('names' in file) return;
  file.pending.push(entry);
  apply(file.shown, entry);
}

function loseWrites(file: File | Folder | undefined): void {
  if (file !== undefined && !('names' in file)) file.pending = file.pending.filter(({ kind }) => kind === 'truncate');
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
