import * as z from 'zod';
import { type Instant, parseInstant, toInstant } from './instant.ts';

/** An instant as milliseconds UTC, or ISO 8601 with an offset. */
export const instantSchema: z.ZodType<Instant> = z.union(
  [
    z.int().transform(toInstant),
    z
      .string()
      .max(60)
      .transform((text, context) => {
        const instant = parseInstant(text);
        if (instant !== undefined) return instant;
        context.issues.push({ code: 'custom', message: 'instant', input: undefined });
        return z.NEVER;
      }),
  ],
  { error: 'instant' },
);
