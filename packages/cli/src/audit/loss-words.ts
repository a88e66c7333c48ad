import type { Localized, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { AcknowledgedLoss, LossReason } from '@kawal/engine';

/** Each reason as `--reason` takes it. */
export const lossKeywords: Readonly<Record<LossReason, Localized>> = {
  restored: { id: 'dipulihkan', en: 'restored' },
  'went-back': { id: 'kembali', en: 'went-back' },
  copied: { id: 'disalin', en: 'copied' },
  damaged: { id: 'rusak', en: 'damaged' },
};

const reasons: Readonly<Record<LossReason, Localized>> = {
  restored: { id: 'cadangan dipulihkan', en: 'a backup was put back' },
  'went-back': { id: 'kembali ke versi lama', en: 'it went back to an older version' },
  copied: { id: 'disalin dari mesin lain', en: 'it was copied from another machine' },
  damaged: { id: 'disk rusak', en: 'the disk was damaged' },
};

/** Says who knows of a loss, since when, and why. */
export function describeLoss({ at, by, reason, knownTo, destroyed }: AcknowledgedLoss, zone: Zone): Localized {
  const when = describeInstant(at, zone);
  const cards =
    destroyed === 0
      ? { id: '', en: '' }
      : {
          id: ` Menurut berkas kunci, ${destroyed} kartu sudah dimusnahkan dalam catatan itu.`,
          en: ` By the keyring, ${destroyed} ${destroyed === 1 ? 'card was' : 'cards were'} destroyed in those entries.`,
        };
  return {
    id: `Kehilangan ini diketahui: pada ${when.id}, ${by} mencatat bahwa sebagian catatan sampai ke-${knownTo} tidak ada lagi (${reasons[reason].id}).${cards.id}`,
    en: `A loss is known: on ${when.en}, ${by} noted that entries up to ${knownTo} are gone (${reasons[reason].en}).${cards.en}`,
  };
}

export const lossWords = {
  remains: {
    id: 'Sejak sekarang berkas kunci menjamin penyimpanan seperti adanya. Yang hilang tetap hilang: tanyakan lagi laporannya seperti disebut `kawal restore`.',
    en: 'From now on the keyring vouches for the store as it is. What is gone stays gone: ask for the reports again as `kawal restore` says.',
  },
  nothing: {
    id: 'Tidak ada yang hilang menurut berkas kuncinya: penyimpanan memuat semua catatan yang dikenal berkas itu. Bila berkas kunci itu sendiri dipulihkan dari salinan, yang diterima sesudah salinan dibuat tidak terlihat di sini: tanyakan lagi laporannya seperti disebut `kawal restore`.',
    en: 'Nothing is lost by its keyring: the store has every entry that it knows. If the keyring itself was restored from a copy, what came in after that copy cannot be seen here: ask for the reports again as `kawal restore` says.',
  },
  differs: {
    id: 'Penyimpanan berbeda dari riwayatnya, dan itu lebih dari sekadar catatan yang hilang. Tidak ada yang dicatat. Jalankan `kawal audit verify`, lalu pulihkan cadangan terbaru.',
    en: 'The store differs from its history in more than entries that are gone. Nothing was noted. Run `kawal audit verify`, then restore the newest backup.',
  },
} as const;
