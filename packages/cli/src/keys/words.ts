import type { Localized, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { FormerKey, RewrapAnswer } from '@kawal/engine';
import sentences from './sentences.json' with { type: 'json' };

export const keysWords = {
  ...sentences,
  inForce: ({ epoch, keys }: { readonly epoch: number; readonly keys: number }): Localized => ({
    id: `Kunci yang berlaku: nomor ${epoch}. Kunci kartu seluruhnya: ${keys}.`,
    en: `The key in force: number ${epoch}. Card keys in all: ${keys}.`,
  }),
  former: ({ epoch, keys, isKept, from }: FormerKey, zone: Zone): Localized => {
    if (isKept === false) {
      return {
        id: `Kunci nomor ${epoch}: ${keys} kunci kartu masih di bawahnya, tetapi berkas kunci tidak memuatnya lagi. Kartunya tidak terbuka.`,
        en: `Key number ${epoch}: ${keys} card keys are still under it, but the vault has it no more. Their cards do not open.`,
      };
    }
    if (keys > 0) {
      return {
        id: `Kunci nomor ${epoch}: ${keys} kunci kartu masih di bawahnya. Jalankan \`kawal kunci rewrap --as ORANG\`.`,
        en: `Key number ${epoch}: ${keys} card keys are still under it. Run \`kawal keys rewrap --as PERSON\`.`,
      };
    }
    if (from === null) {
      return {
        id: `Kunci nomor ${epoch}: tidak ada kunci kartu di bawahnya. Jalankan \`kawal kunci rewrap --as ORANG\` satu kali agar tercatat.`,
        en: `Key number ${epoch}: no card key is under it. Run \`kawal keys rewrap --as PERSON\` once, so that it is on record.`,
      };
    }
    const when = describeInstant(from, zone);
    return {
      id: `Kunci nomor ${epoch}: tidak ada kunci kartu di bawahnya. Boleh ditarik sejak ${when.id}: buat dahulu salinan baru berkas kunci kartu (\`kawal backup\`), lalu \`kawal kunci withdraw ${epoch} --as ORANG\`.`,
      en: `Key number ${epoch}: no card key is under it. It may be withdrawn from ${when.en}: first make a new copy of the keyring (\`kawal backup\`), then \`kawal keys withdraw ${epoch} --as PERSON\`.`,
    };
  },
  rotated: (epoch: number): Localized => ({
    id: `Kunci nomor ${epoch} dibuat. Salin berkas kuncinya ke tempat penyimpanan salinan, lalu jalankan \`kawal apply\` dan \`kawal kunci rewrap --as ORANG\`.`,
    en: `Key number ${epoch} was made. Copy the vault file to where its copies are kept, then run \`kawal apply\` and \`kawal keys rewrap --as PERSON\`.`,
  }),
  rewrapped: ({ epoch, rewrapped }: Extract<RewrapAnswer, { readonly type: 'rewrapped' }>): Localized => ({
    id: `${rewrapped} kunci kartu dibungkus ulang dengan kunci nomor ${epoch}, dan tercatat.`,
    en: `${rewrapped} card keys were wrapped anew under key number ${epoch}, and it is on record.`,
  }),
  shut: (shut: number): Localized => ({
    id: `${shut} kunci kartu tidak terbuka dengan berkas kunci ini dan dibiarkan seperti semula. Jangan tarik kunci lama; jalankan \`kawal doctor\`.`,
    en: `${shut} card keys do not open with this vault and stay as they were. Withdraw no former key; run \`kawal doctor\`.`,
  }),
  destroyed: (destroyed: number): Localized => ({
    id: `${destroyed} kunci dari kartu yang sudah dimusnahkan ada lagi di berkas kunci kartu, dari salinan lama. Kunci itu dimusnahkan lagi, dan tercatat. Musnahkan juga salinan lama itu.`,
    en: `${destroyed} keys of destroyed cards were in the keyring again, from an older copy. They were destroyed again, and it is on record. Destroy that copy too.`,
  }),
  notApplied: (epoch: number): Localized => ({
    id: `Kunci nomor ${epoch} belum berlaku. Jalankan \`kawal apply\` lebih dahulu. Tidak ada yang berubah.`,
    en: `Key number ${epoch} is not in force yet. Run \`kawal apply\` first. Nothing changed.`,
  }),
  noFormer: (epoch: number): Localized => ({
    id: `Tidak ada kunci lama bernomor ${epoch}. Lihat \`kawal kunci status\`. Tidak ada yang berubah.`,
    en: `There is no former key of number ${epoch}. See \`kawal keys status\`. Nothing changed.`,
  }),
  withdrawn: (epoch: number): Localized => ({
    id: `Kunci nomor ${epoch} dimusnahkan, dan tercatat. Salinan berkas kunci lembaga masih memuatnya: musnahkan salinan yang lama juga. Salinan berkas kunci kartu dari sebelum pembungkusan ulang tidak membuka apa pun lagi.`,
    en: `Key number ${epoch} was destroyed, and it is on record. Copies of the vault file still have it: destroy the old ones too. Copies of the keyring from before the rewrapping open nothing any more.`,
  }),
  forGood: (epoch: number): Localized => ({
    id: `Kunci nomor ${epoch} akan dimusnahkan untuk selamanya. Salinan berkas kunci kartu dari sebelum pembungkusan ulang tidak dapat dipakai lagi.`,
    en: `Key number ${epoch} will be destroyed for good. Copies of the keyring from before the rewrapping are of no use after that.`,
  }),
} as const;
