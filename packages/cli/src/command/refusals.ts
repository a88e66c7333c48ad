import type { Zone } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import type { Session } from './session.ts';

/** Prints on standard error what the engine refused. */
export function printRefusals(session: Session, refusals: readonly AnyRefusal[], zone: Zone): void {
  for (const refusal of refusals)
    session.complain(session.tone('loud', describeRefusal(refusal, session.language, { zone })));
}
