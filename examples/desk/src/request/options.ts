import type { Engine } from '@kawal/engine';
import type { Codes } from '../session/codes.ts';

export interface DeskOptions {
  readonly engine: Engine;
  readonly codes: Codes;
  /** False only where a browser of this machine calls it without TLS, as in a trial. */
  readonly isSecure?: boolean;
  readonly now?: () => number;
}

/** Holds what every route works with. */
export interface Desk extends Required<DeskOptions> {}
