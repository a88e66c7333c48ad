import type { Choices } from '../language/choices.ts';
import words from './volunteer-choices.json' with { type: 'json' };

export const suspensionReasons = words.suspensionReasons satisfies Choices;

export type SuspensionReason = keyof typeof suspensionReasons;

export const liftingFindings = words.liftingFindings satisfies Choices;

export type LiftingFinding = keyof typeof liftingFindings;

export const exitReasons = words.exitReasons satisfies Choices;

export type ExitReason = keyof typeof exitReasons;
