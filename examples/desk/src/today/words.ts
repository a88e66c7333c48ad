import type { Localized } from '@kawal/core';

/** Words of the page of today. What waits is said by the engine. */
export const todayWords = {
  title: { id: 'Hari ini', en: 'Today' },
  nothing: { id: 'Tidak ada yang menunggu Anda sekarang.', en: 'Nothing waits for you now.' },
  /** `records`: how many cards these things stand on. */
  count(count: number, records: number): Localized {
    const [di, on] =
      count === records ? ['', ''] : [` pada ${records} catatan`, ` on ${records} record${records === 1 ? '' : 's'}`];
    return {
      id: `${count} hal menunggu Anda${di}, yang paling mendesak lebih dahulu.`,
      en: count === 1 ? '1 thing waits for you.' : `${count} things wait for you${on}, the most urgent first.`,
    };
  },
  gone: {
    id: 'tidak terbuka lagi bagi Anda, dan yang Anda kirim sudah tercatat. Petugas lain yang boleh tahu diminta menanganinya, juga bila Anda yang menyanggupinya. Anda tidak perlu mengulanginya.',
    en: 'is not open to you any more, and what you sent is on record. Other officers who may know are asked to handle it, also if you had taken it on. You need not do it again.',
  },
  asked: { id: 'Yang diminta:', en: 'Asked:' },
  cancelLeave: { id: 'Batalkan cuti saya', en: 'Cancel my absence' },
  now: { id: 'dapat dikerjakan sekarang', en: 'can be done now' },
  since: { id: 'sejak', en: 'since' },
  lines: (count: number): Localized => ({
    id: `${count} laporan lain, masing-masing satu baris:`,
    en: count === 1 ? '1 more report, in a line:' : `${count} more reports, a line each:`,
  }),
  restOfCases: (count: number): Localized => ({
    id: `${count} kasus lagi di daftar kasus`,
    en: `${count} more in the list of cases`,
  }),
  rest: (count: number): Localized => ({
    id: `${count} hal lagi di daftar laporan`,
    en: `${count} more in the list of reports`,
  }),
};
