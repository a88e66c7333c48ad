import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { keywordValue } from '../command/keyword.ts';
import { printRefusals, refuseWith } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { describeLoss, describeWaiting, lossKeywords, lossWords } from './loss-words.ts';

export interface AcknowledgeOptions {
  readonly as: string;
  readonly reason: string;
}

/** Notes that two people know what the store lost. Ends with 1 as long as it is not noted. */
export async function acknowledgeLoss(session: Session, { as, reason }: AcknowledgeOptions): Promise<ExitCode> {
  return withPersonInPost(session, 'intake', as, async ({ deployment, actor, chapter: { zone } }) => {
    const answer = await deployment.engine.losses.acknowledge(actor, { reason: keywordValue(reason, lossKeywords) });
    switch (answer.type) {
      case 'acknowledged':
        session.line(session.tone('good', session.say(describeLoss(answer.loss, zone))));
        session.line(session.say(lossWords.remains));
        return exitCode.fine;
      case 'proposed':
        session.line(session.tone('caution', session.say(describeWaiting(answer, zone))));
        return exitCode.refused;
      case 'nothing-lost':
        session.line(session.say(lossWords.nothing));
        return exitCode.fine;
      case 'differs':
        return refuseWith(session, lossWords.differs);
      case 'refused':
        return printRefusals(session, answer.refusals, zone);
    }
  });
}
