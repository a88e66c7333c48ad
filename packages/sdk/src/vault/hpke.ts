import { createHmac, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { decrypt, encrypt, KEY_LENGTH, NONCE_LENGTH } from './aes-gcm.ts';
import { concatBytes } from './concat-bytes.ts';

// HPKE (RFC 9180) in its base mode, for one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. By node:crypto,
// as aes-gcm.ts is: WebCrypto has a thread do each of some twenty steps, and takes four times as long.

const none = new Uint8Array(0);
const ofKem = Uint8Array.from(Buffer.from('KEM\x00\x20', 'latin1'));
const ofSuite = Uint8Array.from(Buffer.from('HPKE\x00\x20\x00\x01\x00\x02', 'latin1'));
const mode = Uint8Array.of(0);

/** The bytes before a private key of X25519 in PKCS #8. */
const beforePrivate = Buffer.from('302e020100300506032b656e04220420', 'hex');

export interface HpkeKeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** `DeriveKeyPair`. */
export function deriveKeyPair(seed: Uint8Array): HpkeKeyPair {
  const privateKey = expand(ofKem, extract(ofKem, none, 'dkp_prk', seed), 'sk', none, KEY_LENGTH);
  return { publicKey: publicKeyOf(privateKey), privateKey };
}

export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  const { x = '' } = createPublicKey(privateKeyObject(privateKey)).export({ format: 'jwk' });
  return Uint8Array.from(Buffer.from(x, 'base64url'));
}

/** `SealBase` without further data: the encapsulated key, and the message sealed. The ephemeral key comes from a seed. */
export function sealTo(publicKey: Uint8Array, info: Uint8Array, message: Uint8Array, seed: Uint8Array) {
  const ephemeral = deriveKeyPair(seed);
  const shared = sharedSecret(ephemeral.privateKey, publicKey, concatBytes(ephemeral.publicKey, publicKey));
  const sealed = encrypt(contextOf(shared, info), message, none).subarray(NONCE_LENGTH);
  return concatBytes(ephemeral.publicKey, sealed);
}

/** `OpenBase`. Throws whatever node:crypto throws where a key is none, or something else was sealed to it. */
export function openFrom(pair: HpkeKeyPair, encapsulated: Uint8Array, info: Uint8Array, sealed: Uint8Array) {
  const shared = sharedSecret(pair.privateKey, encapsulated, concatBytes(encapsulated, pair.publicKey));
  return decrypt(contextOf(shared, info), sealed);
}

/** `ExtractAndExpand` of what two keys have in common. node:crypto refuses a point that leaves nothing but zeros. */
function sharedSecret(privateKey: Uint8Array, publicKey: Uint8Array, context: Uint8Array): Uint8Array {
  const x = Buffer.from(publicKey).toString('base64url');
  const common = diffieHellman({
    privateKey: privateKeyObject(privateKey),
    publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' }),
  });
  return expand(ofKem, extract(ofKem, none, 'eae_prk', common), 'shared_secret', context, KEY_LENGTH);
}

function privateKeyObject(bytes: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([beforePrivate, bytes]), format: 'der', type: 'pkcs8' });
}

/** `KeySchedule`: what the one message is sealed with. */
function contextOf(shared: Uint8Array, info: Uint8Array) {
  const hashes = [extract(ofSuite, none, 'psk_id_hash', none), extract(ofSuite, none, 'info_hash', info)];
  const [context, secret] = [concatBytes(mode, ...hashes), extract(ofSuite, shared, 'secret', none)];
  const key = expand(ofSuite, secret, 'key', context, KEY_LENGTH);
  return { key, nonce: expand(ofSuite, secret, 'base_nonce', context, NONCE_LENGTH), bound: none };
}

/** `LabeledExtract`. */
function extract(suite: Uint8Array, salt: Uint8Array, label: string, key: Uint8Array): Uint8Array {
  return createHmac('sha256', salt).update('HPKE-v1').update(suite).update(label).update(key).digest();
}

/** `LabeledExpand`, of no more than one block. */
function expand(suite: Uint8Array, secret: Uint8Array, label: string, info: Uint8Array, length: number): Uint8Array {
  const mac = createHmac('sha256', secret).update(Uint8Array.of(0, length)).update('HPKE-v1').update(suite);
  return new Uint8Array(mac.update(label).update(info).update(Uint8Array.of(1)).digest().subarray(0, length));
}
