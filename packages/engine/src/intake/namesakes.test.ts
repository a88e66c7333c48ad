import type { Office, OfficeKind } from '@kawal/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleReading } from '../stage.sample.ts';
import { calledByPart, isNearIn } from './called-by-part.ts';
import { beforeName, plainWords } from './name-words.ts';
import { compare } from './namesakes.ts';

const area = '35.73.03.1001';
const { chapter: sample } = sampleReading();
const office = (kind: OfficeKind, of: string, ...holders: readonly string[]): Office => {
  const plain = { deputies: [], shifts: [], reach: 'message', number: null, hours: null, drill: false } as const;
  return { ...plain, id: `${kind}-${of}`, kind, area: of as Office['area'], localName: kind, holders };
};
const names = {
  'petugas-lpa-2': 'Hendri Saputra',
  'lurah-a': 'Syafrizal Karangan',
  'lurah-b': 'Wahyudi Karangan',
  'koordinator-a': 'Dewi Contoh Rekaan',
  'uptd-1': 'Bambang Rekaan',
  sekretaris: 'Ratna Rekayasa',
};
const known = Object.entries(names).map(([person, name]) => ({ person, words: plainWords(name) }));
const offices = [
  office('lpaDuty', '35.73', 'petugas-lpa-2'),
  office('lurah', area, 'lurah-a'),
  office('lurah', '35.73.03.1002', 'lurah-b'),
  office('coordinator', area, 'koordinator-a'),
  office('uptdPpa', '35.73', 'uptd-1'),
];
const directory = { ...sample.directory, offices, secretariat: ['sekretaris'] };
const found = (story: string): readonly string[] => {
  const near = known.filter(({ words }) => isNearIn(plainWords(story), words)).map(({ person }) => person);
  return [
    ...new Set([...near, ...calledByPart(story, known, { chapter: { directory }, area }).map(({ person }) => person)]),
  ];
};

test.each([
  ['Pak Hendri dari LPA membawanya.', 'petugas-lpa-2'],
  ['Hendri Saputera yang membawanya.', 'petugas-lpa-2'],
  ['Kata ibunya si hendri, orang LPA, menjemput dini hari.', 'petugas-lpa-2'],
  ['Petugas bernama Hendry menawarkan pekerjaan.', 'petugas-lpa-2'],
  ['Bapak Hendri menyuruh ia naik kapal.', 'petugas-lpa-2'],
  ['Pak Saputra ikut mengantar.', 'petugas-lpa-2'],
  ['Pak Syafrizal meminta uang paspor.', 'lurah-a'],
  ['Lurah Syafrizal meminta uang paspor.', 'lurah-a'],
  ['Dijemput Wahyudy Karangan.', 'lurah-b'],
  ['Bambang, oknum UPTD, membawanya kembali.', 'uptd-1'],
  ['Bu Ratna yang mengurus.', 'sekretaris'],
  ...[
    ...['Koh Syafrizal menawari.', 'Ko Syafrizal menawari.', 'Yang mengajak si Syafrizal.', 'Dijemput oleh Syafrizal.'],
    ...['Orang itu namanya Syafrizal.', 'Anak itu dibawa orang, namanya Syafrizal.', 'Ia dijemput Syafrizal.'],
  ].map((story) => [story, 'lurah-a']),
  ['Panggilannya Dewi, dan ia meminta uang.', 'koordinator-a'],
  ['Kordinatornya, kata ibunya, Dewi.', 'koordinator-a'],
])('finds in "%s" who may be meant', (story, person) => {
  expect(found(story)).toEqual([person]);
});

const calm = [
  'Hendri, temannya, menunggu di terminal.',
  'Pak Wahyudi memberi tumpangan.',
  'Anak bernama Dewi belum pulang sejak Senin.',
  'Adiknya yang bernama Dewi menangis, dan keponakan saya namanya Ratna.',
  'Korban itu biasa dipanggil Dewi.',
  'Anak yang cerdas itu bercerita kepada Dewi.',
  'Pak Bambang tetangga depan merekam pelat mobil.',
  'Hendri sudah lapor ke LPA kemarin.',
  'Kakaknya Bambang menelepon UPTD tadi pagi.',
  'Pak Andri dan Bu Desi tetangganya.',
  'Dewi takut kepada pamannya.',
  'Ibunya bekerja di pasar, ayahnya nelayan.',
];

test.each(calm)('asks nothing about "%s"', (story) => {
  expect(found(story)).toEqual([]);
});

const inForce = { directory };
const everybody = known.map((one) => ({ ...one, community: undefined }));
const barredBy = (handed: { readonly names?: readonly string[]; readonly story?: string }, people = everybody) =>
  compare({ names: [], area, ...handed }, people, inForce).filter(({ isFaint }) => !isFaint);

test.each([
  ...['Hendri', 'Hendri S', 'Hendri Saputera', 'Hendri Sap', 'H Saputra', 'HendriSaputra', 'Hendri, orang LPA'],
  ...['Pak Hendri RT 3', 'Hendri kelurahan Kotalama', 'Hendri alias Met', 'Hendri (tetangga)', 'Tono alias Hendri'],
  ...['Cak Hendri', 'Gus Saputra baju merah', 'Hendri Gunawan', 'S. Hendri', 'Hendri/Tono', 'Hendry yang jual pulsa'],
])('keeps out by the name of a suspect "%s" who alone is called so, whatever stands beside it', (name) => {
  expect(barredBy({ names: [name] })).toMatchObject([{ at: 0, person: 'petugas-lpa-2' }]);
});

