import type { Localized } from '@kawal/core';

/** The words around the list of `kawal today`; those of its items come with them. */
export const todayWords = {
  nothing: { id: 'Tidak ada yang menunggu Anda sekarang.', en: 'Nothing waits for you now.' },
  count: (count: number): Localized => ({
    id:
      count === 1
        ? '1 hal menunggu Anda:'
        : `${count} hal menunggu Anda, yang paling mendesak lebih dahulu (waktu di depannya ialah tenggatnya, atau sejak kapan hal itu menunggu):`,
    en:
      count === 1
        ? '1 thing waits for you:'
        : `${count} things wait for you, the most urgent first (the time before each is its deadline, or since when it waits):`,
  }),
};
