import { type OfficeKind, officeKinds } from '../directory/office.ts';
import type { Localized } from '../language/words.ts';
import type { CriminalCase, DecidingBody, IdentificationOutcome, MonitoringFinding, ReopeningReason } from './case.ts';

/** Names the choices of its commands in both languages. */

export const identificationOutcomeWords: Readonly<Record<IdentificationOutcome, Localized>> = {
  victimConfirmed: { id: 'korban dipastikan', en: 'confirmed as a victim' },
  notVictim: { id: 'bukan korban', en: 'no victim' },
  undetermined: { id: 'belum dapat dipastikan', en: 'undetermined' },
};

export const criminalCaseWords: Readonly<Record<Exclude<CriminalCase, 'none'>, Localized>> = {
  running: { id: 'perkara berjalan', en: 'running' },
  judged: { id: 'sudah diputus', en: 'judged' },
  stopped: { id: 'dihentikan', en: 'stopped' },
};

export const monitoringFindingWords: Readonly<Record<MonitoringFinding, Localized>> = {
  well: { id: 'keadaannya baik', en: 'doing well' },
  needsHelp: { id: 'perlu bantuan', en: 'needs help' },
  inDanger: { id: 'dalam bahaya', en: 'in danger' },
  notMet: { id: 'tidak bertemu', en: 'not met' },
};

export const reopeningReasonWords: Readonly<Record<ReopeningReason, Localized>> = {
  newFacts: { id: 'ada fakta baru', en: 'new facts' },
  inDangerAgain: { id: 'kembali dalam bahaya', en: 'in danger again' },
  foundAgain: { id: 'ditemukan kembali', en: 'found again' },
  closedByMistake: { id: 'ditutup karena keliru', en: 'closed by mistake' },
};

export const decidingBodyWords: Readonly<Record<DecidingBody, Localized>> = {
  prosecution: { id: 'kejaksaan', en: 'the prosecution' },
  court: { id: 'pengadilan', en: 'the court' },
  ...(Object.fromEntries(Object.entries(officeKinds).map(([kind, { said }]) => [kind, said])) as Record<
    OfficeKind,
    Localized
  >),
};
