import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('takes the quotation marks of Word around an answer of a report as plain ones', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('35.73.03.1001', '“Kotalama”').replace('phone\n', '‘phone’\n'));
  const { code, err, out } = await kawal('report', 'laporan.yaml');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Kelurahan Kotalama (35.73.03.1001)');
});

test('says of a line of a report that it begins with a tab', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('\n  - ref: p1', '\n\t- ref: p1'));
  const { err } = await kawal('report', 'laporan.yaml');
  expect(err).toContain('Baris ini diawali tab. Ganti dengan spasi');
});

test('reads a story that begins with a quotation of Word as it was written', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('Cerita yang rahasia', '“Tolong saya”, katanya'));
  const { code, err } = await kawal('report', 'laporan.yaml');
  expect([code, err]).toEqual([0, '']);
});

test('names a field of the command line that the form does not have, and no answer', async () => {
  const { kawal } = await applied();
  const { err } = await kawal('report', 'tempatnya=Terminal Rahasia');
  expect(err).toContain('Isian "tempatnya" tidak dikenal. Yang dikenal: wilayah penanganan, ');
  expect(err).not.toContain('Rahasia');
});

test('says of a ground that closes a case, or nothing, why it closes no report', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const refused = async (ground: string, ...words: readonly string[]) =>
    (await kawal('tutup', number, ground, '--as', 'petugas-lpa-1', ...words)).err;
  const lost = await refused('alasan-penutupan=hilang-kontak');
  expect(lost).toMatch(
    /"hilang kontak" hanya menutup kasus, bukan laporan\. .* Pilih: diserahkan ke penanganan kasus, /,
  );
  expect(await refused('alasan-penutupan=hilang-kontk')).not.toContain('hanya menutup kasus');
  expect(await refused('reason=lost-contact', '--lang', 'en')).toContain(
    '"lost contact" closes a case, and no report.',
  );
  write('damai.yaml', 'alasan: bukan TPPO\ncatatan penutupan: Sudah damai dengan majikan, kata Pak RT kemarin sore.\n');
  expect(await refused('damai.yaml')).toContain('Catatan ini hanya menyebut perdamaian');
  expect(await refused('alasan=sudah-dimediasi')).toContain(
    '"sudah dimediasi" bukan alasan menutup laporan atau kasus: ',
  );
});

test('answers a slip among forty offices with the nearest, and a time that is none with the local form', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const slip = await kawal('catat-telepon', number, 'kantor yang ditelepon=pak lurah', '--as', 'petugas-lpa-1');
  expect(slip.err).toContain('Mungkin maksud Anda: lurah?');
  expect(slip.err.length).toBeLessThan(300);
  const leave = ['orang=petugas-lpa-1', 'mulai=2019-02-30 09.00', 'sampai=2019-03-02', '--as', 'sekretaris'];
  const { err } = await kawal('petugas', 'catat', ...leave);
  expect(err).toContain('Isian "mulai" bukan waktu yang ada dalam kalender. Tulis waktu setempat, misalnya');
  expect((await kawal('check', 'lembaga', '--at', '2019-02-30')).err).toContain('tidak ada dalam kalender');
});

test.each(['Polres', 'Polresta Malang Kota', 'polresta-malang-kota', 'Polrestabes'])(
  'points %s to the unit of the city police, and to no Polsek',
  async (written) => {
    const { kawal, write } = await applied();
    write('laporan.yaml', report);
    const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
    const refused = async (office: string) =>
      (await kawal('catat-telepon', number, `kantor yang ditelepon=${office}`, '--as', 'petugas-lpa-1')).err;
    const err = await refused(written);
    expect(err).toMatch(/Mungkin maksud Anda: (?:"Polresta Malang Kota, Unit PPA"|Unit PPA kepolisian)\? Semua/);
    const meant = /Anda: "?([^"?]+)/.exec(err)?.[1] ?? '';
    expect(await refused(meant)).not.toContain('bukan salah satu pilihan');
  },
);

test.each([
  ['kepolisian', /^$/],
  ['pol', /^"Polresta Malang Kota, Unit PPA", Polsek, Polda$/],
])('offers words that officers know for %s, each office once, and no word of a file', async (written, offered) => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const { err } = await kawal('catat-telepon', number, `kantor yang ditelepon=${written}`, '--as', 'petugas-lpa-1');
  expect(err).toContain('bukan salah satu pilihan');
  expect(/maksud Anda: ([^?]*)\?/.exec(err)?.[1] ?? '').toMatch(offered);
});

