import {
  type Chapter,
  describeDuration,
  formatInstant,
  type HandlingArea,
  type Instant,
  isPlace,
  type Localized,
  minute,
  toInstant,
} from '@kawal/core';
import { lateness, storageTime } from '@kawal/engine';
import { nameArea } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { JsonFlag } from '../command/registry.ts';
import { nowOf, type Session } from '../command/session.ts';
import { withDeployment } from '../config/open-deployment.ts';
import { describeConcept } from '../record-names/describe-record.ts';
import { sayEmptied } from './emptied.ts';
import { readStatus, type Status } from './read-status.ts';
import type { WaitingAside } from './waiting.ts';
import { openStateWords, statusWords } from './words.ts';
import { sayIfLate } from './worker-late.ts';

/** Where things stand. Ends with 1 where somebody must look, so that a monitor can call it. */
export async function status(session: Session, { json }: JsonFlag): Promise<ExitCode> {
  const { read, now } = await withDeployment(session, 'existing', async (deployment) => {
    const now = (await storageTime(deployment.storage)) ?? toInstant(nowOf(session));
    if (!json && !lateness(await deployment.storage.nextDue(), now).isLate) await sayIfLate(session, deployment);
    return { now, read: await readStatus(deployment, now) };
  });
  const { byMs: overdueMs, isLate } = lateness(read.dueNext, now);
  if (json) session.json(statusData(read, isLate));
  else print(session, read, now, isLate ? overdueMs : undefined);
  const { parked, emergency, failed, delayed, unproven } = read;
  const forgotten = read.waiting.filter(
    ({ taken, missed }) => taken === null || taken.until <= now || missed.length > 0,
  );
  const waiting =
    forgotten.length +
    read.kept +
    read.owed.length +
    read.unserved.length +
    parked.length +
    emergency.length +
    failed.length +
    delayed +
    unproven.length +
    read.unreviewed +
    read.unattended +
    read.emptied.length;
  const calls = read.chapter === null || isLate || waiting > 0 || read.backupOverdue !== null;
  return calls ? exitCode.refused : exitCode.fine;
}

function statusData({ chapter, dueNext, ...rest }: Status, late: boolean): Readonly<Record<string, unknown>> {
  return { name: chapter?.name ?? null, readable: chapter !== null, ...rest, dueNext, late };
}

function print(session: Session, read: Status, now: Instant, overdueMs: number | undefined): void {
  printInForce(session, read);
  printReports(session, read);
  for (const one of read.waiting) printWaiting(session, one, read.chapter, now);
  const loud = (said: Parameters<Session['say']>[0]): void => session.line(session.tone('loud', session.say(said)));
  if (read.kept > 0) loud(statusWords.kept(read.kept));
  for (const one of read.owed) loud(statusWords.owed({ ...one, area: areaText(session, one.area, read.chapter) }));
  for (const stream of read.unserved) loud(statusWords.unserved({ stream }));
  for (const stream of read.emergency) loud(statusWords.emergency({ stream }));
  for (const stream of read.parked) loud(statusWords.parked({ stream }));
  for (const one of read.failed) loud(statusWords.failed(one));
  if (read.delayed > 0) loud(statusWords.delayed({ count: read.delayed }));
  if (read.unreviewed > 0) loud(statusWords.unreviewed({ count: read.unreviewed }));
  if (read.unattended > 0) loud(statusWords.unattended({ count: read.unattended }));
  sayEmptied(session, read.emptied);
  if (read.unproven.length > 0) loud(statusWords.unproven({ contacts: read.unproven }));

  if (read.backupOverdue !== null) loud(statusWords.backupOverdue({ at: timeText(read.backupOverdue, read.chapter) }));
  if (read.dueNext === null) {
    session.line(session.say(statusWords.nothingDue));
    return;
  }
  const at = timeText(read.dueNext, read.chapter);
  if (overdueMs === undefined)
    session.line(session.say(statusWords.due({ at, of: describeConcept(read.dueOf ?? '') })));
  else loud(statusWords.overdue({ at, by: durationWords(overdueMs) }));
}

