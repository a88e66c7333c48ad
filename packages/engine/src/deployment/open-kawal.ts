import { resolve } from 'node:path';
import { isKawalError, kindOf, type OptionsOf, option, readOptions, type Storage, type Vault } from '@kawal/sdk';
import { fileVault } from '@kawal/sdk/vault-file';
import type { RefusedAdapter } from '../accept-adapters.ts';
import { createEngine, type Engine, type EngineOptions } from '../engine.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import type { Clock, Entropy } from '../ports/ports.ts';
import type { ConfigField, KawalConfig, KeyFile, PartOpening } from './config.ts';
import { configFaultsOf } from './config-fault.ts';
import { readConfig } from './config-schema.ts';
import { type Environment, withEnvironment } from './environment.ts';
import { openPart } from './open-part.ts';

const needs = ['reading', 'reading-channels', 'intake', 'work'] as const;

/** Options of one process, besides the config that all processes of a deployment share. */
export interface OpenOptions extends Pick<EngineOptions, 'clock' | 'entropy' | 'alarm'> {
  /** The folder that relative paths of the config start from. Default: the current one. */
  readonly folder?: string;
  /**
   * `reading` opens the storage alone. `intake`, the default, opens the rest as well and goes on without what cannot be
   * opened: a report is taken in whatever else is broken, and `start` refuses to begin. `work` refuses at once.
   */
  readonly need?: (typeof needs)[number];
  /** Where `env` looks. Default: the environment of the process. */
  readonly environment?: Environment;
  /** Called for each part that intake goes on without. Default: the alarm `adapter.refused`. */
  readonly goesOnWithout?: (field: ConfigField, error: unknown) => void;
}

// A slip for `need: 'work'` would go on without what cannot be opened.
const optionTable = {
  folder: option.optional(option.path, '.'),
  need: option.optional(option.oneOf(...needs), 'intake'),
  environment: option.optional(option.having<Environment>()),
  goesOnWithout: option.optional(option.call<NonNullable<OpenOptions['goesOnWithout']>>()),
  clock: option.optional(option.having<Clock>('now')),
  entropy: option.optional(option.having<Entropy>('bytes')),
  alarm: option.optional(option.call<RaiseAlarm>()),
};

/** An open deployment. Closing the engine closes every part. */
export interface Deployment {
  readonly engine: Engine;
  readonly storage: Storage;
  /** Undefined where the config names none, or it could not be opened. */
  readonly vault: Vault | undefined;
  /** The channels that have a notifier; undefined where they could not be opened. */
  readonly channels: readonly string[] | undefined;
}

/** Opens what a config names and returns the engine over it. Throws `config.invalid`, or what the storage throws. */
export async function openKawal(config: KawalConfig, options: OpenOptions = {}): Promise<Engine> {
  return (await openDeployment(config, options)).engine;
}

export async function openDeployment(config: KawalConfig, options: OpenOptions = {}): Promise<Deployment> {
  const [read, given] = [readConfig(config), readOptions(options, optionTable, { source: 'openKawal' })];
  return await withEnvironment(given.environment ?? process.env, () => openParts(read, given));
}

/** Returns what a config names for its keys: a key file by its full path, a vault of its own, or undefined. */
export async function namedVault({ vault }: KawalConfig, folder: string): Promise<KeyFile | Vault | undefined> {
  const named = typeof vault === 'function' ? await vault() : vault;
  return named === undefined || 'contract' in named ? named : { file: resolve(folder, named.file) };
}

/** Opens the vault that a config names; undefined if it names none. A key file is read when it is first used. */
export async function openVault(config: KawalConfig, folder: string): Promise<Vault | undefined> {
  const named = await namedVault(config, folder);
  return named === undefined || 'contract' in named ? named : fileVault(named);
}

async function openParts(config: KawalConfig, options: OptionsOf<typeof optionTable>): Promise<Deployment> {
  const { need, folder, clock, entropy, alarm } = options;
  const storage = await openPart('storage', () => config.storage({ migrating: false }));
  const open: Closable[] = [storage];
  const leftAside: RefusedAdapter[] = [];

  async function part<Part>(field: ConfigField, supply: () => Part | Promise<Part>): Promise<Part | undefined> {
    if (need === 'reading' || (need === 'reading-channels' && field !== 'notifiers')) return undefined;
    try {
      return await openPart(field, supply);
    } catch (error) {
      if (need === 'work') throw error;
      if (options.goesOnWithout === undefined)
        leftAside.push({ adapter: field, because: kindOfFailure(error), cause: causeOf(error) });
      else options.goesOnWithout(field, error);
      return undefined;
    }
  }
  async function kept<Part extends Closable>(
    field: 'executor' | 'heartbeat',
    supply?: (opening: PartOpening) => Part | Promise<Part>,
  ) {
    const opened = supply === undefined ? undefined : await part(field, () => supply({ migrating: false }));
    if (opened !== undefined) open.push(opened);
    return opened;
  }

  try {
    const notifiers = await part('notifiers', async () => (await config.notifiers?.()) ?? []);
    open.push(...(notifiers ?? []));
    const vault = await part('vault', () => openVault(config, folder));
    const executor = await kept('executor', config.executor);
    const heartbeat = await kept('heartbeat', config.heartbeat);
    const engine = await createEngine({
      storage,
      notifiers: notifiers ?? [],
      leftAside,
      ...given({ vault, executor, heartbeat, clock, entropy, alarm }),
      ...given({ answersAt: config.answersAt, actsAt: config.actsAt, phone: config.phone }),
    });
    return { engine, storage, vault, channels: notifiers?.map(({ channel }) => channel) };
  } catch (error) {
    await Promise.all(open.map((one) => one.close()));
    throw error;
  }
}

interface Closable {
  close(): Promise<void>;
}

/** Leaves out what is undefined. */
function given<Parts extends object>(parts: Parts): { readonly [Name in keyof Parts]?: NonNullable<Parts[Name]> } {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as never;
}

/** Says why, without the text of an error that may hold a secret. One that `readOptions` threw holds none. */
function kindOfFailure(error: unknown): string {
  if (isKawalError(error) && 'namesOption' in error) return `it could not be opened: ${error.message.slice(0, -1)}`;
  const [fault] = configFaultsOf(error) ?? [];
  if (fault?.code === 'environment.unset') return `it could not be opened: ${fault.name} is not set`;
  const thrown = causeOf(error);
  const [words] = (thrown instanceof Error && wordsOfSlip.exec(thrown.message)) || [];
  if (words?.startsWith('it gave') === true) return words;
  return `it could not be opened (${kindOf(thrown)}${words === undefined ? '' : `: ${words}`})`;
}

/** Returns what a part of the config threw: an adapter's own error, or what the error of the config carries. */
function causeOf(error: unknown): unknown {
  const [fault] = configFaultsOf(error) ?? [];
  return fault?.code === 'config.part-failed' ? (error as Error).cause : error;
}

/** Finds what the language itself says of a slip: it names code, and no value. */
const wordsOfSlip =
  /^(?:it gave no [a-z ]+|Cannot read properties of (?:undefined|null) \(reading '[a-z_]{1,40}'\)|[a-z_.]{1,60} is not (?:a function|a constructor|defined|iterable))$/i;