test('points a Polres that a simulation names to the word of the police unit, and to no Polsek', async () => {
  const { kawal } = await applied();
  const { err } = await kawal('policy', 'simulate', 'lembaga', '--named', 'Polres');
  expect(err).toContain('kepolisianUnitPpa');
  expect(err).not.toContain('polsek');
});

test('leads from the name of a city to its code, and chooses none by itself', async () => {
  const { kawal } = await applied();
  const { code, err } = await kawal('init', 'Salatiga', 'baru', '--yes');
  expect([code, err]).toEqual([2, expect.stringContaining('33.73 (Kota Salatiga)')]);
});

test('says which folder to name where a command finds no files of a chapter', async () => {
  const { kawal } = await applied();
  const { code, err } = await kawal('notify', 'test', 'petugas-lpa-1');
  expect([code, err]).toEqual([2, expect.stringContaining('Sebutkan foldernya di akhir perintah: `lembaga`')]);
});

test('leads from the name of a kelurahan in the directory to its code', async () => {
  const { kawal, edit } = await applied();
  edit('lembaga/directory.yaml', 'wilayah: 35.73.03.1001', 'wilayah: Kotalamaa');
  const answered = async () => (await kawal('check', 'lembaga', '--brief')).out;
  expect(await answered()).toContain('Mungkin maksud Anda 35.73.03.1001 (Kotalama)?');
  edit('lembaga/directory.yaml', 'wilayah: Kotalamaa', 'wilayah: Kelurahan Kotalama');
  expect(await answered()).toContain('Mungkin maksud Anda 35.73.03.1001 (Kotalama)?');
  edit('lembaga/directory.yaml', 'wilayah: Kelurahan Kotalama', 'wilayah: Kecamatan Blimbing');
  expect(await answered()).toContain('Mungkin maksud Anda 35.73.01 (Blimbing)?');
});

test('reads aloud if a duty of a statute binds the organisation, once its body is declared', async () => {
  const { kawal, edit } = await applied();
  const full = async () => (await kawal('check', 'lembaga', '--full')).out;
  edit('lembaga/chapter.yaml', /^zona: WIB\n/m, 'zona: WIB\nbadan: uptdPpa\n');
  expect(await full()).toContain('Lembaga kita termasuk, jadi berlaku bagi kita.');
  expect(await full()).toContain('Lembaga kita tidak termasuk, jadi tidak berlaku bagi kita.');
});

test('takes a suspect by office and by reference as the guide writes them', async () => {
  const { kawal, write } = await applied();
  const victim = '  - { peran: korban, umur: dewasa, aman dihubungi: tidak }\n';
  const suspect =
    '  - { peran: terduga pelaku, umur: dewasa, jabatan: lurah, orang dalam direktori: lurah-kotalama }\n';
  write('laporan.yaml', `wilayah: Kotalama\nsaluran: telepon\norang:\n${suspect}${victim}cerita: Cerita karangan\n`);
  const { code, err } = await kawal('report', 'laporan.yaml');
  expect([code, err]).toEqual([0, '']);
});

test('refuses a question that is answered twice under two of its names, and names both lines', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', `${report.trimEnd()}\nbahaya langsung: tidak\n`);
  const { code, err } = await kawal('report', 'laporan.yaml');
  expect(code).not.toBe(0);
  expect(err).toMatch(/Isian "danger" \(baris \d+\) dan "bahaya langsung" \(baris \d+\) menjawab pertanyaan yang sama/);
  write('laporan.yaml', report);
  const twice = await kawal('report', 'laporan.yaml', 'umurKorban=anak', 'umur terduga korban=dewasa', '--lang', 'en');
  expect(twice.err).toContain('"umurKorban" and "umur terduga korban" answer the same question. Delete one of them.');
});

test('tells a kelurahan from the kecamatan of its name, and offers the choices of a field that was left out', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('35.73.03.1001', 'Blimbing'));
  const { err } = await kawal('report', 'laporan.yaml');
  expect(err).toMatch(
    /Mungkin maksud Anda Kecamatan Blimbing \(35\.73\.01\), Kelurahan Blimbing \(35\.73\.01\.\d{4}\)\?/,
  );
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const read = await kawal('baca', number, '--as', 'petugas-lpa-1');
  expect(read.err).toContain(
    'Isian "tujuan" belum diisi. Isilah, lalu kirim lagi. Pilihannya: menangani laporan / merujuk /',
  );
  const call = await kawal('catat-telepon', number, '--as', 'petugas-lpa-1');
  expect(call.err).toContain('Semua pilihannya tampil dengan --help.');
});
