import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Engine, type KawalConfig, type OpenOptions, openKawal as openConfig, readConfig } from '@kawal/engine';
import { KawalError, refuseNewStore } from '@kawal/sdk';
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
  if (typeof config !== 'object' || config === null) return config;
  const { folder, ...named }: Partial<EmbeddedConfig> = config;
  if (!('folder' in config) && named.storage !== undefined) return config as KawalConfig;
  if (typeof folder !== 'string' || ['', 'undefined', 'null'].includes(folder.trim())) {
    const given = Object.keys(config).join(', ').slice(0, 200) || '-';
    const words = `The field \`folder\` must name a folder. Isian \`folder\` harus menyebut sebuah folder. Given, yang ditulis: ${given}.`;
    throw new KawalError('config.invalid', words, { source: 'kawal.config' });
  }
  const file = resolve(folder, 'kawal.db');
  const keyFile = resolve(folder, 'kawal-kunci.json');
  return {
    ...named,
    vault: named.vault ?? { file: keyFile },
    async storage(opening) {
      if (named.storage === undefined) refuseNewStore(file, 'storage-sqlite');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const own = await named.storage?.(opening);
      try {
        // A store on a server is nobody's to make keys for: a second machine would make others.
        const isEmpty = own?.files !== undefined && (await own.newestInstant()) === null;
        if (named.vault === undefined && (own === undefined ? !existsSync(file) : isEmpty))
          await createKeysOnce(keyFile);
        return own ?? sqliteStorage({ file });
      } catch (error) {
        await own?.close();
        throw error;
      }
    },
  };
}

/** Opens a deployment and returns its engine. A process that also works calls `start()` on it. */
export async function openKawal(config: KawalConfig | EmbeddedConfig, options: OpenOptions = {}): Promise<Engine> {
  const whole = readConfig(defineConfig(config));
  const { vault } = whole;
  return await openConfig(
    vault === undefined ? whole : { ...whole, vault: () => vaultThatIsThere(vault, options) },
    options,
  );
}

/** A key file that was taken out leaves its public half. With neither, nobody could read what is stored: that is no vault. */
async function vaultThatIsThere(vault: NonNullable<KawalConfig['vault']>, { folder = '.' }: OpenOptions) {
  const named = typeof vault === 'function' ? await vault() : vault;
  if ('contract' in named) return named;
  const file = resolve(folder, named.file);
  if (!existsSync(file) && !existsSync(`${file}.pub`))
    throw new KawalError('vault.unavailable', `there is no ${file}; put it back, or name the right file`, {
      source: 'openKawal',
    });
  return named;
}

/** Makes the keys for a store that holds nothing yet, and never again: new keys could not open what a store holds. */
async function createKeysOnce(file: string): Promise<void> {
  if (existsSync(file) || existsSync(`${file}.pub`)) return;
  await createVaultFile({ file, seed: crypto.getRandomValues(new Uint8Array(32)) });
}
