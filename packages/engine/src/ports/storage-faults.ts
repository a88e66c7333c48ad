import { KawalError, type Storage, type StorageFault, type StorageLook } from '@kawal/sdk';
import { z } from 'zod';
import type { RaiseAlarm } from './alarm.ts';
import { late, type Within, withinBy } from './within.ts';

const answersMs = 5_000;
/** A look at every row takes as long as reading the store. */
const rowsAnswerMs = 600_000;

/** More faults than these say nothing more. */
const mostFaults = 200;

const faultSchema = z.object({
  code: z.enum([
    'read-only',
    'not-durable',
    'isolation',
    'part-missing',
    'part-foreign',
    'due-strayed',
    'rows-strayed',
    'right-missing',
    'user-shared',
    'tombstones-waiting',
    'file-replaced',
    'file-split',
    'copy-left',
    'second-name',
    'cleanup-held',
  ]),
  detail: z.string().regex(/^[\w ."=,:()-]{0,160}$/),
});

/** Returns what a storage finds in the way of its promises; a look that fails or is late is an error, not nothing. */
export async function storageFaults(
  storage: Pick<Storage, 'check'>,
  within: Within = withinBy({}),
  look?: StorageLook,
): Promise<readonly StorageFault[]> {
  // Calls that fail are told by whoever makes them.
  const asked = async (): Promise<unknown> => storage.check?.(look);
  const answer: unknown = await (look === undefined
    ? within(
        answersMs,
        asked().catch(() => undefined),
      )
    : within(rowsAnswerMs, asked()));
  if (look !== undefined && answer === late)
    throw new KawalError('storage.unavailable', 'The look at every row takes too long.', { source: 'engine' });
  const all = Array.isArray(answer) ? answer : [];
  return all.flatMap((one) => faultSchema.safeParse(one).data ?? []).slice(0, mostFaults);
}

/** Raises one alarm for all faults that a storage finds, and returns true if there are any. */
export async function inspectStorage(
  storage: Pick<Storage, 'check' | 'name'>,
  raise: RaiseAlarm,
  within: Within,
): Promise<boolean> {
  const faults = await storageFaults(storage, within);
  if (faults.length > 0) raise({ code: 'storage.impaired', storage: storage.name, faults });
  return faults.length > 0;
}
