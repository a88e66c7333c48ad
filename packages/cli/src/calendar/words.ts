import type { Localized } from '@kawal/core';

interface Counted {
  readonly year: number;
  readonly decree: string;
  readonly holidays: number;
  readonly jointLeave: number;
  readonly fewest: number;
}

export const calendarWords = {
  counted: ({ year, decree, holidays, jointLeave, fewest }: Counted): Localized => ({
    id: `Hari libur ${year} (${decree}): ${holidays} hari libur nasional, ${jointLeave} hari cuti bersama. ${jointLeave === 0 ? 'PERIKSA: belum ada satu pun cuti bersama. ' : ''}${holidays < fewest ? `PERIKSA: tahun-tahun lain memuat ${fewest} hari libur nasional atau lebih. Hari raya yang tanggalnya berubah, seperti Idulfitri, Nyepi, dan Waisak, harus tertulis pula. ` : ''}Cocokkan jumlahnya dengan keputusan itu, lalu jalankan \`kawal apply\`.`,
    en: `Holidays of ${year} (${decree}): ${holidays} national holidays, ${jointLeave} days of joint leave. ${jointLeave === 0 ? 'CHECK: no day of joint leave is in it. ' : ''}${holidays < fewest ? `CHECK: other years have ${fewest} national holidays or more. Feasts whose date moves, such as Idulfitri, Nyepi and Waisak, must be in it too. ` : ''}Compare these numbers with the decree, then run \`kawal apply\`.`,
  }),
} as const;
