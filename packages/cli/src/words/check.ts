import type { Said } from '@kawal/core';
import type { Verdict } from '../chapter-folder/verdict.ts';

const limits: Said = {
  id: 'Yang diperiksa: bentuk berkas dan syarat antara kebijakan dan direktori. Versi ini belum membuktikan bahwa setiap laporan pasti sampai.',
  en: 'Checked: the form of the files and the contract between policy and directory. This version does not prove that every report reaches somebody.',
};

/** One line, and honest about what was not looked at. */
export const verdictWords: Readonly<Record<Verdict, (facts: { readonly count: number }) => Said>> = {
  refused: ({ count }) => ({
    id: `DITOLAK: ${count} hal harus diperbaiki dahulu; yang sudah berlaku tetap berlaku.`,
    en: `REFUSED: ${count} to mend first; what is in force stays in force.`,
  }),
  gaps: ({ count }) => ({
    id: `ADA CELAH: ${count} hal dapat membuat seseorang tidak terhubungi. ${limits.id}`,
    en: `GAPS: ${count} that may leave somebody unreached. ${limits.en}`,
  }),
  good: () => ({
    id: `BAIK: tidak ada yang perlu diperbaiki. ${limits.id}`,
    en: `GOOD: nothing to mend. ${limits.en}`,
  }),
};
