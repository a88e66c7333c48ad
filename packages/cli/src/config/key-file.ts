import { relative } from 'node:path';
import { namedVault, systemEntropy } from '@kawal/engine';
import { createVaultFile } from '@kawal/sdk/vault-file';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { exists } from '../files/exists.ts';
import type { LoadedConfig } from './load-config.ts';

/** Where the key file stands or shall stand; undefined for a vault of another kind, or none. */
async function keyFileOf({ config, folder }: LoadedConfig): Promise<string | undefined> {
  const named = await namedVault(config, folder);
  return named === undefined || 'contract' in named ? undefined : named.file;
}

/** Prepares the keys before a chapter is applied. A new key file is made on demand, and never once a key is on record. */
export async function planKeyFile(
  loaded: LoadedConfig,
  asked: boolean,
  keyOnRecord: boolean,
): Promise<{ readonly create: string } | undefined> {
  const file = await keyFileOf(loaded);
  if (file === undefined) {
    if (asked) throw stopped({ code: loaded.config.vault === undefined ? 'vault.not-configured' : 'vault.not-a-file' });
    if (loaded.config.vault === undefined && !keyOnRecord) throw stopped({ code: 'vault.not-configured' });
    return undefined;
  }
  if ((await exists(file)) || (await exists(`${file}.pub`))) return undefined;
  // As the config says it, which starts at its own folder.
  const named = relative(loaded.folder, file).startsWith('..') ? file : relative(loaded.folder, file);
  if (asked && keyOnRecord) throw stopped({ code: 'vault.key-elsewhere', file: named });
  if (asked) return { create: file };
  if (!keyOnRecord) throw stopped({ code: 'vault.no-file', file: named });
  return undefined;
}

export async function createKeyFile(file: string, { io }: Session): Promise<void> {
  await createVaultFile({ file, seed: (io.entropy ?? systemEntropy).bytes(32) });
}
