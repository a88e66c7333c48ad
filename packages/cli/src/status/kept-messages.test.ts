import { expect, test } from 'vitest';
import { applied, inFolder, report } from '../kawal.sample.ts';

test('names who has a message in a folder alone, also after a channel that sends took its place', async () => {
  const made = await applied();
  const folder = made.reconfigured('return [email]', inFolder);
  made.write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await folder('report', 'laporan.yaml')).out)?.[1] ?? '';
  await folder('worker', '--once');
  const only =
    /hanya ditulis ke folder dan BELUM SAMPAI kepada [^.]*koordinator-kotalama[^.]*\. Telepon mereka sekarang/;
  for (const kawal of [folder, made.kawal]) {
    expect((await kawal('status')).out).toMatch(only);
    expect((await kawal('explain', number)).out).toMatch(only);
    expect(await kawal('doctor')).toMatchObject({ code: 1, out: expect.stringMatching(only) });
    const log = await kawal('log');
    expect(log.out).toContain('ditulis ke folder, tidak dikirim');
    expect(log.out).not.toContain('diterima penyedia');
  }
  await made.kawal('jawab', number, '--as', 'koordinator-kotalama');
  for (const view of [['status'], ['doctor']]) expect((await made.kawal(...view)).out).not.toMatch(/BELUM SAMPAI/);
});

test('says of a closed report that still owes an office that its mail lies in a folder, wherever what is owed is read', async () => {
  const made = await applied();
  const folder = made.reconfigured('return [email]', inFolder);
  made.write('laporan.yaml', report.replace('ageClass: child', 'ageClass: adult'));
  const number = /penelepon: (\S+)/.exec((await folder('report', 'laporan.yaml')).out)?.[1] ?? '';
  for (const _ of [1, 2]) {
    await folder('worker', '--once');
    made.clock.now += 8 * 60 * 60_000;
  }
  await folder('jawab', number, '--as', 'petugas-lpa-1');
  await folder('tindak', number, 'tindakan=korban sudah aman', '--as', 'petugas-lpa-2');
  made.write(
    'tutup.yaml',
    'reason: notTppoReferredElsewhere\nseenBy: uptdPpa\nseenOn: 2019-02-01\nnote: Sudah dilihat sendiri oleh petugas, aman di rumah.\n',
  );
  for (const [who, purpose] of [
    ['petugas-lpa-1', 'menangani-laporan'],
    ['piket-1', 'menyetujui-usulan-penutupan'],
  ] as const) {
    await folder('baca', number, `tujuan=${purpose}`, '--as', who);
    expect(await folder('tutup', number, 'tutup.yaml', '--as', who)).toMatchObject({ code: 0 });
  }
  const kept = 'Pesan Kawal kepada UPTD PPA hanya ditulis ke folder dan TIDAK SAMPAI. Telepon UPTD PPA, lalu catat.';
  const views = [
    ['status'],
    ['hari-ini', '--as', 'petugas-lpa-1'],
    ['baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1'],
  ];
  for (const view of views) expect((await folder(...view)).out).toContain(kept);
  expect((await made.kawal('status')).out).toContain(kept);
  made.write('telepon.yaml', 'office: uptdPpa\nreference: Petugas Contoh\n');
  for (const who of ['petugas-lpa-1', 'piket-1'])
    expect(await folder('catat-telepon', number, 'telepon.yaml', '--as', who)).toMatchObject({ code: 0 });
  for (const view of views) expect((await folder(...view)).out).not.toContain(kept);
});

test('counts nobody as kept whom a channel reached that sends', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  await kawal('report', 'laporan.yaml');
  await kawal('worker', '--once');
  for (const view of [['status'], ['doctor'], ['check', 'lembaga']])
    expect((await kawal(...view)).out).not.toMatch(/ditulis ke folder/);
});

test('names in the check and by doctor who is reached by nothing but the folder', async () => {
  const kawal = (await applied()).reconfigured('return [email]', inFolder);
  const nobody =
    /Pesan lewat email hanya ditulis ke folder dan tidak sampai kepada siapa pun.* orang tidak mempunyai saluran lain: /;
  for (const view of [['check', 'lembaga'], ['doctor']]) expect((await kawal(...view)).out).toMatch(nobody);
  // The last line alone is read: it says so too, before what is proved.
  const last = (await kawal('check', 'lembaga')).out.trimEnd().split('\n').at(-1);
  expect(last).toMatch(/^PESAN BELUM SAMPAI kepada \d+ orang, .*Selain itu: (?:TERBUKTI|ADA CELAH)/);
});
