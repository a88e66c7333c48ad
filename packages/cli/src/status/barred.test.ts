import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, type Kawal, report } from '../kawal.sample.ts';

const closing =
  'alasan: bukan-TPPO\nlembaga yang melihat korban: UPTD PPA\nhari korban dilihat: 2019-02-01\ncatatan: LBH Contoh menerimanya hari ini.\n';

test('sends nobody to an office that the report bars, in status, today, closing and after it', async () => {
  const made = await applied();
  const { kawal, clock } = made;
  made.write('laporan.yaml', report.replace('involved: [none]', 'involved: [police]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const rung = ['kantor yang ditelepon=Unit PPA kepolisian', 'hasil telepon=dijawab, laporan diterima'];
  const relayed = (as: string) => kawal('catat-telepon', number, ...rung, '--as', as);
  const refused = await relayed('petugas-lpa-1');
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toMatch(
    /JANGAN menghubungi Unit PPA .*SEKARANG: petugas jaga LPA dan SAPA 129\. .*`kawal tindak`, atau `kawal tambah`/,
  );
  expect(refused.err).not.toContain('kelak');
  // Whoever has nothing to do with the report hears nothing of the police.
  expect((await relayed('lurah-tanjungrejo')).err).not.toMatch(/Unit PPA|menghubungi/);
  made.write('lp.yaml', 'tindakan: laporan polisi dibuat\nnama petugas atau nomor rujukan: LP/B/1/CONTOH\n');
  const acted = await kawal('tindak', number, 'lp.yaml', '--as', 'koordinator-kotalama');
  expect([acted.code, acted.out + acted.err]).toEqual([
    0,
    expect.stringMatching(/Tercatat.*\nAWAS: .*kini tahu\.\nJANGAN menghub/),
  ]);
  clock.now = parseLocal('2019-02-03T16:00', 'WIB') as number;
  await kawal('worker', '--once');
  // What holds in every answer: the barred office is named with the warning, its substitute is the one to phone.
  const isSafe = (said: string): void => {
    for (const line of said.split('\n').filter((one) => one.includes('Unit PPA kepolisian'))) {
      if (/^ *JANGAN BERI TAHU, /.test(line)) continue;
      expect(line).toContain('JANGAN menghubungi Unit PPA kepolisian tentang laporan ini.');
      expect(line).toContain('Telepon SAPA 129 sebagai gantinya.');
      expect(line).not.toMatch(/Telepon (sekarang|kantor itu|Unit PPA)|Hubungi langsung/);
    }
  };
  const missed = (await kawal('status')).out;
  expect(missed).toContain('TERLEWAT');
  isSafe(missed);
  await kawal('answer', number, '--as', 'petugas-lpa-1');
  isSafe((await kawal('today', '--as', 'petugas-lpa-1')).out);
  made.write('penutupan.yaml', closing);
  await kawal('read', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  await kawal('tindak', number, 'tindakan=korban sudah aman', '--as', 'petugas-lpa-2');
  const closed = [];
  for (const as of ['petugas-lpa-1', 'petugas-uptd-1']) {
    closed.push(await kawal('close', number, 'penutupan.yaml', '--as', as));
    await kawal('read', number, 'tujuan=menyetujui-usulan-penutupan', '--as', 'petugas-uptd-1');
  }
  expect(closed.map(({ code }) => code)).toEqual([0, 0]);
  for (const { out } of closed) isSafe(out);
  expect(closed[1]?.out).toContain('Masih harus ditelepon: SAPA 129');
  const after = [(await kawal('status')).out, (await kawal('today', '--as', 'petugas-lpa-1')).out];
  expect(after.join('\n')).toContain('Unit PPA kepolisian');
  for (const out of after) isSafe(out);
});

test('sends nobody to police that were named after the calls were asked for', async () => {
  const made = await applied();
  const { kawal, clock } = made;
  made.write('laporan.yaml', report);
  const received = async () => /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const [number, unsent] = [await received(), await received()];
  const police = 'fakta={keterlibatan:[kepolisian]}';
  await kawal('add', unsent, police, '--as', 'petugas-lpa-1');
  await kawal('worker', '--once');
  const sent = made.outbox().filter(({ text }) => text.includes(unsent));
  expect(sent.some(({ text }) => text.includes('SAPA 129'))).toBe(true);
  for (const { text } of sent) expect(text).not.toMatch(/Telepon (Polresta|Unit PPA)|\b110\b/);
  const today = async (): Promise<string> => (await kawal('today', '--as', 'petugas-lpa-1')).out;
  expect(await today()).toMatch(/Telepon Polresta/);
  const added = await kawal('tambah', number, police, '--as', 'petugas-lpa-1');
  expect(added.out).toMatch(/mengubah siapa yang diberi tahu\. .*TIDAK BOLEH tahu.*: [^\n]*Unit PPA kepolisian/);
  // Malang has no office of its own: none is named as one that must not know.
  expect(added.out).not.toMatch(/jabatan sendiri \d/);
  expect(added.out).toMatch(/Telepon SAPA 129 sebagai gantinya.*`kawal hari-ini`/s);
  expect((await kawal('tambah', number, police, '--as', 'petugas-lpa-1')).out).not.toContain('mengubah siapa');
  const before = made.outbox().length;
  const isSafe = (said: string): void => {
    expect(said).toContain('JANGAN menghubungi Unit PPA kepolisian');
    expect(said).not.toMatch(/Telepon (sekarang|kantor itu|Unit PPA|Polresta)|Hubungi langsung|Pastikan kepada kantor/);
    expect(said).toMatch(/Telepon (Layanan )?SAPA 129/);
  };
  isSafe(await today());
  clock.now += 5 * 60_000;
  await kawal('worker', '--once');
  isSafe(await today());
  const late = made.outbox().slice(before);
  expect(late.length).toBeGreaterThan(0);
  for (const { text } of late)
    expect(text.replace(/^BATAL: jangan telepon .* 110, .*$/m, '')).not.toMatch(/Telepon (Polresta|Unit PPA)|\b110\b/);
  const call = calling(made, number);
  const barred = await call('Unit PPA kepolisian', 'petugas-lpa-1');
  expect(barred).toMatchObject({ code: 0, out: expect.stringContaining('kantor itu TIDAK BOLEH tahu') });
  for (const as of ['petugas-lpa-1', 'petugas-lpa-2'])
    expect((await kawal('today', '--as', as)).out).not.toContain('sudah mencatat panggilan ke Unit PPA');
  expect(await call('SAPA 129', 'petugas-lpa-1')).toMatchObject({ code: 0, err: '' });
});

test('takes the call to whoever stands in for barred police after closing, and counts it with two people', async () => {
  const made = await applied();
  const { kawal } = made;
  made.write(
    'laporan.yaml',
    report.replace('involved: [none]', 'involved: [police]').replace('danger: [yes]', 'danger: [no]'),
  );
  const received = (await kawal('report', 'laporan.yaml')).out;
  expect(received).toContain('telepon SAPA 129, JANGAN 110');
  const number = /penelepon: (\S+)/.exec(received)?.[1] ?? '';
  made.write('penutupan.yaml', closing);
  await kawal('tindak', number, 'tindakan=korban sudah aman', '--as', 'petugas-lpa-2');
  await kawal('read', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  for (const as of ['petugas-lpa-1', 'petugas-uptd-1']) {
    await kawal('close', number, 'penutupan.yaml', '--as', as);
    await kawal('read', number, 'tujuan=menyetujui-usulan-penutupan', '--as', 'petugas-uptd-1');
  }
  const owed = (await kawal('status')).out;
  expect(owed).toContain('Telepon SAPA 129 sebagai gantinya.');
  const call = calling(made, number);
  const first = await call('SAPA 129', 'petugas-lpa-1');
  expect([first.code, first.err, first.out]).toEqual([
    0,
    '',
    expect.stringContaining('BELUM DIHITUNG: baru satu orang'),
  ]);
  expect(first.out).toMatch(/Yang dapat: .*petugas-uptd-1/);
  expect((await kawal('status')).out).toContain('petugas-lpa-1 sudah mencatat panggilan ke SAPA 129');
  const second = await call('SAPA 129', 'petugas-uptd-1');
  expect([second.code, second.err, second.out]).toEqual([0, '', expect.not.stringContaining('BELUM DIHITUNG')]);
  expect((await kawal('status')).out).not.toContain('JANGAN menghubungi Unit PPA');
});

/** Records a call to an office about a report, with the name of whoever answered. */
function calling({ kawal, write }: Kawal, number: string) {
  return (office: string, as: string) => {
    const rest = 'hasil telepon: dijawab, laporan diterima\nnama petugas atau nomor rujukan: Bu Contoh, 45\n';
    write('telepon.yaml', `kantor yang ditelepon: ${office}\n${rest}`);
    return kawal('relay', number, 'telepon.yaml', '--as', as);
  };
}

test('takes a call to the police unit by its other name, where the chapter has the unit once', async () => {
  const made = await applied();
  const { kawal } = made;
  made.write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const rung = (office: string) => {
    made.write('telepon.yaml', `office: ${office}\nresult: dijawab, laporan diterima\nreference: Petugas Contoh\n`);
    return kawal('catat-telepon', number, 'telepon.yaml', '--as', 'petugas-lpa-1');
  };
  expect(await rung('polsek')).toMatchObject({ code: 1 });
  const taken = await rung('Satres PPA-PPO kepolisian');
  expect([taken.code, taken.err]).toEqual([0, '']);
  expect(taken.out).toContain('Unit PPA kepolisian');
});

test('says that a deadline passed while no worker runs, and of whom it asks nothing else', async () => {
  const { kawal, write, clock } = await applied();
  write('laporan.yaml', report);
  await kawal('report', 'laporan.yaml');
  const open = (await kawal('status')).out;
  const deadline = /Unit PPA kepolisian[^\n]*paling lambat (\S+ \S+) WIB/.exec(open)?.[1];
  expect(deadline).toBeDefined();
  clock.now = (parseLocal(`${deadline}`.replace(' ', 'T'), 'WIB') as number) + 60_000;
  const { out, code } = await kawal('status');
  expect(code).toBe(1);
  expect(out).toMatch(/KEWAJIBAN MEMBERI TAHU TERLEWAT .*Unit PPA kepolisian/);
  expect((await kawal('today', '--as', 'petugas-lpa-1')).out).toContain('MELEWATI BATAS WAKTU MEMBERI TAHU');
});

test('hides in the log of the LPA who spoke against it, who opened it, and every record that points to it', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const received = async () => /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const [number, other] = [await received(), await received()];
  await kawal('worker', '--once');
  await kawal('jawab', number, '--as', 'petugas-lpa-1');
  const before = (await kawal('log')).out;
  expect(before).toContain(number);
  expect(await kawal('add', number, 'fakta={keterlibatan:[lpa]}', '--as', 'koordinator-kotalama')).toMatchObject({
    code: 0,
  });
  const read = ['baca', number, 'tujuan=menangani-laporan', '--as', 'koordinator-kotalama'];
  expect(await kawal(...read)).toMatchObject({ code: 0 });
  await kawal('worker', '--once');
  const [text, json] = [(await kawal('log')).out, (await kawal('log', '--json')).out];
  expect(text).not.toMatch(/oleh koordinator-kotalama|peringatan|tersegel/);
  expect(json).not.toMatch(/"ref":"koordinator-kotalama"|tipped-off|cards-opened/);
  expect(text).not.toContain(number);
  // Another report, and what belongs to no report, are told as before.
  expect(text).toContain(other);
  expect(json).toContain('"chapter/own"');
});

test('says of a barred office that did not answer a call that it knows nothing by that, and raises no alarm', async () => {
  const { kawal, write, clock } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  for (let at = 0; at < 3; at += 1) {
    await kawal('worker', '--once');
    clock.now += 30 * 60_000;
  }
  write('tambahan.yaml', 'fakta: { keterlibatan: [kepolisian] }\n');
  expect((await kawal('tambah', number, 'tambahan.yaml', '--as', 'petugas-lpa-2')).err).toBe('');
  const rung = ['kantor yang ditelepon=Unit PPA kepolisian', 'hasil telepon=tidak dijawab'];
  const { code, out, err } = await kawal('catat-telepon', number, ...rung, '--as', 'petugas-lpa-1');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /tidak dijawab, jadi Unit PPA kepolisian tidak tahu dari panggilan itu\. JANGAN meneleponnya lagi/,
  );
  expect(out).not.toMatch(/kini tahu|dipindahkan/);
});

test('refuses the word of a coordinator whose whole LPA is barred to close a report, and keeps none of theirs waiting', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const as = ['--as', 'koordinator-kotalama'];
  await kawal('baca', number, 'tujuan=menangani-laporan', ...as);
  write('penutupan.yaml', closing);
  await kawal('tindak', number, 'tindakan=korban sudah aman', '--as', 'petugas-lpa-1');
  const close = () => kawal('tutup', number, 'penutupan.yaml', ...as);
  expect(await close()).toMatchObject({ code: 0, err: '' });
  const seconds = async () => /Yang dapat menyetujui: ([^.]*)\./.exec((await kawal('hari-ini', ...as)).out)?.[1];
  expect(await seconds()).toContain('petugas-uptd-1');
  expect(await kawal('tambah', number, 'fakta={keterlibatan:[lpa]}', ...as)).toMatchObject({ code: 0 });
  expect(await close()).toMatchObject({ code: 1, err: expect.stringContaining('Lembaga Anda mungkin terlibat') });
  const { out } = await kawal('hari-ini', ...as);
  expect(out).not.toContain('ingin menutupnya');
  expect(await seconds()).toBeUndefined();
});

test('says under each thing of a report, and before its story, whom nobody tells of it', async () => {
  const made = await applied();
  const { kawal } = made;
  const suspect = '  - { ref: p9, roles: [suspected], ageClass: adult, directoryPerson: koordinator-kotalama }\nstory:';
  made.write('laporan.yaml', report.replace('story:', suspect));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const warning =
    /JANGAN BERI TAHU, dan jangan menghubungi tentang hal ini: koordinator-kotalama, koordinator komunitas\./;
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out).toMatch(warning);
  expect((await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1')).out).toMatch(warning);
  expect((await kawal('hari-ini', '--as', 'koordinator-kotalama')).out).not.toContain('JANGAN BERI TAHU');
  const closing = await kawal('tutup', number, 'alasan=bukan-TPPO', '--as', 'petugas-lpa-1');
  expect(closing.out).toContain('Menurut laporan ini masih berlaku: ada bahaya langsung sekarang. Pastikan dahulu');
  // Against a number mistyped: it says which report is meant.
  expect(closing.out).toContain(
    `Laporan ${number} Kelurahan Kotalama, umur terduga korban: anak, diterima Jumat, 1 Februari 2019, 09.00 WIB`,
  );
  const mail = made.outbox().find(({ text }) => text.includes('menggantikan'));
  expect(mail?.text).toContain('jangan membicarakannya dengan siapa pun, juga dengan yang digantikan');
  expect(mail?.text).not.toContain('koordinator-kotalama');
});

test('says of a child whom one person corrects to an adult that the child stays protected as one', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const correct = (what: string) => kawal('koreksi', number, 'alasan=salah-paham', what, '--as', 'petugas-lpa-1');
  // Nobody lowers what they have not read, and the refusal says how it is read.
  expect((await correct('fakta={bahaya:[tidak]}')).err).toMatch(
    /Anda belum membaca yang terakhir dikatakan dalam laporan .*kawal baca NOMOR tujuan=menangani-laporan/,
  );
  const read = () => kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  await read();
  expect((await correct('fakta={bahaya:[tidak]}')).out).not.toContain('DILINDUNGI SEBAGAI ANAK');
  write('dewasa.yaml', 'alasan: salah paham\norang: [{ rujukan: p1, umur: dewasa }]\n');
  const corrected = await kawal('koreksi', number, 'dewasa.yaml', '--as', 'petugas-lpa-1');
  expect(corrected.err).toBe('');
  expect(corrected.out).toContain('korban TETAP DILINDUNGI SEBAGAI ANAK');
  expect((await read()).out).toContain('korban TETAP DILINDUNGI SEBAGAI ANAK');
  // The sheet for the person holds what was corrected (UU 27/2022 Art 30), for whoever has read of the child.
  const sheet = await kawal('data', 'orang', number, 'p1', '--yes', '--as', 'petugas-lpa-1');
  expect(sheet.out).toContain('umur (anak atau dewasa): dewasa');
});

test('names first whom the report accuses by a title, also where the directory has no such office', async () => {
  const made = await applied();
  const { kawal, write } = made;
  const suspect = '  - { ref: p9, roles: [suspected], ageClass: adult, office: rtHead }\nstory:';
  made.write('laporan.yaml', report.replace('story:', suspect));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const warning = /JANGAN BERI TAHU, dan jangan menghubungi tentang hal ini: ketua RT, [^.]*ketua RW/;
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out).toMatch(warning);
  expect((await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1')).out).toMatch(warning);
  // A fact that says "pihak kelurahan" names them all, as the explanation does.
  write('kelurahan.yaml', report.replace('involved: [none]', 'involved: [kelurahan]'));
  const by = /penelepon: (\S+)/.exec((await kawal('report', 'kelurahan.yaml')).out)?.[1] ?? '';
  const read = await kawal('baca', by, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  const line = /JANGAN BERI TAHU[^\n]*/.exec(read.out)?.[0] ?? '';
  for (const office of ['ketua RT', 'ketua RW', 'lurah', 'kepala desa']) expect(line).toContain(office);
  const { items } = JSON.parse((await kawal('hari-ini', '--as', 'petugas-lpa-1', '--json')).out);
  expect(items.map(({ doNotTell }: { readonly doNotTell: string }) => doNotTell)).toContainEqual(
    expect.stringMatching(warning),
  );
});

test('names the accused parent, and an accused office of the nation, among whom nobody tells, in both languages (1053)', async () => {
  const made = await applied();
  const parties = [
    '  - { ref: p8, roles: [suspected], ageClass: adult, kind: parent }',
    '  - { ref: p9, roles: [suspected], ageClass: adult, office: sapa129 }\nstory:',
  ];
  made.write('laporan.yaml', report.replace('story:', parties.join('\n')));
  const number = /penelepon: (\S+)/.exec((await made.kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await made.kawal('worker', '--once');
  const read = (...more: string[]) =>
    made.kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1', ...more);
  expect((await read()).out).toMatch(/JANGAN BERI TAHU[^\n]*: SAPA 129[^\n]*, orang tua atau wali yang disebut/);
  expect((await read('--lang', 'en')).out).toMatch(
    /DO NOT TELL[^\n]*SAPA 129[^\n]*, the parent or guardian who is named/,
  );
});
