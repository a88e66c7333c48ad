import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { keywordValue } from '../command/keyword.ts';
import { nowOf } from '../command/now.ts';
import { personInPost } from '../command/person-in-post.ts';
import { printRefusals, refuseWith } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { describeLoss, lossKeywords, lossWords } from './loss-words.ts';

export interface AcknowledgeOptions {
  readonly as: string;
  readonly reason: string;
}

/** Notes that a person knows what the store lost, so that the keyring vouches for it again. Ends with 1 where it may not be. */
export async function acknowledgeLoss(session: Session, { as, reason }: AcknowledgeOptions): Promise<ExitCode> {
  return withDeployment(session, 'intake', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const zone = chapter?.zone ?? 'WIB';
    const person = personInPost(as, chapter, nowOf(session));
    const answer = await deployment.engine.losses.acknowledge(person, { reason: keywordValue(reason, lossKeywords) });
    switch (answer.type) {
      case 'acknowledged':
        session.line(session.tone('good', session.say(describeLoss(answer.loss, zone))));
        session.line(session.say(lossWords.remains));
        return exitCode.fine;
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
