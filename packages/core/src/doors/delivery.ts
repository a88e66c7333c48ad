/** Exports what `@kawal/core` leaves out of `delivery`: nouns, choices and rules for tools and forms. */
export type { NextMove, SendResult } from '../delivery/delivery.ts';
export { isSent } from '../delivery/evidence.ts';
export { attemptLease, currentContact } from '../delivery/rules.ts';
