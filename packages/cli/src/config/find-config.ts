import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findFolder } from '../chapter-folder/find-folder.ts';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';

const names = ['kawal.config.ts', 'kawal.config.mjs', 'kawal.config.js'];

/** Returns the file named by `--config`, else the first of the known names in the current folder, or in the chapter's folder here. */
export async function findConfig({ io, configFile }: Pick<Session, 'io' | 'configFile'>): Promise<string> {
  const { cwd } = io;
  const chapter = configFile === undefined ? await findFolder({ io }) : undefined;
  const known = [...names, ...(chapter === undefined ? [] : names.map((name) => join(chapter, name)))];
  for (const name of configFile === undefined ? known : [configFile]) {
    const file = resolve(cwd, name);
    if (await exists(file)) return file;
  }
  throw stopped({ code: 'config.missing', file: configFile ?? null });
}

/** Returns the config's file in the current folder, by its known name. A folder that is looked at never says what is run. */
export async function configHere({ cwd }: Pick<Session['io'], 'cwd'>): Promise<string | undefined> {
  for (const name of names) if (await exists(resolve(cwd, name))) return name;
  return undefined;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
