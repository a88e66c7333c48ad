import { expect, test } from 'vitest';
import { readTypedAnswer } from '../../../packages/sdk/src/answer/intent.ts';
import { replyCode } from '../../../packages/sdk/src/notifier/reply-code.ts';
import { drawn } from '../../check/src/dose/dose.ts';

/** Builds answers of known parts of a yes, with a word or a clause against it at every place. */
const code = replyCode(new Uint8Array(10).fill(3));
const split = (text: string): readonly string[] => text.split('|');
const yeses = split(
  'saya sanggup|sanggup pak|siap saya tangani|saya otw|saya jalan sekarang|saya ke lokasi bu|sanggup kami meluncur|baik saya bersedia menangani laporan ini|kulo saged|siap abdi mangkat ayeuna',
);
/** Made-up letters, and words that no list of ours holds: a reader must not need to know what they say. */
const unknown = split(
  'brantolak|zibukan|gerdan|mokalis|wintusa|stroke|lumpuh|tipes|buta|pikun|amputasi|nyinyir|ringkih|dipecat|bercerai|ditipu|kemoterapi|insyaf|sungsang|pretisi',
);
const clauses: Readonly<Record<string, readonly string[]>> = {
  'the past': split('dulunya|itu dulu|itu kemarin|waktu itu|semasa muda|pada zamannya|tadinya|itu tahun lalu'),
  'a condition': split(
    'kalau ada mobil|bila diizinkan|asal dibayar|jika sembuh|andai sehat|seandainya bisa|kecuali malam',
  ),
  'a no': split('tidak|tidak jadi|bukan saya|ora|moal|indak|kada|sing bisa|batal|ga lah|emoh'),
  'an illness': split('sekarang stroke ringan|sekarang lumpuh|itu dulu. Sekarang sakit|kena tipes|saya lumpuh|dirawat'),
  'a question': split('siapa ya|kapan ya|di mana|kenapa saya|apa benar|piye|kumaha'),
  'a cry': split('tolong saya|tolong|saya disekap|pelaku di depan|dia bawa parang|saya takut'),
  'another day': split('besok|lusa|sesuk|isukan|minggu depan|hari senin|tahun depan|benjang'),
  'another person': split('kata suami saya|pak Budi yang jalan|itu jawaban adik saya|yang lain saja|kasih pak Joko'),
};

/** An order to somebody else, as people put it, and the politeness round it. */
const orders = split(
  'alihkan|oper|lempar|kirimkan|serahkan|teruskan|limpahkan|pindahkan|titipkan|tolong dialihkan|mohon dioper',
).flatMap((verb) =>
  split('ke pos sebelah|ke pak RT|ke yang lain|ke bu Rina|kepada petugas piket|ke polsek|ke pos dua').flatMap(
    (whom) => [
      `${verb} ${code} ${whom}`,
      `${verb} ${whom} ${code}`,
      `${code} ${whom} ${verb}`,
      `${verb} laporan ${code} ${whom}`,
    ],
  ),
);
const errands = split(
  'suruh pak RT|tanya ke bu Rina|hubungi pak lurah|panggil babinsa|bilang ke pos sebelah|belikan pulsa|ambilkan berkas|antarkan ke kantor|simpan di meja|cetak dulu',
).flatMap((errand) => [`${errand} ${code}`, `${code} ${errand}`]);
const polite: readonly ((order: string) => string)[] = [
  (order) => `${order} ya, oke siap`,
  (order) => `siap, ${order} ya pak, siap`,
  (order) => `oke siap. ${order} ya`,
  (order) => `baik bu, ${order} aja, oke siap laksanakan`,
  (order) => `${order}, siap 86`,
  (order) => `ya siap ${order} oke`,
  (order) => `siap saya tangani, ${order} ya`,
  (order) => `${order} ya, saya siap`,
];

const readings = (text: string) => [text, `${text} ${code}`, `${code} ${text}`, text.toUpperCase()];
const taken = (texts: readonly string[]) =>
  drawn(texts, 6).filter((text) => readings(text).some((one) => readTypedAnswer(one).intent === 'take'));

test('takes a yes of known parts where nothing stands beside it', () => {
  const missed = yeses.filter((yes) => readTypedAnswer(`${yes} ${code}`).intent !== 'take');
  expect(missed).toEqual([]);
});

test('takes no yes on with a word at any place that no list knows', () => {
  const answers = yeses.flatMap((yes) => {
    const words = yes.split(' ');
    const places = Array.from({ length: words.length + 1 }, (_, at) => at);
    return unknown.flatMap((word) => [
      ...places.map((at) => [...words.slice(0, at), word, ...words.slice(at)].join(' ')),
      ...[
        `${yes}, ${word}`,
        `${word}. ${yes}`,
        `${yes}. Sekarang ${word}`,
        `${yes}, itu dulu. Sekarang ${word} ringan`,
      ],
      ...[
        `${yes} pak ${word}`,
        `${yes}, saya ${word}`,
        `${yes} tapi ${word}`,
        `${yes} ke ${word}`,
        `${yes} sama ${word}`,
      ],
    ]);
  });
  expect(taken(answers)).toEqual([]);
});

test('takes no order to somebody else on, in whichever order its words and its politeness stand', () => {
  const texts = [...orders, ...errands].flatMap((order) => polite.map((frame) => frame(order)));
  expect(drawn(texts, 6).filter((text) => readTypedAnswer(text).intent === 'take')).toEqual([]);
});

test('takes a report on that is handed to the writer', () => {
  const own = ['serahkan ke saya saja', 'kasih ke saya pak', 'tidak usah dioper, saya jalan sekarang'];
  expect(own.filter((text) => readTypedAnswer(`${text} ${code}`).intent !== 'take')).toEqual([]);
});

test.each(Object.entries(clauses))('takes no yes on beside a clause of %s', (_, against) => {
  // A yes that says `now` goes before another day.
  const open = against.includes('besok') ? yeses.filter((yes) => !/otw|sekarang|meluncur|ayeuna/.test(yes)) : yeses;
  const answers = open.flatMap((yes) =>
    against.flatMap((clause) => [`${yes}, ${clause}`, `${yes} ${clause}`, `${clause}, ${yes}`, `${yes}. ${clause}.`]),
  );
  expect(taken(answers)).toEqual([]);
});
