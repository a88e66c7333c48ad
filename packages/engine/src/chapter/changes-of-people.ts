import type { ChapterEvent, Instant } from '@kawal/core';
import { absenceSubject, chapterStream, subjectOf } from '@kawal/core/chapter';
import type { Storage } from '@kawal/sdk';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { concepts } from '../concepts/concepts.ts';
import { loadRecord } from '../record/load.ts';

/** A change of one type, and whose word it was: of two, whoever proposed it comes first. References only. */
export interface ChangeOfPeople<Type extends ChapterEvent['type']> {
  readonly change: Extract<ChapterEvent, { readonly type: Type }>;
  readonly by: readonly string[];
  readonly at: Instant;
}

/** How far back the chapter's history is read: a change of people is soon followed by few others. */
const entriesBack = 200;

/** Returns the changes of one type, by the newest entries of the chapter. */
export async function changesOfPeople<Type extends ChapterEvent['type']>(
  type: Type,
  storage: Storage,
): Promise<readonly ChangeOfPeople<Type>[]> {
  const { version } = await loadRecord(storage, concepts.chapter, chapterStream);
  const after = Math.max(0, version - entriesBack);
  const entries = await vouchedEntries<ChapterEvent>(chapterStream, storage, after);
  let waiting: readonly { readonly subject: string; readonly by: string }[] = [];
  return entries.flatMap(({ changes, actor, at }) =>
    changes.flatMap((change) => {
      const subject = subjectIn(change);
      const first = waiting.flatMap((one) => (one.subject === subject && one.by !== actor.ref ? [one.by] : []));
      if (change.type === 'suspension-proposed' || change.type === 'absence-proposed')
        waiting = [...waiting, { subject: subjectOf(change), by: change.by }];
      else if (change.type === 'proposal-lapsed')
        waiting = waiting.filter((one) => one.subject !== change.subject || one.by !== change.by);
      else waiting = waiting.filter((one) => one.subject !== subject);
      // The word of whoever is suspended counts no more.
      if (change.type === 'person-suspended') waiting = waiting.filter(({ by }) => by !== change.person);
      if (change.type !== type) return [];
      return [{ change: change as ChangeOfPeople<Type>['change'], by: [...first, actor.ref], at }];
    }),
  );
}

/** Returns the subject of the proposals that a change carries out; null where it carries out none. */
function subjectIn(change: ChapterEvent): string | null {
  if (change.type === 'absence-noted') return absenceSubject(change);
  return change.type === 'person-suspended' ? change.person : null;
}
