import type { CipherSuite } from '@hpke/core';
import { KawalError } from '../error.ts';
import type { WrappedKey } from '../storage/storage.ts';
import { decrypt, encrypt, KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH } from './aes-gcm.ts';
import { assertCardKey, type CardKey, keyIdBytes } from './card-key.ts';
import { concatBytes } from './concat-bytes.ts';
import { draw, type Random } from './random.ts';
import { unreadable } from './unreadable.ts';
import type { RecipientKey } from './vault.ts';

// How card keys are wrapped for the vault: HPKE (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
//
// HPKE costs a large part of a millisecond, and card keys are minted in batches. So one batch pays it once: HPKE seals
// a fresh batch key, and AES-256-GCM wraps every card key under that. Each entry carries the sealed batch key, so that
// it can be opened, moved and destroyed with no thought of the others: the batch key alone tells nothing of a card key,
// which is random too. Format 1, which must stay readable for ever:
//
//   1 byte     format, 1
//   32 bytes   HPKE's encapsulated key     \  the same in every
//   48 bytes   the batch key, sealed       /  entry of a batch
//   12 bytes   nonce
//   48 bytes   the card key, wrapped; bound to the format and to the key's id

const FORMAT = 1;
const SEED_LENGTH = 32;
const ENCAPSULATED_LENGTH = 32;
const SEALED_KEY_LENGTH = KEY_LENGTH + TAG_LENGTH;
const WRAPPED_LENGTH = 1 + ENCAPSULATED_LENGTH + SEALED_KEY_LENGTH + NONCE_LENGTH + SEALED_KEY_LENGTH;
const PURPOSE = Buffer.from('kawal.card-keys/1', 'latin1');

/** A chapter's key pair of one epoch: X25519, 32 bytes each. */
export interface SealedKeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** Makes a key pair from 32 random bytes; the same bytes always make the same pair (HPKE's `DeriveKeyPair`). */
export async function generateKeyPair(seed: Uint8Array): Promise<SealedKeyPair> {
  if (seed.length !== SEED_LENGTH) throw new RangeError(`a seed has ${SEED_LENGTH} random bytes, not ${seed.length}`);
  const { kem } = await hpke();
  const pair = await kem.deriveKeyPair(seed);
  return {
    publicKey: new Uint8Array(await kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await kem.serializePrivateKey(pair.privateKey)),
  };
}

/** Wraps card keys for the recipient, without a vault. Throws `vault.unavailable` where the public key is none. */
export async function wrapKeys(
  recipient: RecipientKey,
  keys: readonly CardKey[],
  random: Random,
): Promise<readonly WrappedKey[]> {
  if (keys.length === 0) return [];
  keys.forEach(assertCardKey);
  // All is drawn before the first wait, so that a seeded run repeats it whatever else draws meanwhile.
  const [batchKey, ephemeral] = [draw(random, KEY_LENGTH), draw(random, SEED_LENGTH)];
  const drawn = keys.map((key) => ({ ...key, nonce: draw(random, NONCE_LENGTH) }));
  try {
    const batch = concatBytes(Uint8Array.of(FORMAT), await sealBatchKey(recipient, batchKey, ephemeral));
    return drawn.map(({ id, key, nonce }) => {
      const wrapped = encrypt({ key: batchKey, nonce, bound: keyBinding(id) }, key, batch);
      return { id, epoch: recipient.epoch, wrapped };
    });
  } finally {
    batchKey.fill(0);
    ephemeral.fill(0);
  }
}

/** Opens one wrapped card key. Fails with `vault.unreadable`, always in the same words. */
export async function openKey(pair: SealedKeyPair, key: WrappedKey): Promise<Uint8Array> {
  try {
    const { encapsulated, sealedBatchKey, nonce, wrapped } = split(key.wrapped);
    const batchKey = await openedBatchKey(pair, encapsulated, sealedBatchKey);
    return decrypt({ key: batchKey, nonce, bound: keyBinding(key.id) }, wrapped);
  } catch {
    throw unreadable();
  }
}

/** Returns true for bytes that have the form of a wrapped key; whether it opens is for the vault alone to say. */
export function hasWrappedForm(bytes: Uint8Array): boolean {
  return bytes[0] === FORMAT && bytes.length === WRAPPED_LENGTH;
}

async function sealBatchKey(recipient: RecipientKey, batchKey: Uint8Array, ephemeral: Uint8Array): Promise<Uint8Array> {
  const suite = await hpke();
  try {
    const context = await suite.createSenderContext({
      recipientPublicKey: await suite.kem.deserializePublicKey(recipient.publicKey),
      info: PURPOSE,
      // Fresh random bytes: what the library would draw itself, but drawn where a seeded run can repeat it.
      ekm: ephemeral,
    });
    return concatBytes(new Uint8Array(context.enc), new Uint8Array(await context.seal(batchKey)));
  } catch {
    throw new KawalError(
      'vault.unavailable',
      `the public key of epoch ${recipient.epoch} is no X25519 key; take it again from the vault`,
      { source: 'vault' },
    );
  }
}

const openedBatches = new WeakMap<SealedKeyPair, Map<string, Promise<Uint8Array>>>();
const mostRemembered = 64;

/** Opens a batch key once for all its card keys, for as long as a vault keeps the pair in memory anyway. */
function openedBatchKey(pair: SealedKeyPair, encapsulated: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  const opened = openedBatches.get(pair) ?? new Map<string, Promise<Uint8Array>>();
  openedBatches.set(pair, opened);
  const name = Buffer.from(concatBytes(encapsulated, sealed)).toString('latin1');
  const known = opened.get(name);
  if (known !== undefined) return known;
  const key = openBatchKey(pair, encapsulated, sealed);
  opened.set(name, key);
  const [oldest] = opened.keys();
  if (opened.size > mostRemembered && oldest !== undefined) opened.delete(oldest);
  return key;
}

async function openBatchKey(pair: SealedKeyPair, encapsulated: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  const suite = await hpke();
  const context = await suite.createRecipientContext({
    recipientKey: {
      publicKey: await suite.kem.deserializePublicKey(pair.publicKey),
      privateKey: await suite.kem.deserializePrivateKey(pair.privateKey),
    },
    enc: encapsulated,
    info: PURPOSE,
  });
  return new Uint8Array(await context.open(sealed));
}

function keyBinding(id: string): Uint8Array {
  return concatBytes(Uint8Array.of(FORMAT), keyIdBytes(id));
}

function split(bytes: Uint8Array) {
  const sealedAt = 1 + ENCAPSULATED_LENGTH;
  const nonceAt = sealedAt + SEALED_KEY_LENGTH;
  const wrappedAt = nonceAt + NONCE_LENGTH;
  if (!hasWrappedForm(bytes)) throw new RangeError('not a wrapped key of format 1');
  return {
    encapsulated: bytes.subarray(1, sealedAt),
    sealedBatchKey: bytes.subarray(sealedAt, nonceAt),
    nonce: bytes.subarray(nonceAt, wrappedAt),
    wrapped: bytes.subarray(wrappedAt),
  };
}

let suite: Promise<CipherSuite> | undefined;

/** Loaded at the first use: most who import this package write an adapter and never seal anything. */
function hpke(): Promise<CipherSuite> {
  suite ??= import('@hpke/core').then(
    ({ Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 }) =>
      new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() }),
  );
  return suite;
}
