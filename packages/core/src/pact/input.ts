import type { PactCommand } from './pact.ts';

/** Commands from outside; `wake` is Kawal's own. */
export type PactInput = Exclude<PactCommand, { type: 'wake' }>;
