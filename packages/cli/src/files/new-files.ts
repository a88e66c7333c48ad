import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { exists } from './exists.ts';
import { makeFolder } from './make-folder.ts';
import { newFileWords } from './words.ts';

/** Writes files into a folder. Where one of them is there already, none is written. */
export async function writeNewFiles(
  session: Session,
  folder: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  await refuseToOverwrite(session, folder, Object.keys(texts));
  const path = resolve(session.io.cwd, folder);
  for (const [name, text] of Object.entries(texts)) {
    await makeFolder(path)
      .then(() => writeFile(join(path, name), text, { flag: 'wx' }))
      .catch(() => {
        throw stopped({ code: 'file.not-written', file: shown(folder, name) });
      });
    session.line(session.say(newFileWords.written({ file: shown(folder, name) })));
  }
}

/** Stops where one of these is there already, and says which; under another ending that is read, too. */
export async function refuseToOverwrite(
  { io }: Pick<Session, 'io'>,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const spellings = names.flatMap((name) =>
    ['.yaml', '.yml', '.json'].map((ending) => name.replace(/\.yaml$/, ending)),
  );
  const there = await Promise.all(
    spellings.map(async (name) => ((await exists(resolve(io.cwd, folder, name))) ? [shown(folder, name)] : [])),
  );
  const files = there.flat();
  if (files.length > 0) throw stopped({ code: 'file.exists', files });
}

function shown(folder: string, name: string): string {
  return folder === '.' ? name : join(folder, name);
}
