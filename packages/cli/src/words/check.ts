import type { Instant, Localized, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { FolderVerdict } from '../chapter-folder/verdict.ts';

interface VerdictFacts {
  readonly count: number;
  /** Findings that hold nothing up. */
  readonly milder: number;
  readonly until: Instant | null;
  readonly zone: Zone;
}

/** One line: may it run, and how far is it safe (E5). */
export const verdictWords: Readonly<Record<FolderVerdict, (facts: VerdictFacts) => Localized>> = {
  refused: ({ count, milder }) => ({
    id: `DITOLAK: ${count} hal harus diperbaiki dahulu${milder === 0 ? '' : `, ${milder} lainnya dapat menyusul`}; yang sudah berlaku tetap berlaku.`,
    en: `REFUSED: ${count} to mend first${milder === 0 ? '' : `, ${milder} that can wait`}; what is in force stays in force.`,
  }),
  gaps: ({ count }) => ({
    id: `ADA CELAH: ${count} hal dapat membuat seseorang tidak terhubungi. Kebijakan ini boleh berlaku; celahnya ditampilkan sampai diperbaiki.`,
    en: `GAPS: ${count} that may leave somebody unreached. It may be put into force; the gaps are shown until they are mended.`,
  }),
  proved: ({ until, zone }) => {
    const at = until === null ? null : describeInstant(until, zone);
    return at === null
      ? { id: 'TERBUKTI.', en: 'PROVED.' }
      : {
          id: `TERBUKTI sampai ${at.id}: setiap laporan yang dapat terjadi sampai, tepat waktu, kepada yang harus diberi tahu.`,
          en: `PROVED until ${at.en}: every report that can be made reaches, in time, whoever must be told.`,
        };
  },
};

export const checkWords = {
  tests: ({ passed, of }: { readonly passed: number; readonly of: number }): Localized => ({
    id: `Uji kebijakan: ${passed} dari ${of} lulus.`,
    en: `Policy tests: ${passed} of ${of} passed.`,
  }),
} as const;
