import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ConfigField, faultOf, stopped } from '../fault.ts';
import type { Session } from '../session.ts';
import type { KawalConfig } from './config.ts';
import { withEnvironment } from './env.ts';

export interface LoadedConfig {
  readonly config: KawalConfig;
  /** Where it stands; its relative paths start here. */
  readonly folder: string;
}

const names = ['kawal.config.ts', 'kawal.config.mjs', 'kawal.config.js'];

/** The file named by `--config`, else the first of the known names in the current folder. */
export async function loadConfig({ io, configFile }: Pick<Session, 'io' | 'configFile'>): Promise<LoadedConfig> {
  const file = await find(io.cwd, configFile);
  const exported = await load(file, io.env);
  if (!isRecord(exported)) throw stopped({ code: 'config.not-a-config', file, field: 'default' });
  for (const field of ['storage', 'notifiers', 'vault', 'executor', 'heartbeat'] as const) {
    if (!isUsable(field, exported[field])) throw stopped({ code: 'config.not-a-config', file, field });
  }
  return { config: exported as unknown as KawalConfig, folder: dirname(file) };
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

/** The first line of what was thrown: a message, never a stack. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  return text.split('\n')[0] ?? text;
}

function isUsable(field: ConfigField, value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (value === undefined) return field !== 'storage';
  return field === 'vault' && isRecord(value) && typeof value['file'] === 'string';
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
