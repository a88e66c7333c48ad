import type { Refusal, Zone } from '@kawal/core';
import { refusalText } from '@kawal/engine';
import type { Session } from './session.ts';

/** What the engine refused, in words, on standard error. */
export function printRefusals(session: Session, refusals: readonly Refusal[], zone: Zone): void {
  for (const refusal of refusals)
    session.complain(session.tone('loud', refusalText(refusal, session.language, { zone })));
}
