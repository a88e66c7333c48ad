import type { Localized, Zone } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Session } from './session.ts';

/** Prints on standard error what the engine refused, and returns how the command ends. */
export function printRefusals(session: Session, refusals: readonly AnyRefusal[], zone: Zone = 'WIB'): ExitCode {
  for (const refusal of refusals)
    session.complain(session.tone('loud', describeRefusal(refusal, session.language, { zone })));
  return exitCode.refused;
}

/** Prints on standard error why the command refuses, and returns how it ends. */
export function refuseWith(session: Session, why: Localized): ExitCode {
  session.complain(session.tone('loud', session.say(why)));
  return exitCode.refused;
}

/** Prints that the command leaves everything as it is, and returns how it ends. */
export function leave(session: Session, said: Localized): ExitCode {
  session.line(session.say(said));
  return exitCode.refused;
}
