import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { type ByQuestion, desk, numberIn } from './answering.sample.ts';

/** A desk at which every command must succeed; each gives the number of the record that it wrote. */
async function secretary() {
  const { asks, clock, kawal, write } = await desk();
  const does = async (words: string, answers: ByQuestion = {}, as = 'sekretaris'): Promise<string> => {
    const { code, out, err } = await asks(answers, ...words.split(' | ').flatMap(split), '--as', as);
    expect([words, code, err]).toEqual([words, 0, '']);
    return numberIn(out);
  };
  const at = (time: string): void => {
    clock.now = parseLocal(time, 'WIB') as number;
  };
  return { does, at, kawal, asks, write };
}

/** The verb's words are parted by blanks; a record's name after the bar may hold one. */
function split(words: string, place: number): readonly string[] {
  return place === 0 ? words.split(' ') : [words];
}

const topics = [
  ...['hukum TPPO', 'tanda-tanda TPPO', 'keselamatan anak', 'kerahasiaan', 'tidak menghadapi pelaku sendiri'],
  ...['pelindungan data pribadi', 'menjaga diri'],
];

/** Takes a person from candidate to active volunteer. */
async function volunteered(
  does: Awaited<ReturnType<typeof secretary>>['does'],
  training: string,
  person: string,
  name: string,
): Promise<string> {
  const volunteer = await does('relawan calonkan', {
    komunitas: 'Kotalama',
    'rujukan orang': person,
    'Isi identitas?': 'ya',
    nama: name,
  });
  await does(`relawan saring | ${volunteer}`, {
    'identitas diperiksa': 'ya',
    'banyaknya pemberi keterangan': '2',
    'sudah diwawancarai': 'ya',
    'berusia 18 tahun atau lebih': 'ya',
  });
  await does(`relawan latih | ${volunteer}`, { pelatihan: training });
  const signing = { 'edisi kode etik': 'contoh', 'waktu tanda tangan': '2019-02-08 11.00' };
  await does(`relawan tandatangani | ${volunteer}`, signing);
  await does(`relawan aktifkan | ${volunteer}`);
  return volunteer;
}

const counts = [
  ...['sosialisasi dan kunjungan', 'keberangkatan CPMI', 'kepulangan PMI', 'perubahan rumah kos'],
  ...['perubahan pemberi kerja', 'iklan lowongan yang perlu dicermati', 'anak yang tidak bersekolah'],
];

