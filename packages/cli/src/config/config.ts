import type { Executor, Heartbeat, Notifier, Storage, Vault } from '@kawal/sdk';

/**
 * One deployment, as `kawal.config.ts` exports it. Each part is made by a function, called when the part is needed and
 * not before: `kawal status` opens no vault and no mail server.
 */
export interface KawalConfig {
  /** Where everything is kept. */
  readonly storage: (opening: StorageOpening) => Storage | Promise<Storage>;
  /** One per channel. */
  readonly notifiers?: Supply<readonly Notifier[]>;
  /** The chapter's private keys: a key file, made by `kawal apply --new-vault`, or a vault of one's own. */
  readonly vault?: KeyFile | Supply<Vault>;
  /**
   * Wakes the workers of several processes or machines. Each process makes its own; one that only takes reports in hints.
   * Without one, the processes of one machine over one SQLite file wake each other.
   */
  readonly executor?: Supply<Executor>;
  /** Heard by somebody outside while the worker does what is due. Without one, nobody misses a worker that died. */
  readonly heartbeat?: Supply<Heartbeat>;
}

export type Supply<Part> = () => Part | Promise<Part>;

/** For what the storage is opened, where a deployment makes a difference between the two. */
export interface StorageOpening {
  /** True for `kawal migrate`: as a user who may change the schema. False for everything else. */
  readonly migrating: boolean;
}

export interface KeyFile {
  /** A path, relative to the folder of the config. */
  readonly file: string;
}

/** Gives the config back as it is: an editor then completes and checks it. */
export function defineConfig(config: KawalConfig): KawalConfig {
  return config;
}
