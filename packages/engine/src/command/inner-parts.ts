import type { Instant } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import type { Outcome, Receipt } from './outcome.ts';
import type { Request } from './request.ts';

/** Carries a request out, on the path of every command. */
type Execute = (request: Request) => Promise<Outcome<Receipt>>;

/** The parts of the engine that whatever gives commands of its own needs. */
export interface InnerParts {
  readonly storage: Storage;
  /** Names the record that a command begins. */
  readonly nextId: (now: number) => string;
  readonly now: () => Instant;
  readonly execute: Execute;
}
