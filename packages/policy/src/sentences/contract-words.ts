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
  deputies: {
    id: 'Wakil menggantikan bila pemegang cuti atau tidak terhubungi, bukan bila pemegang diam.',
    en: 'A deputy stands in if the holder is absent or cannot be reached, not if the holder is silent.',
  },
  callers: (callers: string, several: boolean): Localized => ({
    id: several
      ? `Kawal tidak menelepon sendiri. Bergiliran menurut urutan ini, ${callers} diminta menelepon jabatan yang harus ditelepon. Bila semua sudah mencoba dan tidak ada yang tersambung, piket cadangan segera diberi tahu.`
      : `Kawal tidak menelepon sendiri: ${callers} diminta menelepon jabatan yang harus ditelepon. Bila tidak tersambung, piket cadangan segera diberi tahu.`,
    en: several
      ? `Kawal makes no phone call itself. Taking turns in this order, ${callers} are asked to phone an office that has to be phoned. If all have tried and nobody was reached, the last resort is told at once.`
      : `Kawal makes no phone call itself: ${callers} is asked to phone an office that has to be phoned. If nobody is reached, the last resort is told at once.`,
  }),
};
