import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type KawalConfig, readConfig, reasonOf, withEnvironment } from '@kawal/engine';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { faultOf } from '../fault/fault-of.ts';

export interface LoadedConfig {
  readonly config: KawalConfig;
  /** Where it stands; its relative paths start here. */
  readonly folder: string;
}

const names = ['kawal.config.ts', 'kawal.config.mjs', 'kawal.config.js'];

/** The file named by `--config`, else the first of the known names in the current folder. */
export async function loadConfig({ io, configFile }: Pick<Session, 'io' | 'configFile'>): Promise<LoadedConfig> {
  const file = await find(io.cwd, configFile);
  return { config: readConfig(await load(file, io.env)), folder: dirname(file) };
}

async function find(cwd: string, named: string | undefined): Promise<string> {
  for (const name of named === undefined ? names : [named]) {
    const file = resolve(cwd, name);
    if (await exists(file)) return file;
  }
  throw stopped({ code: 'config.missing', file: named ?? null });
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
    throw stopped({ code: 'config.unloadable', file, because: reasonOf(error) });
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
