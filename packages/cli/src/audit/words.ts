import type { Localized } from '@kawal/core';
import type { Audit, AuditFinding, Replay, ReplayDifference } from '@kawal/engine';

export const findingWords: Readonly<Record<Exclude<AuditFinding['code'], 'storage.impaired'>, Localized>> = {
  'entry.changed': {
    id: 'isi sebuah catatan bukan lagi yang dahulu ditulis.',
    en: 'an entry is no longer what was written.',
  },
  'entry.unvouched': {
    id: 'catatan ini ditulis tanpa berkas kunci: oleh orang yang hanya memegang penyimpanannya, atau selagi berkas kuncinya tidak ada.',
    en: 'this entry was written without the keyring: by somebody who has the store alone, or while the keyring was away.',
  },
  'entry.missing': {
    id: 'catatan sebelum ini hilang, atau urutannya lain.',
    en: 'entries before this one are gone, or stand in another order.',
  },
  'head.changed': {
    id: 'keadaannya bukan dari catatan yang terakhir.',
    en: 'its state is not that of its newest entry.',
  },
  'record.missing': { id: 'ada riwayatnya, tetapi keadaannya tidak ada.', en: 'it has a history, but no state.' },
  'record.unlogged': { id: 'ada keadaannya, tetapi riwayatnya tidak ada.', en: 'it has a state, but no history.' },
  'state.changed': {
    id: 'keadaannya lain daripada yang dihasilkan oleh riwayatnya.',
    en: 'its state is another than its history gives.',
  },
  'due.changed': {
    id: 'waktu kerjanya yang berikut dihapus atau diubah: laporan ini dapat terdiam.',
    en: 'the time of its next step was removed or changed: this record may fall silent.',
  },
  'keys.changed': {
    id: 'kata pencariannya lain daripada yang dihasilkan oleh riwayatnya.',
    en: 'the words it is found by are others than its history gives.',
  },
  'claims.changed': {
    id: 'hal yang hanya boleh dipegang oleh satu catatan dipegang oleh catatan lain.',
    en: 'something that it alone may hold is held by another record.',
  },
  'card.changed': {
    id: 'kartunya bukan lagi yang dahulu ditulis.',
    en: 'a card of it is no longer the one that was written.',
  },
  'card.missing': { id: 'sebuah kartunya hilang.', en: 'a card of it is gone.' },
  'card.unlogged': {
    id: 'ada kartunya yang tidak ditulis oleh catatan mana pun.',
    en: 'a card of it was written by no entry.',
  },
  'card.key-missing': {
    id: 'kunci sebuah kartunya hilang dari berkas kunci: kartu itu tidak dapat dibuka lagi.',
    en: 'the key of a card of it is gone from the keyring: nobody can open that card any more.',
  },
  'card.key-changed': {
    id: 'kunci sebuah kartunya diubah di berkas kunci, atau disebut di bawah kunci lembaga yang tidak berlaku: kartu itu mungkin tidak terbuka. Kembalikan salinan berkas kunci kartu yang benar.',
    en: 'the key of a card of it was changed in the keyring, or is said to be under a key that the chapter has not: that card may not open. Put back a true copy of the keyring.',
  },
  'card.key-returned': {
    id: 'kunci sebuah kartu yang sudah dimusnahkan ada lagi di berkas kunci: salinan lama penyimpanan dapat dibuka dengannya. `kawal kunci rewrap` memusnahkannya lagi.',
    en: 'the key of a destroyed card is in the keyring again: an older copy of the store would open with it. `kawal keys rewrap` destroys it again.',
  },
  'keyring.begun-anew': {
    id: 'Berkas kunci bukan yang dahulu menyegel kartu di penyimpanan ini: berkasnya hilang atau dikosongkan. Kembalikan salinannya.',
    en: 'The keyring is not the one that the cards of this store were sealed with: it was lost or emptied. Put its copy back.',
  },
  'card.erased-unlogged': {
    id: 'menurut berkas kunci sebuah kartunya sudah dimusnahkan, tetapi tidak ada catatan tentang pemusnahan itu.',
    en: 'the keyring says that a card of it was destroyed, and no entry says so.',
  },
  'card.tombstone-missing': {
    id: 'sebuah kartunya sudah dimusnahkan, tetapi berkas kunci tidak mencatatnya atau mencatat yang lain: cadangan lama dapat mengembalikannya.',
    en: 'a card of it was destroyed, but the keyring does not say so, or says another: an older backup could bring it back.',
  },
  'answer.changed': {
    id: 'jawaban yang disimpan untuk permintaan berulang hilang atau diubah.',
    en: 'the answer kept for a repeated request is gone or was changed.',
  },
  'bundle.unreadable': {
    id: 'Aturan lembaga yang pernah berlaku hilang atau diubah: laporan yang memakainya tidak dapat ditangani menurut aturan itu.',
    en: 'Rules of the chapter that were in force are gone or changed: reports under them cannot be handled by these rules.',
  },
  'clock.changed': {
    id: 'Waktu terakhir dalam penyimpanan bukan waktu catatan mana pun: catatan berikutnya akan bertanggal keliru.',
    en: 'The newest instant of the store is that of no entry: what comes next would be dated wrongly.',
  },
  'log.rolled-back': {
    id: 'Penyimpanan lebih lama daripada yang diketahui oleh berkas kuncinya.',
    en: 'The store is older than its keyring knows.',
  },
  'log.rewritten': {
    id: 'Riwayat sampai di sini ditulis ulang, dihapus sebagian, atau diubah urutannya.',
    en: 'The history up to here was written anew, cut, or put in another order.',
  },
  'change.noticed': {
    id: 'Kawal pernah mendapati isi penyimpanan di sini hilang, kembali ke versi lama, atau berbeda dari riwayatnya, meskipun sekarang sesuai. Seseorang dapat menulis penyimpanan ini: cari tahu siapa, lalu catat dengan `kawal audit acknowledge`.',
    en: 'Kawal once found that what the store holds here was gone, older or other than its history, though it agrees now. Somebody can write to this store: find out who, then note it with `kawal audit acknowledge`.',
  },
};

