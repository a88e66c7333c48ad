import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Alarm, createEngine, verifyCopy, verifyStore } from '@kawal/engine';
import { memoryVault } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { describe, expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

const app = { kind: 'app', ref: 'aplikasi', role: 'reporter' } as const;

const told = {
  area: '35.73.03.1001',
  channel: 'app',
  facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
  parties: [],
} as const;
const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;

/** A store that is closed, and opened by an engine again that takes in three reports and goes on running. */
async function running(parties: readonly (typeof child)[] = [child]) {
  const made = await applied();
  made.write('laporan.yaml', report);
  expect((await made.kawal('report', 'laporan.yaml')).code).toBe(0);
  await made.kawal('worker', '--once');
  const file = join(made.folder, 'kawal.db');
  const storage = sqliteStorage({ file });
  const engine = await createEngine({ storage, vault: memoryVault(new Uint8Array(32).fill(7)) });
  const before = (await storage.newestInstant()) ?? 0;
  for (let time = 0; time < 3; time += 1) {
    expect(await engine.as(app).reports.submit({ ...told, parties })).toMatchObject({ ok: true });
    // As reports come: not one in the same turn as another.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { made, file, storage, engine, before };
}

/** Copies files of a store to another place, as a crash or somebody leaves them there, and opens them. */
async function leftOf(file: string, ends: readonly string[]) {
  const left = `${file}.left`;
  for (const end of ends) if (existsSync(file + end)) copyFileSync(file + end, left + end);
  const storage = sqliteStorage({ file: left });
  const alarms: Alarm[] = [];
  const engine = await createEngine({ storage, alarm: (one) => alarms.push(one) });
  const { findings } = await verifyStore(storage);
  await engine.close();
  return { alarms, codes: findings.map(({ code }) => code) };
}

describe('a store that went back', () => {
  test.each([
    ['a child with a name', [child]],
    ['nobody by name', []],
  ])(
    'raises an alarm where the log of a killed process is gone, with reports of %s, and says since when (M8)',
    async (_, parties) => {
      const { file, storage, engine } = await running(parties);
      const newest = (await storage.log(0, 1_000)).at(-1)?.place;
      const { alarms, codes } = await leftOf(file, ['', '.keyring', '.keyring-wal']);
      const [alarm, ...more] = alarms.filter(({ code }) => code === 'storage.rolled-back');
      expect([alarm, more]).toEqual([{ code: 'storage.rolled-back', place: newest, since: expect.any(Number) }, []]);
      expect(codes).toEqual(['log.rolled-back']);
      await engine.close();
    },
  );

  test('raises an alarm where each log of a killed process was cleared away, until a person takes note (M8)', async () => {
    const { file, storage, engine } = await running();
    const newest = (await storage.log(0, 1_000)).at(-1)?.place;
    for (let opening = 0; opening < 2; opening += 1) {
      // At the second opening nothing has changed: nobody took note yet.
      const ends = opening === 0 ? ['', '.keyring', '.keyring-reached'] : [];
      const { alarms, codes } = await leftOf(file, ends);
      expect(alarms).toContainEqual(expect.objectContaining({ code: 'storage.rolled-back', place: newest }));
      expect(codes).toContain('log.rolled-back');
    }
    await engine.close();
    await storage.close();
  });

  test('raises an alarm where it was copied without the logs of both files and lacks keys (M8)', async () => {
    const { file, storage, engine } = await running();
    // The store's log was moved into its file, the keyring's was not.
    const moved = new (await import('node:sqlite')).DatabaseSync(file);
    moved.exec('PRAGMA wal_checkpoint(PASSIVE)');
    moved.close();
    const { alarms } = await leftOf(file, ['', '.keyring']);
    expect(alarms).toContainEqual({ code: 'keyring.rolled-back', cards: 3 });
    await engine.close();
    await storage.close();
  });

  test('takes back, by the backup that alone holds it, what it lost, though other reports took the places', async () => {
    const { file, storage, engine } = await running();
    await storage.backups?.copyStore(`${file}.hourly`);
    const left = `${file}.left`;
    for (const end of ['', '.keyring', '.keyring-wal'])
      if (existsSync(file + end)) copyFileSync(file + end, left + end);
    const former = sqliteStorage({ file: left });
    const onward = await createEngine({ storage: former, vault: memoryVault(new Uint8Array(32).fill(7)) });
    for (let time = 0; time < 4; time += 1) {
      expect(await onward.as(app).reports.submit({ ...told, parties: [child] })).toMatchObject({ ok: true });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const copy = sqliteStorage({ file: `${file}.hourly`, keyringFile: `${left}.keyring` });
    expect(await verifyCopy(copy, { former })).toEqual([]);
    // Where that store is damaged too, the keyring alone says the same.
    expect(await verifyCopy(copy, {})).toEqual([]);
    await copy.close();
    for (const one of [engine, onward]) await one.close();
  });

  test('raises nothing where it has all that its keyring knows', async () => {
    const { file, engine } = await running();
    expect(await leftOf(file, ['', '-wal', '.keyring', '.keyring-wal'])).toEqual({ alarms: [], codes: [] });
    await engine.close();
    rmSync(`${file}.left`);
    expect(await leftOf(file, ['', '.keyring'])).toMatchObject({ alarms: [] });
  });
});
