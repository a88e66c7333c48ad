import { createPrivateKey, createPublicKey } from 'node:crypto';
import { toText } from './key-file.ts';
import { generateKeyPair } from './sealing.ts';

/** Returns true for bytes that no random source gives: few different ones, ones that count, or text; of 32, one in 10^13 errs. */
export function isPoorSeed(seed: Uint8Array): boolean {
  const steps = new Set(seed.slice(1).map((byte, at) => byte - (seed[at] ?? 0)));
  const isText = seed.every((byte) => byte >= 0x20 && byte < 0x7f);
  return new Set(seed).size < 12 || steps.size === 1 || isText;
}

/** Returns true for a public key whose private half anybody can make: of one byte repeated, or of bytes that count. */
export async function isGuessableKey(publicKey: Uint8Array): Promise<boolean> {
  guessable ??= guessableKeys();
  return (await guessable).has(toText(publicKey));
}

/** Worked out at the first question: it takes a fifth of a second. */
let guessable: Promise<ReadonlySet<string>> | undefined;

async function guessableKeys(): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const bytes of guesses()) {
    keys.add(toText(publicHalfOf(bytes)));
    keys.add(toText((await generateKeyPair(bytes)).publicKey));
  }
  return keys;
}

function* guesses(): Generator<Uint8Array> {
  for (let byte = 0; byte < 256; byte += 1) yield new Uint8Array(32).fill(byte);
  for (const first of [0, 1]) yield Uint8Array.from({ length: 32 }, (_, at) => first + at);
  for (const first of [31, 32, 255]) yield Uint8Array.from({ length: 32 }, (_, at) => first - at);
}

/** The bytes before a private key of X25519 in PKCS #8. */
const header = Buffer.from('302e020100300506032b656e04220420', 'hex');

function publicHalfOf(privateKey: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([header, privateKey]), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}
