import type { Localized } from '../language/words.ts';
import type { Advice } from './policy.ts';

/** Texts that an app shows first to the reporter, by the advice of the receipt. */
export const adviceWords: Readonly<Record<Advice, Localized>> = {
  'call-110': {
    id: 'TELEPON 110 (polisi) SEKARANG. Jangan menunggu jawaban dari sini.',
    en: 'CALL 110 (police) NOW. Do not wait for an answer from here.',
  },
  'call-129': {
    id: 'TELEPON 129 (SAPA) SEKARANG. Jangan menunggu jawaban dari sini.',
    en: 'CALL 129 (SAPA) NOW. Do not wait for an answer from here.',
  },
};
