import { fc, test as property } from '@fast-check/vitest';
import { type MessageTextName, messageText, ownTexts } from '@kawal/core/locales';
import { expect, test } from 'vitest';
import { structureWords } from '../words/structure.ts';
import { leadsElsewhere } from './leads-elsewhere.ts';
import { textWord } from './own-texts.ts';

const listed = (texts: string): readonly string[] => texts.trim().split('\n');

const ordinary = listed(`
Ada laporan yang perlu Anda tindak lanjuti.
Satu, dua, tiga orang: laporkan semuanya.
Bila ruangnya kosong, delapan orang sudah pergi.
Telepon 110 sebelum satu atau dua jam berlalu.
Pada 01/12/2026 dua orang dari tiga lembaga hadir.
Between one and two of three, at seven or eight.
Pengingat ke-{nth}: laporan {number} masih menunggu.
Pesan dari LPA Kota Contoh
Kantor buka jam 07.00 sampai 16.00.
Kantor buka 07.00-16.00, Sabtu 08.00-12.00.
Kantor buka 07:00 – 16:00 WIB.
Buka Senin s.d. Jumat.
Balas a.n. kelompok Anda.
Balas a/n kelompok Anda.
Surat No. 12 tahun 2026
Surat No. 12/VII/2026 tetap berlaku.
Sesuai UU 21/2007 Anda wajib menjaga rahasia.
Sesuai UU 21/2007, 12/2022 dan 23/2002.
Sesuai Pasal 24 UU No. 21 Tahun 2007.
Mulai 1 Desember 2026.
Mulai 01/12/2026.
Mulai 1-12-2026 pukul 08.00.
Mulai 01.12.2026, 08.00.
Berlaku 2026/2027.
Berlaku tahun 2026–2027.
Telepon 110 bila ada bahaya.
Telepon 110, 112, 119, 129 bila ada bahaya.
Telepon 110/129 bila ada bahaya.
Telepon 129 (24 jam) atau 110.
Darurat: 110. Pendampingan: 129.
Petugas piket 24/7.
Piket 3 x 8 jam.
Uang jalan Rp 50.000 diganti.
Uang jalan Rp1.500.000 sebulan.
Uang jalan paling banyak 1.500.000 rupiah.
Dana Rp 341.555.123 sudah diterima.
Dana Rp 1.500.000.000 sudah diterima.
Terkumpul Rp 341.555.123.
Ada 850.000 warga, 820.000 di antaranya dewasa.
Ada 250.000 warga di kota ini.
Lihat butir 1, 2, 3, 4, 5 dan 6.
Jalan Contoh No. 12 RT 01/RW 02
Kecamatan Contoh, Kab. Contoh
Balas dgn kode, dll. tidak dibaca.
Balas SIAP, TIDAK BISA, dsb.
Dihubungi oleh dr. Contoh, Sp.
Dihubungi oleh Contoh, S.Pd, M.Si
Dihubungi oleh Contoh, S.H.
Dihubungi oleh Contoh, S.Sos. dan Ph.D.
Yth. Bapak/Ibu petugas
Hal. 2 dari 3
Pukul 7.30 WIB
Antara 22.00 dan 05.00.
Pesan ke-2 dari 10
Tunggu 15–20 menit.
Kirim kode {code} kepada {secretariat}.
Jangan datang sendirian; jangan menghubungi korban.
Terima kasih... kami menunggu.
Apakah Anda siap?! Balas sekarang.
Sudah dicoba dihubungi: {offices}.
A report needs your action.
Call 110 or 129 if there is danger.
Open 7:00 a.m. to 4:00 p.m.
Open 9-5, e.g. on Monday.
By Law No. 21 of 2007, i.e. the law on trafficking.
From 1 December 2026 on.
Reminder {nth}: report {number} still waits.
Reply within 1.5 hours.
Two of 3 (66.7 %) have answered.
`);

test('lets ordinary sentences through', () => {
  expect(ordinary.length).toBeGreaterThanOrEqual(60);
  expect(ordinary.filter(leadsElsewhere)).toEqual([]);
});

test('has a word of a file for each text that a chapter may write', () => {
  expect(ownTexts.map(([name]) => textWord(name)).filter((word) => !Object.hasOwn(structureWords, word))).toEqual([]);
});

test("lets Kawal's own texts through, in both languages", () => {
  const texts = ownTexts.flatMap(([name]) => Object.values(messageText(name as MessageTextName)));
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter(leadsElsewhere)).toEqual([]);
});

const dictated = `nol delapan satu dua tiga empat lima enam tujuh|Nol-Delapan-Satu 2345 678|kosong delapan dobel satu, dua dua
|noldelapansatuduatigaempat|0 delapan satu dua|o delapan satu dua|nol tiga empat satu, lima lima lima satu dua|zero eight one two
|nol tiga empat satu 555 12|0341 lima lima lima satu dua|nol delapan dua belas, tiga empat lima enam|oh eight one two three
|plus six two eight one two three`;

test.each([
  ...dictated.split('|'),
  'Rp 81.234.567.890',
  'WA 0812 dan 3456 lalu 7890',
  'telepon O812-E456',
  '0812/3456/7890',
  '341.555.123',
  '( (0341) - 555 - 123 )',
  '((021)) - (555) -- (123)',
  '（０８１２）３４５６７８９０',
  '0812—3456—7890',
  '0812 – 3456 – 7890',
  '08 12 34 56 78 90',
  '+62 (812) 3456-7890',
  '0812\u200b3456\u200b7890',
  '0812\u00a03456\u00a07890',
  '0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣',
  '٠٨١٢٣٤٥٦٧٨',
  '110, 0812',
  'Rp 0812.345.678',
  '192.168.10.11',
  'x.com',
  't.me',
  'a.b.com',
  'contoh.id',
  'contoh．id',
  'contoh。id',
  'kawal-contoh.test/lapor',
  'http://contoh',
  'WWW.CONTOH',
  'contoh.भारत',
  'contoh.xn--p1ai',
  'x.рф',
  'nama@contoh',
])('refuses a text that leads elsewhere: %s', (words) => {
  expect(leadsElsewhere(`Hubungi ${words} sekarang.`)).toBe(true);
  expect(leadsElsewhere(words)).toBe(true);
});

const separator = fc.constantFrom(
  ...['', ' ', '-', '.', '/', ',', ':', ';', '_', '·', '|', '*', '\t', '\n', '\u00a0', '\u2009', '\u200b', '\u00ad'],
  ...[
    '\u2010',
    '\u2011',
    '\u2012',
    '\u2013',
    '\u2014',
    '\u2015',
    '\u2212',
    '\u30fc',
    '\uff0d',
    '\uff0f',
    '\uff0e',
    '\u2060',
  ],
);
const widened = (digit: string): string => String.fromCodePoint(0xff10 + Number(digit));

property.prop([
  fc.constantFrom('08', '628', '+628', '0341', '021'),
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 10 }),
  fc.array(fc.tuple(separator, separator, fc.boolean()), { minLength: 14, maxLength: 14 }),
])('refuses the digits of a telephone, whatever stands between them', (start, rest, signs) => {
  const written = [...start, ...rest.map(String)].map((digit, at) => {
    const [one = '', other = '', isWide = false] = signs[at] ?? [];
    return `${isWide && /\d/.test(digit) ? widened(digit) : digit}${one}${other}`;
  });
  expect(leadsElsewhere(`Telepon ${written.join('')}sekarang`)).toBe(true);
});
