import type { Localized, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { FormerKey, RewrapAnswer } from '@kawal/engine';

export const keysWords = {
  about: {
    id: 'kunci lembaga dan kunci kartu: keadaan dan penggantiannya',
    en: 'the keys of the chapter and of cards: their state and rotation',
  },
  status: {
    id: 'tampilkan berapa kunci kartu di bawah tiap kunci lembaga, dan kapan kunci lama boleh ditarik',
    en: 'show how many card keys are under each key of the chapter, and when an old one may be withdrawn',
  },
  rotate: {
    id: 'buat kunci lembaga baru dalam berkas kunci; berlaku setelah `kawal apply`',
    en: 'create a new key of the chapter in the key file; it applies after `kawal apply`',
  },
  rewrap: {
    id: 'bungkus ulang semua kunci kartu dengan kunci lembaga yang berlaku, selagi laporan tetap diterima',
    en: 'wrap every card key again with the key in force; reports are still received meanwhile',
  },
  withdraw: {
    id: 'musnahkan kunci lembaga yang lama untuk selamanya, setelah tidak ada lagi kunci kartu di bawahnya',
    en: 'destroy an old key of the chapter for good, once no card key is under it any more',
  },
  epochName: { id: 'nomor', en: 'number' },
  epoch: {
    id: 'nomor kunci lama, seperti disebut `kawal kunci status`',
    en: 'the number of the old key, from `kawal keys status`',
  },
  inForce: ({ epoch, keys }: { readonly epoch: number; readonly keys: number }): Localized => ({
    id: `Kunci yang berlaku: nomor ${epoch}. Kunci kartu seluruhnya: ${keys}.`,
    en: `The key in force: number ${epoch}. Card keys in all: ${keys}.`,
  }),
  noneFormer: { id: 'Tidak ada kunci lama yang masih dipakai atau disimpan.', en: 'No former key is in use or kept.' },
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
  notANumber: {
    id: 'Nomor kunci lama: bilangan bulat mulai 1, misalnya 1.',
    en: 'The number of the former key: a whole number from 1, as 1.',
  },
  notYet: {
    id: 'Kunci itu belum boleh dimusnahkan, dan tidak dimusnahkan. Sebabnya tertulis di bawah ini.',
    en: 'That key may not be destroyed yet, and was not. The reason stands below.',
  },
  differs: {
    id: 'Penyimpanan atau berkas kunci kartu berbeda dari riwayatnya, atau nomor kunci di dalamnya salah. Kunci itu tidak dimusnahkan: kartu mungkin masih memerlukannya. Jalankan `kawal audit verify`. Jika tidak ada temuan, kembalikan salinan berkas kunci kartu yang benar.',
    en: 'The store or its keyring differs from its history, or key numbers in the keyring are wrong. That key was not destroyed: cards may still need it. Run `kawal audit verify`. If it finds nothing, put back a true copy of the keyring.',
  },
  withdrawn: (epoch: number): Localized => ({
    id: `Kunci nomor ${epoch} dimusnahkan, dan tercatat. Salinan berkas kunci lembaga masih memuatnya: musnahkan salinan yang lama juga. Salinan berkas kunci kartu dari sebelum pembungkusan ulang tidak membuka apa pun lagi.`,
    en: `Key number ${epoch} was destroyed, and it is on record. Copies of the vault file still have it: destroy the old ones too. Copies of the keyring from before the rewrapping open nothing any more.`,
  }),
  forGood: (epoch: number): Localized => ({
    id: `Kunci nomor ${epoch} akan dimusnahkan untuk selamanya. Salinan berkas kunci kartu dari sebelum pembungkusan ulang tidak dapat dipakai lagi.`,
    en: `Key number ${epoch} will be destroyed for good. Copies of the keyring from before the rewrapping are of no use after that.`,
  }),
  question: { id: 'Musnahkan sekarang? (ya/tidak)', en: 'Destroy it now? (yes/no)' },
  left: { id: 'Dibatalkan. Tidak ada yang berubah.', en: 'Stopped. Nothing changed.' },
  noCopy: {
    id: 'Belum ada salinan berkas kunci kartu dari sesudah pembungkusan ulang. Buat dahulu: `kawal backup FOLDER --keyring FOLDER-LAIN`. Kunci itu tidak dimusnahkan.',
    en: 'There is no copy of the keyring from after the rewrapping. Make one first: `kawal backup FOLDER --keyring ANOTHER-FOLDER`. That key was not destroyed.',
  },
  noVault: {
    id: 'kawal.config tidak menyebut kunci lembaga (`vault`). Tidak ada yang berubah.',
    en: 'kawal.config names no `vault`. Nothing changed.',
  },
} as const;
