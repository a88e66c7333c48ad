import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { z } from 'zod';
import { type Challenges, createChallenges, type NewKey } from './challenges.ts';

/** A key of a person, as their page lists it. */
export interface Passkey {
  /** The hash of the key's id. */
  readonly name: string;
  /** A key that its maker copies to the person's other devices, one of a device, or one that is plugged in. */
  readonly kind: 'synced' | 'device' | 'token';
  readonly addedAt: number;
  readonly usedAt: number | null;
}

/** Passkeys for signing in: a device proves its owner by finger, face or PIN, and only a public key is kept here. */
export interface Passkeys {
  list(person: string): Promise<readonly Passkey[]>;
  /** Returns what a browser needs to make a key for a person. */
  beginAdding(person: string): Promise<object>;
  /** Keeps the key that the browser made; false where it does not count, or the person has too many. */
  add(person: string, answer: string): Promise<boolean>;
  /** Returns what a browser needs to sign in. It names nobody: the device knows whose its keys are. */
  beginSigningIn(): Promise<object>;
  /** Returns whose key answered; undefined where the answer does not count. */
  take(answer: string): Promise<string | undefined>;
  remove(person: string, name: string): Promise<boolean>;
}

interface PasskeyOptions {
  /** The address of the desk as browsers see it, as `https://meja.contoh.test`. Keys count for its host alone. */
  readonly origin: string;
  readonly now: () => number;
}

/** Keys of one person at once. */
const most = 10;
/** Ed25519, ES256 and RS256. */
const algorithms = [-8, -7, -257];
const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,4000}$/);
const keptKey = z.strictObject({
  person: z.string().min(1).max(100),
  /** Names the person to their device, by chance: a device keeps one key for each. */
  handle: base64url,
  id: base64url,
  publicKey: base64url,
  counter: z.int().min(0),
  transports: z.array(z.string().max(40)).max(10),
  isSynced: z.boolean(),
  addedAt: z.number(),
  usedAt: z.number().nullable(),
});
type KeptKey = z.infer<typeof keptKey>;
const answerOf = <Parts extends z.ZodRawShape>(response: Parts) =>
  z.object({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response: z.object({ clientDataJSON: base64url, ...response }),
    clientExtensionResults: z.object({}).default({}),
  });
const madeAnswer = answerOf({
  attestationObject: z.string().regex(/^[A-Za-z0-9_-]{1,12000}$/),
  transports: z.array(z.string().max(40)).max(10).default([]),
});
const signedAnswer = answerOf({ authenticatorData: base64url, signature: base64url, userHandle: base64url });

/** Keeps keys in a folder, a file each. Whoever loses the folder loses no access: a one-time code signs in, too. */
export function passkeysIn(folder: string, { origin: given, now }: PasskeyOptions): Passkeys {
  const { origin, hostname } = new URL(given);
  const files = keyFiles(folder);
  const expected = { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: true };
  const parts: Parts = { hostname, expected, files, challenges: createChallenges(now), now };
  return {
    async list(person) {
      return (await files.of(person)).map(({ id, transports, isSynced, addedAt, usedAt }) => {
        const kind = isSynced ? 'synced' : transports.includes('internal') ? 'device' : 'token';
        return { name: nameOf(id), kind, addedAt, usedAt };
      });
    },
    ...adding(parts),
    ...signingIn(parts),
    async remove(person, name) {
      const key = (await files.of(person)).find(({ id }) => nameOf(id) === name);
      return key !== undefined && (await files.remove(key.id));
    },
  };
}

interface Parts {
  readonly hostname: string;
  readonly expected: {
    readonly expectedOrigin: string;
    readonly expectedRPID: string;
    readonly requireUserVerification: boolean;
  };
  readonly files: ReturnType<typeof keyFiles>;
  readonly challenges: Challenges;
  readonly now: () => number;
}

