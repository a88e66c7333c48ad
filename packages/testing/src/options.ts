import type { Storage } from '@kawal/sdk';
import type { MemoryNotifierOptions } from '@kawal/sdk/memory';
import { z } from 'zod';
import type { GivenChapter } from './chapter-reading.ts';

export interface TestEngineOptions {
  /** The folder of a chapter's files, the files, or what `readChapter` made of them. Default: {@link sampleChapter}. */
  readonly chapter?: GivenChapter;
  /** When the test begins, in the chapter's zone unless it has an offset. Default: `2026-03-02T08:00`, a Monday. */
  readonly at?: string;
  /** The source of ids, codes and keys: the same seed gives the same bytes. */
  readonly seed?: string | number;
  /**
   * The channels that have a provider. Default: those of the directory's contacts. A provider only says `accepted`, as
   * a mail server does, unless it is given as `{ channel, evidence: 'delivered' }`.
   */
  readonly channels?: readonly (string | MemoryNotifierOptions)[];
  /** Where records are kept. Default: in memory. */
  readonly storage?: Storage;
}

const provider = z.strictObject({
  channel: z.string().min(1).max(100),
  evidence: z.enum(['accepted', 'delivered']).optional(),
  capabilities: z.looseObject({}).optional(),
});

const schema = z.strictObject({
  chapter: z.unknown().optional(),
  at: z.string().max(40).optional(),
  seed: z.union([z.string().max(200), z.number()]).optional(),
  channels: z
    .array(z.union([z.string().min(1).max(100), provider]))
    .max(20)
    .optional(),
  storage: z.looseObject({}).optional(),
});

/** Checks options by name, because a test runner strips types without checking them. Throws a `RangeError`. */
export function readOptions(options: TestEngineOptions): TestEngineOptions {
  const read = schema.safeParse(options);
  if (read.success) return options;
  throw new RangeError(`testEngine: ${z.prettifyError(read.error)}`);
}