test('takes a pact from its draft to its end, with its visit and its month, in Indonesian, at the terminal alone', async () => {
  const { does, at, kawal, asks, write } = await secretary();
  const audience = await does('pertemuan rencanakan', {
    'jenis kegiatan': 'audiensi',
    wilayah: 'Kota Malang',
    'waktu rencana': '2019-02-06 09.00',
    tempat: 'Balai Contoh',
  });
  const pact = await does('pakta susun', {
    kelurahan: 'Kotalama',
    'nama menurut sumber': 'Kotalama',
    komitmen: ['membentuk relawan', 'melaporkan kondisi'],
    sumber: 'Surat contoh 1/2019',
    'tenggat komitmen: membentuk relawan': '2019-03-31',
  });
  const farAhead = [
    'nama menurut sumber=Polehan',
    'komitmen=membentuk relawan',
    'tenggat={membentuk-relawan: 2072-03-31}',
  ];
  const drafts = ['pakta', 'susun', 'kelurahan=Polehan', 'sumber=Surat', ...farAhead, '--as', 'sekretaris'];
  const far = await kawal(...drafts);
  expect([far.code, far.err]).toEqual([1, expect.stringContaining('lebih dari lima tahun lagi. Periksa tahunnya')]);
  expect(await kawal(...drafts, 'tahunnya benar=ya')).toMatchObject({ code: 0, err: '' });
  await does(`pakta jadwalkan | ${pact}`, { audiensi: audience });
  at('2019-02-06T12:00');
  await does(`pertemuan laksanakan | ${audience}`, { 'waktu pelaksanaan': '2019-02-06 09.00', hasil: 'disepakati' });
  await does(`pakta tandatangani | ${pact}`, {
    'waktu tanda tangan': '2019-02-06 10.00',
    audiensi: audience,
    'penanda tangan': 'lurah-kotalama',
    saksi: 'sekretaris',
  });

  await does('komunitas usulkan', { kelurahan: 'Kotalama', 'nama menurut sumber': 'Kotalama', sumber: 'Surat' });
  await does('komunitas hubungkan | Kotalama');
  at('2019-02-08T12:00');
  const decree = ['nomor SK=contoh/1/2019', 'tanggal SK=2019-02-07', '--as', 'sekretaris'];
  const signedBy = (who: string) => kawal('komunitas', 'bentuk', 'Kotalama', `penanda tangan SK=${who}`, ...decree);
  expect((await signedBy('lurah-polehan')).err).toContain('tidak memimpin');
  expect((await signedBy('lurahkotalama')).err).toContain('lurah-kotalama');
  await does('komunitas bentuk | Kotalama', {
    'nomor SK': 'contoh/1/2019',
    'tanggal SK': '2019-02-07',
    'penanda tangan SK': 'lurah-kotalama',
  });
  await does(`pakta mulai | ${pact}`, { komitmen: 'membentuk relawan' });

  const training = await does('pertemuan catat', {
    'jenis kegiatan': 'pelatihan',
    wilayah: 'Kota Malang',
    'waktu pelaksanaan': '2019-02-08 08.00',
    hasil: 'diketahui bersama',
    'materi pelatihan': topics,
  });
  const volunteer = await volunteered(does, training, 'relawan-kotalama', 'Relawan Contoh');
  await does('komunitas aktifkan | Kotalama', { narahubung: 'koordinator-kotalama', 'relawan 1': volunteer });
  await does(`pakta penuhi | ${pact}`, { komitmen: 'membentuk relawan', 'catatan yang menunjukkannya 1': volunteer });

  const sheet = await kawal('sheet', 'pacts', 'Kotalama');
  expect(sheet.out).toContain('contoh/1/2019, 7 Februari 2019 | 1 dari 2 | 0 |');

  at('2019-03-01T10:00');
  const month = { pengirim: 'koordinator-kotalama', ...Object.fromEntries(counts.map((label) => [label, '1'])) };
  const submits = (as: string) => asks(month, 'kondisi', 'kirim', 'Kotalama 2019-02', '--as', as);
  expect((await submits('koordinator-kotalama')).err).toMatch(
    /Laporan kondisi ini belum dibuka; .*di terminal dengan kawal kondisi buka\./,
  );
  expect((await submits('koordinator-polehan')).err).not.toContain('belum dibuka');
  await does('kondisi buka', { kelurahan: 'Kotalama', bulan: '2019-02' });
  await does('kondisi kirim | Kotalama 2019-02', month, 'koordinator-kotalama');
  expect((await kawal('hari-ini', '--as', 'sekretaris')).out).toContain('kawal kondisi terima Kotalama.2019-02 --as');
  await does('kondisi terima | Kotalama 2019-02');
  const visit = await does('kunjungan rencanakan', {
    kelurahan: 'Kotalama',
    'waktu rencana': '2019-03-02 10.00',
    'tujuan kunjungan': 'rutin',
  });
  await does(`kunjungan batalkan | ${visit}`, { 'alasan pembatalan': 'cuaca' });

  // A visit of two is carried out, the second promise is kept too, and the pact ends.
  const colleague = await volunteered(does, training, 'relawan-kotalama-2', 'Relawan Contoh Dua');
  const second = await does('kunjungan rencanakan', {
    kelurahan: 'Kotalama',
    'waktu rencana': '2019-03-02 10.00',
    'tujuan kunjungan': 'rumah kos',
  });
  const visitors = { 'relawan yang berkunjung 1': volunteer, 'relawan yang berkunjung 2': colleague };
  await does(`kunjungan tugaskan | ${second}`, visitors);
  at('2019-03-02T13:00');
  const kept = [
    'dua orang atau lebih, selalu bersama',
    'siang hari',
    'tidak menjanjikan apa pun',
    'tidak menanyai anak',
  ];
  const held = await asks(
    { 'waktu pelaksanaan': '2019-03-02 10.00', 'aturan keselamatan yang terpenuhi': kept },
    ...['kunjungan', 'laksanakan', second, '--as', 'sekretaris'],
  );
  expect([held.code, held.out]).toEqual([
    0,
    expect.stringContaining('TIDAK ditandai terpenuhi: tidak memotret wajah.'),
  ]);
  const seen = {
    'kerawanan yang terlihat: tambah satu lagi?': ['ya', 'tidak'],
    kerawanan: 'rumah kos yang rawan',
    kecenderungan: 'terlihat',
    'catatan kunjungan': 'Karangan.',
  };
  // A note that tells of harm is no report: nothing is recorded until somebody answers that none is needed.
  const harm = 'catatan kunjungan: Anak dipukul majikan dan terkunci di kamar.\n';
  const reports = (more = '') => {
    write('kunjungan.yaml', `${harm}${more}`);
    return kawal('kunjungan', 'laporkan', second, 'kunjungan.yaml', '--as', 'sekretaris');
  };
  expect((await reports()).err).toMatch(/tidak diberitahukan kepada siapa pun\..* Tidak ada yang dicatat\./);
  const first = await reports('laporan diperlukan: ya\n');
  expect(first.out).toContain('Buat laporannya SEKARANG dengan kawal report.');
  expect((await kawal('log', second)).out).not.toContain('kunjungan dilaporkan');
  const visited = await asks(seen, 'kunjungan', 'laporkan', second, '--as', 'sekretaris');
  expect([visited.code, visited.out]).toEqual([
    0,
    expect.stringMatching(/Ini bukan laporan: tidak seorang pun diberi tahu\..*buat laporan sekarang: kawal report/),
  ]);
  // The LPA reads the note again, on record; nobody else does, for it may name them.
  const reading = (as: string) => kawal('baca', second, 'tujuan=mengawasi', '--as', as);
  expect((await reading('sekretaris')).out).toContain('catatan kunjungan: Karangan.');
  expect(await reading('koordinator-kotalama')).toMatchObject({ code: 1, out: '' });
  const log = await kawal('log', second);
  expect([log.err, log.out]).toEqual(['', expect.stringContaining('kunjungan dilaporkan')]);
  const shown = { 'catatan yang menunjukkannya 1': 'Kotalama 2019-02' };
  await does(`pakta penuhi | ${pact}`, { komitmen: 'melaporkan kondisi', ...shown });
  expect((await kawal('sheet', 'pacts', 'Kotalama')).out).toContain('| 2 dari 2 | 0 |');
  await does(`pakta cabut | ${pact}`, { alasan: 'oleh kelurahan' });
  expect((await kawal('sheet', 'pacts', 'Kotalama')).out).toContain('dicabut');
});

