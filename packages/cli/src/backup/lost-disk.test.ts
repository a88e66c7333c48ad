import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, type Kawal, report } from '../kawal.sample.ts';

const named = (folder: string, start: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith(start));

/** A deployment with one report, its backup and the copy of its keyring. */
async function backedUp(): Promise<Kawal & { readonly store: string; readonly keyring: string }> {
  const made = await applied();
  made.write('laporan.yaml', report);
  await made.kawal('report', 'laporan.yaml');
  await made.kawal('backup', 'cadangan', '--keyring', 'kunci');
  const only = (folder: string): string => join(folder, readdirSync(join(made.folder, folder))[0] ?? '');
  return { ...made, store: only('cadangan'), keyring: only('kunci') };
}

/** The same after the disk with both files was lost. */
async function lost(): ReturnType<typeof backedUp> {
  const made = await backedUp();
  for (const name of named(made.folder, 'kawal.db')) rmSync(join(made.folder, name));
  return made;
}

test('commands that only read create nothing where the store is lost, and say how to restore it', async () => {
  const { kawal, folder } = await lost();
  for (const command of [
    ['status'],
    ['today', '--as', 'petugas-lpa-1'],
    ['explain', '4VD0-F1E'],
    ['log', '4VD0-F1E'],
    ['audit', 'verify'],
    ['backup', 'cadangan'],
  ]) {
    const { code, err } = await kawal(...command);
    expect([command[0], code, err]).toEqual([command[0], 2, expect.stringContaining('tidak ada penyimpanan')]);
    expect(err).toContain('kawal restore FOLDER-CADANGAN kawal.db');
  }
  const { code, out } = await kawal('doctor');
  expect(code).toBe(1);
  expect(out).toContain('kawal restore FOLDER-CADANGAN kawal.db');
  expect(out).not.toContain('--new-vault');
  expect(named(folder, 'kawal.db')).toEqual([]);
});

test('a store and a keyring that were begun empty after a loss do not stand in the way of a restore', async () => {
  const { kawal, folder, store, keyring } = await lost();
  await kawal('worker', '--once');
  expect(named(folder, 'kawal.db')).toContain('kawal.db.keyring');
  expect((await kawal('doctor')).out).toContain('pulihkan dahulu cadangannya');
  const without = await kawal('restore', store, 'kawal.db');
  expect([without.code, without.err]).toEqual([2, expect.stringContaining('kawal.db.keyring` kosong')]);
  const keys = await kawal('restore', keyring, 'kawal.db.keyring');
  expect(keys).toMatchObject({ code: 0, err: '' });
  expect(keys.out).toContain('Berkas kunci kartu yang lama disimpan sebagai kawal.db.keyring.2019');
  const back = await kawal('restore', store, 'kawal.db');
  expect(back).toMatchObject({ code: 0, err: '' });
  expect(back.out).toContain('Yang lama disimpan sebagai kawal.db.2019');
});

test('a store is not put back while a worker that was seen a minute ago may write into the deleted one', async () => {
  const { kawal, write, clock, store } = await lost();
  const restored = () => kawal('restore', store, 'kawal.db');
  write('kawal.db.worker', `${clock.now - minute}`);
  const { code, err } = await restored();
  expect([code, err]).toEqual([2, expect.stringContaining('`kawal worker` masih berjalan')]);
  // One that died, or was stopped, is in nobody's way.
  write('kawal.db.worker', `${clock.now - 5 * minute}`);
  const { err: refused } = await restored();
  expect(refused).not.toContain('masih berjalan');
  write('kawal.db.worker', `${clock.now - minute} stopped`);
  expect((await restored()).err).not.toContain('masih berjalan');
});

test('a keyring that holds a key is never set aside for a copy of it', async () => {
  const made = await applied();
  await made.kawal('backup', 'cadangan', '--keyring', 'kunci');
  const copy = join('kunci', readdirSync(join(made.folder, 'kunci'))[0] ?? '');
  const { code, err } = await made.kawal('restore', copy, 'kawal.db.keyring');
  expect([code, err]).toEqual([2, expect.stringContaining('lebih baru daripada salinan mana pun')]);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 5_000)],
  ['no database any more', () => Buffer.from('something else')],
  ['overwritten within', (bytes: Buffer) => bytes.fill(7, 4_096, bytes.length - 4_096)],
])('a damaged keyring beside a sound store is named, and its copy takes its place: %s', async (_, damage) => {
  const { kawal, folder, store, keyring } = await backedUp();
  const ring = join(folder, 'kawal.db.keyring');
  const damaged = damage(readFileSync(ring));
  writeFileSync(ring, damaged);
  const before = readFileSync(join(folder, 'kawal.db'));
  for (const lost of [[], ['--move-aside'], ['--move-aside', '--keyring-lost']]) {
    const { code, err } = await kawal('restore', store, 'kawal.db', ...lost);
    expect([code, err]).toEqual([2, expect.stringContaining('`kawal.db.keyring` rusak')]);
    expect(err).toContain('`kawal restore FOLDER-SALINAN kawal.db.keyring`');
    expect(err).toContain('`mv kawal.db.keyring kawal.db.keyring.rusak`');
  }
  expect(readFileSync(join(folder, 'kawal.db')).equals(before)).toBe(true);
  expect(readFileSync(ring).equals(damaged)).toBe(true);
  const back = await kawal('restore', keyring, 'kawal.db.keyring');
  expect(back).toMatchObject({ code: 0, err: '' });
  const [kept = ''] = named(folder, 'kawal.db.keyring.2019');
  expect(back.out).toContain(`Berkas kunci kartu yang lama disimpan sebagai ${kept}`);
  // SQLite may have noted in its first page that it writes to no log of its own any more.
  expect(readFileSync(join(folder, kept)).subarray(4_096).equals(damaged.subarray(4_096))).toBe(true);
  expect((await kawal('doctor')).out).not.toMatch(/SALAH (penyimpanan|kunci|lembaga)/);
  expect(await kawal('restore', store, 'kawal.db', '--move-aside')).toMatchObject({ code: 0, err: '' });
});

test('a damaged keyring without a copy is renamed by hand, as the refusal says, and the backup is put back without it', async () => {
  const { kawal, folder, store } = await backedUp();
  writeFileSync(join(folder, 'kawal.db.keyring'), 'something else');
  renameSync(join(folder, 'kawal.db.keyring'), join(folder, 'kawal.db.keyring.rusak'));
  const restored = await kawal('restore', store, 'kawal.db', '--move-aside', '--keyring-lost');
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('TANPA BERKAS KUNCI KARTU') });
});