export const auditWords = {
  backup: {
    id: 'folder cadangan kawal-store-…, bila salinan itu yang diperiksa dan bukan penyimpanan hari ini',
    en: 'folder of a backup, kawal-store-…, to look at that copy and not at the store of today',
  },
  markName: { id: 'catatan:tanda', en: 'entry:hash' },
  mark: {
    id: 'nomor catatan dan tanda log, seperti yang disimpan oleh layanan pemantau',
    en: 'number of an entry and hash of the log, as the monitoring service kept them',
  },
  place: ({ place }: { readonly place: number }): Localized => ({
    id: `(catatan ke-${place} dalam log)`,
    en: `(entry ${place} of the log)`,
  }),
  between: (from: number, place: number): Localized => ({
    id: `(antara catatan ke-${from} dan ke-${place} dalam log)`,
    en: `(between entries ${from} and ${place} of the log)`,
  }),
  decidedOtherwise: ({ version, at }: Pick<ReplayDifference, 'version' | 'at'>): Localized => ({
    id: `catatan nomor ${version} diputuskan lain, mulai dari \`${at}\`.`,
    en: `entry ${version} is decided otherwise, from \`${at}\` on.`,
  }),
  replayed: ({ replayed, differences }: Replay): Localized => ({
    id: `Diputuskan ulang: ${replayed} catatan. Yang berbeda: ${differences.length}.`,
    en: `Decided anew: ${replayed} entries. Differences: ${differences.length}.`,
  }),
  notReplayed: ({ given, unreadable }: Replay): Localized => ({
    id: `Tidak diputuskan ulang: ${given} catatan berisi perkataan orang, aplikasi, atau penyedia pesan, karena perintahnya tidak disimpan; ${unreadable} di bawah berkas lembaga yang tidak terbaca di sini. Catatan dari versi Kawal yang aturannya lain, atau dari saluran pesan yang lain, tampak berbeda juga; \`kawal audit verify\` menunjukkan mana yang diubah.`,
    en: `Not decided anew: ${given} entries of what people, apps and providers said, whose commands are not stored; ${unreadable} under files of the chapter that cannot be read here. Entries by a version of Kawal with other rules, or with other channels, differ too; \`kawal audit verify\` tells which were changed.`,
  }),
  looked: ({ records, entries, findings }: Audit): Localized => ({
    id: `Diperiksa: ${records} berkas catatan, ${entries} catatan dalam log. Yang berbeda: ${findings.length}.`,
    en: `Looked at ${records} records and ${entries} entries of the log. Differences: ${findings.length}.`,
  }),
  unseenInCopy: ({ vouchedTo }: Audit): Localized => ({
    id:
      vouchedTo === 0
        ? 'Penyimpanan hari ini tidak memuat catatan terakhir salinan ini: lognya hanya dijaga oleh rantainya sendiri.'
        : `Log salinan ini sama dengan log penyimpanan hari ini sampai catatan ke-${vouchedTo}, kecuali yang disebut di atas. Kunci kartu tersimpan terpisah dan tidak dibandingkan.`,
    en:
      vouchedTo === 0
        ? 'The store of today does not have the newest entry of this copy: its log is held by its own chains alone.'
        : `The log of this copy is that of the store today up to entry ${vouchedTo}, but for what is said above. The keys of its cards are kept apart and were not compared.`,
  }),
  unseen: ({ vouchedTo, entries }: Audit): Localized => ({
    id: `Berkas kunci menjamin log sampai catatan ke-${vouchedTo}; ${entries - Math.min(entries, vouchedTo)} catatan sesudahnya hanya dijaga oleh rantainya, yang dibuat dengan kunci dari berkas kunci. Pemeriksaan ini tidak melihat orang yang dapat menulis penyimpanan dan berkas kunci sekaligus. Kartu tersegel dan kuncinya tidak dibuka.`,
    en: `The keyring vouches for the log up to entry ${vouchedTo}; the ${entries - Math.min(entries, vouchedTo)} after it are held by their chains alone, which the key of the keyring makes. This look does not see somebody who can write both the store and the keyring. It opens no sealed card and no key.`,
  }),
};
