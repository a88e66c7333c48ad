import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('tells nothing without --as of a report that names one person of the LPA, and everything to who may know (X5)', async () => {
  const { kawal, write } = await applied();
  const suspect = '  - { ref: p2, roles: [suspected], ageClass: adult, directoryPerson: sekretaris }\nstory:';
  const received = async (file: string, text: string) => {
    write(file, text);
    return /penelepon: (\S+)/.exec((await kawal('report', file)).out)?.[1] ?? '';
  };
  const named = await received('bernama.yaml', report.replace('story:', suspect));
  const other = await received('lain.yaml', report);
  await kawal('worker', '--once');
  expect((await kawal('jawab', named, '--as', 'petugas-lpa-1')).code).toBe(0);
  for (const argv of ['status', 'log']) {
    const { out } = await kawal(argv);
    expect(out).toContain(other);
    expect(out).not.toMatch(new RegExp(`${named}|disanggupi|menyanggupi`));
    // In the form for programs too: of all reports, one alone.
    expect(new Set((await kawal(argv, '--json')).out.match(/report\/[0-9a-z]{26}/g)).size).toBe(1);
  }
  const status = await kawal('status');
  expect([status.code, status.out]).toEqual([
    1,
    expect.stringContaining('1 laporan terbuka tidak ditampilkan di sini'),
  ]);
  expect(status.out).toContain(other);
  const nobodys = { code: 2, out: '', err: expect.stringContaining('hanya ditunjukkan dengan `--as`') };
  for (const argv of [['explain'], ['log'], ['access', 'explain']])
    expect(await kawal(...argv, named)).toMatchObject(nobodys);
  expect(await kawal('explain', named, '--as', 'sekretaris')).toMatchObject(nobodys);
  expect((await kawal('explain', named, '--as', 'petugas-lpa-1')).out).toContain(
    'petugas-lpa-1 (petugas jaga LPA) menyanggupi',
  );
  // Who may know of the report goes on with it as before; the other report is nobody's secret here.
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out).toContain(named);
  expect((await kawal('hari-ini', '--as', 'sekretaris')).out).not.toContain(named);
  expect((await kawal('log', other)).code).toBe(0);
});

test('goes on to tell of every report while an officer of the LPA is suspended, whom no report names', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const suspend = ['people', 'suspend', 'orang=petugas-lpa-2', 'alasan=ada-tuduhan'];
  expect(await kawal(...suspend, '--as', 'petugas-lpa-1')).toMatchObject({ code: 0, err: '' });
  expect((await kawal('status')).out).toContain(number);
});
