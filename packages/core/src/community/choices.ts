import type { Choices } from '../language/choices.ts';
import words from './choices.json' with { type: 'json' };

/** By what something was heard of it. */
export const activitySigns = words.activitySigns satisfies Choices;

export type ActivitySign = keyof typeof activitySigns;

/** The last three come about by themselves. */
export const dormancyReasons = words.dormancyReasons satisfies Choices;

export type DormancyReason = keyof typeof dormancyReasons;

export const dissolutionReasons = words.dissolutionReasons satisfies Choices;

export type DissolutionReason = keyof typeof dissolutionReasons;
