import { expect, test } from 'vitest';
import { familyNoes, familyTraps, familyYeses } from './answers-of-families.sample.ts';
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
} from './answers-of-ninth-and-tenth-strangers.sample.ts';
import { intentOf } from './intent.ts';

/** A small grammar of how people type that they take a report on: who, what they do, to whom, and how thumbs go wrong. */
const who = 'saya|sy|sya|aku|aq|gw|gue|ane|kami|beta|sa|kulo|abdi|ambo|tiang|ulun'.split('|');
const doing =
  'ambil|tangani|urus|handle|yg tangani|yang ambil|akan tangani|siap tangani|bisa|siap|otw|meluncur|ke lokasi|kesana sekarang|segera berangkat|proses|aja yg ke tkp|bersedia|sanggup|bantu|turun ke lokasi|tindak lanjuti|saja|pegang'.split(
    '|',
  );
const assents =
  'siap|otw|meluncur|sanggup|siap laksanakan|siap 86|siap meluncur|siap tangani|merapat|unit PPA siap menangani|RW 05 siap menangani|saya RW setempat, siap menangani|siap menangani malam ini juga|siap, saya berangkat ke Mojolangu'.split(
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

test.each([
  ['ninth', ninthYeses, ninthNoes],
  ['tenth', tenthYeses, tenthNoes],
  ['eleventh', eleventhYeses, eleventhNoes],
])('understands at least 88 of 100 answers of the %s stranger, and no yes as a no', (_, yeses, noes) => {
  const taken = yeses.filter((text) => intentOf(text) === 'take');
  const declined = noes.filter((text) => intentOf(text) === 'decline');
  expect((taken.length + declined.length) / (yeses.length + noes.length)).toBeGreaterThanOrEqual(0.88);
  expect(yeses.filter((text) => intentOf(text) === 'decline')).toEqual([]);
});

test('reads no yes in what the ninth to the eleventh stranger meant as none', () => {
  const none = [
    ...ninthNoes,
    ...ninthNeither,
    ...ninthTrickyNoes,
    ...ninthTraps,
    ...tenthNoes,
    ...tenthNeither,
    ...eleventhNoes,
    ...eleventhNeither,
  ];
  expect(none.filter((text) => intentOf(text) === 'take')).toEqual([]);
});