test('refuses a deadline that has passed, and corrects a draft by withdrawing it, at the terminal alone', async () => {
  const { does, kawal } = await secretary();
  const terms = ['kelurahan=Kotalama', 'nama-menurut-sumber=Kotalama', 'sumber=Surat-contoh', '--as', 'sekretaris'];
  const drafts = (...own: readonly string[]) => kawal('pakta', 'susun', 'komitmen=membentuk-relawan', ...own, ...terms);
  const late = await drafts('tenggat-komitmen=membentuk-relawan:2018-03-31');
  expect([late.code, late.err]).toEqual([
    1,
    expect.stringMatching(/Tenggat untuk membentuk relawan \(.*2018.*\) sudah lewat/),
  ]);
  const english = await drafts('tenggat-komitmen=membentuk-relawan:2018-03-31', '--lang', 'en');
  expect(english.err).toMatch(/The due date for forming volunteers \(.*2018.*\) has passed/);

  const wrong = numberIn((await drafts('tenggat-komitmen=membentuk-relawan:2022-03-31')).out);
  const revoked = await kawal('pakta', 'cabut', wrong, 'alasan=oleh-LPA', '--as', 'sekretaris');
  expect(revoked.err).toContain('Rancangan yang keliru ditarik.');
  await does(`pakta tarik | ${wrong}`);
  const right = await drafts('tenggat-komitmen=membentuk-relawan:2019-03-31');
  expect(right.code).toBe(0);
  expect((await kawal('sheet', 'pacts')).out).not.toContain('31 Maret 2029');
  const meeting = 'jenis-kegiatan=audiensi waktu-pelaksanaan=2019-01-30T09.00 hasil=disepakati --as sekretaris'.split(
    ' ',
  );
  const elsewhere = await kawal('pertemuan', 'catat', 'wilayah=Polehan', ...meeting);
  const audience = numberIn(elsewhere.out);
  const number = numberIn(right.out);
  const scheduled = await kawal('pakta', 'jadwalkan', number, `audiensi=${audience}`, '--as', 'sekretaris');
  expect(scheduled.err).toContain('tidak mencakup kelurahan pakta ini');
});
