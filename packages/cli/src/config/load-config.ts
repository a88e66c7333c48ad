import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type KawalConfig, readConfig, reasonOf, withEnvironment } from '@kawal/engine';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { faultOf } from '../fault/fault-of.ts';
import { findConfig } from './find-config.ts';

export interface LoadedConfig {
  readonly config: KawalConfig;
  /** Where it stands; its relative paths start here. */
  readonly folder: string;
}

/** The file named by `--config`, else the first of the known names in the current folder */
export async function loadConfig(session: Pick<Session, 'io' | 'configFile'>): Promise<LoadedConfig> {
  const file = await findConfig(session);
  return { config: readConfig(await load(file, session.io.env)), folder: dirname(file) };
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
