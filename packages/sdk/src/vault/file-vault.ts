import { randomBytes } from 'node:crypto';
import { option } from '../options/option.ts';
import { readOptions } from '../options/read-options.ts';
import type { WrappedKey } from '../storage/storage.ts';
import type { EpochKeys } from './key-file.ts';
import { isPoorSeed } from './poor-seed.ts';
import { draw, type Random } from './random.ts';
import { generateKeyPair, openKey } from './sealing.ts';
import {
  changeKeys,
  failure,
  newestOf,
  publish,
  readKeys,
  readPublicHalf,
  refuseToOverwrite,
  type StoredKeys,
  stateOfFiles,
} from './stored-keys.ts';
import type { RecipientKey, Vault } from './vault.ts';

// A chapter's keys in one file that only its owner can read, with the public half beside it in `<file>.pub`.
//
// The private keys are read for every call and never kept: taking the file away (it may live on a stick in the
// coordinator's drawer) locks the vault at once, and putting it back unlocks it. Intake works all the while, by the public
// half, which alone is remembered, for as long as the file it was read from is the same one.

export interface FileVaultOptions {
  /** The key file, made by {@link createVaultFile}. */
  readonly file: string;
  /** Where new keys come from; by default the platform's `randomBytes`. */
  readonly random?: Random;
}

export interface NewVaultFile {
  /** Where the key file shall be. Its directory exists; the file does not. */
  readonly file: string;
  /** 32 random bytes, from which the first key pair is made. Keep them nowhere. */
  readonly seed: Uint8Array;
}

/**
 * A vault in one file. `recipient` works without the private file, from `<file>.pub`; everything else then fails with
 * `vault.locked`. A file that others may read is refused with `vault.unavailable` until `chmod 600`.
 *
 * A destroyed key is gone from the file; copies of the file, and a disk that keeps old blocks, may still have it.
 */
export function fileVault(options: FileVaultOptions): Vault {
  const table = { file: option.path, random: option.optional(option.call<Random>(), randomBytes) };
  const { file, random } = readOptions(options, table, { source: 'vault-file' });
  let remembered: { readonly recipient: RecipientKey; readonly state: string } | undefined;
  return {
    contract: 'kawal.vault/1',
    name: 'vault-file',
    async recipient() {
      const now = stateOfFiles(file);
      if (now !== undefined && remembered?.state === now.state) return remembered.recipient;
      const { recipient, half } = await readRecipient(file);
      remembered = now?.half === half ? { recipient, state: now.state } : undefined;
      return recipient;
    },
    async isOpen() {
      return (await readRecipient(file)).half === 'private';
    },
    async open(key) {
      return openWith(await readKeys(file), key, file);
    },
    async openAll(keys) {
      const stored = await readKeys(file);
      const opened: Uint8Array[] = [];
      for (const key of keys) opened.push(await openWith(stored, key, file));
      return opened;
    },
    async rotate() {
      await changeKeys(file, async () => {
        const keys = await readKeys(file);
        return [...keys, await newEpoch(newestOf(keys).epoch + 1, draw(random, 32))];
      });
      return publish(file);
    },
    async destroy(epoch) {
      // After a crash the public half may still name an older epoch; nothing may be sealed to a key that is about to go.
      await publish(file);
      await changeKeys(file, async () => {
        const keys = await readKeys(file);
        if (newestOf(keys).epoch === epoch)
          throw failure('vault.unavailable', `epoch ${epoch} is the newest and in use; rotate first`);
        return keys.filter((one) => one.epoch !== epoch);
      });
    },
  };
}

/**
 * Makes a key file and its public half, in epoch 1. Refused with `vault.unavailable` when either is there already: what
 * is sealed to those keys would be lost with them. So is a seed that can be guessed, as one byte repeated or a text.
 */
export async function createVaultFile(options: NewVaultFile): Promise<RecipientKey> {
  const bytes = option.fits<Uint8Array>('32 random bytes', (given) => given instanceof Uint8Array);
  const { file, seed } = readOptions(options, { file: option.path, seed: bytes }, { source: 'vault-file' });
  const first = await newEpoch(1, seed);
  await changeKeys(file, async () => {
    await refuseToOverwrite(file);
    return [first];
  });
  return publish(file);
}

/** Of which half the public key is. */
async function readRecipient(file: string): Promise<{ recipient: RecipientKey; half: 'private' | 'public' }> {
  try {
    const { epoch, publicKey } = newestOf(await readKeys(file));
    return { recipient: { epoch, publicKey }, half: 'private' };
  } catch (error) {
    // A report must come in whatever has happened to the private half; `open` will say what is wrong with it.
    const recipient = await readPublicHalf(file);
    if (recipient === undefined) throw error;
    return { recipient, half: 'public' };
  }
}

function openWith(stored: StoredKeys, key: WrappedKey, file: string): Promise<Uint8Array> {
  const keys = stored.find(({ epoch }) => epoch === key.epoch);
  if (keys !== undefined) return openKey(keys, key);
  const why = `${file} has no key of epoch ${key.epoch}; it was destroyed, or the file is an old copy`;
  throw failure('vault.key-unknown', why);
}

async function newEpoch(epoch: number, seed: Uint8Array): Promise<EpochKeys> {
  if (seed.length === 32 && isPoorSeed(seed)) {
    const message = 'this seed can be guessed; take 32 bytes of crypto.getRandomValues, and keep them nowhere';
    throw failure('vault.unavailable', message);
  }
  return { epoch, ...(await generateKeyPair(seed)) };
}
