import { officeKinds } from '../directory/office.ts';
import { type Choices, wordsIn } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };
import warnings from './warnings.json' with { type: 'json' };

/** Names the choices of a report in both languages. */

/** Warnings of a receipt. The report is taken in all the same; the text is for the person who reports. */
export const reportWarnings: Readonly<Record<ReportWarning, Localized>> = warnings;

export type ReportWarning =
  | 'area.not-listed'
  | 'office.not-barred'
  | 'person.not-in-directory'
  | 'fact.not-declared'
  | 'suspect.same-name'
  | 'contact.not-asked';

/** Reasons that close a report and a case alike. */
export const sharedClosureWords = words.sharedClosureWords satisfies Choices;

/** An adult's answer when asked alone, after everything was explained. It closes nothing and calls off no notification. */
export const helpAnswers: Readonly<Record<HelpAnswer, Localized>> = words.helpAnswers;

export type HelpAnswer = 'declined' | 'wanted';

/** Reasons to close a report. Consent is none (UU 21/2007 Art 26); "settled" and "returned home" are none by our own practice. */
export const closureReasons = {
  handedToCase: words.closureReasons.handedToCase,
  ...sharedClosureWords,
  duplicate: words.closureReasons.duplicate,
} satisfies Choices;

export type ClosureReason = keyof typeof closureReasons;

/** Grounds for which no institution saw the victim of a report or case that is closed (1850). */
export const unseenGrounds: Readonly<Record<'notFound' | 'noVictim' | 'elsewhere' | 'answered', Localized>> =
  words.unseenGrounds;

/** Ways in which a record knows of an institution itself (1952). */
export const traceKinds = words.traceKinds satisfies Choices;

export type TraceKind = keyof typeof traceKinds;

const { lpaDuty, polsek, policeUnitPpa, polda, policeDitPpaPpo, uptdPpa, uptdPpaProvince, ...others } =
  wordsIn(officeKinds);
const { opdWomenChild, opdSocial, opdManpower, opdHealth, hospital, lks, wcc } = others;
const { immigrationOffice, bp3mi, p4mi, kp2mi, lpsk } = others;

/** Institutions whose officers see a victim: no lurah, RT or Bhabinkamtibmas, and no office of the chapter's own. */
export const seers = {
  ...{ uptdPpa, policeUnitPpa, opdSocial, opdHealth, hospital, lpaDuty, opdWomenChild, uptdPpaProvince },
  ...{ polsek, polda, policeDitPpaPpo, opdManpower, lks, wcc, immigrationOffice, bp3mi, p4mi, kp2mi, lpsk },
  ...unseenGrounds,
} satisfies Choices;

export type SeenBy = keyof typeof seers;

export const correctionReasons: Readonly<Record<CorrectionReason, Localized>> = words.correctionReasons;

export type CorrectionReason = 'writtenWrongly' | 'misunderstood' | 'reporterCorrected' | 'foundOtherwise';

export const duplicateReasons: Readonly<Record<DuplicateReason, Localized>> = words.duplicateReasons;

export type DuplicateReason = 'sameVictim' | 'sameSuspect' | 'samePlaceAndTime' | 'sameReporter' | 'sentTwice';

/** Reasons to remove a duplicate mark. */
export const unmarkReasons: Readonly<Record<UnmarkReason, Localized>> = words.unmarkReasons;

export type UnmarkReason = 'anotherIncident' | 'markedByMistake';
