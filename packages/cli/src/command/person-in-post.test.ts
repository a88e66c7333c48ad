import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, deployment } from '../kawal.sample.ts';

test('refuses to act for anybody who is not in the directory, and records nothing', async () => {
  const { kawal, stored } = await applied();
  const before = stored();
  const { code, err } = await kawal('pact', 'draft', '--as', 'siapa-saja');
  expect([code, stored() === before]).toEqual([2, true]);
  expect(err).toContain('`siapa-saja` tidak ada dalam direktori yang berlaku');
});

test('acts for nobody before a chapter is in force, and says to apply one', async () => {
  const { kawal, stored } = deployment();
  const told = ['jenis-kegiatan=audiensi', 'wilayah=35.73.03.1001', 'waktu-pelaksanaan=2019-01-30T09.00'];
  const { code, err } = await kawal('pertemuan', 'catat', ...told, 'hasil=disepakati', '--as', 'siapa-saja');
  expect([code, stored().includes('siapa-saja')]).toEqual([2, false]);
  expect(err).toContain('Belum ada aturan lembaga yang berlaku di sini. Jalankan `kawal apply` lebih dahulu.');
  expect((await kawal('data', 'processing', '--as', 'siapa-saja')).code).toBe(2);
});

test('refuses to act for an officer whose term is over or who is suspended', async () => {
  const { kawal, edit, clock } = await applied();
  edit(
    'lembaga/directory.yaml',
    'pemegang: [lurah-kotalama] }',
    'pemegang: [lurah-kotalama], masaJabatan: [{ orang: lurah-kotalama, dari: 2018-01-01, sampai: 2019-02-10 }] }',
  );
  expect((await kawal('apply', 'lembaga', '--as', 'petugas-lpa-1', '--yes')).code).toBe(1);
  expect((await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes')).code).toBe(0);
  expect((await kawal('today', '--as', 'lurah-kotalama')).code).toBeLessThan(2);
  clock.now = parseLocal('2019-02-11T09:00', 'WIB') as number;
  const { code, err } = await kawal('today', '--as', 'lurah-kotalama');
  expect([code, err.includes('sedang tidak menjabat')]).toEqual([2, true]);
});

test('says of an officer whose term has not begun by the day when it begins, and names no other reason', async () => {
  const { kawal, edit } = await applied();
  edit(
    'lembaga/directory.yaml',
    'pemegang: [lurah-kotalama] }',
    'pemegang: [lurah-kotalama], masaJabatan: [{ orang: lurah-kotalama, dari: 2019-02-10 }] }',
  );
  for (const who of ['petugas-lpa-1', 'sekretaris']) await kawal('apply', 'lembaga', '--as', who, '--yes');
  const { err } = await kawal('today', '--as', 'lurah-kotalama');
  expect(err).toMatch(/sedang tidak menjabat \(masa jabatannya mulai Minggu, 10 Februari 2019[^)]*\)/);
});

test('refuses to act for whoever lost every office, and lists who is of the secretariat', async () => {
  const { kawal, edit } = await applied();
  edit('lembaga/directory.yaml', 'pemegang: [lurah-kotalama]', 'pemegang: [lurah-tanjungrejo]');
  expect((await kawal('apply', 'lembaga', '--as', 'petugas-lpa-1', '--yes')).code).toBe(1);
  expect((await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes')).code).toBe(0);
  const { code, err } = await kawal('today', '--as', 'lurah-kotalama');
  expect([code, err.includes('tidak terdaftar di `sekretariat`')]).toEqual([2, true]);
  edit('lembaga/directory.yaml', 'sekretariat: [sekretaris]', 'sekretariat: []');
  expect((await kawal('check', 'lembaga')).out).toContain('Belum ada yang terdaftar di `sekretariat`');
});

test('types nothing personal after a command', async () => {
  const { kawal, stored } = await applied();
  const { code, err } = await kawal('report', 'cerita=Cerita contoh yang rahasia');
  expect([code, stored().includes('rahasia')]).toEqual([2, false]);
  expect(err).toContain('tidak boleh diketik setelah perintah');
});
