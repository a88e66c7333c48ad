import type { Choices } from '../language/choices.ts';
import words from './choices.json' with { type: 'json' };

/** The purpose of a reading. The law knows no processing without one (UU 27/2022 Art 16(2)). */
export const purposes = words.purposes satisfies Choices;

export type Purpose = keyof typeof purposes;

/** The reason of an erasure (UU 27/2022 Art 43 and 44). */
export const erasureReasons = words.erasureReasons satisfies Choices;

export type ErasureReason = keyof typeof erasureReasons;

/** The reason of an emergency access. */
export const emergencyAccessReasons = words.emergencyAccessReasons satisfies Choices;

export type EmergencyAccessReason = keyof typeof emergencyAccessReasons;

/** The finding of the person who reviews an emergency access. */
export const emergencyFindings = words.emergencyFindings satisfies Choices;

export type EmergencyFinding = keyof typeof emergencyFindings;

/** Who is warned of an emergency access and reviews it, as its person is told. */
export const emergencyReviewers = words.emergencyReviewers satisfies Choices;

export type EmergencyReviewer = keyof typeof emergencyReviewers;
