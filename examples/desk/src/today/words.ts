import type { Localized } from '@kawal/core';

/** Words of the page of today. What waits is said by the engine. */
export const todayWords = {
  title: { id: 'Hari ini', en: 'Today' },
  nothing: { id: 'Tidak ada yang menunggu Anda sekarang.', en: 'Nothing waits for you now.' },
  count: (count: number): Localized => ({
    id: `${count} hal menunggu Anda, yang paling mendesak lebih dahulu.`,
    en: count === 1 ? '1 thing waits for you.' : `${count} things wait for you, the most urgent first.`,
  }),
  gone: {
    id: 'tidak terbuka lagi bagi Anda. Petugas yang menanganinya tetap melihatnya, jadi Anda tidak perlu mengulanginya.',
    en: 'is not open to you any more. The officers who handle it still see it, so you need not do it again.',
  },
  asked: { id: 'Yang diminta:', en: 'Asked:' },
  now: { id: 'dapat dikerjakan sekarang', en: 'can be done now' },
  since: { id: 'sejak', en: 'since' },
  restOfCases: (count: number): Localized => ({
    id: `${count} kasus lagi di daftar kasus`,
    en: `${count} more in the list of cases`,
  }),
  rest: (count: number): Localized => ({
    id: `${count} hal lagi di daftar laporan`,
    en: `${count} more in the list of reports`,
  }),
};
