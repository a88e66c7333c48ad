import type { Localized } from '@kawal/core';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { JsonFlag } from '../command/registry.ts';
import type { Session } from '../command/session.ts';
import { type Checkup, type CheckupVerdict, partWords } from './checkup.ts';
import { examine } from './examine.ts';
import { checkupTable, doctorWords, verdictWords } from './words.ts';

/** Prints the faults of this deployment and their remedies. Ends with 1 where something must be corrected. */
export async function doctor(session: Session, { json }: JsonFlag): Promise<ExitCode> {
  const found = await examine(session);
  const count = (verdict: CheckupVerdict): number => found.filter((one) => one.verdict === verdict).length;
  if (json) session.json(found);
  else {
    for (const { part, verdict, checkup } of found) {
      const word = session.tone(tones[verdict], session.say(verdictWords[verdict]));
      const say = checkupTable[checkup.code].say as (facts: Checkup) => Localized;
      session.line(`${word} ${session.say(partWords[part])}: ${session.say(say(checkup))}`);
    }
    session.line();
    session.line(session.say(summary(count('wrong'), count('caution'))));
  }
  return count('wrong') === 0 ? exitCode.fine : exitCode.refused;
}

const tones = { fine: 'good', caution: 'caution', wrong: 'loud' } as const;

function summary(wrong: number, caution: number): Localized {
  if (wrong > 0) return doctorWords.wrongs({ count: wrong });
  return caution > 0 ? doctorWords.cautions({ count: caution }) : doctorWords.fine;
}
