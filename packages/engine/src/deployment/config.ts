import type { Executor, Heartbeat, Notifier, Storage, Vault } from '@kawal/sdk';

/**
 * One deployment, as `kawal.config.ts` exports it. A function makes each part and is called only when the part is
 * needed: `kawal status` opens no vault and no mail server. Secrets come from the environment, by `env(name)`.
 */
export interface KawalConfig {
  /** Where everything is kept. */
  readonly storage: (opening: PartOpening) => Storage | Promise<Storage>;
  /** One per channel. */
  readonly notifiers?: Supply<readonly Notifier[]>;
  /** The private keys: a key file, or a vault of your own. A function names the file where `env` tells its path. */
  readonly vault?: KeyFile | Supply<KeyFile | Vault>;
  /** Wakes the workers of several machines. Without one, the processes of one machine over one file wake each other. */
  readonly executor?: (opening: PartOpening) => Executor | Promise<Executor>;
  /** Beats outside while the worker does what is due. Without one, nobody misses a worker that died. */
  readonly heartbeat?: Supply<Heartbeat>;
  /** The address of the pages on which people answer, as `https://kawal.contoh.test/j` of `@kawal/http`; `http:` on this machine alone. */
  readonly answersAt?: string;
  /** The page on which people sign in and record what they did: whoever took a report on is led there. */
  readonly actsAt?: string;
  /** The telephone number of the secretariat, which messages name for those who cannot open the app. */
  readonly phone?: string;
}

export type ConfigField = keyof KawalConfig;

export type Supply<Part> = () => Part | Promise<Part>;

/** Says what storage and executor are opened for, where a deployment makes a difference between the two. */
export interface PartOpening {
  /** True for `kawal migrate`: as a user who may change the schema. False for everything else. */
  readonly migrating: boolean;
}

export interface KeyFile {
  /** A path, relative to the folder of the config. */
  readonly file: string;
}

/** Returns the config as it is, so that an editor completes and checks it. */
export function defineConfig(config: KawalConfig): KawalConfig {
  return config;
}
