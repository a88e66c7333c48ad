import type { Localized } from '@kawal/core';
import type { Audit, AuditFinding, Replay, ReplayDifference } from '@kawal/engine';
import findings from './findings.json' with { type: 'json' };

export const findingWords: Readonly<Record<Exclude<AuditFinding['code'], 'storage.impaired'>, Localized>> = findings;

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
