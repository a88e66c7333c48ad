import type { Localized } from '@kawal/core';

export const stepWords = {
  and: { id: ', dan ', en: ', and ' },
  unconditional: { id: 'apa pun jawabannya', en: 'whatever anybody answers' },
  atOnce: { id: 'segera', en: 'at once' },
  after: (wait: string): Localized => ({ id: `setelah ${wait}`, en: `after ${wait}` }),
  onWorkingDay: (days: number): Localized => ({
    id: `pada jam buka hari kerja ke-${days} sesudahnya`,
    en: `at the opening of working day ${days} after that`,
  }),
  told: (offices: string, several: boolean): Localized => ({
    id: `${offices} diberi tahu`,
    en: `${offices} ${several ? 'are' : 'is'} told`,
  }),
  called: (offices: string): Localized => ({
    id: `petugas diminta menelepon ${offices}`,
    en: `an officer is asked to phone ${offices}`,
  }),
  lasts: (wait: string): Localized => ({ id: `langkah ini ditahan ${wait}`, en: `this holds the step for ${wait}` }),
  repeat: (every: string, times: number, until: string): Localized => ({
    id: `diulang tiap ${every.replace(/^1 /, '')}, paling banyak ${times} kali, ${until}.`,
    en: `repeated every ${every.replace(/^1 /, '')}, ${times === 1 ? 'once' : `${times} times`} at most, ${until}.`,
  }),
  untilAnswered: { id: 'sampai yang bersangkutan menjawab', en: 'until that person answers' },
  untilReached: { id: 'sampai teleponnya tersambung', en: 'until the phone call gets through' },
  untilEither: {
    id: 'sampai yang diberi tahu menjawab dan teleponnya tersambung',
    en: 'until those told answer and the phone call gets through',
  },
  whileClosed: (office: string, telling: string): Localized => ({
    id: `Bila ${office} sedang tutup, ${telling} sebagai gantinya.`,
    en: `While ${office} is closed, ${telling} instead.`,
  }),
  lastResortAgain: {
    id: 'piket cadangan diberi tahu terus, selama belum ada di antara mereka yang menyanggupi.',
    en: 'the last resort is told again and again, while none of them has taken it on.',
  },
};
