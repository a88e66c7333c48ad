import type { Localized } from '@kawal/core';

/** A form that is answered "today or tonight" states a known day and danger now: whoever has not read the story must know. */
export const mayBeToday: Localized = {
  id: 'karena ada bahaya sekarang, anggap hari ini atau malam ini',
  en: 'as there is danger now, take it to be today or tonight',
};
