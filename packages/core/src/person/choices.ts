import type { Choices } from '../language/choices.ts';

/** A child is under 18 (UU 21/2007 Art 1(5)). `unknown` is an answer of its own and never reads as adult. */
export const ageClasses = {
  child: { id: 'anak (di bawah 18 tahun)', en: 'child (under 18)' },
  adult: { id: 'dewasa', en: 'adult' },
  unknown: { id: 'belum diketahui', en: 'not known' },
} satisfies Choices;

export type AgeClass = keyof typeof ageClasses;
