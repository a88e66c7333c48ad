import type { Chapter, Office, OfficeKind } from '@kawal/core';
import { expect, test } from 'vitest';
import { sampleReading } from '../stage.sample.ts';
import { titledOffices } from './titled-offices.ts';

const area = '35.73.03.1001';
const elsewhere = '35.73.03.1002';
const { chapter: sample } = sampleReading();
const office = (kind: OfficeKind, of: string, localName: string, ...holders: readonly string[]): Office => {
  const plain = { deputies: [], shifts: [], reach: 'message', number: null, hours: null, drill: false } as const;
  return { ...plain, id: localName, kind, area: of as Office['area'], localName, holders };
};
const chapter: Pick<Chapter, 'areas' | 'directory'> = {
  areas: [
    ...sample.areas,
    { ...sample.areas[2], code: elsewhere, name: 'Contoh Kidul' } as (typeof sample.areas)[number],
  ],
  directory: {
    ...sample.directory,
    offices: [
      office('coordinator', area, 'Koordinator komunitas Kotalama', 'coordinator-a'),
      office('coordinator', elsewhere, 'Koordinator komunitas Contoh Kidul', 'coordinator-b'),
      office('lurah', area, 'Lurah Kotalama', 'lurah-a'),
      office('rtHead', area, 'Ketua RT Kotalama', 'rt-a'),
      office('lpaDuty', '35.73', 'Petugas jaga LPA Kota Malang', 'duty-one'),
      office('uptdPpa', '35.73', 'UPT PPA Kota Malang', 'uptd-1'),
      office('policeUnitPpa', '35.73', 'Unit PPA Polresta Malang Kota'),
      office('sapa129', 'nation', 'SAPA 129'),
    ],
  },
};

/** Stories with the title of an office that serves the place, by its kind. */
const told: Partial<Record<OfficeKind, readonly string[]>> = {
  coordinator: [
    ...['Anak dibawa koordinator komunitas Kotalama ke Surabaya.', 'Yang menjemput KOORDINATORNYA.'],
    ...['The village coordinator took her.', 'Diajak oleh kordinator komunitas Kotalama.', 'Kordinator Kotalama ikut.'],
    ...['Koordintor komunitas ikut.', 'Dijemput kordinator kelurahan.', 'Kordinatornya bernama Yusuf.'],
    ...['Kata kooridnatorku aman.', 'Kordintor itu.', 'Koordin. Kotalama menjemput.'],
    ...['Dibawa pengurus komunitas anti TPPO Kotalama.', 'Dijemput korlap.', 'Koor Kotalama yang mengajak.'],
    ...['Kader komunitas di sini yang menyalurkan anak ke Batam.', 'Relawan komunitas yang mengajaknya.'],
  ],
  lurah: [
    ...['Pak Lurah ikut menjemput.', 'Kata ibunya, Pak lura yang menjemput.', 'Dijemput oleh lura.'],
    ...['Petugs kelurahan yang mengurus.', 'Yang menjemput lurahkotalama.', 'Akunnya PakLurahKotalama88.'],
    ...['Ibu lurah, katanya.', 'Orang kelurahan yang bikin KTP palsunya.'],
    ...['Kasi Pemerintahan kelurahan bikin surat umur palsu.', 'Pegawai kelurahan Kotalama yang bikin KTP palsunya.'],
    ...['Staf kelurahan dapat komisi.', 'Pak lurahhh yang menjemput.', 'Pak Lu\u00adrah yang menjemput.'],
  ],
  babinsa: ['Babinasku yang mengantar.', 'Oknum TNI AL yang mengantar ke kapal.'],
  bhabinkamtibmas: ['Bhabinkamtimbas yang mengantar.'],
  opdEducation: [
    ...['Kepala sekola menyuruh ia berhenti.', 'Kepsek menyuruh ia berhenti sekolah.'],
    'Kepala sekolah ikut ke pelabuhan.',
  ],
  immigrationOffice: ['Petugas imigarsi meminta uang.', 'Petugas imigrasi meminta uang.'],
  lpaDuty: [
    ...['Ditawari petugaslpa.', 'Kata ibunya, petugas LPA yang mengantar.', 'Pak Hendro dari LPA menawarkan kerja.'],
    ...['Pak Hendro Contoh dari LPA menawarkan kerja.', 'Pak Hendro (LPA) menawarkan kerja.'],
    ...['Ketua LPA, kata ibunya.', 'Pegawai LPA yang membawa.', 'Bapak yang kerja di LPA itu membujuknya.'],
    'Orang Lembaga Perlindungan Anak menjemput.',
  ],
  villageHead: ['Wali nagari menyuruh ia berangkat.'],
  rwHead: ['Yang menjemput wali jorong.'],
  rtHead: ['Dibawa suami Bu RT.', 'Ketua RT 03 ikut.'],
  uptdPpa: [
    ...['Bu UPTD menyuruhnya diam.', 'Anak dibawa oleh petugas dari UPTD PPA.'],
    ...['Pelakunya katanya dari UPT PPA Kota Malang.', 'Lewat UPTD, orang dalam yang mengurus.'],
    ...['Pegawai rumah aman PPA menjual anak.', 'Yang membujuk petugas rumah aman.', 'Staf shelter UPTD ikut.'],
  ],
  policeUnitPpa: [
    'Seorang oknum polisi dari Polres Contoh menyekap anak.',
    ...['Kapolsek yang menyuruh, dan anggota Polair yang membawa.', 'Dua orang berseragam coklat mengambilnya.'],
    'Penjemputnya Aipda Contoh, polisi di Unit PPA, Polresta Malang Kota.',
  ],
};

