import type { Choices } from '../language/choices.ts';

export const suspensionReasons = {
  allegation: { id: 'ada tuduhan', en: 'an allegation' },
  codeBreach: { id: 'melanggar kode etik', en: 'a breach of the code' },
  conflictOfInterest: { id: 'benturan kepentingan', en: 'a conflict of interest' },
} satisfies Choices;

export type SuspensionReason = keyof typeof suspensionReasons;

export const liftingFindings = {
  unfounded: { id: 'tidak terbukti', en: 'unfounded' },
  resolved: { id: 'sudah diselesaikan', en: 'resolved' },
} satisfies Choices;

export type LiftingFinding = keyof typeof liftingFindings;

export const exitReasons = {
  resigned: { id: 'mengundurkan diri', en: 'resigned' },
  termEnded: { id: 'masa tugas habis', en: 'the term ended' },
  removed: { id: 'diberhentikan', en: 'removed' },
  deceased: { id: 'meninggal', en: 'deceased' },
} satisfies Choices;

export type ExitReason = keyof typeof exitReasons;
