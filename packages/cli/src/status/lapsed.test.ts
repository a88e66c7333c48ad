import { formatInstant, type Instant } from '@kawal/core';
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
  expect((await kawal('explain', number)).out).toContain('tidak berlaku lagi: petugas-lpa-1');
  expect(out).toContain('KEWAJIBAN MEMBERI TAHU TERLEWAT');
  const acted = ['tindak', number, 'tindakan=korban sudah aman', '--as', 'petugas-lpa-1'];
  expect((await kawal('jawab', number, '--as', 'petugas-lpa-1')).code).toBe(0);
  expect((await kawal(...acted)).code).toBe(0);
  const followed = 'ditindaklanjuti petugas-lpa-1, berlaku sampai';
  for (const view of [['status'], ['explain', number]]) expect((await kawal(...view)).out).toContain(followed);
  const today = (await kawal('hari-ini', '--as', 'petugas-lpa-1')).out;
  expect(today).toContain('Masih harus diberi tahu');
  expect(today).not.toMatch(/Anda diminta menanganinya|kawal jawab/);
});

test('says loudly that the time of whoever took a report of danger on is over, while their answer holds longer', async () => {
  const { kawal, write, clock } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  expect((await kawal('jawab', number, '--as', 'petugas-lpa-1')).code).toBe(0);
  const said = (await kawal('status')).out;
  const until = /berlaku sampai (\S+) (\S+) WIB/.exec(said);
  expect(said).not.toContain('PERLU DILIHAT LAGI');
  clock.now = Date.parse(`${until?.[1]}T${until?.[2]}:00+07:00`) + 60_000;
  const { code, out } = await kawal('status');
  expect([code, out]).toEqual([1, expect.stringContaining(`PERLU DILIHAT LAGI: laporan ${number}`)]);
  expect(out).not.toMatch(/disanggupi petugas-lpa-1, berlaku sampai/);
});

test('says that whoever took a report on is on leave, and asks nobody to ask them to go on', async () => {
  const { kawal, write, clock } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  expect((await kawal('jawab', number, '--as', 'petugas-lpa-1')).code).toBe(0);
  expect((await kawal('status')).out).not.toContain('BELUM ADA YANG MENYANGGUPI');
  const [from, until] = [clock.now, clock.now + 48 * hour].map((one) => formatInstant(one as Instant, 'WIB'));
  const leave = ['chapter.note-absence', 'person=petugas-lpa-1', `from=${from}`, `until=${until}`];
  for (const one of ['sekretaris', 'petugas-lpa-2']) await kawal('do', ...leave, '--as', one);
  clock.now += 60_000;
  const { out } = await kawal('status');
  expect(out).toContain('BELUM ADA YANG MENYANGGUPI');
  expect(out).toContain('Menyanggupinya, dan kini sedang cuti: petugas-lpa-1.');
  expect(out).not.toContain('Pernah menjawab');
});
