import { expect, test } from 'vitest';
import { applied, inFolder, report } from '../kawal.sample.ts';

const unsafe = report.replace(
  'parties:\n',
  'parties:\n  - { ref: p2, roles: [reporter], ageClass: adult, safeToContact: no }\n',
);

test('says in each view whom nobody calls back, and which report is a duplicate of which', async () => {
  const { kawal, write } = await applied();
  write('satu.yaml', unsafe);
  write('dua.yaml', unsafe.replace('[some]', '[none]'));
  const numberIn = (out: string): string => /penelepon: (\S+)/.exec(out)?.[1] ?? '';
  const first = await kawal('report', 'satu.yaml');
  const second = await kawal('report', 'dua.yaml');
  const [one, two] = [numberIn(first.out), numberIn(second.out)];
  const notCalled = 'JANGAN MENELEPON BALIK: pelapor tidak aman dihubungi.';
  const marked = `Ditandai ganda dengan laporan ${one}: tangani bersama`;
  expect(first.out).toContain(notCalled);
  const mark = [`laporan yang sama=${one}`, 'alasan dianggap ganda=korbannya sama'];
  const as = ['--as', 'petugas-lpa-1'];
  for (const number of [one, two]) await kawal('baca', number, 'tujuan=menangani-laporan', ...as);
  expect(await kawal('ganda', two, ...mark, ...as)).toMatchObject({ code: 0 });
  await kawal('worker', '--once');
  for (const argv of [['status'], ['explain', two], ['hari-ini', ...as]]) {
    const { out } = await kawal(...argv);
    expect([argv[0], out.includes(notCalled), out.includes(marked)]).toEqual([argv[0], true, true]);
  }
  const { err } = await kawal('koreksi', two, 'alasan koreksi=salah tulis', 'wilayah=Polehan', ...as);
  expect(err).toContain('Wilayah sebuah laporan tidak dapat diubah');
});

test('asks in status for a second word about a call, and of a duplicate for none that two people made', async () => {
  const { kawal, write } = await applied();
  write('satu.yaml', unsafe);
  write('dua.yaml', unsafe.replace('[some]', '[none]'));
  const received = async (file: string) => /penelepon: (\S+)/.exec((await kawal('report', file)).out)?.[1] ?? '';
  const [one, two] = [await received('satu.yaml'), await received('dua.yaml')];
  await kawal('worker', '--once');
  const mark = [`laporan yang sama=${one}`, 'alasan dianggap ganda=korbannya sama'];
  const as = (person: string) => ['--as', person];
  for (const number of [one, two]) await kawal('baca', number, 'tujuan=menangani-laporan', ...as('petugas-lpa-1'));
  await kawal('ganda', two, ...mark, ...as('petugas-lpa-1'));
  write('telepon.yaml', 'office: policeUnitPpa\nreference: Petugas Contoh\n');
  const asked = async () => (await kawal('status')).out.match(/belum terbukti bahwa Unit PPA kepolisian tahu/g) ?? [];
  expect(await asked()).toHaveLength(2);
  expect((await kawal('catat-telepon', one, 'telepon.yaml', ...as('petugas-lpa-1'))).code).toBe(0);
  expect((await kawal('status')).out).toMatch(
    /Unit PPA kepolisian tahu; .* petugas-lpa-1 sudah mencatat panggilan ke Unit PPA kepolisian; orang kedua perlu/,
  );
  expect((await kawal('catat-telepon', one, 'telepon.yaml', ...as('petugas-lpa-2'))).code).toBe(0);
  expect(await asked()).toEqual([]);
});

test('says in each view that an adult victim declines help, never of a child, and no longer once they want it', async () => {
  const { kawal, write } = await applied();
  write('anak.yaml', report);
  write('dewasa.yaml', report.replace('ageClass: child', 'ageClass: adult'));
  const numberOf = async (file: string) => /penelepon: (\S+)/.exec((await kawal('report', file)).out)?.[1] ?? '';
  const [child, adult] = [await numberOf('anak.yaml'), await numberOf('dewasa.yaml')];
  const as = ['--as', 'petugas-lpa-1'];
  const answer = (number: string, said: string) => kawal('bantuan', number, 'korban=p1', `jawaban=${said}`, ...as);
  const refused = await answer(child, 'menolak-bantuan');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('tetap dibantu')]);
  const noted = await answer(adult, 'menolak-bantuan');
  expect([noted.code, noted.out]).toEqual([0, expect.stringContaining('Tercatat: jawaban korban atas bantuan')]);
  await kawal('worker', '--once');
  const said = 'KORBAN DEWASA (p1) MENOLAK BANTUAN, dicatat petugas-lpa-1: jangan menghubunginya lagi';
  const views = [
    ['status'],
    ['explain', adult],
    ['hari-ini', ...as],
    ['baca', adult, 'tujuan=menangani-laporan', ...as],
  ];
  for (const argv of views) expect((await kawal(...argv)).out).toContain(said);
  expect((await kawal('log')).out).toContain('bantuan ditawarkan kepada korban: menolak bantuan');
  expect((await answer(adult, 'menginginkan-bantuan')).code).toBe(0);
  for (const argv of views) expect((await kawal(...argv)).out).not.toContain(said);
});

