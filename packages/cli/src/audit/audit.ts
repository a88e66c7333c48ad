import { type Audit, verifyStore } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { describeStorageFault } from '../config/alarm-words.ts';
import { withDeployment } from '../config/open-deployment.ts';
import { describeRecord } from '../record-names/describe-record.ts';
import { auditWords, findingWords } from './words.ts';

export interface AuditFlags {
  readonly json?: boolean;
}

/** Compares the store with what it derives from, and says what such a look cannot see. Ends with 1 where something differs. */
export async function auditVerify(session: Session, { json }: AuditFlags): Promise<ExitCode> {
  const audit = await withDeployment(session, 'reading', ({ storage }) => verifyStore(storage));
  if (json) session.json(audit);
  else tell(session, audit);
  return audit.findings.length === 0 ? exitCode.fine : exitCode.refused;
}

function tell(session: Session, audit: Audit): void {
  for (const finding of audit.findings) {
    const where = 'stream' in finding ? `${session.say(describeRecord(finding.stream))}: ` : '';
    const said = finding.code === 'storage.impaired' ? describeStorageFault(finding.fault) : findingWords[finding.code];
    session.line(session.tone('loud', `${where}${session.say(said)}`) + place(session, finding));
  }
  session.line(session.say(auditWords.looked(audit)));
  session.line(session.say(auditWords.unseen(audit)));
}

function place(session: Session, finding: Audit['findings'][number]): string {
  return 'place' in finding ? ` ${session.say(auditWords.place(finding))}` : '';
}
