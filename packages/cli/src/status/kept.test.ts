import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('tells nothing without --as of a report that names one person of the LPA, and everything to who may know (X5)', async () => {
  const { kawal, write, number: kept } = await named(report);
  write('lain.yaml', report);
  const other = numberIn((await kawal('report', 'lain.yaml')).out);
  await kawal('worker', '--once');
  expect((await kawal('jawab', kept, '--as', 'petugas-lpa-1')).code).toBe(0);
  for (const argv of ['status', 'log']) {
    const { out } = await kawal(argv);
    expect(out).toContain(other);
    expect(out).not.toMatch(new RegExp(`${kept}|disanggupi|menyanggupi`));
    // In the form for programs too: of all reports, one alone.
    expect(new Set((await kawal(argv, '--json')).out.match(/report\/[0-9a-z]{26}/g)).size).toBe(1);
  }
  const status = await kawal('status');
  expect([status.code, status.out]).toEqual([1, expect.stringContaining('1 laporan tidak ditampilkan di sini')]);
  expect(status.out).toContain(other);
  const nobodys = { code: 2, out: '', err: expect.stringContaining('hanya ditunjukkan dengan `--as`') };
  for (const argv of [['explain'], ['log'], ['access', 'explain']])
    expect(await kawal(...argv, kept)).toMatchObject(nobodys);
  expect(await kawal('explain', kept, '--as', 'sekretaris')).toMatchObject(nobodys);
  expect((await kawal('explain', kept, '--as', 'petugas-lpa-1')).out).toContain(
    'petugas-lpa-1 (petugas jaga LPA) menyanggupi',
  );
  // Who may know of the report goes on with it as before; the other report is nobody's secret here.
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out).toContain(kept);
  expect((await kawal('hari-ini', '--as', 'sekretaris')).out).not.toContain(kept);
  expect((await kawal('log', other)).code).toBe(0);
});

test('tells nothing without --as of a closed report that names one of the LPA, while it still owes (X5)', async () => {
  const { kawal, number, write, clock } = await named(report.replace('ageClass: child', 'ageClass: adult'));
  await kawal('worker', '--once');
  clock.now += 8 * 60 * 60_000;
  await kawal('worker', '--once');
  await kawal('jawab', number, '--as', 'petugas-lpa-1');
  await kawal('tindak', number, 'tindakan=korban sudah aman', '--as', 'koordinator-kotalama');
  write(
    'tutup.yaml',
    'reason: notTppoReferredElsewhere\nseenBy: uptdPpa\nseenOn: 2019-02-01\nnote: Sudah dilihat sendiri oleh petugas, aman di rumah.\n',
  );
  for (const [who, purpose] of [
    ['petugas-lpa-1', 'menangani-laporan'],
    ['piket-1', 'menyetujui-usulan-penutupan'],
  ] as const) {
    await kawal('baca', number, `tujuan=${purpose}`, '--as', who);
    expect(await kawal('tutup', number, 'tutup.yaml', '--as', who)).toMatchObject({ code: 0 });
  }
  const { code, out } = await kawal('status');
  expect([code, out]).toEqual([1, expect.stringContaining('1 laporan tidak ditampilkan di sini')]);
  // What is not shown is open: that no report is would be untrue.
  expect(out).toContain('Tidak ada laporan lain yang terbuka.');
  expect(out).not.toContain(number);
  const json = await kawal('status', '--json');
  expect(json.out).not.toContain('report/');
  expect(JSON.parse(json.out)).toMatchObject({ kept: 1, owed: [] });
  expect((await kawal('log')).out).not.toContain(number);
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out).toContain(number);
});

test.each(['text', 'json'])(
  'the worker names no report in its alarms (%s) that one of the LPA may not know of',
  async (form) => {
    const { kawal, number, write, clock } = await named(report);
    write('lain.yaml', report);
    const other = numberIn((await kawal('report', 'lain.yaml')).out);
    await kawal('worker', '--once');
    clock.now += 8 * 60 * 60_000;
    const { code, out, err } = await kawal('worker', '--once', '--log', form);
    const said = `${out}${err}`;
    // The last sign of a number checks the others, which end the name of the record.
    const ids = [number, other].map((one) => one.replace('-', '').slice(0, -1).toLowerCase());
    expect(code).toBe(0);
    expect(said.toLowerCase().replaceAll('-', '')).not.toContain(ids[0]);
    expect(said.toLowerCase().replaceAll('-', '')).toContain(ids[1]);
    expect(said).toContain(form === 'json' ? '"alarm":"record.kept"' : 'laporan yang tidak ditampilkan di sini');
  },
);

test('moving reports to a new policy shows nothing of one to whom it names, and leaves it to another person (X5)', async () => {
  const { kawal, edit } = await named(report);
  edit('lembaga/policy.yaml', 'setelah: 20 jam', 'setelah: 21 jam');
  expect((await kawal('apply', 'lembaga', '--as', 'petugas-lpa-1', '--yes')).code).toBe(0);
  const move = (as: string) => kawal('policy', 'migrate', '--as', as);
  const { code, out } = await move('sekretaris');
  expect([code, out]).toEqual([1, expect.stringContaining('1 laporan tidak ditampilkan di sini')]);
  expect(out).not.toMatch(/report\/|laporan [0-9A-Z]{4}-/);
  expect((await move('petugas-lpa-1')).code).toBe(0);
});

test('access explain tells nothing of a message or an escalation of a report that names one of the LPA (X5)', async () => {
  const { kawal, write } = await applied();
  write('bernama.yaml', report.replace('story:', suspect));
  const stream = /report\/(\w+)/.exec((await kawal('report', 'bernama.yaml', '--json')).out)?.[1] ?? '';
  for (const record of [`escalation/${stream}`, `delivery/${stream}.0`, `delivery/${stream}.1`])
    expect(await kawal('access', 'explain', record)).toMatchObject({ code: 2, out: '' });
});

const suspect = '  - { ref: p2, roles: [suspected], ageClass: adult, directoryPerson: sekretaris }\nstory:';

/** A report that names the secretary of the LPA as a suspect, taken in. */
async function named(text: string) {
  const deployed = await applied();
  deployed.write('bernama.yaml', text.replace('story:', suspect));
  return { ...deployed, number: numberIn((await deployed.kawal('report', 'bernama.yaml')).out) };
}

function numberIn(out: string): string {
  return /penelepon: (\S+)/.exec(out)?.[1] ?? '';
}

test('goes on to tell of every report while an officer of the LPA is suspended, whom no report names', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const number = numberIn((await kawal('report', 'laporan.yaml')).out);
  const suspend = ['people', 'suspend', 'orang=petugas-lpa-2', 'alasan=ada-tuduhan'];
  expect(await kawal(...suspend, '--as', 'petugas-lpa-1')).toMatchObject({ code: 0, err: '' });
  expect((await kawal('status')).out).toContain(number);
});
