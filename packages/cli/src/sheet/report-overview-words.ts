import type { Localized } from '@kawal/core';
import type { TableName } from './report-overview.ts';

export const reportOverviewWords = {
  title: (period: string): Localized => ({ id: `Ringkasan laporan: ${period}`, en: `Overview of reports: ${period}` }),
  meeting: {
    id: 'UNTUK RAPAT. Boleh dicetak dan dibacakan: tanpa nama, tanpa kelurahan, tanpa angka kecil. Angka ditulis per sepuluh, sehingga satu laporan tidak menunjuk kepada seorang anak. Jangan menebak dari kelurahan mana sebuah laporan datang.',
    en: 'FOR THE MEETING. It may be printed and read aloud: no name, no kelurahan, no small number. Numbers are given in tens, so that no report points at a child. Do not guess from which kelurahan a report came.',
  },
  exact: {
    id: 'HANYA UNTUK LPA. Angka pasti per kelurahan dapat menunjuk kepada seorang anak. Jangan dibacakan dalam rapat, jangan difoto, dan jangan diteruskan.',
    en: 'FOR THE LPA ALONE. Exact numbers by kelurahan can point at a child. Do not read them out in a meeting, photograph them or pass them on.',
  },
  counted: (reader: string): Localized => ({
    id: `Dihitung: laporan yang boleh diketahui ${reader}. Latihan dan laporan yang ditutup sebagai laporan ganda tidak dihitung.`,
    en: `Counted: reports that ${reader} may know of. Drills and reports closed as duplicates are not counted.`,
  }),
  totals: { id: 'Jumlah', en: 'Totals' },
  received: { id: 'Laporan masuk', en: 'Reports received' },
  open: { id: 'Masih terbuka sekarang', en: 'Open now' },
  marked: {
    id: 'Ditandai ganda oleh seorang petugas, dan tetap dihitung',
    en: 'Marked as a duplicate by one officer, and counted all the same',
  },
  missed: { id: 'Ada kewajiban memberi tahu yang terlewat', en: 'A duty to notify was missed' },
  untaken: { id: 'Tidak pernah disanggupi', en: 'Never taken on' },
  unreached: {
    id: 'Laporan yang belum terbukti sampai kepada petugas',
    en: 'Reports not proved to have reached an officer',
  },
  unread: {
    id: 'TIDAK TERHITUNG karena catatannya rusak (tanyakan kepada pengelola Kawal)',
    en: 'NOT COUNTED, because their records are damaged (ask who runs Kawal)',
  },
  tooFew: {
    id: 'Laporan kurang dari 11, jadi rinciannya tidak ditampilkan. Bila ini ringkasan sebulan, buatlah ringkasan setahun, misalnya 2026.',
    en: 'There were fewer than 11 reports, so no details are shown. If this is a month, make the overview of a year, for example 2026.',
  },
  details: { id: 'Rincian', en: 'Details' },
  reports: { id: 'Laporan', en: 'Reports' },
  tables: {
    level: { id: 'Menurut kegawatan', en: 'By urgency' },
    age: { id: 'Menurut umur terduga korban', en: 'By age of the possible victim' },
    exploitation: { id: 'Menurut bentuk eksploitasi', en: 'By kind of exploitation' },
    takenOn: { id: 'Waktu sampai disanggupi', en: 'Time until somebody took it on' },
    reached: { id: 'Waktu sampai terbukti ada yang terjangkau', en: 'Time until somebody was proved to be reached' },
    missed: {
      id: 'Kantor yang tidak terbukti diberi tahu tepat waktu',
      en: 'Offices not proved to be notified in time',
    },
  } satisfies Record<TableName, Localized>,
  several: { id: 'Satu laporan dapat terhitung dalam beberapa baris.', en: 'One report may count in several rows.' },
  unknown: { id: 'belum diketahui', en: 'not known yet' },
  within: ({ id, en }: Localized): Localized => ({ id: `sampai ${id}`, en: `up to ${en}` }),
  later: { id: 'lebih lama', en: 'longer' },
  never: { id: 'belum', en: 'not yet' },
  speed: ({ half, longest }: Readonly<Record<'half' | 'longest', Localized>>): Localized => ({
    id: `Separuhnya dalam ${half.id}; yang terlama ${longest.id}.`,
    en: `Half of them within ${half.en}; the longest ${longest.en}.`,
  }),
  areas: { id: 'Menurut kelurahan atau desa', en: 'By kelurahan or desa' },
  area: { id: 'Wilayah', en: 'Area' },
  areaOf: {
    unknown: { id: 'belum diketahui', en: 'not known' },
    outside: { id: 'di luar kota', en: 'outside the city' },
  },
  columns: [
    { id: 'Masuk', en: 'Received' },
    { id: 'Terbuka', en: 'Open' },
    { id: 'Anak', en: 'A child' },
    { id: 'Terlewat', en: 'Missed' },
  ],
  between: ({ from, to }: Readonly<Record<'from' | 'to', number>>): Localized =>
    from === to ? { id: String(from), en: String(from) } : { id: `${from} sampai ${to}`, en: `${from} to ${to}` },
  period: {
    id: 'Tulis bulan atau tahun, misalnya 2026-11 atau 2026.',
    en: 'Write a month or a year, as 2026-11 or 2026.',
  },
  notOfLpa: {
    id: 'Ringkasan laporan hanya dibuat petugas jaga LPA atau sekretariat, karena orang lain tidak melihat semua laporan. Mintalah mereka.',
    en: 'Only an LPA duty officer or the secretariat makes the overview of reports, because others do not see all of them. Ask them.',
  },
};
