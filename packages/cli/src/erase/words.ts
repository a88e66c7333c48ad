import type { Localized } from '@kawal/core';
import type { ErasureReceipt } from '@kawal/engine';

export const eraseWords = {
  damaged: (damaged: number): Localized => ({
    id: `${damaged} kartu rusak ikut dimusnahkan, tetapi kuncinya tidak dapat dikenali. Salinan lama yang utuh masih dapat membukanya: musnahkan salinan itu.`,
    en: `${damaged} damaged ${damaged === 1 ? 'card was' : 'cards were'} destroyed too, but the key cannot be told. An older copy that is whole can still open: destroy that copy.`,
  }),
  destroyed: ({ destroyed, complete }: Pick<ErasureReceipt, 'destroyed' | 'complete'>): Localized => ({
    id: `${destroyed} kartu dimusnahkan dan tercatat. ${complete ? 'Kuncinya ikut dimusnahkan.' : 'Kuncinya belum: jalankan perintah Kawal apa pun sekali lagi.'}`,
    en: `${destroyed} ${destroyed === 1 ? 'card' : 'cards'} destroyed, and on record. ${complete ? 'The keys are destroyed too.' : 'The keys are not yet: run any command of Kawal once more.'}`,
  }),
  elsewhere: {
    id: 'Salinan berkas kunci yang dibuat sebelum ini masih dapat membukanya, selama salinan itu dan kunci lembaga masih ada. `kawal doctor` menyebut sampai kapan. Cerita di catatan lain yang menyebut orang yang sama tidak ikut dimusnahkan.',
    en: 'A copy of the keyring made before now still opens them, while that copy and the key of the chapter exist. `kawal doctor` says until when. Stories in other records that name the same person are not destroyed.',
  },
};
