import { expect, test } from 'vitest';
import { applied, deployment, report } from '../kawal.sample.ts';

test('says that nothing is in force before a chapter is applied, and what to do, rather than that nothing waits', async () => {
  const { kawal } = deployment();
  expect((await kawal('hari-ini', '--as', 'sekretaris')).err).toContain('tidak ada penyimpanan');
  await kawal('worker', '--once');
  const { code, out, err } = await kawal('hari-ini', '--as', 'sekretaris');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('Belum ada aturan lembaga yang berlaku');
  expect(err).toContain('Jalankan `kawal apply`');
  expect(await kawal('today', '--as', 'sekretaris', '--json')).toMatchObject({ code: 1, out: '' });
});

test('says to whoever takes a report in or looks at the day that no worker runs, and asks them to phone', async () => {
  const { kawal, write, clock } = await applied();
  write('laporan.yaml', report);
  expect((await kawal('report', 'laporan.yaml')).out).not.toContain('TERLAMBAT');
  clock.now += 3_600_000;
  const late = /kawal worker` TERLAMBAT atau berhenti .*Telepon sendiri rekan yang harus tahu/;
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out).toMatch(late);
  write('lain.yaml', report.replace('Cerita yang rahasia', 'Cerita lain'));
  expect((await kawal('report', 'lain.yaml')).out).toMatch(late);
  await kawal('worker', '--once');
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out).not.toMatch(late);
});
