import type { ExitReason, LiftingFinding, SuspensionReason } from '../community/volunteer.ts';
import type { Localized } from '../language/words.ts';

/** Names the choices of its commands in both languages. */

export const suspensionReasonWords: Readonly<Record<SuspensionReason, Localized>> = {
  allegation: { id: 'ada tuduhan', en: 'an allegation' },
  codeBreach: { id: 'melanggar kode etik', en: 'a breach of the code' },
  conflictOfInterest: { id: 'benturan kepentingan', en: 'a conflict of interest' },
};

export const liftingFindingWords: Readonly<Record<LiftingFinding, Localized>> = {
  unfounded: { id: 'tidak terbukti', en: 'unfounded' },
  resolved: { id: 'sudah diselesaikan', en: 'resolved' },
};

export const exitReasonWords: Readonly<Record<ExitReason, Localized>> = {
  resigned: { id: 'mengundurkan diri', en: 'resigned' },
  termEnded: { id: 'masa tugas habis', en: 'the term ended' },
  removed: { id: 'diberhentikan', en: 'removed' },
  deceased: { id: 'meninggal', en: 'deceased' },
};
