import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

const hour = 60 * 60_000;

test('says that an answer holds no longer, and asks whoever took the report on again for what is owed only', async () => {
  const { kawal, write, clock } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  expect((await kawal('jawab', number, '--as', 'petugas-lpa-1')).code).toBe(0);
  clock.now += 30 * hour;
  const { out } = await kawal('status');
  expect(out).toContain('BELUM ADA YANG MENYANGGUPI');
  expect(out).not.toMatch(/Belum menjawab:[^.]*petugas-lpa-1/);
  expect(out).toMatch(/Pernah menjawab, tetapi jawabannya tidak berlaku lagi: petugas-lpa-1/);
  expect(out).toContain('KEWAJIBAN MEMBERI TAHU TERLEWAT');
  const acted = ['tindak', number, 'tindakan=korban sudah aman', '--as', 'petugas-lpa-1'];
  expect((await kawal('jawab', number, '--as', 'petugas-lpa-1')).code).toBe(0);
  expect((await kawal(...acted)).code).toBe(0);
  const today = (await kawal('hari-ini', '--as', 'petugas-lpa-1')).out;
  expect(today).toContain('Masih harus diberi tahu');
  expect(today).not.toMatch(/Anda diminta menanganinya|kawal jawab/);
});
