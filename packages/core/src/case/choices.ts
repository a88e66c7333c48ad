import { officeKinds } from '../directory/office.ts';
import { type Choices, wordsIn } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import { sharedClosureWords } from '../report/choices.ts';
import words from './choices.json' with { type: 'json' };

/** An authority's finding; `undetermined` is one too, and services go on (HTCDS vic_TraffickingStatus). */
export const identificationOutcomes: Readonly<Record<IdentificationOutcome, Localized>> = words.identificationOutcomes;

export type IdentificationOutcome = 'victimConfirmed' | 'notVictim' | 'undetermined';

/** Says why somebody who stands on record as a child is an adult. */
export const adultReasons: Readonly<Record<AdultReason, Localized>> = words.adultReasons;

export type AdultReason = 'now18' | 'byMistake';

export const criminalCaseStages: Readonly<Record<CriminalCaseStage, Localized>> = words.criminalCaseStages;

export type CriminalCaseStage = 'running' | 'judged' | 'stopped';

export const monitoringFindings: Readonly<Record<MonitoringFinding, Localized>> = words.monitoringFindings;

export type MonitoringFinding = 'well' | 'needsHelp' | 'inDanger' | 'notMet' | 'byMistake';

export const reopeningReasons: Readonly<Record<ReopeningReason, Localized>> = words.reopeningReasons;

export type ReopeningReason = 'newFacts' | 'inDangerAgain' | 'foundAgain' | 'closedByMistake';

export const decidingBodies = { ...words.decidingBodies, ...wordsIn(officeKinds) } satisfies Choices;

/** The deciding body: an office with authority, or a body of justice outside the directory. */
export type DecidingBody = keyof typeof decidingBodies;

export const caseClosureReasons = { ...sharedClosureWords, ...words.caseClosureReasons } satisfies Choices;

/** Reasons that never close a case, though people offer them. Consent of the victim is none (UU 21/2007 Art 26). */
export const neverReasons = {
  consented: { id: 'korban setuju', en: 'the victim consented', unlisted: true },
  mediated: { id: 'sudah dimediasi', en: 'it was mediated', unlisted: true },
  settled: { id: 'sudah damai dengan keluarga', en: 'it was settled with the family', unlisted: true },
  returnedHome: { id: 'korban sudah pulang', en: 'the victim is home again', unlisted: true },
} satisfies Choices;

export type NeverReason = keyof typeof neverReasons;
