import type { Localized } from '@kawal/core';

type Told = { readonly [Name in 'danger' | 'departure' | 'involved']?: readonly string[] };

/** Says what a report still holds to be so, each by itself: danger now, a departure and police. Asked before it is closed. */
export function stillTrueIn({ danger, departure, involved }: Told): readonly Localized[] {
  return [
    ...(danger?.includes('yes') ? [{ id: 'ada bahaya langsung sekarang', en: 'there is immediate danger now' }] : []),
    ...(departure?.includes('dated')
      ? [{ id: 'tanggal keberangkatan diketahui', en: 'the date of a departure is known' }]
      : []),
    ...(involved?.includes('police') ? [{ id: 'mungkin ada polisi yang terlibat', en: 'police may be involved' }] : []),
  ];
}

/** Stands before what is still so, and after it. */
export const stillTrueWords = {
  lead: { id: 'Menurut laporan ini masih berlaku:', en: 'Still true by this report:' },
  makeSure: {
    id: 'Pastikan dahulu bahwa hal itu sudah ditangani, lalu tulis dalam catatan penutupan: bagaimana bahaya atau keberangkatan itu berakhir, di mana korban sekarang, dan siapa yang memastikannya. Bila tidak benar lagi, koreksilah.',
    en: 'Make sure first that it was dealt with. Then write in the note of the closing how the danger or the departure ended, where the victim is now, and who made sure of it. Correct what is no longer true.',
  },
} satisfies Readonly<Record<string, Localized>>;
