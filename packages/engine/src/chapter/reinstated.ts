import type { ChapterEvent, Instant, PersonId } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import type { Storage } from '@kawal/sdk';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { concepts } from '../concepts/concepts.ts';
import { loadRecord } from '../record/load.ts';

/** Somebody who was suspended and let back in, by one person of the LPA. References only. */
export interface Reinstated {
  readonly person: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
}

/** How far back the chapter's history is read: a change of people is soon followed by few others. */
const entriesBack = 200;

/** Returns who was reinstated lately, by the newest entries of the chapter. */
export async function reinstatedLately(storage: Storage): Promise<readonly Reinstated[]> {
  const { version } = await loadRecord(storage, concepts.chapter, chapterStream);
  const after = Math.max(0, version - entriesBack);
  const entries = await vouchedEntries<ChapterEvent>(chapterStream, storage, after);
  return entries.flatMap(({ changes, actor, at }) =>
    changes.flatMap((change) =>
      change.type === 'person-reinstated' ? [{ person: change.person, by: actor.ref, at }] : [],
    ),
  );
}
