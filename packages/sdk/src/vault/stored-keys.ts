import { statSync } from 'node:fs';
import { access, open, readFile } from 'node:fs/promises';
import { isKawalError, KawalError, type KawalErrorCode } from '../error.ts';
import { type EpochKeys, readKeyFile, readPublicFile, writeKeyFile, writePublicFile } from './key-file.ts';
import { draftOf, replaceFile } from './replace-file.ts';
import type { RecipientKey } from './vault.ts';

// The key file and its public half on the disk. Whatever goes wrong there becomes an error that says how to correct it.

/** FAT, on a stick, counts in steps of two seconds. */
const coarsestTickMs = 2_000;

/** Every epoch of the key file, the newest among them. */
export type StoredKeys = readonly [EpochKeys, ...EpochKeys[]];

export async function readKeys(file: string): Promise<StoredKeys> {
  const keys = readKeyFile(await readPrivateText(file));
  if (keys === undefined) {
    throw failure('vault.unavailable', `${file} is damaged or no Kawal key file; put your copy of it in its place`);
  }
  return keys;
}

export function newestOf(keys: StoredKeys): EpochKeys {
  return keys.reduce((newest, one) => (one.epoch > newest.epoch ? one : newest));
}

/** Changes the keys while nobody else can. `change` reads them itself, inside: what was read before may be old. */
export function changeKeys(file: string, change: () => Promise<readonly EpochKeys[]>): Promise<void> {
  return replace(file, 0o600, async () => writeKeyFile(await change()));
}

/** Writes the newest public key beside the private file. Call it only once the private half is on the disk. */
export async function publish(file: string): Promise<RecipientKey> {
  const { epoch, publicKey } = newestOf(await readKeys(file));
  await replace(publicHalfOf(file), 0o644, async () => writePublicFile({ epoch, publicKey }));
  return { epoch, publicKey };
}

/** Undefined when there is no public half, or none that can be used. */
export async function readPublicHalf(file: string): Promise<RecipientKey | undefined> {
  return readPublicFile(await readFile(publicHalfOf(file), 'utf8').catch(() => ''));
}

/**
 * Which file the public key is read from, and when it last changed: another content, another mode, or one that is gone makes
 * another state. Asking takes some microseconds where reading takes a hundred. Undefined where the answer may not be kept:
 * a change from now on could fall into the same tick of the file system's clock.
 */
export function stateOfFiles(
  file: string,
): { readonly half: 'private' | 'public'; readonly state: string } | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    const { dev, ino, size, ctimeMs } = found ?? statSync(publicHalfOf(file));
    if (ctimeMs >= Date.now() - coarsestTickMs) return undefined;
    return { half: found ? 'private' : 'public', state: `${dev} ${ino} ${size} ${ctimeMs}` };
  } catch {
    return undefined;
  }
}

export async function refuseToOverwrite(file: string): Promise<void> {
  if (await exists(file))
    throw failure(
      'vault.unavailable',
      `${file} exists and is never overwritten; go on with it, or use another name for another store`,
    );
  if (await exists(publicHalfOf(file))) {
    const message = `${publicHalfOf(file)} belongs to a key file that is elsewhere; put that file back at ${file}`;
    throw failure('vault.unavailable', message);
  }
}

export function failure(code: KawalErrorCode, message: string, cause?: unknown): KawalError {
  return new KawalError(code, message, { source: 'vault-file', cause });
}

async function readPrivateText(file: string): Promise<string> {
  const handle = await open(file, 'r').catch(async (error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw failure('vault.unavailable', `${file} cannot be opened; see the cause`, error);
    if (await exists(publicHalfOf(file))) {
      throw failure('vault.locked', `${file} is not there, only its public half; put the key file back to unlock`);
    }
    throw failure('vault.unavailable', `there is no ${file}; put it back, or name the right file`);
  });
  try {
    refuseIfOpenToOthers(file, (await handle.stat()).mode);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** Windows has no such modes: there, who may read a file is up to its folder. */
function refuseIfOpenToOthers(file: string, mode: number): void {
  if (process.platform === 'win32' || (mode & 0o177) === 0) return;
  const found = (mode & 0o777).toString(8);
  throw failure('vault.unavailable', `${file} is open to others (its mode is ${found}); run: chmod 600 ${file}`);
}

async function replace(file: string, mode: number, content: () => Promise<string>): Promise<void> {
  try {
    await replaceFile(file, mode, content);
  } catch (error) {
    if (isKawalError(error)) throw error;
    if (!hasCode(error, 'EEXIST'))
      throw failure('vault.unavailable', `${file} cannot be written; see the cause`, error);
    const draft = draftOf(file);
    const message =
      `${draft} is there: another process is changing the keys, or was stopped in the middle. ` +
      `Once no such process runs, remove ${draft} and try again`;
    throw failure('vault.unavailable', message);
  }
}

function publicHalfOf(file: string): string {
  return `${file}.pub`;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
