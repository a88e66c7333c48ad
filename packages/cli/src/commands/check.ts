import { readFolder } from '../chapter-folder/read-folder.ts';
import { findingData, findingsOf, printFindings, verdictOf } from '../chapter-folder/verdict.ts';
import { servedChannels } from '../config/served-channels.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { verdictWords } from '../words/check.ts';

export interface CheckOptions {
  readonly json?: boolean;
}

/** Checks a folder and changes nothing. With `--config`, also whether every contact's channel has a notifier. */
export async function check(session: Session, folder: string, { json }: CheckOptions): Promise<ExitCode> {
  const channels = session.configFile === undefined ? undefined : await servedChannels(session);
  const reading = await readFolder(session, folder, channels === undefined ? {} : { channels });
  const findings = findingsOf(reading);
  const verdict = verdictOf(reading);
  const count = findings.filter(({ severity }) => severity === (verdict === 'refused' ? 'refused' : 'gap')).length;
  if (json) {
    session.json({ verdict, findings: findings.map((finding) => findingData(session, finding)) });
  } else {
    printFindings(session, findings);
    const tone = { refused: 'loud', gaps: 'caution', good: 'good' } as const;
    session.line(session.tone(tone[verdict], session.say(verdictWords[verdict]({ count }))));
  }
  return verdict === 'good' ? exitCode.fine : exitCode.refused;
}
