/** Exports what `@kawal/core` leaves out of `pact`: nouns, choices and rules for tools and forms. */

export { pactBreachKinds, pactCommitments, type RevocationReason, revocationReasons } from '../pact/choices.ts';
export { evidenceFlaw } from '../pact/evidence.ts';
export { judgesPact } from '../pact/lifecycle.ts';
export type * from '../pact/pact.ts';
export { headsPlace, holdsOtherOffice, isInForce, pactDues, progressAtSigning } from '../pact/rules.ts';
