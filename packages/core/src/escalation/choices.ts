import type { Localized } from '../language/words.ts';
import type { GuardLevel } from '../policy/policy.ts';
import words from './choices.json' with { type: 'json' };

export const replyLevels: Readonly<Record<GuardLevel, Localized>> = {
  acknowledged: { id: 'disanggupi', en: 'acknowledged' },
  acted: { id: 'ditindaklanjuti', en: 'acted' },
};

export const replyMeans: Readonly<Record<'code' | 'session', Localized>> = words.replyMeans;

/** Acts from a closed list, which give "acted" a meaning (R3). */
export const acts: Readonly<Record<Act, Localized>> = words.acts;

export type Act =
  | 'victimSafe'
  | 'victimAccompanied'
  | 'policeReportFiled'
  | 'shelterArranged'
  | 'visited'
  | 'counselled'
  | 'takenOver'
  | 'nothingFound'
  | 'searched';

export const callResults: Readonly<Record<CallResult, Localized>> = words.callResults;

export type CallResult = 'answered' | 'unanswered';

/** Reasons for which a person ends a path; facts never end one. */
export const endReasons: Readonly<Record<EndReason, Localized>> = words.endReasons;

export type EndReason = 'factsCorrected' | 'handledElsewhere' | 'openedByMistake' | 'adultInformedRefusal';

/** Reasons to fire a step now, or to reopen a path (P11). */
export const urgentReasons: Readonly<Record<UrgentReason, Localized>> = words.urgentReasons;

export type UrgentReason = 'situationWorse' | 'answerCameToNothing' | 'nobodyActs' | 'endedByMistake';

/** Reasons to lift an exclusion (X7). */
export const liftReasons: Readonly<Record<LiftReason, Localized>> = words.liftReasons;

export type LiftReason = 'wrongPerson' | 'notInvolved' | 'hostileReport';

/** Reasons to give up a call that a closed report still owes. */
export const giveUpReasons: Readonly<Record<GiveUpReason, Localized>> = words.giveUpReasons;

export type GiveUpReason = 'knowsOtherwise' | 'notNeeded' | 'wouldHarm';
