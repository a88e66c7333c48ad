import { type Chapter, type ChapterState, day, type Instant, localDate } from '@kawal/core';
import { lpaPeople } from '@kawal/core/chapter';
import { unprovenContacts } from '@kawal/core/directory';
import { proveChapter } from '@kawal/policy';
import { withoutLpa } from '../check/without-lpa.ts';
import { brokenIn } from '../config/broken-contracts.ts';
import type { Served } from '../config/served-channels.ts';
import type { Checkup } from './checkup.ts';

/** A proof that ends within this is said before it does. */
const soon = 14 * day;

export function chapterCheckup(chapter: Chapter | null, state: ChapterState | undefined, now: Instant): Checkup {
  if (chapter !== null && lpaPeople(chapter.directory, now).length === 0) return { code: 'chapter.nobody-left' };
  if (chapter !== null) return { code: 'chapter.in-force', name: chapter.name };
  const wasApplied = (state?.bundle ?? null) !== null;
  return { code: wasApplied ? 'chapter.unreadable' : 'chapter.none' };
}

/** Proved anew: time passes, people go on leave, and what was proved when it was applied was proved until a date. */
export function policyCheckups(chapter: Chapter, from: Instant, channels: readonly string[]): readonly Checkup[] {
  const { zone } = chapter;
  const { verdict, until, findings } = proveChapter(chapter, { from, ...(channels.length === 0 ? {} : { channels }) });
  const broken = brokenIn(findings, zone);
  // Leave and shifts stand in the store alone: `kawal check` reads the files, and cannot know of them.
  const people = broken.map((one) => ({ code: 'policy.broken' as const, ...one }));
  // Others are not counted: `kawal check` counts what only the files tell, too.
  if (verdict === 'gaps') return [{ code: 'policy.gaps', count: broken.length }, ...people];
  const refused = findings.filter(({ severity }) => severity === 'refused');
  const isOfCalendar = refused.every(({ code }) => code === 'end.calendar');
  if (verdict === 'refused') return [{ code: isOfCalendar ? 'policy.no-calendar' : 'policy.refused' }, ...people];
  return [
    until !== null && until - from < soon
      ? { code: 'policy.ends-soon', until, zone }
      : { code: 'policy.proved', until, zone },
  ];
}

/** This year and, from October on, the next: the decree for it is usually out by then. */
export function calendarCheckup({ calendar, zone }: Chapter, now: Instant): Checkup {
  const [year, month] = localDate(now, zone).split('-').map(Number) as [number, number];
  const years = month >= 10 ? [year, year + 1] : [year];
  const missing = years.filter((one) => !calendar.tables.some((table) => table.year === one));
  return missing.length === 0
    ? { code: 'calendar.complete', years }
    : { code: 'calendar.year-missing', years: missing };
}

export function contactsCheckup({ directory }: Chapter, now: Instant): Checkup {
  const contacts = unprovenContacts(directory, now);
  if (contacts.length === 0) return { code: 'contacts.proven' };
  const isEach = contacts.length === Object.keys(directory.contactPoints).length;
  return isEach ? { code: 'contacts.none-proven' } : { code: 'contacts.unproven', contacts };
}

/** Counts who cannot answer a report that accuses the LPA. */
export function muteCheckups(chapter: Chapter, now: Instant, takes: Served['takesAnswers']): readonly Checkup[] {
  const count = withoutLpa(chapter, now, takes).mute ?? 0;
  return count === 0 ? [] : [{ code: 'notifiers.mute', count }];
}
