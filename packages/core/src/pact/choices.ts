import type { Choices } from '../language/choices.ts';
import words from './choices.json' with { type: 'json' };

/** In what the kelurahan did not keep the pact, as a source says. */
export const pactBreachKinds = words.pactBreachKinds satisfies Choices;

export type PactBreachKind = keyof typeof pactBreachKinds;

export const revocationReasons = words.revocationReasons satisfies Choices;

export type RevocationReason = keyof typeof revocationReasons;

/** The promises of the pacts of December 2018, as reported; their wording was not found (domain facts 1.3). */
export const pactCommitments = words.pactCommitments satisfies Choices;

export type PactCommitment = keyof typeof pactCommitments;
