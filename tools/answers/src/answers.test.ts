import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intentOf, readTypedAnswer } from '../../../packages/sdk/src/answer/intent.ts';
import { replyCode } from '../../../packages/sdk/src/notifier/reply-code.ts';
import { drawn } from '../../check/src/dose/dose.ts';
import { corpus, type Example, examplesIn } from './corpus.ts';
import { clauseSamplesOf, learnedFrom, samplesOf, settings } from './regression.ts';
import { readingOf, triedOn } from './tried.ts';

const examples = corpus();
const of = (writer: string) => examples.filter((one) => one.writer === writer);
const beside = (file: string) => examplesIn(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
const writers = [...new Set(examples.map(({ writer }) => writer))];
/** Reading them all in each of these ways takes most of a minute of a processor. */
const some = drawn(examples, 8);
const isWhole = some.length === examples.length;
/** All that can be learned, for tests that take a third of a minute. */
const samples = isWhole ? samplesOf(examples) : [];
const code = replyCode(new Uint8Array(10).fill(3));

test('takes nothing on in an answer that its writer meant as no yes', () => {
  expect(readingOf(some).taken).toEqual([]);
});

test('takes nothing on where somebody is in danger, cannot arrive, comes later or says that others go', () => {
  const never = beside('never-taken.tsv').map(({ text }) => text);
  expect(never.length).toBeGreaterThan(2_600);
  const takes = (text: string) => [text, `${text.toUpperCase()}!!`].some((one) => intentOf(one) === 'take');
  expect(drawn(never, 6).filter((text) => takes(text) || readTypedAnswer(`${text} ${code}`).intent === 'take')).toEqual(
    [],
  );
});

test('understands 95 of 100 answers of a list that is kept aside, and takes none wrongly', () => {
  const { share, taken } = readingOf(beside('kept-aside.tsv'));
  expect(share).toBeGreaterThanOrEqual(0.95);
  expect(taken).toEqual([]);
});

/** Excuses without a no, in words that no list was made from, behind yeses of any region. */
const excuses =
  'badan saya meriang|baru keluar opname|lagi mudik ke Wonosobo|ponakan akad nikah hari ini|masih nyupir truk ke Cirebon|hujan angin di sini|jalan longsor|aki mobil soak|rantai sepeda lepas|si kecil kejang|ketiduran dari magrib|jaraknya tiga jam dari sini|saya di ujung kabupaten|lagi panen raya|paklik meninggal tadi subuh|besok sidang skripsi|usia saya tujuh puluh|awak gering|beta ada di kebun jauh|adoh tenan soko kene'.split(
    '|',
  );
const plainly =
  'saya sanggup|biar saya saja yang ke sana|oke saya ambil laporan ini|baik saya bersedia menangani laporan ini|gue meluncur|kulo ingkang mriko|abdi nu nyandak|sa yang pigi cek|ambo nan pai kasinan'.split(
    '|',
  );

test('takes nothing on with an excuse behind a plain yes, though no list knows the excuse', () => {
  const beside = (yes: string, excuse: string) => [
    `${yes}, ${excuse}`,
    `${yes}. ${excuse}`,
    `${yes} ${code} ${excuse}`,
    `${yes} tapi ${excuse}`,
    `${yes}, soalnya ${excuse}`,
  ];
  const answers = plainly.flatMap((yes) => excuses.flatMap((excuse) => beside(yes, excuse)));
  expect(answers.filter((text) => readTypedAnswer(text).intent === 'take')).toEqual([]);
});

test('takes hardly a plain yes on with a refusal behind it', () => {
  const noes = [...some, ...drawn(beside('never-taken.tsv'), 6)].filter(
    ({ meaning, text }, at) => meaning === 'no' && text.includes(' ') && at % 4 === 0,
  );
  const taken = noes.flatMap(({ text }, at) => {
    const yes = plainly[at % plainly.length];
    return [`${yes}, ${text}`, `${yes} ${code} ${text}`].filter((one) => readTypedAnswer(one).intent === 'take');
  });
  expect(taken.length).toBeLessThanOrEqual(3);
});

test('asks back where the writer plainly acts and somebody else goes, ends, or comes another day', () => {
  const none = [
    'saya sanggup, bu bidan otw',
    'saya jalan sekarang, pak RW meluncur',
    'saya sanggup tapi suami yang ke sana',
    'saya yang tangani, wilayahnya bu Nunik itu',
    'aku dek ke sana',
    'saya take yang tangani',
  ];
  expect(none.filter((text) => intentOf(text) === 'take')).toEqual([]);
});

test('takes an office that goes itself, a yes that lost its code, and the word that the message asks for', () => {
  const yeses = [
    'Menangani pak',
    'Izin ndan, unit PPA Polres meluncur ke TKP',
    'Siap 86, anggota piket meluncur ke lokasi',
    'Kami dari UPTD PPA Kota Contoh menangani laporan ini',
    'Baik, kami tangani. UPTD PPA Kota Contoh',
    'Segera kami tangani',
    'kodenya kehapus bu, pokoknya saya ambil',
    'lupa kode tadi, saya jalan sekarang',
    'Oke tak tangani bu',
    'saya kesana sekarang sama bu RT',
    'lagi rapat tapi saya berangkat',
  ];
  expect(yeses.filter((text) => intentOf(text) !== 'take')).toEqual([]);
});

test('asks back where others go, the code alone is lost, or such a yes is another thing', () => {
  const none = [
    'siapa yang menangani',
    'saya menangani besok',
    'LPA sebelah menangani',
    'polsek menangani pak',
    'dinsos menangani',
    'siap, tim polsek otw',
    'izin, tim polsek sebelah meluncur',
    'siap, anggota lain meluncur',
    'siap, tim belum meluncur',
    'siap anggota turun minum',
    'siap, lpa banjir',
    'tim reskrim menuju tkp',
    'kodenya lupa bu, gimana',
    'kode hilang, intinya saya takut',
    'kodenya kehapus, tolong saya',
    'saya tangani kalau kodenya ketemu',
    'pokoknya saya pulang',
    'Pesan Anda akan kami tangani segera',
    'akan kami tangani besok',
    'tim kami berangkat ke Bali',
    'tak tangani kasus begini pak',
    'saya sama om Budi jalan',
    'saya bareng Rudi dibawa jalan',
    'saya tangani tapi telat seminggu',
    'lagi kerja tapi saya dipaksa kesana',
    'siap saya tangani dengan syarat saya dibayar',
  ];
  const takes = (text: string) => intentOf(text) === 'take' || readTypedAnswer(`${text} ${code}`).intent === 'take';
  expect(none.filter(takes)).toEqual([]);
});

test('reads a wrong number, and a no to the word that the message asks for, as a no', () => {
  const noes = ['Maaf salah sambung', 'maaf salah nomor', 'Saya tidak menangani', 'Gabisa 🙏😭'];
  expect(noes.filter((text) => intentOf(text) !== 'decline')).toEqual([]);
});

test('trains on no list that is kept aside', () => {
  const sources = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts'));
  const reads = (file: string) => /-aside|never-taken/.test(readFileSync(join(import.meta.dirname, file), 'utf8'));
  expect(sources.filter(reads)).toEqual([]);
  expect(new Set(writers).has('kept-aside')).toBe(false);
});

test('takes a yes that names a passive, a house, a mishap or a team of the writer', () => {
  const yeses = [
    'gak papa malem juga, saya ditemani anak, berangkat sekarang',
    'anak sudah saya amankan di rumah saya',
    'rumahku dekat, aku ke sana',
    'setengah jam lagi saya di sana, sudah jalan',
    'habis mandi ini langsung jalan bu',
    'tim kami meluncur',
    'saya yang ambil, jangan dikasih ke orang lain',
    'bu saya belum pernah sendiri sih tp saya mau, saya ambil. deg degan dikit',
    'saya yang tangani, mandi dulu bentar',
  ];
  expect(yeses.filter((text) => intentOf(text) !== 'take')).toEqual([]);
});

test('takes nothing on in such an answer in capitals, with signs around, or beside a code', () => {
  const none = some.filter(
    ({ meaning, text }) => meaning !== 'yes' && text.length > 12 && !/^siap \S+$|\n/i.test(text),
  );
  const takes = ({ text }: Example) =>
    intentOf(`  ${text.toUpperCase()}!! `) === 'take' || readTypedAnswer(`${text} ${code}`).intent === 'take';
  expect(none.filter(takes).map(({ text }) => text)).toEqual([]);
});

test('turns hardly a yes into a no, and hardly a cry, a question or a receipt', () => {
  const { declined, reversed } = readingOf(some);
  expect([declined.length, reversed.length].map((count) => count / examples.length < 0.006)).toEqual([true, true]);
});

/** Writes in twenty regional languages, or tells what no list knows behind a yes: either is asked back. */
const least: Readonly<Record<string, number>> = {
  'writer-4': 0.75,
  regions: 0.84,
  'local-1': 0.77,
  'local-2': 0.84,
  'local-3': 0.83,
  'local-4': 0.71,
  'local-5': 0.75,
  'local-7': 0.83,
  'local-8': 0.78,
};

test.each(drawn(writers, 8))(
  'understands at least 86 of 100 answers of the writer %s, or what its regions leave',
  (writer) => {
    expect(readingOf(of(writer)).share).toBeGreaterThanOrEqual(least[writer] ?? 0.86);
  },
);

test('learns from an eighth of the answers how to read 75 of 100 of a writer it was not trained on', () => {
  const eighth = samplesOf(examples.filter((_, at) => at % 8 === 3));
  const { share, taken } = triedOn('writer-3', eighth);
  expect(share).toBeGreaterThanOrEqual(0.75);
  expect(taken.length).toBeLessThanOrEqual(2);
});

test.runIf(isWhole)(
  'understands 86 of 100 answers of a writer whom the opinion was not trained on, and takes hardly one wrongly',
  () => {
    const { share, taken, reversed } = triedOn('writer-3', samples);
    expect(share).toBeGreaterThanOrEqual(0.86);
    expect([taken.length <= 4, reversed.length <= 4]).toEqual([true, true]);
  },
);

test.runIf(isWhole)('holds in `learned.json` what `train.ts` makes from the answers on file', () => {
  const file = (name: string) =>
    readFileSync(join(import.meta.dirname, `../../../packages/sdk/src/answer/${name}.json`), 'utf8');
  expect(file('learned') === learnedFrom(samples)).toBe(true);
  expect(file('learned-clauses') === learnedFrom(clauseSamplesOf(examples), settings.mostOfClauses)).toBe(true);
});
