import type { Localized } from '@kawal/core';
import overview from './overview.json' with { type: 'json' };
import type { TableName } from './report-overview.ts';

export const reportOverviewWords = {
  ...overview,
  title: (period: string): Localized => ({ id: `Ringkasan laporan: ${period}`, en: `Overview of reports: ${period}` }),
  counted: (reader: string): Localized => ({
    id: `Dihitung: laporan yang boleh diketahui ${reader}. Latihan dan laporan yang ditutup sebagai laporan ganda tidak dihitung.`,
    en: `Counted: reports that ${reader} may know of. Drills and reports closed as duplicates are not counted.`,
  }),
  marked: {
    id: 'Ditandai ganda oleh seorang petugas, dan tetap dihitung',
    en: 'Marked as a duplicate by one officer, and counted all the same',
  },
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
  within: ({ id, en }: Localized): Localized => ({ id: `sampai ${id}`, en: `up to ${en}` }),
  speed: ({ half, longest }: Readonly<Record<'half' | 'longest', Localized>>): Localized => ({
    id: `Separuhnya dalam ${half.id}; yang terlama ${longest.id}.`,
    en: `Half of them within ${half.en}; the longest ${longest.en}.`,
  }),
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
};
