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

test('takes a report off a case by two people who have each read both, and prints its number as the command takes it', async () => {
  const { kawal, write } = await applied();
  const received = async () => /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  write('laporan.yaml', report);
  const number = await received();
  write('laporan.yaml', report.replace('involved: [none]', 'involved: [police]'));
  const other = await received();
  await kawal('worker', '--once');
  const opened = await kawal('do', 'cases.open', `report=${number}`, 'victim=p1', '--as', 'petugas-lpa-1', '--json');
  const handling = /"(case\/\w+)"/.exec(opened.out)?.[1] ?? '';
  const off = (verb: string) =>
    kawal('do', `cases.${verb}`, handling, `report=laporan ${other}`, '--as', 'petugas-lpa-1');
  expect((await off('link-report')).code).toBe(0);
  const read = async (person: string): Promise<void> => {
    for (const one of [number, other]) await kawal('baca', one, 'tujuan=menangani-laporan', '--as', person);
  };
  await kawal('baca', other, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  expect(await off('unlink-report')).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      new RegExp(`belum membaca cerita terbaru laporan ${number}\\. .* kawal baca NOMOR tujuan=`),
    ),
  });
  await read('petugas-lpa-1');
  expect((await off('unlink-report')).code).toBe(0);
  const { out } = await kawal('hari-ini', '--as', 'petugas-uptd-1');
  const [, caseNumber = '', pair = ''] = /kawal kasus lepaskan (\S+) "([^"]+)" --as petugas-uptd-1/.exec(out) ?? [];
  expect([out, pair]).toEqual([out, `laporan yang terhubung=${other}`]);
  const agree = () => kawal('kasus', 'lepaskan', caseNumber, pair, '--as', 'petugas-uptd-1');
  expect(await agree()).toMatchObject({
    code: 1,
    err: expect.stringMatching(new RegExp(`belum membaca cerita terbaru laporan (?:${number}|${other})`)),
  });
  await read('petugas-uptd-1');
  const agreed = await agree();
  expect([agreed.code, agreed.err]).toEqual([0, '']);
});

test('says the end of a leave that waits for a second person by its last day, as it was typed', async () => {
  const { kawal } = await applied();
  const leave = (person: string) => [`orang=${person}`, 'mulai=2019-02-11', 'sampai=2019-02-13', '--as', 'sekretaris'];
  for (const person of ['petugas-lpa-1', 'petugas-lpa-2'])
    expect((await kawal('petugas', 'catat', ...leave(person))).code).toBe(0);
  const { out } = await kawal('hari-ini', '--as', 'petugas-lpa-1');
  expect(out).toMatch(
    /cuti petugas-lpa-2 dari Senin, 11 Februari 2019, 00\.00 WIB sampai Rabu, 13 Februari 2019, seluruh hari/,
  );
  expect(out).not.toContain('14 Februari');
});
