import { access, constants, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { exists } from './exists.ts';
import { newFileWords } from './words.ts';

/** Stops where {@link writeNewFile} would: before something is opened or asked for that could not be written then. */
export async function refuseUnwritable({ io }: Pick<Session, 'io'>, file: string): Promise<void> {
  const path = resolve(io.cwd, file);
  if (await exists(path)) throw stopped({ code: 'file.exists', files: [file] });
  await access(dirname(path), constants.W_OK).catch(() => {
    throw stopped({ code: 'file.not-written', file });
  });
}

/** Writes one new file, for `--out`, and says so. Never overwrites: the name may be that of a key or a database. */
export async function writeNewFile({ io, line, say }: Session, file: string, text: string | Buffer): Promise<void> {
  // What is encrypted for one person is for its owner alone.
  const mode = typeof text === 'string' ? 0o666 : 0o600;
  await writeFile(resolve(io.cwd, file), text, { flag: 'wx', mode }).catch((error: NodeJS.ErrnoException) => {
    throw stopped(
      error.code === 'EEXIST' ? { code: 'file.exists', files: [file] } : { code: 'file.not-written', file },
    );
  });
  line(say(newFileWords.written({ file })));
}
