import { policySchema } from '@kawal/chapter';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';

/** The JSON Schema of a policy file in the words of the session's language, for an editor to complete by. */
export async function printSchema(session: Session): Promise<ExitCode> {
  session.json(policySchema(session.language));
  return exitCode.fine;
}
