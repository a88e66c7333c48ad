import { isKawalError, KawalError, type KawalErrorCode } from '@kawal/sdk';

/**
 * Turns an error of the operating system into one of the closed list of codes.
 * Do the same for what your database says: the code of each failure you know, and `storage.unavailable` for the rest.
 * Pass no value that was given, in words or as a cause.
 */
export function failure(error: unknown, source: string): KawalError {
  if (isKawalError(error)) return error;
  const system = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const [code, words] = known[system] ?? ['storage.unavailable', 'The file cannot be used; nothing was written'];
  return new KawalError(code, `${words}${system && ` (${system})`}.`, { source, cause: error });
}

const known: Readonly<Record<string, readonly [KawalErrorCode, string]>> = {
  ENOSPC: ['storage.full', 'No space is left; nothing was written'],
  EDQUOT: ['storage.full', 'No space is left for this user; nothing was written'],
  EROFS: ['storage.read-only', 'The disk is mounted to be read only'],
  EACCES: ['storage.read-only', 'This user may not write the file or its folder'],
  EPERM: ['storage.read-only', 'This user may not write the file or its folder'],
  ENOENT: ['storage.unavailable', 'The folder of the file does not exist'],
};
