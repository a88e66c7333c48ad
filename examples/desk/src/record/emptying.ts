import type { Answers } from '@kawal/forms';
import { emptiedBy } from '../page/leave.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { signOf } from './changed-facts.ts';
import { recordWords as words } from './words.ts';

/** Says which offices a leave empties while whoever sends it has not read it; else undefined. */
export function emptyingOf(visit: OfficerVisit, verb: string, body: Answers, posted: URLSearchParams) {
  const empties = verb === 'chapter.noteAbsence' ? emptiedBy(visit, body) : [];
  return empties.length === 0 || posted.get('_empties') === emptiesSign(empties)
    ? undefined
    : { empties, fallen: words.emptiesFirst };
}

/** Binds a sending to the sentences that its page showed: other dates, or another person, are read anew. */
export function emptiesSign(empties: readonly string[]): string {
  return signOf(empties.join('\n'));
}
