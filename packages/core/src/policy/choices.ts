import type { Choices } from '../language/choices.ts';
import words from './choices.json' with { type: 'json' };

/** The gravity of a report, derived from facts by a rule table (V5). A person may raise it; no automatism lowers it. */
export const levelWords = words.levelWords satisfies Choices;

export type TriageLevel = keyof typeof levelWords;
