import { join, resolve } from 'node:path';
import { findFolder } from '../chapter-folder/find-folder.ts';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { exists } from '../files/exists.ts';

const names = ['kawal.config.ts', 'kawal.config.mjs', 'kawal.config.js'];

/** Returns the file named by `--config`, else the first of the known names in the current folder. */
export async function findConfig({ io, configFile }: Pick<Session, 'io' | 'configFile'>): Promise<string> {
  const file = configFile ?? (await configHere(io));
  if (file === undefined) throw stopped({ code: 'config.missing', file: null, below: (await configBelow(io)) ?? null });
  const path = resolve(io.cwd, file);
  if (await exists(path)) return path;
  throw stopped({ code: 'config.missing', file, below: null });
}

/** Returns the config's file in the current folder, by its known name. A folder that is looked at never says what is run. */
export async function configHere({ cwd }: Pick<Session['io'], 'cwd'>): Promise<string | undefined> {
  for (const name of names) if (await exists(resolve(cwd, name))) return name;
  return undefined;
}

/** Returns a config inside the folder of the one chapter here. It is named and never run: another place than the known one. */
export async function configBelow(io: Session['io']): Promise<string | undefined> {
  const chapter = await findFolder({ io });
  if (chapter === undefined || chapter === '.') return undefined;
  for (const name of names) if (await exists(resolve(io.cwd, chapter, name))) return join(chapter, name);
  return undefined;
}
