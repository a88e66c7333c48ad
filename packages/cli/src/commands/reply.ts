import type { Actor } from '@kawal/core';
import { withDeployment } from '../config/open-deployment.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { printRefusals } from '../refusals.ts';
import type { Session } from '../session.ts';
import { replyWords } from '../words/report.ts';

const desk: Actor = { kind: 'app', ref: 'kawal-cli', role: 'desk' };

/** Takes a report on, by the one-time code of a message. */
export async function reply(session: Session, code: string): Promise<ExitCode> {
  return withDeployment(session, 'intake', async ({ engine }) => {
    const outcome = await engine.as(desk).escalations.acknowledge(code);
    if (!outcome.ok) {
      printRefusals(session, outcome.refusals, 'WIB');
      return exitCode.refused;
    }
    session.line(session.tone('good', session.say(replyWords.recorded)));
    return exitCode.fine;
  });
}