test.each(Object.entries(told).flatMap(([kind, stories]) => stories.map((story) => [story, kind])))(
  'finds the title of an office that serves the place in "%s"',
  (story, office) => {
    expect(titledOffices({ names: [], story, area }, chapter)).toEqual([expect.objectContaining({ at: null, office })]);
  },
);

test.each(['Petugas PPA yang nawari.', 'Orang PPA yang antar ke bus.'])(
  'finds the UPTD and the police unit that "%s" may mean by one short word',
  (story) => {
    const found = titledOffices({ names: [], story, area }, chapter);
    expect(found.map(({ office, isMention }) => [office, isMention])).toEqual([
      ['policeUnitPpa', true],
      ['uptdPpa', undefined],
    ]);
  },
);

test('finds an office of another place that is named with it, and nobody of the place of the report', () => {
  const found = (story: string, place: string = area) => titledOffices({ names: [], story, area: place }, chapter);
  const coordinator = {
    at: null,
    office: 'coordinator',
    people: ['coordinator-b'],
    elsewhere: 'Koordinator komunitas Contoh Kidul',
  };
  expect(found('Koordinator Contoh Kidul ikut.')).toEqual([coordinator]);
  expect(found('Disuruh koordinatorContohKidul.')).toEqual([coordinator]);
  const lurah = { at: null, office: 'lurah', people: ['lurah-a'], elsewhere: 'Lurah Kotalama' };
  for (const place of [elsewhere, 'unknown', 'outside'])
    expect(found('Lurah Kotalama ikut menjemput, kata ibunya.', place)).toEqual([lurah]);
  expect(titledOffices({ names: ['Pak Lurah Kotalama'], area: elsewhere }, chapter)).toEqual([{ ...lurah, at: 0 }]);
  expect(found('Pak lurah dan Lurah Kotalama ikut.', elsewhere)).toEqual([
    { at: null, office: 'lurah', people: [] },
    lurah,
  ]);
  expect(found('Anak dari Kotalama, ketuanya di Contoh Kidul.', elsewhere)).toEqual([]);
});

