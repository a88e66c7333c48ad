import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { newFileWords } from './words.ts';

/** Writes one new file, for `--out`, and says so. Never overwrites: the name may be that of a key or a database. */
export async function writeNewFile({ io, line, say }: Session, file: string, text: string | Buffer): Promise<void> {
  await writeFile(resolve(io.cwd, file), text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw stopped(
      error.code === 'EEXIST' ? { code: 'file.exists', files: [file] } : { code: 'file.not-written', file },
    );
  });
  line(say(newFileWords.written({ file })));
}
