import type { Answers } from '@kawal/forms';
import { emptiedBy } from '../page/leave.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { recordWords as words } from './words.ts';

/** Says which offices a leave empties while whoever sends it has not read it; else undefined. */
export function emptyingOf(visit: OfficerVisit, verb: string, body: Answers, posted: URLSearchParams) {
  const empties = verb === 'chapter.noteAbsence' && !posted.has('_empties') ? emptiedBy(visit, body) : [];
  return empties.length === 0 ? undefined : { empties, fallen: words.emptiesFirst };
}
