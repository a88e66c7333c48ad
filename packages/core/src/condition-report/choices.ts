import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

export const vulnerabilityTrends: Readonly<Record<VulnerabilityTrend, Localized>> = words.vulnerabilityTrends;

export type VulnerabilityTrend = 'seen' | 'growing' | 'declining';

export const returnReasons: Readonly<Record<ReturnReason, Localized>> = words.returnReasons;

export type ReturnReason = 'incomplete' | 'unclear' | 'doesNotAddUp' | 'namesPeople';

/** A map of where people are at risk of being trafficked, by RW; it says nothing of anybody. The factors are our own design. */
export const vulnerabilityFactors = words.vulnerabilityFactors satisfies Choices;

export type VulnerabilityFactor = keyof typeof vulnerabilityFactors;
