import { movingHolidays } from './small-chapter.sample.ts';
import type { WrongEdit } from './wrong-edit.sample.ts';

const file = 'libur-2031.yaml';
const listed = true;
const day = (date: string): string => `  - { tanggal: 2031-${date}, nama: libur contoh, jenis: libur }\n`;
const first = day('01-01');
const moving = movingHolidays.map(day);

export const holidaysEdits: readonly WrongEdit[] = [
  {
    does: 'writes the table of another year into the file',
    ...{ file, listed },
    from: 'tahun: 2031',
    to: 'tahun: ▸2032',
    code: 'holidays.other-year',
    id: 'namai `libur-2032.yaml`',
    en: 'call it `libur-2032.yaml`',
  },
  {
    does: 'writes a day of another year into a table',
    ...{ file, listed },
    from: 'tanggal: 2031-03-20',
    to: 'tanggal: ▸2032-03-20',
    code: 'holidays.outside-year',
    id: 'tidak terletak pada tahun 2031',
    en: 'does not lie in 2031',
  },
  {
    does: 'writes a day of joint leave twice',
    ...{ file, listed },
    from: '  - { tanggal: 2031-08-17',
    to: '  - ▸{ tanggal: 2031-03-20, nama: cuti contoh, jenis: cutiBersama }\n  - { tanggal: 2031-08-17',
    code: 'off-day.twice',
    id: 'Hapus salah satu',
    en: 'Delete one of them',
  },
  {
    does: 'leaves Independence Day out of a table',
    ...{ file, listed },
    from: 'hari:\n  - { tanggal: 2031-01-01, nama: libur contoh, jenis: libur }',
    to: 'hari:\n  ▸- { tanggal: 2031-01-02, nama: libur contoh, jenis: libur }',
    code: 'holidays.incomplete',
    id: '`2031-01-01` belum ada',
    en: '`2031-01-01` is missing',
  },
  {
    does: 'copies the days that are off every year, and few of those that move',
    ...{ file, listed },
    from: `hari:\n${first}${moving.join('')}`,
    to: `hari:\n${first.replace('- ', '▸- ')}${moving.slice(5).join('')}`,
    code: 'holidays.few',
    id: 'hanya memuat 11 hari libur nasional',
    en: 'has 11 national holidays only',
  },
  {
    does: 'leaves the placeholder of a decree in a table',
    ...{ file, listed },
    from: 'keputusan: SKB Contoh 1/2030',
    to: 'keputusan: ▸SKB 3 Menteri (tulis nomornya)',
    code: 'holidays.no-decree',
    id: 'belum memuat nomor dan tahunnya',
    en: 'has no number and year yet',
  },
  {
    does: 'leaves the placeholder of a source in a table',
    ...{ file, listed },
    from: 'sumber: contoh.invalid',
    to: 'sumber: ▸(tulis dari mana)',
    code: 'holidays.placeholder',
    id: 'Ganti tanda pengisi ini',
    en: 'Replace this placeholder',
  },
  {
    does: 'invents a kind of day off',
    ...{ file, listed },
    from: 'jenis: cutiBersama',
    to: 'jenis: ▸cutiBersma',
    code: 'value.unknown',
    id: 'Mungkin maksud Anda `cutiBersama`?',
    en: 'Did you mean `cutiBersama`?',
  },
];
