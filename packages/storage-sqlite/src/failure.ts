import { KawalError, type KawalErrorCode } from '@kawal/sdk';

export const source = 'storage-sqlite';

export const fault = (code: KawalErrorCode, words: string): KawalError => new KawalError(code, words, { source });

interface Meaning {
  readonly code: KawalErrorCode;
  readonly remedy: string;
}

const unavailable = (remedy: string): Meaning => ({ code: 'storage.unavailable', remedy });
const corrupt = (remedy: string): Meaning => ({ code: 'storage.corrupt', remedy });

/** The meaning of SQLite's own result codes for Kawal (https://sqlite.org/rescode.html). */
const meanings: Readonly<Record<number, Meaning>> = {
  5: unavailable('Another process holds the store. Try again, or raise `busyTimeoutMs`.'),
  6: unavailable('Another connection holds a table of the store. Try again.'),
  7: unavailable('SQLite got no memory. Give the process more, then try again.'),
  8: {
    code: 'storage.read-only',
    remedy: 'Let this user write the files of `file` and `keyringFile`, and their folders.',
  },
  10: unavailable('The disk failed to read or write. Check it and its free space, then try again.'),
  11: corrupt('The file is damaged. Stop, keep a copy of it, and restore the last backup.'),
  13: { code: 'storage.full', remedy: 'No space is left for the store. Free some, then try again.' },
  14: unavailable('The file cannot be opened. Check that its folder exists and this user may write there.'),
  15: unavailable('Another process is opening the store. Try again.'),
  23: unavailable('SQLite was denied access to the store. Check its permissions.'),
  26: corrupt('The file is no SQLite database. Name another path, or restore the last backup.'),
};

/** Codes that say that a file or a machine is broken, and not one commit only: they fail all that shared a transaction. */
const everybodys = new Set(Object.keys(meanings).map(Number));

const full = 13;
/** Opening on a disk without any space: the index of the write-ahead log cannot be made. SQLite calls it a failed disk. */
const noSpaceForIndex = 10 | (19 << 8);

/** SQLite's result code without its extension, or undefined if something else was thrown. */
export function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode === noSpaceForIndex ? full : error.errcode & 0xff;
}

export function isEverybodys(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && everybodys.has(code);
}

/** Turns what SQLite threw into an error of Kawal's. Only its number is told, so that no value travels in it. */
export function failure(error: unknown): KawalError {
  if (error instanceof KawalError) return error;
  const code = resultCode(error);
  const meaning = code === undefined ? undefined : meanings[code];
  if (!meaning) {
    const told =
      code === undefined ? 'A value of the call has no form in SQLite' : `SQLite refused it (result ${code})`;
    return fault('storage.invalid-call', `${told}. Check the call against the contract.`);
  }
  return fault(meaning.code, `${meaning.remedy} (SQLite result ${extended(error)})`);
}

/** Makes the error of a `COMMIT` that failed: after a failed write or sync nobody knows what the file holds. */
export function commitFailure(error: unknown): KawalError {
  const code = resultCode(error);
  if (code === 5 || code === 8 || code === 13) return failure(error);
  return fault(
    'storage.unknown-outcome',
    `The disk failed while committing. Ask again with the same idempotency key. (SQLite result ${extended(error)})`,
  );
}

function extended(error: unknown): string {
  return error instanceof Error && 'errcode' in error ? String(error.errcode) : 'unknown';
}
