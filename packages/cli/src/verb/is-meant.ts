import { day } from '@kawal/core';
import type { ListedVerb } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import type { Filling } from '../form/fill-form.ts';
import { formWords as words } from '../form/words.ts';

const longest = 366 * day;

/**
 * Asks about a leave of more than a year, for a year is easily mistyped: where nobody can answer it is not recorded. Asks also
 * if a guardian who consents for a child may be involved: then that consent is not recorded.
 */
export async function isMeant(session: Session, { type }: ListedVerb, filled: Filling): Promise<Filling> {
  if (filled.ok !== true) return filled;
  const { from, until, consent } = filled.body;
  const { outcome, by } = (consent ?? {}) as Answers;
  const isOfGuardian = type === 'check-consent' && outcome === 'given' && by === 'guardian';
  if (!isOfGuardian && !(type === 'note-absence' && Number(until) - Number(from) > longest)) return filled;
  const { say } = session;
  const questions = await session.io.questions?.();
  if (questions === undefined) {
    if (isOfGuardian) return filled;
    const text = `${say(words.longLeave)} ${say(words.askedAtTerminal)}`;
    return {
      ok: false,
      complaints: [{ code: 'leave.long', text, field: 'until' }],
      file: filled.given.file?.name ?? null,
    };
  }
  const message = isOfGuardian ? say(words.guardianMeant) : `${say(words.longLeave)} ${say(words.isMeant)}`;
  const choices = (['no', 'yes'] as const).map((value) => ({ value, label: say(words[value]) }));
  const answer = await questions.choose({ message, choices });
  if (isOfGuardian && answer === 'yes') session.line(session.tone('loud', say(words.guardianFirst)));
  return answer === (isOfGuardian ? 'no' : 'yes') ? filled : { ok: 'left' };
}
