import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** Every file of the store at a path: at it, beside it with its name as a beginning, and below. None where it is no path. */
export function filesAt(location: string | undefined): readonly string[] {
  if (location === undefined || statSync(location, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(dirname(location))
    .filter((name) => name.startsWith(basename(location)))
    .flatMap((name) => filesBelow(join(dirname(location), name)));
}

/** Every file of the store, by its name below the folder in which the store stands. */
export function filesOf(location: string): ReadonlyMap<string, Buffer> {
  return new Map(filesAt(location).map((file) => [`/${relative(dirname(location), file)}`, readFileSync(file)]));
}

/** Puts files in the place of all that the store has. */
export function putBack(location: string, files: ReadonlyMap<string, Buffer>): void {
  for (const file of filesAt(location)) rmSync(file, { force: true });
  for (const [name, bytes] of files) {
    const file = join(dirname(location), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { mode: 0o600 });
  }
}

/** Returns the files in which bytes, drawn at random, stand whole or in part, as they are or in a form that stores write. */
export function filesWith(files: readonly string[], ...all: readonly Uint8Array[]): readonly string[] {
  const forms = all.flatMap((bytes) => {
    const whole = Buffer.from(bytes);
    const pieces = Array.from({ length: Math.floor(whole.length / piece) }, (_, index) =>
      whole.subarray(index * piece, (index + 1) * piece),
    );
    return [...pieces, ...formsOf(whole)];
  });
  return files.filter((file) => {
    const content = readFileSync(file);
    return forms.some((form) => content.includes(form));
  });
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

function formsOf(bytes: Buffer): readonly (string | Buffer)[] {
  const hex = bytes.toString('hex');
  const encoded = inBase64(bytes);
  // Some put bytes into JSON, and that among other bytes.
  return [hex, hex.toUpperCase(), ...encoded, ...encoded.flatMap((text) => inBase64(Buffer.from(text)))];
}

/** In base64 a run of bytes looks three ways, by where it begins; its first and last characters hold neighbours too. */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(4, -4),
  );
}
