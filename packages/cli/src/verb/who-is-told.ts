import type { Chapter, OfficeKind, Zone } from '@kawal/core';
import { barredNow } from '@kawal/core/escalation';
import type { ActorApi, ListedVerb, OwedOffice } from '@kawal/engine';
import type { Session } from '../command/session.ts';
import { formWords as words } from '../form/words.ts';
import { printOwed } from './print-receipt.ts';

/** Who is told of a report, as far as somebody who decides on it may know. */
export interface WhoIsTold {
  readonly barred: readonly OfficeKind[];
  readonly paths: readonly string[];
  readonly owed: readonly OwedOffice[];
  /** People who were asked to phone an office that is barred now, and may do so at any moment. */
  readonly callers: readonly string[];
}

/** Reads who is told of a report, for a verb that can change it; undefined for any other verb, and for who may not know. */
export async function whoIsTold(
  { type }: ListedVerb,
  { api, record, chapter }: { readonly api: ActorApi; readonly record: string; readonly chapter: Chapter | null },
): Promise<WhoIsTold | undefined> {
  if (chapter === null || (type !== 'add-to-report' && type !== 'correct-report')) return undefined;
  const [found, read] = await Promise.all([api.escalations.get(record), api.reports.owed(record)]);
  if (!found.ok || found.record.view !== 'whole' || !read.ok) return undefined;
  const { state } = found.record;
  const { offices, people } = barredNow(state, chapter);
  // Of offices that this chapter does not have nobody needs to read.
  const barred = offices.filter((kind) => chapter.directory.offices.some((office) => office.kind === kind));
  const isCaller = ({ task, served, person }: (typeof state.told)[number]): boolean =>
    task === 'call' && barred.includes(served) && !people.includes(person);
  return {
    barred,
    callers: [...new Set(state.told.filter(isCaller).map(({ person }) => person))],
    paths: state.paths.map(({ path }) => path),
    owed: read.owed,
  };
}

/** Says which offices a change keeps out from now on, and who is told in their place; nothing where it changes neither. */
export function printChange(
  session: Session,
  before: WhoIsTold | undefined,
  after: WhoIsTold | undefined,
  about: { readonly stream: string; readonly zone: Zone; readonly drill: boolean },
): void {
  if (before === undefined || after === undefined || sign(before) === sign(after)) return;
  const barred = after.barred.filter((office) => !before.barred.includes(office));
  const loud = (said: Parameters<Session['say']>[0]): void => session.line(session.tone('loud', session.say(said)));
  loud(words.changedWhoIsTold(barred));
  if (barred.length > 0 && after.callers.length > 0) loud(words.stopCallers(after.callers));
  printOwed(session, after.owed, about);
  loud(words.seeToday);
}

function sign({ barred, paths, owed }: WhoIsTold): string {
  return JSON.stringify([barred, paths, owed.map(({ offices, reach }) => [offices, reach])]);
}
