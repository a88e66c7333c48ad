import { expect, test } from 'vitest';
import { eighteenthNeither, eighteenthNoes, eighteenthYeses } from './answers-of-eighteenth-stranger.sample.ts';
import { familyNoes, familyTraps, familyYeses } from './answers-of-families.sample.ts';
import {
  fifteenthNeither,
  fifteenthNoes,
  fifteenthTraps,
  fifteenthYeses,
} from './answers-of-fifteenth-stranger.sample.ts';
import {
  eleventhNeither,
  eleventhNoes,
  eleventhYeses,
  ninthNeither,
  ninthNoes,
  ninthTraps,
  ninthTrickyNoes,
  ninthYeses,
  tenthNeither,
  tenthNoes,
  tenthYeses,
  thirteenthNeither,
  thirteenthNoes,
  thirteenthYeses,
  twelfthNeither,
  twelfthNoes,
  twelfthYeses,
} from './answers-of-ninth-and-tenth-strangers.sample.ts';
import { seventeenthNeither, seventeenthNoes, seventeenthYeses } from './answers-of-seventeenth-stranger.sample.ts';
import {
  politeCries,
  sixteenthNeither,
  sixteenthNoes,
  sixteenthYeses,
} from './answers-of-sixteenth-stranger.sample.ts';
import { intentOf } from './intent.ts';
import { criesWithANo } from './noes.sample.ts';
import { coreTraps } from './traps-of-clear-cores.sample.ts';

/** A small grammar of how people type that they take a report on: who, what they do, to whom, and how thumbs go wrong. */
const who = 'saya|sy|sya|aku|aq|gw|gue|ane|kami|beta|sa|kulo|abdi|ambo|tiang|ulun'.split('|');
const doing =
  'ambil|tangani|urus|handle|yg tangani|yang ambil|akan tangani|siap tangani|bisa|siap|otw|meluncur|ke lokasi|kesana sekarang|segera berangkat|proses|aja yg ke tkp|bersedia|sanggup|bantu|turun ke lokasi|tindak lanjuti|saja|pegang'.split(
    '|',
  );
const assents =
  'siap|otw|meluncur|sanggup|siap laksanakan|siap 86|siap meluncur|siap tangani|merapat|unit PPA siap menangani|RW 05 siap menangani|saya RW setempat, siap menangani|siap menangani malam ini juga|saya tangani, saya berangkat sekarang|siap, unit PPA merapat ke lokasi|siap, kami dari LPA yang menangani|siap, saya RT 03 Mojolangu, saya langsung ke sana|siap saya sudah di jalan menuju kelurahan|siap, saya langsung koordinasi dengan pak RT|saya siap menangani laporan anak di Mojolangu itu|saya siap menangani laporan anak di Mojolangu itu tolong kirim alamatnya ya|saya siap menangani, mohon dikirim datanya|saya peksos siap menangani|saya siap menangani, saya peksos|unit PPA siap menangani, anggota piket segera ke lokasi|siap bu saya koordinasi dulu sama pak RW sambil jalan ke lokasi|siap, saya di Mojolangu juga jadi bisa langsung ke sana'.split(
    '|',
  );
const generated = [...who.flatMap((one) => doing.map((does) => `${one} ${does}`)), ...assents];
const politely =
  '…|… pak|bu, …|Selamat malam bu, …|maaf baru baca, …|izin, …|… 🙏|siap bu Rina, …|baik, …|siap, …|… ndan|… kk|…!!'.split(
    '|',
  );
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/\bsiap\b/, 'siao'],
  [/\bsiap\b/, 's14p'],
  [/\btangani\b/, 'tamgani'],
  [/\bambil\b/, 'anbil'],
  [/\bmeluncur\b/, 'meluncr'],
  [/\b(\w+)(\w)$/, '$1$2$2'],
];

test('understands each yes of a small grammar, with each politeness and with mistakes of a thumb', () => {
  const typed = generated.flatMap((yes, at) => [
    // Each yes in four of the frames, so that all of them meet in turn.
    ...[0, 1, 2, 3].map((step) => (politely[(at + step * 3) % politely.length] ?? '…').replace('…', yes)),
    ...(at < doing.length ? mistakes.map(([right, wrong]) => yes.replace(right, wrong)) : [yes.toUpperCase()]),
  ]);
  expect(typed.filter((text) => intentOf(text) !== 'take')).toEqual([]);
});

