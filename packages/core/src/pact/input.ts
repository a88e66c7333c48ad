import type { PactCommand } from './pact.ts';

/** What a caller may ask. Waking is for Kawal itself. */
export type PactInput = Exclude<PactCommand, { type: 'wake' }>;
