import type { ErasureReason } from '@kawal/core/access';
import type { EraseCardsRequest } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf } from '../command/now.ts';
import { personInPost } from '../command/person-in-post.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { eraseWords } from './words.ts';

export interface EraseOptions {
  readonly as: string;
  readonly reason: string;
  readonly subject?: string;
}

/** Destroys the sealed cards of a record, or of one person in it, for good. The named person stands on record for it. */
export async function erase(
  session: Session,
  record: string,
  { as, reason, subject }: EraseOptions,
): Promise<ExitCode> {
  return withDeployment(session, 'intake', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const person = personInPost(as, chapter, nowOf(session));
    // The engine reads the reason by its schema.
    const erasure = {
      reason: reason as ErasureReason,
      ...(subject === undefined ? {} : { subject }),
    } satisfies EraseCardsRequest;
    const outcome = await deployment.engine.as(person).cards.erase(record, erasure);
    if (!outcome.ok) {
      printRefusals(session, outcome.refusals, chapter?.zone ?? 'WIB');
      return exitCode.refused;
    }
    session.line(session.tone('good', session.say(eraseWords.destroyed(outcome.receipt))));
    const { damaged } = outcome.receipt;
    if (damaged > 0) session.line(session.tone('loud', session.say(eraseWords.damaged(damaged))));
    session.line(session.say(eraseWords.elsewhere));
    return exitCode.fine;
  });
}
