import type { Localized } from '../language/words.ts';
import type { Advice } from './policy.ts';

const caution: Localized = {
  id: 'Jangan mendatangi tempatnya sendiri. Hapus riwayat panggilan bila ponsel ini dipakai bersama. Jangan menunggu jawaban dari sini.',
  en: 'Do not go there yourself. Delete the call history if others use this phone. Do not wait for an answer from here.',
};

/** Texts that an app shows first to the reporter, by the advice of the receipt. */
export const adviceWords: Readonly<Record<Advice, Localized>> = {
  'call-110': {
    id: `Bila aman bagi Anda, TELEPON 110 (polisi) SEKARANG, atau kirim WhatsApp ke SAPA 08111-129-129. ${caution.id}`,
    en: `If it is safe for you, CALL 110 (police) NOW, or message SAPA on WhatsApp at 08111-129-129. ${caution.en}`,
  },
  'call-129': {
    id: `Bila aman bagi Anda, TELEPON 129 (SAPA) SEKARANG, atau kirim WhatsApp ke SAPA 08111-129-129. ${caution.id}`,
    en: `If it is safe for you, CALL 129 (SAPA) NOW, or message SAPA on WhatsApp at 08111-129-129. ${caution.en}`,
  },
};
