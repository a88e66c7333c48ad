import type { Localized, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { AcknowledgedLoss, LossReason, LossWord } from '@kawal/engine';

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
    id: `Kehilangan ini diketahui: pada ${when.id}, ${by.join(' dan ')} mencatat bahwa sebagian catatan sampai ke-${knownTo} tidak ada lagi (${reasons[reason].id}).${cards.id}`,
    en: `A loss is known: on ${when.en}, ${by.join(' and ')} noted that entries up to ${knownTo} are gone (${reasons[reason].en}).${cards.en}`,
  };
}

/** Says whose word about a loss waits for a second, and who may give it from when. */
export function describeWaiting({ by, at, from: later }: LossWord, zone: Zone): Localized {
  const [since, from] = [describeInstant(at, zone), describeInstant(later, zone)];
  return {
    id: `Kehilangan isi penyimpanan belum dicatat: sejak ${since.id} hanya ${by} yang menyatakannya diketahui. Perlu orang kedua, karena penonaktifan salah satu orang mungkin ikut hilang: seseorang dari lembaga lain sekarang juga, atau sejak ${from.id} siapa pun yang menjabat. Salah satunya dari LPA. Orang kedua menjalankan \`kawal audit acknowledge\`. Bila ${by} pernah dinonaktifkan, nonaktifkan lagi dengan \`kawal petugas nonaktifkan\`.`,
    en: `The loss of the store is not noted yet: since ${since.en} ${by} alone says that it is known. It takes a second person, for somebody's suspension may be among what is lost: one of another institution now, or from ${from.en} on anybody in post. One of the two is of the LPA. The second runs \`kawal audit acknowledge\`. If ${by} was suspended before, suspend them again with \`kawal people suspend\`.`,
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
