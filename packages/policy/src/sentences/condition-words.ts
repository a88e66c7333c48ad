import type { Localized } from '@kawal/core';

export const conditionWords = {
  whatever: { id: 'apa pun isi laporannya', en: 'whatever the report says' },
  nothing: { id: 'tidak pernah', en: 'never' },
  anyValue: { id: 'apa pun', en: 'whatever the' },
  and: { id: ', dan ', en: ', and ' },
  orElse: { id: 'atau ', en: 'or ' },
  alsoUnknown: { id: 'juga bila belum diketahui', en: 'also where that is not known yet' },
  area: { id: 'wilayah penanganan', en: 'area it is handled in' },
  areaValues: {
    unknown: { id: 'belum diketahui', en: 'not known yet' },
    outside: { id: 'di luar wilayah kita', en: 'outside our area' },
  },
  countOfAll: (count: number, name: string): Localized => ({
    id: `ada sedikitnya ${count} ${name}`,
    en: `there are at least ${count} ${name}`,
  }),
  countOf: (count: number, name: string, list: string): Localized => ({
    id: `sedikitnya ${count} ${name} ini ada: ${list}`,
    en: `at least ${count} of these ${name} are there: ${list}`,
  }),
};
