import type { Localized } from '../language/words.ts';

/** Lines in every message that asks somebody to act: what must not be done, whatever the report is about. */
export const safetyLines: readonly Localized[] = [
  {
    id: 'Jangan mendatangi tempat kejadian atau rumah siapa pun sendirian.',
    en: "Do not go to the place or to anybody's home alone.",
  },
  { id: 'Jangan menghubungi korban atau terduga pelaku.', en: 'Do not contact the victim or the suspect.' },
  {
    id: 'Jangan meneruskan pesan ini ke grup WhatsApp, dan jangan mengadakan mediasi atau perdamaian.',
    en: 'Do not forward this message to a WhatsApp group, and do not arrange mediation or a settlement.',
  },
];

/** The notice beside every opened card: only who was told of the duty of secrecy is bound by it (UU 21/2007 Art 24). */
export const secrecyNotice: Localized = {
  id: 'RAHASIA. Identitas korban dan saksi harus dirahasiakan; memberitahukannya kepada orang lain adalah tindak pidana (UU 21/2007 Pasal 24).',
  en: 'SECRET. The identity of victims and witnesses must be kept secret; disclosing it is an offence (UU 21/2007 Art 24).',
};
