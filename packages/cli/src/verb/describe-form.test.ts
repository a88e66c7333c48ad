import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('names every choice of a field whose answer decides what else is asked', async () => {
  const { kawal } = deployment();
  const consent = await kawal('refer', 'check-consent', '--help');
  expect(consent.out).toContain('hasil (harus diisi): setuju / menolak / tidak diperlukan, ada dasar lain\n');
  expect(consent.out).toContain('dasar pemrosesan (bergantung pada jawaban di atasnya): perjanjian');
  const prepare = await kawal('refer', 'prepare', '--help');
  expect(prepare.out).toContain('jabatan dalam direktori / lembaga di luar direktori\n');
  // An office of the chapter's own is written by its name.
  expect(prepare.out.replaceAll(/\s+/g, ' ')).toContain(
    '/ jabatan tambahan lembaga ini, dengan namanya dalam direktori',
  );
  expect(prepare.out).not.toContain('jabatan sendiri');
});

test.each([
  ['baca', 'nomor nomor laporan atau catatan, misalnya 7K3D-P9V'],
  ['komunitas aktifkan', 'nomor nama kelurahan atau desanya, misalnya Kotalama'],
  ['kondisi kirim', 'nomor kelurahan dan bulan: "Kotalama 2019-01"'],
])('says in the help of kawal %s how its own record is named', async (command, record) => {
  const { out } = await deployment().kawal(...command.split(' '), '--help');
  expect(out.replaceAll(/\s+/g, ' ')).toContain(record);
});

test('begins the help of a command with its name in the language of the reader, then its fields and how several answers are written', async () => {
  const { kawal } = deployment();
  const { out } = await kawal('pakta', 'susun', '--help');
  expect(
    out
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, 4),
  ).toEqual([
    'Pemakaian: kawal pakta susun [opsi] [isian...]',
    'susun pakta integritas',
    expect.stringContaining('Isian dan jawabannya'),
    '    beberapa jawaban dipisahkan koma:',
  ]);
  expect(out).toContain('komitmen: membentuk relawan / melakukan pemantauan / melaporkan kondisi (boleh beberapa)\n');
  expect(out).toContain('misalnya `membentuk relawan: 2019-02-06 14.00`');
  expect((await kawal('pact', 'draft', '--help', '--lang', 'en')).out).toContain('Usage: kawal pact draft [');
});
