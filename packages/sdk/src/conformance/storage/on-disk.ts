import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Every file in which a store lives that stands at a path: that of the path, those beside it whose names begin with it,
 * and all below. None where the location is no path on this machine.
 */
export function filesAt(location: string | undefined): readonly string[] {
  if (location === undefined || statSync(location, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(dirname(location))
    .filter((name) => name.startsWith(basename(location)))
    .flatMap((name) => filesBelow(join(dirname(location), name)));
}

/** Returns true where bytes stand in one of the files, as they are or in a form that stores like to write. */
export function standIn(files: readonly string[], bytes: Uint8Array): boolean {
  const forms = formsOf(Buffer.from(bytes));
  return files.some((file) => {
    const content = readFileSync(file);
    return forms.some((form) => content.includes(form));
  });
}

function filesBelow(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  return found.isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];
}

function formsOf(bytes: Buffer): readonly (string | Buffer)[] {
  const hex = bytes.toString('hex');
  const encoded = inBase64(bytes);
  // Some put bytes into JSON, and that among other bytes.
  return [bytes, hex, hex.toUpperCase(), ...encoded, ...encoded.flatMap((text) => inBase64(Buffer.from(text)))];
}

/** In base64 a run of bytes looks three ways, by where it begins; its first and last characters hold neighbours too. */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(4, -4),
  );
}
