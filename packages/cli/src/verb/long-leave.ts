import { day } from '@kawal/core';
import type { ListedVerb } from '@kawal/engine';
import type { Session } from '../command/session.ts';
import type { Filling } from '../form/fill-form.ts';
import { formWords as words } from '../form/words.ts';

const longest = 366 * day;

/** Asks about a leave of more than a year, for a year is easily mistyped. Where nobody can answer it is not recorded. */
export async function leaveIsMeant(session: Session, { type }: ListedVerb, filled: Filling): Promise<Filling> {
  if (type !== 'note-absence' || filled.ok !== true) return filled;
  const [from, until] = [filled.body['from'], filled.body['until']].map(Number);
  if (!(Number(until) - Number(from) > longest)) return filled;
  const { say } = session;
  const questions = await session.io.questions?.();
  if (questions === undefined) {
    const text = `${say(words.longLeave)} ${say(words.askedAtTerminal)}`;
    return {
      ok: false,
      complaints: [{ code: 'leave.long', text, field: 'until' }],
      file: filled.given.file?.name ?? null,
    };
  }
  const choices = [
    { value: 'no', label: say(words.no) },
    { value: 'yes', label: say(words.yes) },
  ];
  const answer = await questions.choose({ message: `${say(words.longLeave)} ${say(words.isMeant)}`, choices });
  return answer === 'yes' ? filled : { ok: 'left' };
}
