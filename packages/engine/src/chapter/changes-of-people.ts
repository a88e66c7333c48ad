import type { ChapterEvent, Instant } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
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
  return entries.flatMap(({ changes, actor, at }) =>
    changes.flatMap((one) => {
      if (one.type !== type) return [];
      const first = ('proposedBy' in one && one.proposedBy) || actor.ref;
      return [{ change: one as ChangeOfPeople<Type>['change'], by: [...new Set([first, actor.ref])], at }];
    }),
  );
}
