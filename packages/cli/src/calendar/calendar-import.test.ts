import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment, holidays } from '../kawal.sample.ts';

test('copies a table of holidays into the folder of a chapter, and the proof lasts beyond that year', async () => {
  const { kawal, write, folder } = deployment();
  const before = await kawal('check', 'lembaga', '--full', '--at', '2020-01-10T10:00');
  expect(before.out).toContain('[end.calendar]');
  expect(before.out).toContain('`libur-2020.yaml`');
  write('libur-2020.yaml', holidays(2020));
  const { code, out } = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect(code).toBe(0);
  expect(out).toContain('Hari libur 2020 (SKB Contoh 1/2019): 16 hari libur nasional, 1 hari cuti bersama.');
  expect(readFileSync(join(folder, 'lembaga/libur-2020.yaml'), 'utf8')).toBe(holidays(2020));
  expect((await kawal('check', 'lembaga', '--full', '--at', '2020-01-10T10:00')).out).not.toContain('[end.calendar]');
});

test('names the day on which the known holidays end, and the file to write for the year after it', async () => {
  const { kawal } = deployment();
  const { out } = await kawal('check', 'lembaga', '--full', '--at', '2026-12-20T10:00');
  expect(out).toMatch(/Hari libur hanya diketahui sampai Jumat, 1 Januari 2027, 00\.00 WIB.*Tulis `libur-2027\.yaml`/);
});

test('applies a table of holidays as a change of the chapter', async () => {
  const { kawal, write } = await applied();
  write('lembaga/libur-2020.yaml', holidays(2020));
  const { code, out } = await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes');
  expect(code).toBe(0);
  expect(out).toContain('  + tabel hari libur 2020 (jumlah hari 17; menurut SKB Contoh 1/2019)\n');
});

test('refuses a table of holidays that is not whole, and writes nothing', async () => {
  const { kawal, write } = deployment();
  write('libur-2020.yaml', holidays(2020).replace(/.*08-17.*\n/, ''));
  const { code, out } = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect(code).toBe(1);
  expect(out).toContain('`2020-08-17` belum ada');
  expect((await kawal('check', 'lembaga', '--full', '--at', '2020-01-10T10:00')).out).toContain('[end.calendar]');
});

test.each([
  ['keputusan: SKB Contoh 1/2019', 'keputusan: SKB 3 Menteri (tulis nomornya)', 'belum memuat nomor'],
  ['keputusan: SKB Contoh 1/2019', 'keputusan: SKB 3 Menteri 2020', 'belum memuat nomor'],
  ['sumber: contoh.invalid', 'sumber: (tulis dari mana berkas keputusannya)', 'Ganti tanda pengisi'],
])('refuses a table of holidays whose %s is still a placeholder', async (from, to, said) => {
  const { kawal, write } = deployment();
  write('libur-2020.yaml', holidays(2020).replace(from, to));
  const { code, out } = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect([code, out]).toEqual([1, expect.stringContaining(said)]);
});

test('refuses a table of holidays with far fewer days than any known year, and asks to look at one with fewer', async () => {
  const { kawal, write } = deployment();
  const without = (count: number) =>
    holidays(2020).replace(/ {2}- \{ tanggal: 2020-02.*\n/g, (line) => (count-- > 0 ? '' : line));
  write('libur-2020.yaml', without(5));
  const few = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect([few.code, few.out]).toEqual([1, expect.stringContaining('hanya memuat 11 hari libur nasional')]);
  write('libur-2020.yaml', without(1));
  const fewer = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect([fewer.code, fewer.out]).toEqual([
    0,
    expect.stringContaining('PERIKSA: tahun-tahun lain memuat 16 hari libur'),
  ]);
});

test('overwrites no table of holidays', async () => {
  const { kawal, write, folder } = deployment();
  write('libur-2020.yaml', holidays(2020));
  write('lembaga/libur-2020.yaml', 'milik seseorang');
  const { code, err } = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect([code, err]).toEqual([2, expect.stringContaining('Sudah ada: lembaga/libur-2020.yaml.')]);
  expect(readFileSync(join(folder, 'lembaga/libur-2020.yaml'), 'utf8')).toBe('milik seseorang');
});
