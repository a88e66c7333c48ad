import { type Replay, replayStore } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { withDeployment } from '../config/open-deployment.ts';
import { describeRecord } from '../record-names/describe-record.ts';
import type { AuditFlags } from './audit.ts';
import { auditWords } from './words.ts';

/** Decides anew what Kawal decided, and compares it with what is stored. Ends with 1 where something differs. */
export async function auditReplay(session: Session, { json }: AuditFlags): Promise<ExitCode> {
  const replay = await withDeployment(session, 'existing', ({ storage }) => replayStore(storage));
  if (json) session.json(replay);
  else tell(session, replay);
  return replay.differences.length === 0 ? exitCode.fine : exitCode.refused;
}

function tell(session: Session, replay: Replay): void {
  for (const { stream, version, place, at } of replay.differences) {
    const said = session.say(auditWords.decidedOtherwise({ version, at }));
    session.line(
      `${session.tone('loud', `${session.say(describeRecord(stream))}: ${said}`)} ${session.say(auditWords.place({ place }))}`,
    );
  }
  session.line(session.say(auditWords.replayed(replay)));
  session.line(session.say(auditWords.notReplayed(replay)));
}
