import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

export const addresseeKinds = words.addresseeKinds satisfies Choices;

export const outsideBodies = words.outsideBodies satisfies Choices;

export type OutsideBody = keyof typeof outsideBodies;

export const consentOutcomes = words.consentOutcomes satisfies Choices;

/** `subjectWithSupport`: an adult with a disability, in a way that they understand (UU 27/2022 Art 26). */
export const consentGivers = words.consentGivers satisfies Choices;

export type ConsentGiver = keyof typeof consentGivers;

/** A child's answer, besides a guardian's consent; the last two stand beside another ground only. */
export const childAnswers: Readonly<Record<ChildAnswer, Localized>> = words.childAnswers;

export type ChildAnswer = 'agreed' | 'tooYoung' | 'objects' | 'notAskable';

export const childSupporters: Readonly<Record<ChildSupporter, Localized>> = words.childSupporters;

export type ChildSupporter = 'companion' | 'socialWorker' | 'psychologist' | 'trustedAdult';

export const consentForms = words.consentForms satisfies Choices;

export type ConsentForm = keyof typeof consentForms;

/** The grounds of UU 27/2022 Art 20(2) besides consent. */
export const processingBases: Readonly<Record<ProcessingBasis, Localized>> = words.processingBases;

export type ProcessingBasis = 'contract' | 'legalDuty' | 'vitalInterest' | 'publicTask' | 'legitimateInterest';

export const declineReasons = words.declineReasons satisfies Choices;

export type DeclineReason = keyof typeof declineReasons;

export const failureReasons: Readonly<Record<FailureReason, Localized>> = words.failureReasons;

export type FailureReason = 'serviceStopped' | 'victimLeft' | 'notReached' | 'notSafe';

export const withdrawalReasons: Readonly<Record<WithdrawalReason, Localized>> = words.withdrawalReasons;

export type WithdrawalReason = 'consentWithdrawn' | 'notNeeded' | 'notSafe' | 'byMistake';