test.each([
  'Kelurahan Kotalama, dekat kantor kelurahan.',
  'Anak sudah di UPTD PPA, dan keluarganya menelepon polisi.',
  'Ibunya sudah lapor ke Polres, dan paman memanggil polisi.',
  'Ibunya sudah menelepon SAPA 129.',
  'Bu Ani sudah lapor LPA, dan sudah diberi tahu bahwa ia menunggu.',
  'Ibunya baru pulang dari LPA, dan Bu Ani telepon LPA.',
  'Ibu diantar ke Lembaga Perlindungan Anak.',
  'Rumahnya di RT 03 RW 05.',
  'Seorang ibu dari Kelurahan Kotalama, bukan orang desa.',
  'Ia sudah lapor ke PPA.',
  'Pamannya anggota keluarga besar itu, dan ayahnya anggota komunitas.',
  'Oknum guru dan oknum karyawan pabrik ikut, dan aparat desa tidak tahu.',
  'Ia anggota.',
  'Ia tinggal di kelurahankotalama, kotamalang.',
  'Posisi terakhir di Nusa Tenggara, koordinatnya dikirim kepada sekolah.',
  'Anaknya stres, dan ibunya membeli kompor; recent, in reverse, our policy, kept apart.',
  'Rumahnya dekat polisi tidur.',
  'Anak itu kini aman di rumah aman PPA, dan kader posyandu menemaninya.',
  'Bu kader dan Pak Luhur melihat anak itu di Jorong Koto, dekat sekolah dan kantor imigrasi.',
  '',
])('finds no title of an office of the place in "%s"', (story) => {
  expect(titledOffices({ names: [], story, area }, chapter)).toEqual([]);
});

test.each([
  'Pelakunya polisi.',
  'Penyidik itu meminta uang.',
  'Pelakunya pulisi.',
  'Pamannya poilsi, katanya.',
  'Pamannya bekerja di Polres Contoh.',
  'Petugas polisi sudah datang.',
  'Kanit PPA main mata.',
  'Yang menjemput orang reskrim, teman pakpol itu.',
  'Ada oknum yang ikut, kata ibunya.',
  'Dua aparat menunggu di terminal.',
  'Suaminya anggota, jadi ibunya takut.',
  'Pacarnya seorang anggota.',
])('finds that "%s" mentions the police, which is to be asked about and no ground by itself', (story) => {
  const mentions = [{ at: null, office: 'policeUnitPpa', people: [], isMention: true }];
  for (const one of [chapter, { ...chapter, directory: sample.directory }])
    expect(titledOffices({ names: [], story, area }, one)).toEqual(mentions);
  expect(titledOffices({ names: [], story }, chapter)).toEqual(mentions);
});

test.each([
  'Koordinator LPA menjemput anak perempuan 14 tahun malam-malam.',
  'Yang menjemput kordinator dari LPA.',
  'Koordinatornya LPA yang mengajak.',
  'The coordinator of the LPA takes the girl to a hotel.',
  'The LPA coordinator takes the girl to a hotel.',
])('finds the LPA, and in doubt the coordinator of the community too, in "%s"', (story) => {
  const found = titledOffices({ names: [], story, area }, chapter);
  expect(found.map(({ office }) => office).toSorted()).toEqual(['coordinator', 'lpaDuty']);
  expect(found).toContainEqual({ at: null, office: 'lpaDuty', people: ['duty-one'] });
});

test.each(['Koordinator LPA', 'Kordinator dari LPA', 'Coordinator of the LPA'])(
  'finds the LPA alone in the name "%s"',
  (name) => {
    expect(titledOffices({ names: [name], area }, chapter)).toEqual([
      { at: 0, office: 'lpaDuty', people: ['duty-one'] },
    ]);
  },
);

test.each(['Sekretaris LPA ikut membawa.', 'Sopirnya LPA mengantar ke hotel.', 'The driver of the LPA took her.'])(
  'finds that "%s" means one of the LPA',
  (story) => {
    const one = { at: null, office: 'lpaDuty', people: ['duty-one'] };
    expect(titledOffices({ names: [], story, area }, chapter)).toEqual([one]);
  },
);

test.each([
  ...['L.P.A. menjual anak itu.', 'L.P.A menjual anak itu.', 'L P A menjual anak itu.', 'l. p. a. yang menjualnya.'],
  ...['L-P-A menjual anak itu.', 'Lembaga Pelindungan Anak menjualnya.'],
])('finds the LPA that is spelled apart, or anew, in "%s"', (story) => {
  const one = { at: null, office: 'lpaDuty', people: ['duty-one'], isMention: true };
  expect(titledOffices({ names: [], story, area }, chapter)).toEqual([one]);
});