function adding({ hostname, expected, files, challenges, now }: Parts): Pick<Passkeys, 'beginAdding' | 'add'> {
  return {
    async beginAdding(person) {
      const own = await files.of(person);
      const handle = own[0]?.handle ?? randomBytes(32).toString('base64url');
      return await generateRegistrationOptions({
        rpName: 'Kawal',
        rpID: hostname,
        // The reference, so that two people of one device tell their keys apart. Nobody's name is known here.
        userName: person,
        userID: new Uint8Array(Buffer.from(handle, 'base64url')),
        challenge: challenges.draw({ person, handle }),
        excludeCredentials: own.map(({ id }) => ({ id })),
        supportedAlgorithmIDs: algorithms,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
    },
    async add(person, answer) {
      const own = await files.of(person);
      const made = read(madeAnswer, answer);
      if (made === undefined || own.length >= most || !isUnattested(made.response.attestationObject)) return false;
      let drawn: NewKey | null | undefined;
      const expectedChallenge = (challenge: string): boolean => {
        drawn = challenges.take(challenge);
        return drawn?.person === person;
      };
      const checked = await verifyRegistrationResponse({
        ...expected,
        response: made as RegistrationResponseJSON,
        supportedAlgorithmIDs: algorithms,
        expectedChallenge,
      }).catch(() => undefined);
      if (checked?.verified !== true || !drawn) return false;
      const { credential, credentialBackedUp } = checked.registrationInfo;
      return await files.add({
        ...drawn,
        id: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: made.response.transports,
        isSynced: credentialBackedUp,
        addedAt: now(),
        usedAt: null,
      });
    },
  };
}

function signingIn({ hostname, expected, files, challenges, now }: Parts): Pick<Passkeys, 'beginSigningIn' | 'take'> {
  return {
    beginSigningIn: () =>
      generateAuthenticationOptions({
        rpID: hostname,
        challenge: challenges.draw(null),
        userVerification: 'required',
      }),
    async take(answer) {
      const signed = read(signedAnswer, answer);
      const key = signed && (await files.byId(signed.id));
      if (key === undefined || signed?.response.userHandle !== key.handle) return undefined;
      const { id, counter, publicKey } = key;
      const checked = await verifyAuthenticationResponse({
        ...expected,
        response: signed as AuthenticationResponseJSON,
        expectedChallenge: (challenge) => challenges.take(challenge) === null,
        credential: { id, counter, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')) },
      }).catch(() => undefined);
      if (checked?.verified !== true) return undefined;
      const { newCounter, credentialBackedUp } = checked.authenticationInfo;
      await files.used({ ...key, counter: newCounter, isSynced: credentialBackedUp, usedAt: now() });
      return key.person;
    },
  };
}

function read<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Looks that no certificate is brought along: reading one asks addresses that stand in it. */
function isUnattested(attestation: string): boolean {
  try {
    const object = decodeAttestationObject(new Uint8Array(Buffer.from(attestation, 'base64url')));
    const format = object.get('fmt');
    return format === 'none' || (format === 'packed' && object.get('attStmt').get('x5c') === undefined);
  } catch {
    return false;
  }
}

function nameOf(id: string): string {
  return createHash('sha256').update(`desk passkey\n${id}`).digest('hex');
}

/** The files of keys. One that cannot be read is no key. */
function keyFiles(folder: string) {
  const fileOf = (name: string): string => join(folder, `${name}.json`);
  const readKey = async (name: string): Promise<KeptKey | undefined> => {
    const text = await readFile(fileOf(name), 'utf8').catch(() => '');
    return read(keptKey, text);
  };
  return {
    byId: (id: string) => readKey(nameOf(id)),
    async of(person: string): Promise<readonly KeptKey[]> {
      const names = (await readdir(folder).catch((): string[] => [])).filter((name) =>
        /^[0-9a-f]{64}\.json$/.test(name),
      );
      const keys = await Promise.all(names.map((name) => readKey(name.slice(0, -'.json'.length))));
      return keys
        .flatMap((key) => (key?.person === person ? [key] : []))
        .toSorted((one, other) => one.addedAt - other.addedAt);
    },
    async add(key: KeptKey): Promise<boolean> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(nameOf(key.id));
      return await done(writeFile(file, JSON.stringify(key), { mode: 0o600, flag: 'wx' }));
    },
    /** Writes into the file that is there, so that a key which was removed meanwhile does not come back. */
    async used(key: KeptKey): Promise<void> {
      const file = await open(fileOf(nameOf(key.id)), 'r+').catch(() => undefined);
      const text = JSON.stringify(key);
      await file?.write(text, 0);
      await file?.truncate(Buffer.byteLength(text));
      await file?.close();
    },
    remove: (id: string) => done(unlink(fileOf(nameOf(id)))),
  };
}

async function done(work: Promise<unknown>): Promise<boolean> {
  return await work.then(
    () => true,
    () => false,
  );
}
