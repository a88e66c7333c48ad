import type { Localized, OfficeKind } from '@kawal/core';
import type { ErasureReason } from '@kawal/core/access';
import type { ErasureReceipt } from '@kawal/engine';
import { describeOffices } from '@kawal/policy';

/** Each reason as `--reason` takes it. */
export const erasureKeywords: Readonly<Record<ErasureReason, Localized>> = {
  requested: { id: 'diminta', en: 'requested' },
  noLongerNeeded: { id: 'tidak-diperlukan', en: 'noLongerNeeded' },
  unlawful: { id: 'tanpa-hak', en: 'unlawful' },
  wrongPerson: { id: 'orang-salah', en: 'wrongPerson' },
};

export const eraseWords = {
  forGood: ({ number, subject }: { readonly number: string; readonly subject: string | undefined }): Localized => ({
    id: `Yang dimusnahkan untuk selamanya: ${subject === undefined ? 'identitas, kontak, dan cerita semua orang' : `identitas dan kontak orang ${subject}`} dalam ${number}.${subject === undefined ? '' : ' Cerita laporannya dan catatan penutupannya TIDAK ikut dimusnahkan dan dapat menyebut orang itu.'} Salinan lama berkas kunci masih dapat membukanya, selama salinan itu dan kunci lembaga masih ada; \`kawal doctor\` menyebut sampai kapan.`,
    en: `Destroyed for good: ${subject === undefined ? 'the identity, the contact and the story of everybody' : `the identity and the contact of ${subject}`} in ${number}.${subject === undefined ? '' : ' The story of the report and its closing note are NOT destroyed, and may name that person.'} An old copy of the keyring still opens them, while that copy and the key of the chapter exist; \`kawal doctor\` says until when.`,
  }),
  owed: (offices: readonly OfficeKind[]): Localized => ({
    id: `MASIH HARUS DIBERI TAHU: ${describeOffices(offices, 'and', 'id')}. Setelah dimusnahkan, yang menelepon tidak mempunyai nama lagi. Telepon dahulu, lalu musnahkan.`,
    en: `STILL TO BE NOTIFIED: ${describeOffices(offices, 'and', 'en')}. Once destroyed, the caller has no name any more. Call first, then destroy.`,
  }),
  caseOpen: {
    id: 'AWAS: kasus dari laporan ini masih ditangani. Yang menanganinya memerlukan identitas, kontak, dan cerita ini. Tutup dahulu kasus itu, atau catat dahulu permintaan orangnya bila ia sendiri yang memintanya.',
    en: 'CAUTION: a case of this report is still handled. The person who handles it needs this identity, contact and story. Close that case first, or record the request first if the person asked for it.',
  },
  why: { id: 'alasannya', en: 'the reason' },
  question: { id: 'Ketik nomornya untuk melanjutkan:', en: 'Type the number to go on:' },
  otherNumber: (number: string): Localized => ({
    id: `Yang diketik bukan nomornya, ${number}.`,
    en: `What was typed is not its number, ${number}.`,
  }),
  left: { id: 'Tidak ada yang dimusnahkan.', en: 'Nothing was destroyed.' },
  proposed: {
    id: 'Tercatat, tetapi belum ada yang dimusnahkan. Orang kedua dari LPA memberi perintah yang sama dalam tujuh hari; `kawal hari-ini` mengingatkannya.',
    en: 'Recorded, but nothing is destroyed yet. A second person of the LPA gives the same command within seven days; `kawal today` reminds them.',
  },
  damaged: (damaged: number): Localized => ({
    id: `${damaged} kartu rusak ikut dimusnahkan, tetapi kuncinya tidak dapat dikenali. Salinan lama yang utuh masih dapat membukanya: musnahkan salinan itu.`,
    en: `${damaged} damaged ${damaged === 1 ? 'card was' : 'cards were'} destroyed too, but the key cannot be told. An older copy that is whole can still open: destroy that copy.`,
  }),
  none: {
    id: 'Tidak ada kartu yang dimusnahkan: tidak ada yang tersegel di sini, atau sudah dimusnahkan sebelumnya. Permintaan ini tercatat.',
    en: 'No card was destroyed: nothing is sealed here, or it was destroyed before. The request is on record.',
  },
  destroyed: ({ destroyed, complete }: Pick<ErasureReceipt, 'destroyed' | 'complete'>): Localized => ({
    id: `${destroyed} kartu dimusnahkan dan tercatat. ${complete ? 'Kuncinya ikut dimusnahkan.' : 'Kuncinya belum: jalankan perintah Kawal apa pun sekali lagi.'}`,
    en: `${destroyed} ${destroyed === 1 ? 'card' : 'cards'} destroyed, and on record. ${complete ? 'The keys are destroyed too.' : 'The keys are not yet: run any command of Kawal once more.'}`,
  }),
  elsewhere: {
    id: 'Salinan berkas kunci yang dibuat sebelum ini masih dapat membukanya, selama salinan itu dan kunci lembaga masih ada. `kawal doctor` menyebut sampai kapan. Cerita yang tidak disebut perintah ini, juga di catatan lain, tidak ikut dimusnahkan walaupun menyebut orang yang sama. Beri tahu orangnya bahwa datanya dimusnahkan (UU 27/2022 Pasal 45), dengan cara yang aman baginya.',
    en: 'A copy of the keyring made before now still opens them, while that copy and the key of the chapter exist. `kawal doctor` says until when. Stories that this command does not name, in other records too, are not destroyed though they name the same person. Tell the person that their data were destroyed (UU 27/2022 Art 45), in a way that is safe for them.',
  },
};