/** Each of these takes a yes back: a no, a question, a condition, another time, another person, a cry, or hearsay. */
const unsaying =
  'tidak …|… tidak|… ga bisa|bukan …|bukan saya, …|…?|tolong saya, …|tolong …|siapa …|… besok|… kalau diizinkan|… tapi takut|Pak Budi: …|kata pak Budi …|suami saya …|belum …|… kemarin|… gak ya|apa …|kalau …|mungkin …|jangan …|… nanti malam|"…"|… katanya|dulu …|… asal ada mobil|… maaf gak jadi|pak budi yang …|bu siti …|mereka …|orang itu …|bapak saya …|siap salah, …|harusnya …|disuruh …|… help|… saya takut|… dia bawa parang|semoga …|… kan|biasanya …'.split(
    '|',
  );

test('reads no yes of that grammar where something beside it takes it back', () => {
  const answers = generated.flatMap((yes, at) =>
    unsaying.filter((_, step) => (at + step) % 5 === 0).map((frame) => frame.replace('…', yes)),
  );
  expect(answers.filter((text) => intentOf(text) === 'take')).toEqual([]);
});

test('reads every answer of the families of 0381 as it is meant', () => {
  expect(familyYeses.filter((text) => intentOf(text) !== 'take')).toEqual([]);
  expect(familyNoes.filter((text) => intentOf(text) !== 'decline')).toEqual([]);
  expect(familyTraps.filter((text) => ['take', 'decline'].includes(intentOf(text)))).toEqual([]);
});

/** Writers of many places are understood less often: what no list knows is asked back. */
test('understands at least 80 of 100 answers of the sixteenth stranger, and no yes as a no', () => {
  const taken = sixteenthYeses.filter((text) => intentOf(text) === 'take');
  const declined = sixteenthNoes.filter((text) => intentOf(text) === 'decline');
  expect((taken.length + declined.length) / (sixteenthYeses.length + sixteenthNoes.length)).toBeGreaterThanOrEqual(0.8);
  expect(sixteenthYeses.filter((text) => intentOf(text) === 'decline')).toEqual([]);
});

test.each([
  ['ninth', ninthYeses, ninthNoes],
  ['tenth', tenthYeses, tenthNoes],
  ['eleventh', eleventhYeses, eleventhNoes],
  ['twelfth', twelfthYeses, twelfthNoes],
  ['thirteenth', thirteenthYeses, thirteenthNoes],
  ['fifteenth', fifteenthYeses, fifteenthNoes],
  ['seventeenth', seventeenthYeses, seventeenthNoes],
  ['eighteenth', eighteenthYeses, eighteenthNoes],
])('understands at least 88 of 100 answers of the %s stranger, and no yes as a no', (_, yeses, noes) => {
  const taken = yeses.filter((text) => intentOf(text) === 'take');
  const declined = noes.filter((text) => intentOf(text) === 'decline');
  expect((taken.length + declined.length) / (yeses.length + noes.length)).toBeGreaterThanOrEqual(0.88);
  expect(yeses.filter((text) => intentOf(text) === 'decline')).toEqual([]);
});

test('reads no yes in what the ninth to the eighteenth stranger meant as none', () => {
  const none = [
    ...ninthNoes,
    ...ninthNeither,
    ...ninthTrickyNoes,
    ...ninthTraps,
    ...tenthNoes,
    ...tenthNeither,
    ...eleventhNoes,
    ...eleventhNeither,
    ...twelfthNoes,
    ...twelfthNeither,
    ...thirteenthNoes,
    ...thirteenthNeither,
    ...fifteenthNoes,
    ...fifteenthNeither,
    ...sixteenthNoes,
    ...sixteenthNeither,
    ...seventeenthNoes,
    ...seventeenthNeither,
    ...eighteenthNoes,
    ...eighteenthNeither,
  ];
  expect(none.filter((text) => intentOf(text) === 'take')).toEqual([]);
  expect([...fifteenthTraps, ...politeCries].filter((text) => ['take', 'decline'].includes(intentOf(text)))).toEqual(
    [],
  );
});

test('hears each word of address in a yes and a no, and each word of regret in a no', () => {
  const titles =
    'pak|bu|ibu|bapak|mas|mbak|kak|kakak|dek|dik|adek|adik|om|tante|ustaz|kapten|pimpinan|ndan|bang|lur'.split('|');
  const regrets = 'maaf|mohon maaf|punten|hampura|nuwun sewu|ngapunten|sepurane|hapunten'.split('|');
  const excuses =
    'untuk kasus ini saya tidak bisa menangani|tidak bisa|tidak bisa, silakan ke yang lain|tidak bisa, lagi sakit'.split(
      '|',
    );
  const yeses = titles.flatMap((title) => [`siap ${title}`, `siap ${title}, saya tangani`]);
  const noes = regrets.flatMap((regret) =>
    titles.flatMap((title) => excuses.map((excuse) => `${regret} ${title}, ${excuse}`)),
  );
  expect(yeses.filter((text) => intentOf(text) !== 'take')).toEqual([]);
  expect(noes.filter((text) => intentOf(text) !== 'decline')).toEqual([]);
});

