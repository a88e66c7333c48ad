import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { defineConfig, firstChapter, openKawal } from './index.ts';

const actor = { kind: 'app', ref: 'formulir', role: 'reporter' } as const;

test('a folder gets its keys before its store, and keeps them', async () => {
  const folder = join(place(), 'a', 'b');
  const first = await openKawal({ folder });
  const keys = readFileSync(join(folder, 'kawal-kunci.json'), 'utf8');
  const outcome = await first.as(actor).reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: [] });
  await first.close();
  const again = await openKawal(defineConfig({ folder }));
  expect(outcome.ok && (await again.unguarded.report(outcome.receipt.stream))).toMatchObject({
    record: { version: 1 },
  });
  await again.close();
  expect(readFileSync(join(folder, 'kawal-kunci.json'), 'utf8')).toBe(keys);
});

test('a store whose key file is gone gets no new keys', async () => {
  const folder = place();
  await (await openKawal({ folder })).close();
  rmSync(join(folder, 'kawal-kunci.json'));
  rmSync(join(folder, 'kawal-kunci.json.pub'));
  await (await openKawal({ folder })).close();
  expect(existsSync(join(folder, 'kawal-kunci.json'))).toBe(false);
});

test('a storage of its own gets keys while it holds nothing, and none afterwards', async () => {
  const folder = place();
  const keys = ['kawal-kunci.json', 'kawal-kunci.json.pub'].map((name) => join(folder, name));
  const config = { folder, storage: () => sqliteStorage({ file: join(folder, 'own.db') }) };
  const engine = await openKawal(config);
  expect(keys.map((file) => existsSync(file))).toEqual([true, true]);
  await engine.as(actor).reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: [] });
  await engine.close();
  for (const file of keys) rmSync(file);
  await (await openKawal(config)).close();
  expect(keys.map((file) => existsSync(file))).toEqual([false, false]);
});

test('a store in use whose key file is nowhere takes reports in, says so, and lets no worker begin', async () => {
  const folder = place();
  const config = { folder, storage: () => sqliteStorage({ file: join(folder, 'own.db') }) };
  const given = { area: 'unknown', channel: 'app', facts: {}, parties: [] } as const;
  const first = await openKawal(config);
  await first.as(actor).reports.submit(given);
  expect(await first.health()).toMatchObject({ well: false, reachesNobody: 'noChapter' });
  await first.close();
  for (const half of ['kawal-kunci.json', 'kawal-kunci.json.pub']) rmSync(join(folder, half));
  const alarms: unknown[] = [];
  const again = await openKawal(config, { alarm: (alarm) => void alarms.push(alarm) });
  const because = 'it could not be opened (vault.unavailable)';
  expect(alarms).toContainEqual({ code: 'adapter.refused', adapter: 'vault', because });
  expect(() => again.start()).toThrow('vault.unavailable');
  expect(await again.health()).toMatchObject({ well: false });
  expect(await again.as(actor).reports.submit(given)).toMatchObject({ ok: true });
  await again.close();
});

test('a storage that is in no file of this machine gets no keys', async () => {
  const folder = place();
  const { files: _, ...elsewhere } = sqliteStorage({ file: join(folder, 'own.db') });
  await (await openKawal({ folder, storage: () => elsewhere })).close();
  expect(existsSync(join(folder, 'kawal-kunci.json'))).toBe(false);
});

test('a config without a folder stays as it is', () => {
  const config = { storage: () => Promise.reject(new Error('unused')) };
  expect(defineConfig(config)).toBe(config);
});

test('says of a config that is none what it is', async () => {
  for (const config of [5, 'data', null, undefined] as never[])
    await expect(openKawal(config)).rejects.toThrow(/^config.invalid/);
});

test('names the folder where it is none', async () => {
  // The texts are what a variable of the environment leaves that is not set.
  for (const folder of [5, '', ' ', 'undefined', ' null', null, undefined] as never[])
    await expect(openKawal({ folder })).rejects.toThrow(/^config.invalid.*`folder`/);
  for (const config of [{}, { foldr: 'data' }] as never[])
    await expect(openKawal(config)).rejects.toThrow(/^config.invalid.*`folder`/);
  await expect(openKawal({ foldr: 'data' } as never)).rejects.toThrow(/ditulis: foldr\./);
});

test('names the key file where its variable is not set, and takes a vault without a value as left out', async () => {
  const folder = place();
  for (const file of [undefined, '', 'undefined', 'null '] as never[])
    await expect(openKawal({ folder, vault: { file } })).rejects.toThrow(/^config.invalid.*`vault`/);
  expect(defineConfig({ folder, vault: undefined as never }).vault).toEqual({ file: join(folder, 'kawal-kunci.json') });
});

test('a first chapter names what is wrong with it', () => {
  const people = [{ name: 'Ayu Contoh', email: 'ayu@contoh.test' }];
  const verified = new Date('2026-01-08');
  expect(firstChapter({ name: 'LPA Contoh', area: '35.73.03.1001', people, verified }).ok).toBe(true);
  const wrong = () => firstChapter({ name: 'LPA Contoh', area: 'Malang', people, verified });
  expect(wrong).toThrow('config.invalid');
  expect(wrong).not.toThrow('Ayu');
  const good = { name: 'LPA Contoh', area: '35.73.03.1001', people, verified };
  for (const [given, named] of [
    ...[undefined, null, 5, {}].map((none) => [none, /^config.invalid/] as const),
    [{ ...good, verified: '2026-01-08' }, '`verified`'],
    [{ ...good, verified: new Date(Number.NaN) }, '`verified`'],
    ...['99.99.99.9999x', '35', '35.73', '35.73.03'].map((area) => [{ ...good, area }, '`area`'] as const),
    [{ ...good, people: [null] }, '`people.0.name`'],
    [{ ...good, people: [...people, { name: 'Ayu Contoh', emial: 'ayu@contoh.test' }] }, '`people.1.email`'],
    [
      { ...good, people: [{ name: 'Ayu Contoh', email: 'RAHASIA' }] },
      /^config.invalid(?!.*(?:RAHASIA|secretariat)).*`people.0.email`/,
    ],
    [{ ...good, people: [{ name: 'Ayu Contoh', channel: 'sms' }] }, '`people.0.address`'],
  ] as const)
    expect(() => firstChapter(given as never)).toThrow(named);
});

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-embedded-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
