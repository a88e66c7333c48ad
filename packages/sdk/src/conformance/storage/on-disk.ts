import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { DiskFiles } from '../disk/power-cut.ts';
import { assertThat } from '../same.ts';
import { isAmongInflated } from './inflated.ts';

/** Every file of the store at a path: at it, beside it with its name as a beginning, and below. None where it is no path. */
export function filesAt(location: string | undefined): readonly string[] {
  if (location === undefined || statSync(location, { throwIfNoEntry: false }) === undefined) return [];
  return besides(location).flatMap(filesBelow);
}

/** Every file of the store, by its name below the folder in which the store stands, and every folder. */
export function filesOf(location: string | undefined): DiskFiles {
  const nameOf = (path: string): string => `/${relative(dirname(location ?? ''), path)}`;
  return Object.assign(new Map(filesAt(location).map((file) => [nameOf(file), contentOf(file)])), {
    folders: new Set(besides(location).flatMap(foldersBelow).map(nameOf)),
  });
}

/** Puts files in the place of all that the store has, and where they tell of folders, these too. */
export function putBack(location: string, files: DiskFiles): void {
  for (const file of besides(location).flatMap(filesBelow)) rmSync(file, { force: true });
  const at = (name: string): string => join(dirname(location), name);
  const folders = files.folders && [...files.folders].map(at);
  for (const folder of folders ? besides(location).flatMap(foldersBelow) : [])
    if (!folders?.includes(folder)) rmSync(folder, { recursive: true, force: true });
  for (const folder of folders ?? []) mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), bytes, { mode: 0o600 });
  }
}

function besides(location: string | undefined): readonly string[] {
  if (location === undefined) return [];
  const folder = dirname(location);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(basename(location)))
    .map((name) => join(folder, name));
}

/** Tells of a link in the store: who writes a store back through it leaves a file in its place. */
export const hasLink = (location: string): boolean =>
  filesAt(location).some((file) => realpathSync(file) !== join(realpathSync(dirname(file)), basename(file)));

// A link is none.
function foldersBelow(path: string): readonly string[] {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return [path, ...readdirSync(path).flatMap((name) => foldersBelow(join(path, name)))];
}

/** Returns the files in which bytes, drawn at random, stand whole or in part, as they are or in a form that stores write. */
export function filesWith(files: readonly string[], ...all: readonly Uint8Array[]): readonly string[] {
  const forms = all.flatMap(formsOf);
  return files.filter((file) => holdsOne(contentOf(file), forms));
}

/** Returns the files in which such bytes stand so, or among what zlib or gzip has compressed: there no byte looks as it did. */
export function filesThatTell(files: readonly string[], bytes: Uint8Array): readonly string[] {
  const forms = formsOf(bytes);
  return files.filter((file) => {
    const content = contentOf(file);
    return holdsOne(content, forms) || isAmongInflated(content, (part) => holdsOne(part, forms));
  });
}

function holdsOne(content: Buffer, forms: readonly (string | Buffer)[]): boolean {
  return forms.some((form) => content.includes(form));
}

function contentOf(file: string): Buffer {
  const words = 'is longer than 2 GiB, more than the suite can read: let the test open its store with a smaller one';
  assertThat(statSync(file).size < 2 ** 31, `${basename(file)} ${words}.`);
  return readFileSync(file);
}

/** Too long to stand anywhere by chance. */
const piece = 8;

/** Every file at a path, or below it. */
export function filesBelow(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  return found.isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];
}

/** An open file of this process: the path that it had, and where its bytes are to be read though it has none any more. */
interface OpenFile {
  readonly path: string;
  readonly descriptor: string;
}

/** Lists the files that this process has open; where the system does not say it, none. */
export function openFiles(): readonly OpenFile[] {
  const folder = '/proc/self/fd';
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder).flatMap((number) => {
    const descriptor = `${folder}/${number}`;
    try {
      return statSync(descriptor).isFile() ? [{ path: readlinkSync(descriptor), descriptor }] : [];
    } catch {
      // That of the folder itself is closed by now.
      return [];
    }
  });
}

/** Returns the pieces of bytes, and what some make of them: others put bytes into JSON, and that among other bytes. */
function formsOf(bytes: Uint8Array): readonly (string | Buffer)[] {
  const whole = Buffer.from(bytes);
  const pieces = Array.from({ length: Math.floor(whole.length / piece) }, (_, index) =>
    whole.subarray(index * piece, (index + 1) * piece),
  );
  const hex = whole.toString('hex');
  const encoded = inBase64(whole);
  return [...pieces, hex, hex.toUpperCase(), ...encoded, ...encoded.flatMap((text) => inBase64(Buffer.from(text)))];
}

/** In base64 a run of bytes looks three ways, by where it begins; its first and last characters hold neighbours too. */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(4, -4),
  );
}
