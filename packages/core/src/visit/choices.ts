import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

export const visitPurposes = words.visitPurposes satisfies Choices;

export type VisitPurpose = keyof typeof visitPurposes;

/** Rules that keep visitors and those they meet safe; our own design, no law. */
export const safetyRules: Readonly<Record<SafetyRule, Localized>> = words.safetyRules;

export type SafetyRule = 'twoPersons' | 'daylight' | 'noPromises' | 'noChildInterviewed' | 'noFacesPhotographed';

export const visitCancellations: Readonly<Record<VisitCancellation, Localized>> = words.visitCancellations;

export type VisitCancellation = 'unsafe' | 'weather' | 'tooFewVolunteers' | 'notNeeded' | 'other';
