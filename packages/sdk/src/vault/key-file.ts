import { createHash } from 'node:crypto';
import type { SealedKeyPair } from './sealing.ts';
import type { RecipientKey } from './vault.ts';

// The two texts of a vault file: the private one with every epoch's key pair, and its public half with the newest public
// key. Both carry a hash of what they hold. One flipped bit in a public key would otherwise seal cards that nobody can
// ever open, and nobody would notice until one is needed.
//
// Reading answers undefined for whatever is wrong: an error of JSON.parse quotes its text, which is a key.

/** A key pair and the epoch it belongs to. */
export interface EpochKeys extends SealedKeyPair {
  readonly epoch: number;
}

interface PrivateContent {
  readonly format: string;
  readonly epochs: readonly { readonly epoch: number; readonly publicKey: string; readonly privateKey: string }[];
}

interface PublicContent {
  readonly format: string;
  readonly epoch: number;
  readonly publicKey: string;
}

const PRIVATE_FORMAT = 'kawal.vault-file/1';
const PUBLIC_FORMAT = 'kawal.vault-file-public/1';
const ABOUT_PRIVATE =
  'Kunci rahasia Kawal. Tanpa berkas ini data tersegel tidak terbaca lagi: simpan salinannya, jangan bagikan. | ' +
  "Kawal's private keys. Without this file sealed data can never be read again: keep a copy, share it with nobody.";
const ABOUT_PUBLIC = 'Kunci publik Kawal; bukan rahasia. | A public key of Kawal; not secret.';

export function writeKeyFile(epochs: readonly EpochKeys[]): string {
  return write(ABOUT_PRIVATE, {
    format: PRIVATE_FORMAT,
    epochs: epochs.map(({ epoch, publicKey, privateKey }) => ({
      epoch,
      publicKey: toText(publicKey),
      privateKey: toText(privateKey),
    })),
  });
}

/** The epochs in order, at least one. */
export function readKeyFile(text: string): readonly [EpochKeys, ...EpochKeys[]] | undefined {
  const content = read(text) as PrivateContent | undefined;
  if (content?.format !== PRIVATE_FORMAT) return undefined;
  const [first, ...others] = content.epochs.map(({ epoch, publicKey, privateKey }) => ({
    epoch,
    publicKey: toBytes(publicKey),
    privateKey: toBytes(privateKey),
  }));
  return first === undefined ? undefined : [first, ...others];
}

export function writePublicFile({ epoch, publicKey }: RecipientKey): string {
  return write(ABOUT_PUBLIC, { format: PUBLIC_FORMAT, epoch, publicKey: toText(publicKey) });
}

export function readPublicFile(text: string): RecipientKey | undefined {
  const content = read(text) as PublicContent | undefined;
  if (content?.format !== PUBLIC_FORMAT) return undefined;
  return { epoch: content.epoch, publicKey: toBytes(content.publicKey) };
}

function write(about: string, content: object): string {
  return `${JSON.stringify({ about, content, sha256: hashOf(content) }, null, 2)}\n`;
}

/** Content whose hash is right was written by `write`, so its shape needs no checking beyond its format. */
function read(text: string): unknown {
  try {
    const { content, sha256 } = JSON.parse(text);
    return hashOf(content) === sha256 ? content : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

export function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
