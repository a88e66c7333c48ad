import * as z from 'zod';
import { parsedSchema } from '../input/open-text.ts';
import { type Instant, parseInstant, toInstant } from './instant.ts';

/** An instant as milliseconds UTC, or ISO 8601 with an offset. */
export const instantSchema: z.ZodType<Instant> = z.union(
  [z.int().transform(toInstant), parsedSchema(parseInstant, 'instant')],
  { error: 'instant' },
);
