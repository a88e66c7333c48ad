import { expect, test } from 'vitest';
import { applied, report, secrets } from '../kawal.sample.ts';

const [name, , , story] = secrets;

test('shows the addressee of a referral what it shares of its person, on record, from its sending to its end', async () => {
  const { kawal, write } = await applied();
  const other = '  - { ref: p2, roles: [suspected], ageClass: adult, identity: { name: Terduga Karangan } }\nstory:';
  const asked = report.replace('ageClass: child', 'ageClass: adult\n    safeToContact: no').replace('story:', other);
  write('laporan.yaml', asked.replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const refer = (verb: string, ...words: readonly string[]) =>
    kawal('refer', verb, ...words, '--as', verb === 'accept' ? 'petugas-uptd-1' : 'petugas-lpa-1', '--lang', 'en');
  write(
    'rujukan.yaml',
    `report: ${number}\nvictim: p1\nservice: accompaniment\naddressee: { kind: office, office: uptdPpa }\nshares: [identity, contact]\n`,
  );
  const prepared = await refer('prepare', 'rujukan.yaml');
  expect([prepared.code, prepared.err]).toEqual([0, '']);
  const referral = /Number (\S+)\./.exec(prepared.out)?.[1] ?? '';
  const sheet = async () => (await kawal('data', 'person', number, 'p1', '--yes', '--as', 'petugas-lpa-1')).out;
  expect(await sheet()).toContain(`(${referral}): tidak tercatat sudah diserahkan kepadanya`);
  expect(await sheet()).not.toContain('Layanan yang diberi tahu');
  const read = (record = referral) => kawal('read', record, 'tujuan=merujuk', '--as', 'petugas-uptd-1');
  expect((await read()).code).not.toBe(0);
  write('setuju.yaml', 'consent: { outcome: given, by: subject, form: written }\n');
  for (const [verb, ...words] of [
    ['check-consent', referral, 'setuju.yaml'],
    ['send', referral],
    ['accept', referral],
  ])
    expect(await refer(verb as string, ...words)).toMatchObject({ code: 0, err: '' });
  const shown = await read();
  expect([shown.code, shown.err]).toEqual([0, '']);
  expect(shown.out).toContain(name);
  // The number comes with the word that nobody may ring it.
  expect(shown.out).toMatch(/JANGAN DIHUBUNGI\.\nkontak:\n.*\+6281398765432/);
  for (const hidden of [story, 'Terduga Karangan']) expect(shown.out).not.toContain(hidden);
  expect((await read(number)).code).not.toBe(0);
  expect(await sheet()).toContain('petugas-uptd-1');
  expect(await sheet()).toContain(`(${referral})\n`);
  for (const verb of ['start-service', 'complete']) expect(await refer(verb, referral)).toMatchObject({ code: 0 });
  expect((await read()).code).not.toBe(0);
});

test('takes a newer answer before the hand-over, says which field a refusal has no room for, and then hands nothing over', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('ageClass: child', 'ageClass: adult').replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  write(
    'rujukan.yaml',
    `report: ${number}\nvictim: p1\nservice: accompaniment\naddressee: { kind: office, office: uptdPpa }\nshares: [identity]\n`,
  );
  const refer = (...words: readonly string[]) => kawal('rujukan', ...words, '--as', 'petugas-lpa-1');
  const referral = /Nomor (\S+)\./.exec((await refer('siapkan', 'rujukan.yaml')).out)?.[1] ?? '';
  const herself = 'yang menjawab=orangnya sendiri';
  const form = 'bentuk persetujuan=tertulis';
  expect((await refer('tanyakan', referral, 'hasil=setuju', herself, form)).code).toBe(0);
  const surplus = await refer('tanyakan', referral, 'hasil=menolak', herself, form);
  expect([surplus.code, surplus.err]).toEqual([
    1,
    expect.stringContaining('Jawaban ini tidak memerlukan isian "bentuk persetujuan". Hapus isian itu'),
  ]);
  expect((await refer('tanyakan', referral, 'hasil=menolak', herself)).code).toBe(0);
  const handed = await refer('tandai', referral);
  expect([handed.code, handed.err]).toEqual([1, expect.stringContaining('tarik rujukan ini')]);
  expect((await kawal('hari-ini', '--as', 'petugas-uptd-1')).out).not.toContain(referral);
  // Once it is handed over, whoever withdraws it is told to phone the addressee.
  expect((await refer('tanyakan', referral, 'hasil=setuju', herself, form)).code).toBe(0);
  expect((await refer('tandai', referral)).code).toBe(0);
  const withdrawn = await refer('tarik', referral, 'alasan ditarik=persetujuan ditarik');
  expect([withdrawn.code, withdrawn.out]).toEqual([
    0,
    expect.stringContaining('TELEPON SEKARANG penerima rujukan ini'),
  ]);
});

test('asks another officer than who recorded the consent to hand over a referral of somebody whose age is not known', async () => {
  const { kawal, write } = await applied();
  write(
    'laporan.yaml',
    report.replace('ageClass: child', 'ageClass: unknown').replace('danger: [yes]', 'danger: [no]'),
  );
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const refer = (verb: string, ...words: readonly string[]) =>
    kawal('rujukan', verb, ...words, '--as', 'petugas-lpa-1');
  write(
    'rujukan.yaml',
    `report: ${number}\nvictim: p1\nservice: socialRehabilitation\naddressee: { kind: office, office: uptdPpa }\nshares: [identity]\n`,
  );
  const referral = /Nomor (\S+)\./.exec((await refer('siapkan', 'rujukan.yaml')).out)?.[1] ?? '';
  const agreed = ['hasil=setuju', 'yang menjawab=orangnya sendiri', 'bentuk persetujuan=tertulis'];
  expect((await refer('tanyakan', referral, ...agreed)).code).toBe(0);
  const today = async (person: string): Promise<string> => (await kawal('hari-ini', '--as', person)).out;
  expect(await today('petugas-lpa-1')).toMatch(new RegExp(`Rujukan ${referral} .*Mintalah petugas lain memeriksa`));
  expect(await today('petugas-lpa-1')).not.toContain(`kawal rujukan tandai ${referral}`);
  expect((await refer('tandai', referral)).code).toBe(1);
  expect(await today('petugas-lpa-2')).toContain(`kawal rujukan tandai ${referral} --as petugas-lpa-2`);
  expect((await kawal('rujukan', 'tandai', referral, '--as', 'petugas-lpa-2')).code).toBe(0);
});
