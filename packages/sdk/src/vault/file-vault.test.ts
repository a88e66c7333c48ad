import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { vaultCases } from '../conformance/vault/cases.sample.ts';
import { playVaultCase } from '../conformance/vault/stage.sample.ts';
import { isKawalError, type KawalErrorCode } from '../error.ts';
import { createVaultFile, fileVault } from './file-vault.ts';
import { wrapKeys } from './sealing.ts';
import { seededRandom } from './seeded-random.ts';
import type { RecipientKey } from './vault.ts';

describe('making a key file', () => {
  test('leaves two files: one for its owner alone, one for everybody', async () => {
    await createVaultFile({ file, seed });
    expect((await readdir(folder)).sort()).toEqual(['chapter.keys', 'chapter.keys.pub']);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(`${file}.pub`, 'utf8')).not.toContain('privateKey');
  });

  test('refuses to take the place of a key file, and leaves it as it was', async () => {
    await createVaultFile({ file, seed });
    const before = await readFile(file);
    await expectFailure(createVaultFile({ file, seed: otherSeed }), 'vault.unavailable', 'never overwritten');
    expect(await readFile(file)).toEqual(before);
  });

  test('refuses a place where a public half waits for its key file', async () => {
    await createVaultFile({ file, seed });
    await rm(file);
    await expectFailure(createVaultFile({ file, seed: otherSeed }), 'vault.unavailable', 'put that file back');
  });

  test('refuses a folder that is not there', async () => {
    const nowhere = join(folder, 'none', 'chapter.keys');
    await expectFailure(createVaultFile({ file: nowhere, seed }), 'vault.unavailable', 'cannot be written');
  });
});

describe('a vault in a file', () => {
  beforeEach(async () => {
    await createVaultFile({ file, seed });
  });

  test.each(vaultCases)('$title', async (vaultCase) => {
    const makeVault = () => ({
      open: vault,
      lock: () => rename(file, `${file}.away`),
      unlock: () => rename(`${file}.away`, file),
    });
    expect(await playVaultCase(vaultCase, { makeVault })).toBeUndefined();
  });

  test('goes on sealing while its key file is away, and is locked until it is back', async () => {
    const recipient = await vault().recipient();
    await rename(file, `${file}.away`);

    expect(await vault().recipient()).toEqual(recipient);
    const key = await wrapped(await vault().recipient());
    await expectFailure(vault().open(key), 'vault.locked', 'put the key file back');
    await expectFailure(vault().rotate(), 'vault.locked', 'put the key file back');
    await expectFailure(vault().destroy(1), 'vault.locked', 'put the key file back');

    await rename(`${file}.away`, file);
    await expect(vault().open(key)).resolves.toEqual(cardKey.key);
  });

  test('remembers the public key only as long as its files are the same', async () => {
    // The files count as settled: nothing else could still happen to them in the same tick.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    const one = vault();
    const first = await one.recipient();
    expect(await one.recipient()).toEqual(first);

    const second = await vault().rotate();
    expect(await one.recipient()).toEqual(second);
    await rename(file, `${file}.away`);
    expect(await one.recipient()).toEqual(second);
    await rename(`${file}.pub`, `${file}.pub.away`);
    await expectFailure(one.recipient(), 'vault.unavailable', 'put it back');
    await rename(`${file}.away`, file);
    expect(await one.recipient()).toEqual(second);
    await writeFile(file, '{}');
    await expectFailure(one.recipient(), 'vault.unavailable', 'put your copy');
  });

  test.each([0o640, 0o604, 0o700, 0o666])('refuses a key file of mode %o, but goes on sealing', async (mode) => {
    const key = await wrapped(await vault().recipient());
    await chmod(file, mode);
    await expectFailure(vault().open(key), 'vault.unavailable', `chmod 600 ${file}`);
    await expect(vault().recipient()).resolves.toMatchObject({ epoch: 1 });
  });

  test('accepts a key file that even its owner may only read', async () => {
    const key = await wrapped(await vault().recipient());
    await chmod(file, 0o400);
    await expect(vault().open(key)).resolves.toEqual(cardKey.key);
  });

  test('says when there is neither half', async () => {
    await rm(file);
    await rm(`${file}.pub`);
    await expectFailure(vault().recipient(), 'vault.unavailable', 'put it back');
  });

  test('never seals to a damaged public key', async () => {
    await rm(file);
    const text = await readFile(`${file}.pub`, 'utf8');
    await writeFile(`${file}.pub`, text.replace(/"publicKey": "./, '"publicKey": "='));
    await expectFailure(vault().recipient(), 'vault.locked', 'put the key file back');
  });

  test('says that a key file is damaged without repeating any of it', async () => {
    const text = await readFile(file, 'utf8');
    const key = await wrapped(await vault().recipient());
    for (const damaged of ['', text.slice(0, -40), text.replace('"epoch": 1', '"epoch": 2'), '{}', 'null']) {
      await writeFile(file, damaged);
      const error = await expectFailure(vault().open(key), 'vault.unavailable', 'put your copy');
      expect(error).not.toHaveProperty('cause');
    }
  });

  test('loses no epoch when it is rotated twice at once', async () => {
    const outcomes = await Promise.allSettled([vault().rotate(), vault().rotate()]);
    const rotations = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(rotations.length).toBeGreaterThan(0);
    for (const recipient of rotations) {
      await expect(vault().open(await wrapped(recipient))).resolves.toEqual(cardKey.key);
    }
    for (const refused of outcomes.filter((one) => one.status === 'rejected')) {
      expect(isKawalError(refused.reason, 'vault.unavailable')).toBe(true);
    }
  });

  test('can be read, and waits for a person, when a change was stopped in the middle', async () => {
    const key = await wrapped(await vault().recipient());
    await writeFile(`${file}.new`, 'half of a key f');

    await expectFailure(vault().rotate(), 'vault.unavailable', `remove ${file}.new`);
    await expect(vault().open(key)).resolves.toEqual(cardKey.key);

    await rm(`${file}.new`);
    await expect(vault().rotate()).resolves.toMatchObject({ epoch: 2 });
  });

  test('stays as it was when a change fails', async () => {
    const before = await readFile(file);
    const broken = fileVault({ file, random: () => new Uint8Array(3) });
    await expect(broken.rotate()).rejects.toThrow();
    expect(await readFile(file)).toEqual(before);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  test('writes the public half anew before it destroys a key', async () => {
    const stale = await readFile(`${file}.pub`);
    await vault().rotate();
    // As if the machine had stopped before the public half was written.
    await writeFile(`${file}.pub`, stale);

    await vault().destroy(1);
    await rename(file, `${file}.away`);
    await expect(vault().recipient()).resolves.toMatchObject({ epoch: 2 });
  });
});

const seed = seededRandom('vault file')(32);
const otherSeed = seededRandom('another vault file')(32);
const cardKey = { id: 'key-1', key: seededRandom('card key')(32) };

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawal-vault-'));
  file = join(folder, 'chapter.keys');
});

afterEach(() => {
  vi.useRealTimers();
  return rm(folder, { recursive: true });
});

function vault() {
  return fileVault({ file });
}

async function wrapped(recipient: RecipientKey) {
  const [key] = await wrapKeys(recipient, [cardKey], seededRandom('batch'));
  if (key === undefined) throw new Error('nothing was wrapped');
  return key;
}

async function expectFailure(promise: Promise<unknown>, code: KawalErrorCode, words: string): Promise<Error> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isKawalError(error, code)) throw new Error(`expected ${code}`, { cause: error });
  expect(error.message).toContain(words);
  return error;
}
