import { formatInstant, type Instant } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { describeEnd, describeInstant } from '@kawal/core/locales';
import type { DueItem, DueSight } from './due-item.ts';
import { dueWords as words } from './words.ts';

/** Tells whoever is on leave, or will be, who noted that, one or two: they take it back alone, also where files say it. */
export async function ownLeaveDue({ person, chapter, now, zone, changes }: DueSight): Promise<readonly DueItem[]> {
  const own = (chapter?.directory.absences ?? []).filter((one) => one.person === person && one.until > now);
  const noted = own.length === 0 ? [] : await changes('absence-noted');
  return own.map(({ from, until }): DueItem => {
    const by = noted.findLast(({ change }) => change.person === person && change.from === from)?.by ?? [];
    const said = words.ownLeave({ by, begins: describeInstant(from, zone), ends: describeEnd(until, zone) });
    const item = {
      what: 'review',
      at: Math.min(from, now) as Instant,
      record: chapterStream,
      area: null,
      said,
    } as const;
    const fields = { person, from: formatInstant(from, zone) };
    return { ...item, rank: by.includes(person) ? 5 : 3, verb: 'chapter.cancelAbsence', fields };
  });
}
