import type { Localized } from '@kawal/core';

export const contractWords = {
  on: {
    always: { id: 'siaga setiap saat', en: 'on duty at all times' },
    officeHours: { id: 'siaga pada jam kerja', en: 'on duty in office hours' },
  },
  people: (count: number): Localized => ({
    id: `sedikitnya ${count} orang`,
    en: `at least ${count} ${count === 1 ? 'person' : 'people'}`,
  }),
  reach: {
    message: { id: 'diberi tahu lewat pesan', en: 'told by message' },
    call: { id: 'harus ditelepon', en: 'has to be phoned' },
  },
  instead: (office: string): Localized => ({
    id: `Bila tidak ada yang dapat diberi tahu, penggantinya ${office}.`,
    en: `If nobody of it can be told, ${office} is told instead.`,
  }),
  callers: (callers: string, several: boolean): Localized => ({
    id: several
      ? `Jabatan yang harus ditelepon dihubungi bergiliran oleh ${callers}, menurut urutan ini. Bila semua sudah mencoba dan tidak ada yang tersambung, piket cadangan segera diberi tahu.`
      : `Jabatan yang harus ditelepon dihubungi oleh ${callers}. Bila tidak tersambung, piket cadangan segera diberi tahu.`,
    en: several
      ? `Offices that have to be phoned are phoned by ${callers}, taking turns in this order. If all have tried and nobody was reached, the last resort is told at once.`
      : `Offices that have to be phoned are phoned by ${callers}. If nobody is reached, the last resort is told at once.`,
  }),
};
