import type { Engine } from '@kawal/engine';
import type { Pause } from '@kawal/http';
import type { BrowserMarks } from '../session/browser-marks.ts';
import type { Codes } from '../session/codes.ts';
import type { Passkeys } from '../session/passkeys.ts';

export interface DeskOptions {
  readonly engine: Engine;
  readonly codes: Codes;
  /** Left out, a browser is known until the desk starts anew. */
  readonly marks?: BrowserMarks;
  /** Left out where the desk's address is not known, or has no name: then people sign in by codes alone. */
  readonly passkeys?: Passkeys;
  /** False only where a browser of this machine calls it without TLS, as in a trial. */
  readonly isSecure?: boolean;
  readonly now?: () => number;
  /** For tests alone: waits until a refusal may be answered. */
  readonly pause?: Pause;
  /** The telephone number of the secretariat, which the answer pages name. */
  readonly phone?: string | undefined;
}

/** Holds what every route works with. */
export interface Desk
  extends Required<Omit<DeskOptions, 'passkeys' | 'phone'>>,
    Pick<DeskOptions, 'passkeys' | 'phone'> {}
