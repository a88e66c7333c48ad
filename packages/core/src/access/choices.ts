import type { Localized } from '../language/words.ts';
import type { Purpose } from './access.ts';

/** Names the choices of its commands in both languages. */

export const purposeWords: Readonly<Record<Purpose, Localized>> = {
  respond: { id: 'menangani laporan', en: 'to respond to the report' },
  refer: { id: 'merujuk', en: 'to refer' },
  screen: { id: 'menyaring relawan', en: 'to screen a volunteer' },
  correct: { id: 'membetulkan data', en: 'to correct data' },
  supervise: { id: 'mengawasi', en: 'to supervise' },
};
