import type { Area, Localized } from '@kawal/core';

export const sheetCommandWords = {
  several: ({ found }: { readonly found: readonly Area[] }): Localized => {
    const list = found.map(({ code, name }) => `${name} (${code})`).join(', ');
    return {
      id: `Nama itu dipakai lebih dari satu kelurahan: ${list}. Tulis kodenya.`,
      en: `More than one kelurahan has that name: ${list}. Write its code.`,
    };
  },
  notKelurahan: ({ area }: { readonly area: Area }): Localized => ({
    id: `${area.name} (${area.code}) bukan kelurahan atau desa. Tulis kelurahannya, atau kosongkan untuk semuanya.`,
    en: `${area.name} (${area.code}) is no kelurahan or desa. Write one, or leave it out for all of them.`,
  }),
};
