import { isSuspended, officesHeld } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { escalationFor, isExcluded } from './excluded.ts';
import type { ReportFacts } from './report.ts';

/**
 * Returns true for an actor who may know of this report and decide on it. They were told of it, are in post for its
 * area, on duty at the LPA, or of the secretariat; and neither excluded nor suspended. Without a chapter and an
 * escalation roles alone decide.
 */
export function mayDecideOn(report: ReportFacts, context: Context): boolean {
  const { actor, chapter, now, stream } = context;
  if (isExcluded(actor.ref, report, stream, context)) return false;
  if (chapter !== null && isSuspended(chapter.directory, actor.ref)) return false;
  if (actor.role === 'secretariat' || actor.role === 'lpaDuty') return true;
  if (escalationFor(stream, context)?.told.some(({ person }) => person === actor.ref) === true) return true;
  return chapter !== null && officesHeld(chapter.directory, actor.ref, report.area, now).length > 0;
}
