import type { AnyActor, Localized } from '@kawal/core';

export const actorKindWords: Readonly<Record<AnyActor['kind'], Localized>> = {
  person: { id: 'orang', en: 'person' },
  app: { id: 'aplikasi', en: 'app' },
  system: { id: 'Kawal', en: 'Kawal' },
};

export const logWords = {
  drill: { id: '[latihan] ', en: '[drill] ' },
  unknownStream: {
    id: 'Tidak ada catatan dengan nama itu. Namanya tertulis di `kawal log`, misalnya report/01j….',
    en: 'There is no record of that name. Names stand in `kawal log`, as report/01j….',
  },
  empty: { id: 'Belum ada yang tercatat.', en: 'Nothing is on record yet.' },
};
