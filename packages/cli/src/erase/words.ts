import type { Localized, OfficeKind } from '@kawal/core';
import type { ErasureReason } from '@kawal/core/access';
import type { ErasureReceipt } from '@kawal/engine';
import { describeOffices } from '@kawal/policy';
import sentences from './sentences.json' with { type: 'json' };

/** Each reason as `--reason` takes it. */
export const erasureKeywords: Readonly<Record<ErasureReason, Localized>> = {
  requested: { id: 'diminta', en: 'requested' },
  noLongerNeeded: { id: 'tidak-diperlukan', en: 'noLongerNeeded' },
  unlawful: { id: 'tanpa-hak', en: 'unlawful' },
  wrongPerson: { id: 'orang-salah', en: 'wrongPerson' },
};

export const eraseWords = {
  ...sentences,
  forGood: ({ number, subject }: { readonly number: string; readonly subject: string | undefined }): Localized => ({
    id: `Yang dimusnahkan untuk selamanya: ${subject === undefined ? 'identitas, kontak, dan cerita semua orang' : `identitas dan kontak orang ${subject}`} dalam ${number}.${subject === undefined ? '' : ' Cerita laporannya dan catatan penutupannya TIDAK ikut dimusnahkan dan dapat menyebut orang itu.'} Salinan lama berkas kunci masih dapat membukanya, selama salinan itu dan kunci lembaga masih ada; \`kawal doctor\` menyebut sampai kapan.`,
    en: `Destroyed for good: ${subject === undefined ? 'the identity, the contact and the story of everybody' : `the identity and the contact of ${subject}`} in ${number}.${subject === undefined ? '' : ' The story of the report and its closing note are NOT destroyed, and may name that person.'} An old copy of the keyring still opens them, while that copy and the key of the chapter exist; \`kawal doctor\` says until when.`,
  }),
  owed: (offices: readonly OfficeKind[]): Localized => ({
    id: `MASIH HARUS DIBERI TAHU: ${describeOffices(offices, 'and', 'id')}. Setelah dimusnahkan, yang menelepon tidak mempunyai nama lagi. Telepon dahulu, lalu musnahkan.`,
    en: `STILL TO BE NOTIFIED: ${describeOffices(offices, 'and', 'en')}. Once destroyed, the caller has no name any more. Call first, then destroy.`,
  }),
  otherNumber: (number: string): Localized => ({
    id: `Yang diketik bukan nomornya, ${number}.`,
    en: `What was typed is not its number, ${number}.`,
  }),
  damaged: (damaged: number): Localized => ({
    id: `${damaged} kartu rusak ikut dimusnahkan, tetapi kuncinya tidak dapat dikenali. Salinan lama yang utuh masih dapat membukanya: musnahkan salinan itu.`,
    en: `${damaged} damaged ${damaged === 1 ? 'card was' : 'cards were'} destroyed too, but the key cannot be told. An older copy that is whole can still open: destroy that copy.`,
  }),
  destroyed: ({ destroyed, complete }: Pick<ErasureReceipt, 'destroyed' | 'complete'>): Localized => ({
    id: `${destroyed} kartu dimusnahkan dan tercatat. ${complete ? 'Kuncinya ikut dimusnahkan.' : 'Kuncinya belum: jalankan perintah Kawal apa pun sekali lagi.'}`,
    en: `${destroyed} ${destroyed === 1 ? 'card' : 'cards'} destroyed, and on record. ${complete ? 'The keys are destroyed too.' : 'The keys are not yet: run any command of Kawal once more.'}`,
  }),
};