test('keeps two titles apart that stand beside each other in letters', () => {
  const found = titledOffices({ names: [], story: 'Kepala U.P.T.D. P.P.A. menjual anak itu.', area }, chapter);
  expect(found).toEqual(titledOffices({ names: [], story: 'Kepala UPTD PPA menjual anak itu.', area }, chapter));
  expect(found.map(({ office }) => office)).toContain('uptdPpa');
});

test('takes letters that stand apart for no title where others stand beside them, however many', () => {
  const story = 'Rumah blok L. Pada A. tertulis, xL P A, L P Ayu.';
  expect(titledOffices({ names: [], story, area }, chapter)).toEqual([]);
  expect(titledOffices({ names: [], story: 'l.p.'.repeat(25_000), area }, chapter)).toEqual([]);
});

test.each(['lpa ', 'anggota ', 'yth ', 'lurah dari '])('reads a story of "%s" over and over to its end', (word) => {
  const offices = titledOffices({ names: [], story: word.repeat(99_000 / word.length), area }, chapter);
  expect(offices.length).toBe(['anggota ', 'yth '].includes(word) ? 0 : 1);
});

test.each(['LPA menjual anak itu.', 'Bu Ani sudah lapor LPA, dan LPA sudah tahu.', 'Uangnya diterima dari LPA.'])(
  'finds that "%s" mentions the LPA, which is to be asked about',
  (story) => {
    const one = { at: null, office: 'lpaDuty', people: ['duty-one'], isMention: true };
    expect(titledOffices({ names: [], story, area }, chapter)).toEqual([one]);
  },
);

test('finds the titles of those who hold power in a place though the directory has no such office', () => {
  const bare = { ...chapter, directory: { ...sample.directory, offices: [] } };
  const story = 'Pak lurah, Pak Camat, Bu RT, seorang babinsa dan bupati ikut; koordinator proyek tidak.';
  const found = titledOffices({ names: [], story, area }, bare);
  expect(found.map(({ office }) => office)).toEqual(['rtHead', 'lurah', 'camat', 'mayor', 'babinsa']);
  expect(found.flatMap(({ people }) => people)).toEqual([]);
});

test('finds the title of a body in the name of a person, and says who holds the office', () => {
  const found = titledOffices({ names: ['kordinator kotalama', 'Pegawai UPTD', 'Pak Polisi'], area }, chapter);
  expect(found).toEqual([
    { at: 0, office: 'coordinator', people: ['coordinator-a'] },
    { at: 1, office: 'uptdPpa', people: ['uptd-1'] },
    { at: 2, office: 'policeUnitPpa', people: [] },
  ]);
  // Where the place is not known, its lurah may be told once it is.
  expect(titledOffices({ names: ['Pak Lurah'] }, chapter)).toEqual([{ at: 0, office: 'lurah', people: [] }]);
  expect(titledOffices({ names: ['Pak Lurah'], area }, null)).toEqual([]);
});

test.each([
  ...['Yth. LPA Kota Malang,', 'Yth. Bapak/Ibu petugas LPA.', 'Halo LPA,', 'Kepada Yth. L.P.A,', 'Dear LPA,'],
  ...['Halo LPA saya mau lapor,', 'Yth. LPA Malang,', 'Yth. LPA Kota Banda Aceh,'],
])('reads "%s" at the beginning as whom a story is written to, and what follows it', (salutation) => {
  const found = (text: string) => titledOffices({ names: [], story: `${salutation} ${text}`, area }, chapter);
  expect(found('anak tetangga dikunci di kos.')).toEqual([]);
  expect(found('anak dibawa petugas LPA.').map(({ office }) => office)).toEqual(['lpaDuty']);
  expect(found('anak dibawa oknum polisi.').map(({ office }) => office)).toEqual(['policeUnitPpa']);
});

test.each([
  ...['LPA membawa anak.', 'Yth. lurah dan LPA membawa anak.', 'Halo, oknum LPA membawa anak.'],
  ...['Halo petugas LPA mengunci anak di kos.', 'Permisi, pak LPA kota mengancam anak itu, tolong.'],
])('reads no salutation in "%s"', (story) => {
  expect(titledOffices({ names: [], story, area }, chapter).map(({ office }) => office)).toContain('lpaDuty');
});