test.each([
  ...['Dewi Contoh RT 5', 'Dewi Rekaan (ada tahi lalat)', 'Mama Dewi Rekaan yang rumahnya dekat gereja', 'D. Rekaan'],
  ...['Dewi Rek', 'DewiContoh', 'Dewi Rekaan, baju merah'],
])('finds by the name of a suspect "%s" whoever the same words in a story name', (name) => {
  const inStory = barredBy({ story: name }).map(({ person }) => person);
  expect(inStory).toContain('koordinator-a');
  expect(barredBy({ names: [name] }).map(({ person }) => person)).toEqual(expect.arrayContaining(inStory));
});

const threeWords = [{ person: 'lurah-a', words: plainWords('Slamet Riyadi Santoso'), community: undefined }];

test.each([
  ...['SlametSantoso', 'SantosoSlamet', 'santosoriyadi', 'SlametRiyadiSantoso', 'slamet.santoso88', 'slametsantoso88'],
  ...['SlametSentoso', 'PakSlamet', 'Pak SlametSantoso', 'PakSlametSantoso', 'santosoriyadislamet RT 5'],
])('keeps out by "%s", words of a name written together in any order, whose name it is', (name) => {
  expect(barredBy({ names: [name] }, threeWords)).toMatchObject([{ person: 'lurah-a' }]);
  expect(barredBy({ story: `Dibawa ${name} semalam.` }, threeWords)).toMatchObject([{ at: null, person: 'lurah-a' }]);
});

test('keeps nobody out whose name nothing in the name of a suspect shares', () => {
  const names = ['Yanto binti Usman', 'Pak Lurah', 'petugas', 'orang kelurahan', 'laki-laki baju merah RT 3'];
  expect(compare({ names, area }, everybody, inForce)).toEqual([]);
});

const given = ['Slamet', 'Bambang', 'Yohanes', 'Wahyudi', 'Ratna', 'Maria', 'Hendri', 'Dewi', 'Syafrizal', 'Ketut'];
const others = ['Widodo', 'Tukan', 'Rahmawati', 'Chaniago', 'Sutrisno', 'Goretti', 'Karangan', 'Usman'];
test('asks about everybody who serves the place and shares the one word of a suspect, and about each once', () => {
  const people = Object.keys(names).map((person, at) => {
    return { person, words: plainWords(`Slamet ${others[at]}`), community: undefined };
  });
  const asked = (...suspects: readonly string[]) =>
    compare({ names: suspects, area }, people, inForce).map(({ at, person, isFaint }) => [
      at,
      person,
      isFaint === true,
    ]);
  const serving = ['petugas-lpa-2', 'lurah-a', 'koordinator-a', 'uptd-1', 'sekretaris'];
  expect(asked('Slamet')).toEqual(serving.map((person) => [0, person, true]));
  const uptd = asked('Slamet', `Slamet ${others[4]}`).filter(([, person]) => person === 'uptd-1');
  expect(uptd).toEqual([[1, 'uptd-1', false]]);
});

const drawn = fc.tuple(
  fc.array(fc.tuple(fc.constantFrom(...given), fc.subarray(others, { minLength: 1, maxLength: 2 })), {
    ...{ minLength: 6, maxLength: 6 },
  }),
  fc.constantFrom('', ...beforeName, 'Drs.', 'Cak Haji'),
  fc.constantFrom('', 'RT 3', 'alias Met', '(tetangga)', 'baju merah', ', orang kelurahan', 'dari Kotalama', 'relawan'),
);

test('keeps out, in a name and in a story, each of a drawn directory whom a rare word means, and nobody by a common word', () => {
  const people = Object.keys(names);
  const near = ['petugas-lpa-2', 'lurah-a', 'koordinator-a', 'sekretaris'];
  const serving = [...near, 'uptd-1'];
  fc.assert(
    fc.property(drawn, ([chosen, address, description]) => {
      const directoryOf = people.map((person, at) => {
        const [first, rest] = chosen[at] ?? ['', []];
        return { person, words: plainWords([first, ...rest].join(' ')), community: undefined, first };
      });
      for (const { person, first } of directoryOf.filter((one) => serving.includes(one.person))) {
        const word = first.toLowerCase();
        const sharing = directoryOf.filter((one) => serving.includes(one.person) && one.words.includes(word)).length;
        const text = `${address} ${first} ${description}`;
        const barred = (handed: Parameters<typeof barredBy>[0]) =>
          barredBy(handed, directoryOf).some((one) => one.person === person);
        expect([text, barred({ names: [text] })]).toEqual([text, sharing <= 2]);
        const asked = compare({ names: [text], area }, directoryOf, inForce);
        expect(asked.map((one) => one.person)).toContain(person);
        const told = compare({ names: [], story: text, area }, directoryOf, inForce);
        expect(asked.map((one) => one.person)).toEqual(expect.arrayContaining(told.map((one) => one.person)));
        if (address === '' || !near.includes(person)) continue;
        const story = `Katanya ${text} membawanya.`;
        expect([story, barred({ story })]).toEqual([story, sharing <= 2]);
      }
    }),
  );
});