function printInForce(session: Session, { chapter, bundle, appliedAt }: Status): void {
  if (bundle === null) session.line(session.tone('loud', session.say(statusWords.nothingInForce)));
  else if (chapter === null) session.line(session.tone('loud', session.say(statusWords.unreadable)));
  else {
    const since = timeText(appliedAt ?? 0, chapter);
    session.line(session.tone('heading', session.say(statusWords.inForce({ name: chapter.name, since }))));
  }
}

function printReports(session: Session, { reports, kept, chapter }: Status): void {
  if (reports.length === 0) {
    session.line(session.say(kept > 0 ? statusWords.noOtherReports : statusWords.noReports));
    return;
  }
  const { columns } = statusWords;
  session.table(
    [columns.area, columns.state, columns.count].map(session.say),
    reports.map(({ area, state, count }) => [
      areaText(session, area, chapter),
      session.say(openStateWords[state]),
      String(count),
    ]),
  );
}

function printWaiting(session: Session, one: WaitingAside, chapter: Chapter | null, now: Instant): void {
  const { report, taken, missed } = one;
  const loud = (said: Localized): void => session.line(session.tone('loud', session.say(said)));
  const at = (instant: Instant): string => timeText(instant, chapter);
  printTaken(session, one, chapter, now);
  for (const said of one.asides) loud(said);
  for (const still of one.open) session.line(session.say(statusWords.stillOpen({ ...still, at: at(still.deadline) })));
  for (const one of missed) loud(statusWords.missed({ ...one, at: at(one.deadline) }));
  const isOver = taken !== null && taken.until <= now;
  if (taken === null || isOver || missed.length > 0) session.line(session.say(statusWords.see({ report })));
}

/** Says who took a report on and until when, or who is waited for: in `kawal status`, and in `kawal explain`. */
export function printTaken(session: Session, one: WaitingAside, chapter: Chapter | null, now: Instant): void {
  const { report, openedAt, taken, unanswered, kept, lapsed, onLeave, acted } = one;
  const area = areaText(session, one.area, chapter);
  const loud = (said: Localized): void => session.line(session.tone('loud', session.say(said)));
  const at = (instant: Instant): string => timeText(instant, chapter);
  const isOver = taken !== null && taken.until <= now;
  if (taken !== null) {
    const said = { report, area, person: taken.person, until: at(taken.until), acted };
    if (isOver) loud(statusWords.lookAgain(said));
    else session.line(session.say(statusWords.taken(said)));
  } else {
    // One time is said once, for all who were told at it.
    const times = [...new Set(unanswered.map(({ since }) => at(since)))];
    const people = times.map((time) => {
      const told = unanswered.filter(({ since }) => at(since) === time).map(({ person }) => person);
      return statusWords.since({ people: told, at: time });
    });
    loud(
      statusWords.untaken({
        report,
        area,
        at: at(openedAt),
        ago: now - openedAt < minute ? statusWords.justNow : agoWords(now - openedAt),
        people,
      }),
    );
  }
  if (kept.length > 0) loud(statusWords.onlyKept(kept));
  if (taken === null && lapsed.length > 0) loud(statusWords.lapsed(lapsed));
  if (taken === null && onLeave.length > 0) loud(statusWords.onLeave(onLeave));
}

/** Says whole minutes: seconds are of no use to who reads it. */
function agoWords(ms: number): Localized {
  const { id, en } = durationWords(Math.floor(ms / minute) * minute);
  return { id: `${id} yang lalu`, en: `${en} ago` };
}

function durationWords(ms: number): Localized {
  return { id: describeDuration(ms, 'id'), en: describeDuration(ms, 'en') };
}

function areaText(session: Session, area: HandlingArea, chapter: Chapter | null): string {
  if (!isPlace(area)) return session.say(statusWords.area[area]);
  const name = nameArea(chapter?.areas ?? [], area);
  return name === area ? area : `${area} ${name}`;
}

function timeText(instant: number, chapter: Chapter | null): string {
  const zone = chapter?.zone ?? 'WIB';
  return `${formatInstant(toInstant(instant), zone).slice(0, 16).replace('T', ' ')} ${zone}`;
}
