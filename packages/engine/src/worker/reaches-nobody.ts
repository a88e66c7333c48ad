import type { Storage } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';

/** Why reports reach nobody: no chapter in force, or none that can be read; no channel; or a report parked for now. */
export type ReachesNobody = 'noChapter' | 'chapterUnreadable' | 'noNotifier' | 'parked';

interface ReachParts {
  readonly storage: Pick<Storage, 'query'>;
  readonly inForce: Pick<ChapterInForce, 'cached'>;
  readonly channels: readonly string[];
}

/** Returns null where a new report is told of, and none is parked. Reads one row at most, however many are parked. */
export async function whyNobody({ storage, inForce, channels }: ReachParts): Promise<ReachesNobody | null> {
  const { chapter, state } = await inForce.cached();
  if (chapter === null) return state.bundle === null ? 'noChapter' : 'chapterUnreadable';
  if (channels.length === 0) return 'noNotifier';
  const key = { name: 'status', value: 'parked' };
  const { streams } = await storage.query({ type: 'escalation', key, limit: 1 });
  return streams.length > 0 ? 'parked' : null;
}
