import type { Storage } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';

/** Why reports reach nobody: no chapter is in force, no channel is served, or a report is parked and tried again. */
export type ReachesNobody = 'noChapter' | 'noNotifier' | 'parked';

interface ReachParts {
  readonly storage: Pick<Storage, 'query'>;
  readonly inForce: Pick<ChapterInForce, 'cached'>;
  readonly channels: readonly string[];
}

/** Returns null where a new report is told of, and none is parked. Reads one row at most, however many are parked. */
export async function whyNobody({ storage, inForce, channels }: ReachParts): Promise<ReachesNobody | null> {
  const { chapter } = await inForce.cached();
  if (chapter === null) return 'noChapter';
  if (channels.length === 0) return 'noNotifier';
  const key = { name: 'status', value: 'parked' };
  const { streams } = await storage.query({ type: 'escalation', key, limit: 1 });
  return streams.length > 0 ? 'parked' : null;
}
