import type { Localized } from '@kawal/core';

interface Counted {
  readonly year: number;
  readonly decree: string;
  readonly holidays: number;
  readonly jointLeave: number;
}

export const calendarWords = {
  counted: ({ year, decree, holidays, jointLeave }: Counted): Localized => ({
    id: `Hari libur ${year} (${decree}): ${holidays} hari libur nasional, ${jointLeave} hari cuti bersama. Cocokkan jumlahnya dengan keputusan itu, lalu jalankan \`kawal apply\`.`,
    en: `Holidays of ${year} (${decree}): ${holidays} national holidays, ${jointLeave} days of joint leave. Compare these numbers with the decree, then run \`kawal apply\`.`,
  }),
} as const;
