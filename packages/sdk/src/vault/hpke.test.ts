import { fc, test } from '@fast-check/vitest';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { expect } from 'vitest';
import { deriveKeyPair, openFrom, sealTo } from './hpke.ts';

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const texts = fc.uint8Array({ maxLength: 200 });

test.prop([seeds, seeds, texts, texts], { numRuns: 50 })(
  'makes the keys and the bytes that another implementation makes, and each opens what the other sealed',
  async (seed, ephemeral, info, message) => {
    const pair = deriveKeyPair(seed);
    const { kem } = suite;
    const recipientKey = await kem.deriveKeyPair(seed);
    expect(pair).toEqual({
      publicKey: new Uint8Array(await kem.serializePublicKey(recipientKey.publicKey)),
      privateKey: new Uint8Array(await kem.serializePrivateKey(recipientKey.privateKey)),
    });

    const sender = await suite.createSenderContext({
      recipientPublicKey: recipientKey.publicKey,
      info,
      ekm: ephemeral,
    });
    const theirs = Buffer.concat([Buffer.from(sender.enc), Buffer.from(await sender.seal(message))]);
    const ours = sealTo(pair.publicKey, info, message, ephemeral);
    expect(Buffer.from(ours)).toEqual(theirs);

    const [enc, sealed] = [ours.subarray(0, 32), ours.subarray(32)];
    expect(openFrom(pair, enc, info, sealed)).toEqual(message);
    expect(new Uint8Array(await suite.open({ recipientKey, enc, info }, sealed))).toEqual(message);
  },
);

// RFC 7748, section 6.1, asks to refuse what leaves nothing but zeros: the points of low order, as they are written there.
const ofLowOrder = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

test.each(ofLowOrder)('seals nothing to the point of low order %s, and opens nothing from it', (hex) => {
  const point = Uint8Array.from(Buffer.from(hex, 'hex'));
  const seed = new Uint8Array(32).fill(7);
  expect(() => sealTo(point, new Uint8Array(0), new Uint8Array(1), seed)).toThrow();
  expect(() => openFrom(deriveKeyPair(seed), point, new Uint8Array(0), new Uint8Array(17))).toThrow(/deriv/i);
});

test.each([0, 31, 33])('seals nothing to a key of %i bytes', (length) => {
  const none = new Uint8Array(0);
  expect(() => sealTo(new Uint8Array(length).fill(9), none, none, new Uint8Array(32))).toThrow();
});
