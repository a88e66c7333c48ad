import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment } from '../kawal.sample.ts';

const fixed = ['01-01', '05-01', '06-01', '08-17', '12-25'];

function holidays(year: number): string {
  const days = fixed.map((date) => `  - { tanggal: ${year}-${date}, nama: libur contoh, jenis: libur }\n`);
  const leave = `  - { tanggal: ${year}-03-20, nama: cuti contoh, jenis: cutiBersama }\n`;
  return `kawal: libur/1\ntahun: ${year}\nkeputusan: SKB Contoh 1/${year - 1}\nsumber: contoh.invalid\nhari:\n${days.join('')}${leave}`;
}

test('copies a table of holidays into the folder of a chapter, and the proof lasts beyond that year', async () => {
  const { kawal, write, folder } = deployment();
  const before = await kawal('check', 'lembaga', '--full', '--at', '2020-01-10T10:00');
  expect(before.out).toContain('[end.calendar]');
  expect(before.out).toContain('`libur-2020.yaml`');
  write('libur-2020.yaml', holidays(2020));
  const { code, out } = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect(code).toBe(0);
  expect(out).toContain('Hari libur 2020 (SKB Contoh 1/2019): 5 hari libur nasional, 1 hari cuti bersama.');
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
  expect(out).toContain('  + tabel hari libur 2020 (jumlah hari 6; menurut SKB Contoh 1/2019)\n');
});

test('refuses a table of holidays that is not whole, and writes nothing', async () => {
  const { kawal, write } = deployment();
  write('libur-2020.yaml', holidays(2020).replace(/.*08-17.*\n/, ''));
  const { code, out } = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect(code).toBe(1);
  expect(out).toContain('`2020-08-17` belum ada');
  expect((await kawal('check', 'lembaga', '--full', '--at', '2020-01-10T10:00')).out).toContain('[end.calendar]');
});

test('overwrites no table of holidays', async () => {
  const { kawal, write, folder } = deployment();
  write('libur-2020.yaml', holidays(2020));
  write('lembaga/libur-2020.yaml', 'milik seseorang');
  const { code, err } = await kawal('calendar', 'import', 'libur-2020.yaml', 'lembaga');
  expect([code, err]).toEqual([2, expect.stringContaining('Sudah ada: lembaga/libur-2020.yaml.')]);
  expect(readFileSync(join(folder, 'lembaga/libur-2020.yaml'), 'utf8')).toBe('milik seseorang');
});
