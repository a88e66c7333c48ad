import type { AnyActor, Localized } from '@kawal/core';

export const actorKindWords: Readonly<Record<AnyActor['kind'], Localized>> = {
  person: { id: 'orang', en: 'person' },
  app: { id: 'aplikasi', en: 'app' },
  system: { id: 'Kawal', en: 'Kawal' },
};

export const logWords = {
  drill: { id: '[latihan] ', en: '[drill] ' },
  empty: { id: 'Belum ada yang tercatat.', en: 'Nothing is on record yet.' },
};
