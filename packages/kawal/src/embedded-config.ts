import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Engine, type KawalConfig, type OpenOptions, openKawal as openConfig, systemEntropy } from '@kawal/engine';
import { createVaultFile } from '@kawal/sdk/vault-file';
import { sqliteStorage } from '@kawal/storage-sqlite';

/** A deployment in one folder: a SQLite file and a key file. Every other part of {@link KawalConfig} may be added. */
export interface EmbeddedConfig extends Partial<KawalConfig> {
  /** The folder, on a local disk; a relative path starts from the current folder. Created if it is missing. It holds `kawal.db` and `kawal-kunci.json`. */
  readonly folder: string;
}

/**
 * Returns the config of a deployment, for `kawal.config.ts` and for {@link openKawal}. With a `folder`, it is complete:
 * what is not named gets the embedded default.
 */
export function defineConfig(config: KawalConfig | EmbeddedConfig): KawalConfig {
  if (!('folder' in config)) return config;
  const { folder, ...named } = config;
  const file = resolve(folder, 'kawal.db');
  const keyFile = resolve(folder, 'kawal-kunci.json');
  return {
    async storage() {
      await mkdir(folder, { recursive: true });
      if (named.vault === undefined) await createKeysOnce(file, keyFile);
      return sqliteStorage({ file });
    },
    vault: { file: keyFile },
    ...named,
  };
}

/** Opens a deployment and returns its engine. A process that also works calls `start()` on it. */
export async function openKawal(config: KawalConfig | EmbeddedConfig, options: OpenOptions = {}): Promise<Engine> {
  return await openConfig(defineConfig(config), options);
}

/** Makes the keys before the store exists, and never again: new keys could not open what a store holds. */
async function createKeysOnce(store: string, file: string): Promise<void> {
  if (existsSync(store) || existsSync(file) || existsSync(`${file}.pub`)) return;
  await createVaultFile({ file, seed: systemEntropy.bytes(32) });
}
