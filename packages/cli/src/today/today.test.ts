import { hour, parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, deployment, inFolder, report } from '../kawal.sample.ts';

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
      new RegExp(`belum membaca yang terakhir dikatakan dalam laporan ${number}\\. .* kawal baca NOMOR tujuan=`),
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
    err: expect.stringMatching(
      new RegExp(`belum membaca yang terakhir dikatakan dalam laporan (?:${number}|${other})`),
    ),
  });
  await read('petugas-uptd-1');
  const agreed = await agree();
  expect([agreed.code, agreed.err]).toEqual([0, '']);
});

test('says the end of a leave that waits for a second person by its last day, as it was typed', async () => {
  const { kawal } = await applied();
  const leave = (person: string) => [`orang=${person}`, 'mulai=2019-02-11', 'sampai=2019-02-13', '--as', 'sekretaris'];
  const noted = [];
  for (const person of ['petugas-lpa-1', 'petugas-lpa-2'])
    noted.push(await kawal('petugas', 'catat', ...leave(person)));
  expect(noted.map(({ code }) => code)).toEqual([0, 0]);
  // The one cause that holds, and who can agree.
  expect(noted[1]?.out).toMatch(/ Sebabnya: sebuah jabatan menjadi kekurangan orang\. Yang dapat menyetujui: /);
  expect(noted[1]?.out).not.toContain('lembaga lain');
  const { out } = await kawal('hari-ini', '--as', 'petugas-lpa-1');
  expect(out).toMatch(
    /cuti petugas-lpa-2 dari Senin, 11 Februari 2019, 00\.00 WIB sampai Rabu, 13 Februari 2019, seluruh hari/,
  );
  expect(out).not.toContain('14 Februari');
  // Whoever proposed it reads that it waits, with no command: theirs is given already.
  const own = (await kawal('hari-ini', '--as', 'sekretaris')).out;
  expect(own).toMatch(
    /Menunggu orang kedua: Anda mengusulkan cuti petugas-lpa-2 dari .*, seluruh hari\. Sebabnya: [^.]*\. Yang dapat menyetujui: .*petugas-lpa-1/,
  );
  expect(own).not.toContain('kawal petugas catat');
  // A receipt speaks of this leave alone, though its person can agree to another's.
  for (const person of ['koordinator-polehan', 'wakil-polehan']) await kawal('petugas', 'catat', ...leave(person));
  const later = leave('petugas-lpa-2').map((one) => one.replace('mulai=2019-02-11', 'mulai=2019-02-12'));
  const told = (await kawal('petugas', 'catat', ...later)).out.match(/(?<=mengusulkan cuti )\S+/g);
  expect(told).toEqual(['petugas-lpa-2', 'petugas-lpa-2']);
});

test('offers whoever has not read the newest story of a report to read it before they answer, act or call', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const by = ['--as', 'koordinator-kotalama'];
  const commands = async () =>
    [...(await kawal('hari-ini', ...by)).out.matchAll(/^ {4}kawal (\S+) (\S+)/gm)].map(([, verb, of]) => [verb, of]);
  const [next] = JSON.parse((await kawal('hari-ini', ...by, '--json')).out).items;
  expect(next.next).toBe(`kawal baca ${number} "tujuan=menangani laporan"`);
  expect((await commands()).slice(0, 2)).toEqual([
    ['baca', number],
    ['jawab', number],
  ]);
  await kawal('baca', number, 'tujuan=menangani-laporan', ...by);
  expect((await commands())[0]).toEqual(['jawab', number]);
  await kawal('jawab', number, ...by);
  write('tambahan.yaml', 'cerita: Cerita yang baru.');
  expect(await kawal('tambah', number, 'tambahan.yaml', '--as', 'petugas-lpa-1')).toMatchObject({ code: 0 });
  // What a colleague said since comes first, and before a call it is read, too.
  expect((await kawal('hari-ini', ...by)).out).toMatch(/ada yang baru sejak Anda membacanya: petugas-lpa-1, /);
  expect((await commands()).slice(0, 3)).toEqual([
    ['baca', number],
    ['baca', number],
    ['catat-telepon', number],
  ]);
});

test('asks an officer of an office whose deadline was missed for their own answer, though another holds the report', async () => {
  const { write, clock, reconfigured } = await applied();
  const kawal = reconfigured("type: 'delivered', handle: message.id", "type: 'accepted'");
  clock.now = parseLocal('2019-02-04T00:40', 'WIB') as number;
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  expect(await kawal('jawab', number, '--as', 'koordinator-kotalama')).toMatchObject({ code: 0 });
  clock.now += 8 * hour;
  await kawal('worker', '--once');
  expect(await kawal('tindak', number, 'tindakan=korban-didampingi', '--as', 'koordinator-kotalama')).toMatchObject({
    code: 0,
  });
  const today = async (person: string) => (await kawal('hari-ini', '--as', person)).out;
  expect(await today('petugas-uptd-1')).toMatch(
    new RegExp(
      `MELEWATI BATAS WAKTU MEMBERI TAHU\\. Anda diminta menanganinya.*\\n.*baca ${number}.*\\n.*jawab ${number}`,
    ),
  );
  // Whose own office knows is not asked to take it on once more.
  expect(await today('petugas-lpa-1')).not.toContain(`jawab ${number}`);
  await kawal('jawab', number, '--as', 'petugas-uptd-1');
  expect(await today('petugas-uptd-1')).not.toContain('MELEWATI BATAS WAKTU');
});

test('says of an office that takes messages by when Kawal notifies it, and offers no call and no act in its place', async () => {
  const { write, clock, reconfigured } = await applied();
  const kawal = reconfigured("type: 'delivered', handle: message.id", "type: 'accepted'");
  clock.now = parseLocal('2019-02-04T00:40', 'WIB') as number;
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('jawab', number, '--as', 'petugas-lpa-1');
  const owed = async () =>
    /Masih harus diberi tahu: .*/.exec((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out)?.[0];
  expect(await owed()).toContain(
    'Kawal sendiri memberi tahu UPTD PPA, atau penggantinya bila kantor itu tutup, paling lambat Senin, 4 Februari 2019, 04.40 WIB. Telepon kepadanya belum dihitung',
  );
  const call = await kawal('catat-telepon', number, 'kantor=UPTD PPA', 'hasil=tidak dijawab', '--as', 'petugas-lpa-1');
  expect([call.code, call.err]).toEqual([
    1,
    expect.stringContaining('minta petugas kantor itu membaca dan menjawabnya'),
  ]);
  await kawal('jawab', number, '--as', 'petugas-uptd-1');
  expect(await owed()).not.toContain('UPTD PPA');
});

test('says of an office whose mail only lies in a folder that it is telephoned, and not that Kawal notifies it', async () => {
  const { write, clock, reconfigured } = await applied();
  const kawal = reconfigured('return [email]', inFolder);
  clock.now = parseLocal('2019-02-04T00:40', 'WIB') as number;
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('jawab', number, '--as', 'petugas-lpa-1');
  const { out } = await kawal('hari-ini', '--as', 'petugas-lpa-1');
  expect(out).toContain(
    'UPTD PPA: pesannya nanti hanya ditulis ke folder dan TIDAK SAMPAI. Telepon petugasnya sekarang',
  );
  expect(out).not.toMatch(/Kawal (?:sendiri memberi tahu|sudah mengirim)/);
});