test('says with each report that no channel here brings anything to people', async () => {
  const { write, reconfigured } = await applied();
  write('satu.yaml', report);
  const unreached = 'Di sini TIDAK ADA saluran yang sampai kepada orang';
  expect((await reconfigured('return [email]', inFolder)('report', 'satu.yaml')).out).toContain(unreached);
});

test('shows what is parked to the LPA on duty, who are told of it by nothing else', async () => {
  const { kawalWith, write, reconfigured } = await applied();
  write('satu.yaml', report);
  const without = reconfigured('return [email]', 'return []');
  expect((await without('report', 'satu.yaml')).out).toContain('Di sini TIDAK ADA saluran yang sampai kepada orang');
  const { out } = await kawalWith({}, 'hari-ini', '--as', 'petugas-lpa-1', '--config', 'kawal-other.config.ts');
  expect(out).toContain('TERTAHAN: belum seorang pun dapat diberi tahu');
});

test('says what is wrong with an age in years, a choice that is none, and a short key, each in its own words', async () => {
  const { kawal, write } = await applied();
  write('umur.yaml', report.replace('danger: [yes]', 'danger: [yes]\n  umurKorban: 15 tahun'));
  expect((await kawal('report', 'umur.yaml')).err).toContain('Di bawah 18 tahun: anak.');
  write('satu.yaml', report);
  const short = await kawal('report', 'satu.yaml', '--key', 'abc-1');
  expect(short.err).toMatch(/^Ini belum tercatat: `key` .* terlalu pendek/m);
  const { out } = await kawal('report', 'satu.yaml');
  const number = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
  const as = ['--as', 'petugas-lpa-1'];
  write(
    'rujukan.yaml',
    `laporan: ${number}\nlayanan: pendampingan\ntujuan rujukan:\n  jenis tujuan: jabatan dalam direktori\n  jabatan: UPTD PPA\n`,
  );
  const prepared = await kawal('rujukan', 'siapkan', 'rujukan.yaml', ...as);
  const referral = /Nomor (\S+)\./.exec(prepared.out)?.[1] ?? '';
  const asked = await kawal('rujukan', 'tanyakan', referral, 'hasil=tidak-setuju', ...as);
  expect(asked.err).toContain('Isian "persetujuan › hasil" bukan salah satu pilihan yang ada.');
});

test('tells the office of a referral that shares nothing whom to ask, and opens nothing', async () => {
  const { kawal, write } = await applied();
  write(
    'satu.yaml',
    report
      .replace('danger: [yes]', 'danger: [no]')
      .replace('ageClass: child', 'ageClass: adult')
      .replace(/identity:.*nik: (\d+) \}/, 'identity: { name: Anak Rahasia }'),
  );
  const { out } = await kawal('report', 'satu.yaml');
  const as = ['--as', 'petugas-lpa-1'];
  write(
    'rujukan.yaml',
    `laporan: ${/penelepon: (\S+)/.exec(out)?.[1]}\nkorban dalam laporan: p1\nlayanan: pendampingan\ntujuan rujukan:\n  jenis tujuan: jabatan dalam direktori\n  jabatan: UPTD PPA\n`,
  );
  const referral = /Nomor (\S+)\./.exec((await kawal('rujukan', 'siapkan', 'rujukan.yaml', ...as)).out)?.[1] ?? '';
  const agreed = ['hasil=setuju', 'yang menjawab=orangnya sendiri', 'bentuk persetujuan=tertulis'];
  expect(await kawal('rujukan', 'tanyakan', referral, ...agreed, ...as)).toMatchObject({ code: 0 });
  expect(await kawal('rujukan', 'tandai', referral, ...as)).toMatchObject({ code: 0 });
  const read = await kawal('baca', referral, 'tujuan=menangani laporan', '--as', 'petugas-uptd-1');
  expect(read).toMatchObject({
    code: 1,
    out: expect.stringContaining('Mintalah keterangannya kepada petugas yang merujuk'),
  });
});
