import type { Localized } from '@kawal/core';
import contracts from './contracts.json' with { type: 'json' };

export const contractWords = {
  ...contracts,
  people: (count: number): Localized => ({
    id: `sedikitnya ${count} orang`,
    en: `at least ${count} ${count === 1 ? 'person' : 'people'}`,
  }),
  instead: (office: string): Localized => ({
    id: `Bila tidak ada yang dapat diberi tahu, penggantinya ${office}.`,
    en: `If nobody of it can be told, ${office} is told instead.`,
  }),
  callers: (callers: string, several: boolean): Localized => ({
    id: several
      ? `Kawal tidak menelepon sendiri. Bergiliran menurut urutan ini, ${callers} diminta menelepon jabatan yang harus ditelepon. Bila semua sudah mencoba dan tidak ada yang tersambung, piket cadangan segera diberi tahu.`
      : `Kawal tidak menelepon sendiri: ${callers} diminta menelepon jabatan yang harus ditelepon. Bila tidak tersambung, piket cadangan segera diberi tahu.`,
    en: several
      ? `Kawal makes no phone call itself. Taking turns in this order, ${callers} are asked to phone an office that has to be phoned. If all have tried and nobody was reached, the last resort is told at once.`
      : `Kawal makes no phone call itself: ${callers} is asked to phone an office that has to be phoned. If nobody is reached, the last resort is told at once.`,
  }),
};
