import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type KawalConfig, readConfig, reasonOf, withEnvironment } from '@kawal/engine';
import { findFolder } from '../chapter-folder/find-folder.ts';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { faultOf } from '../fault/fault-of.ts';

export interface LoadedConfig {
  readonly config: KawalConfig;
  /** Where it stands; its relative paths start here. */
  readonly folder: string;
}

const names = ['kawal.config.ts', 'kawal.config.mjs', 'kawal.config.js'];

/** The file named by `--config`, else the first of the known names in the current folder, or in the chapter's folder here. */
export async function loadConfig(session: Pick<Session, 'io' | 'configFile'>): Promise<LoadedConfig> {
  const file = await find(session);
  return { config: readConfig(await load(file, session.io.env)), folder: dirname(file) };
}

/** Returns the config's file in the current folder, by its known name. A folder that is looked at never says what is run. */
export async function configHere({ cwd }: Pick<Session['io'], 'cwd'>): Promise<string | undefined> {
  for (const name of names) if (await exists(resolve(cwd, name))) return name;
  return undefined;
}

async function find({ io, configFile }: Pick<Session, 'io' | 'configFile'>): Promise<string> {
  const { cwd } = io;
  const chapter = configFile === undefined ? await findFolder({ io }) : undefined;
  const known = [...names, ...(chapter === undefined ? [] : names.map((name) => join(chapter, name)))];
  for (const name of configFile === undefined ? known : [configFile]) {
    const file = resolve(cwd, name);
    if (await exists(file)) return file;
  }
  throw stopped({ code: 'config.missing', file: configFile ?? null });
}

async function load(file: string, environment: Session['io']['env']): Promise<unknown> {
  try {
    const loaded: { readonly default?: unknown } = await withEnvironment(
      environment,
      () => import(pathToFileURL(file).href),
    );
    return loaded.default;
  } catch (error) {
    if (faultOf(error) !== undefined) throw error;
    // Without "type": "module" in package.json Node takes the file for CommonJS, and says so in its own words.
    if (error instanceof SyntaxError && /outside a module/.test(error.message))
      throw stopped({ code: 'config.no-module', file });
    throw stopped({ code: 'config.unloadable', file, because: reasonOf(error) });
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