test('reads no yes in words of a clear yes that are meant otherwise', () => {
  expect(coreTraps.filter((text) => intentOf(text) === 'take')).toEqual([]);
});

test('reads no yes where a cry stands beside a clear yes', () => {
  const yeses = ['sanggup bu', 'saya sanggup bu, saya jalan sekarang', 'saya yang tangani'];
  const answers = criesWithANo.flatMap((cry) => yeses.flatMap((yes) => [`${yes}, ${cry}`, `${cry}. ${yes}`]));
  expect(answers.filter((text) => intentOf(text) === 'take')).toEqual([]);
});

test('hears a free reason beside a clear yes and a clear no, and no refusal where a cry stands beside', () => {
  const reasons = 'anak saya titip neneknya dulu|shift saya baru selesai|ini lagi manasin motor|deket ini mah'.split(
    '|',
  );
  const taken = reasons.map((reason) => `Sanggup bu, ${reason}, saya langsung jalan`);
  expect(taken.filter((text) => intentOf(text) !== 'take')).toEqual([]);
  const declined = 'motor saya rusak dan jauh dari sini|bapak stroke ringan minggu lalu|lagi di bandara'.split('|');
  expect(declined.filter((reason) => intentOf(`tidak sanggup bu, ${reason}`) !== 'decline')).toEqual([]);
  const cries = 'saya dikunci|pintunya gak bisa dibuka|saya disekap|saya sesak napas'.split('|');
  expect(cries.filter((cry) => intentOf(`tidak sanggup bu, ${cry}`) === 'decline')).toEqual([]);
});

const wholeYeses =
  'siap|siap bu Rina|saya tangani|saya bersedia|bersedia|saya sanggup|siap, saya tangani|saya peksos siap menangani|saya pekerja sosial siap menangani|unit PPA siap menangani|siap, LPA yang tangani|otw|siap 86|siap laksanakan|bisa pak saya tangani sekarang'.split(
    '|',
  );
const asking =
  'minta|mohon|mohon info|tolong kirim|mohon dikirim|tolong kirimkan|kirim|infokan|tolong share|boleh minta|bisa kirim|minta tolong kirim|saya minta'.split(
    '|',
  );
const asked =
  'alamatnya|alamat lengkapnya|lokasi|sharelok|kontak pelapor|nomor hp pelapornya|data anaknya|data korban|detail laporannya|kronologi kejadian|info lengkapnya|alamat rumah korban'.split(
    '|',
  );
const requests = asking.flatMap((verb) => asked.map((thing) => `${verb} ${thing}`));

test('hears no question and no cry in a request for what a report holds, before or behind a whole yes', () => {
  const ends = ['', ' ya', ' bu', ' segera', ' 🙏', ', terima kasih'];
  const answers = wholeYeses.flatMap((yes, row) =>
    requests
      .filter((_, at) => at % 5 === row % 5)
      .flatMap((request, at) => {
        const asks = `${request}${ends[(at + row) % ends.length]}`;
        return [`${yes}, ${asks}`, `${asks}. ${yes}`];
      }),
  );
  expect(answers.filter((text) => intentOf(text) !== 'take')).toEqual([]);
});

test('reads no yes in such a request alone, beside less than a yes, or in one that another act', () => {
  const beside =
    '…|bisa, …|ok, …|belum siap, …|tidak bisa, …|jangan, …|siap kalau …|siap, Pak Budi …|siap, … besok'.split('|');
  const others =
    'tolong ke sini|tolong bantu|mohon dibantu|mohon ditangani|kirim orang|minta anaknya|minta anggota|kirim polisi|tolong jemput anaknya|minta nomor rekening|tolong kirim alamat ke teman saya'.split(
      '|',
    );
  const able =
    'bisa saya tangani|bisa saya tangani sekarang?|apa bisa saya tangani sekarang|bisa tangani sekarang|bisa pak RT tangani sekarang|bisa saya tangani besok|pak peksos tangani|dia peksos siap menangani|saya bukan peksos siap menangani|anggota piket segera ke lokasi|siap ditangani polisi|siap ditangani pak Budi'.split(
      '|',
    );
  const answers = [
    ...requests.flatMap((request, at) => ['…', beside[at % beside.length] ?? '…'].map((f) => f.replace('…', request))),
    ...wholeYeses.flatMap((yes) => others.map((other) => `${yes}, ${other}`)),
    ...able,
  ];
  expect(answers.filter((text) => intentOf(text) === 'take')).toEqual([]);
});
