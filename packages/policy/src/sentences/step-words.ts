import type { Localized } from '@kawal/core';
import steps from './steps.json' with { type: 'json' };

export const stepWords = {
  ...steps,
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
  whileClosed: (office: string, telling: string): Localized => ({
    id: `Bila ${office} sedang tutup, ${telling} sebagai gantinya.`,
    en: `While ${office} is closed, ${telling} instead.`,
  }),
};
