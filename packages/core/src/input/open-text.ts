import * as z from 'zod';
import { type TextSchema, textSchema } from './text-schema.ts';

/** A free text of one line that shows a letter or digit. Control and format characters could disguise it: refused. */
export function lineSchema(most: number): TextSchema {
  return textSchema()
    .min(1)
    .max(most)
    .regex(/^(?=.*(?!\p{DI})[\p{L}\p{N}])[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, { error: 'one-line' });
}

/** A note that shows a letter: blanks or a full stop are none (1006). */
export function noteSchema(): TextSchema {
  return textSchema()
    .max(100_000)
    .regex(/(?!\p{DI})\p{L}/u, { error: 'without-words' });
}

/** A short text that its parser reads, as a code or a number; `issue` is the word of the input catalogue where it cannot. */
export function parsedSchema<Read>(
  parse: (text: string) => Read | undefined,
  issue: string | ((text: string) => string),
): z.ZodType<Read> {
  return textSchema()
    .max(60)
    .transform((text, context) => {
      const read = parse(text);
      if (read !== undefined) return read;
      const message = typeof issue === 'string' ? issue : issue(text);
      context.issues.push({ code: 'custom', message, input: undefined });
      return z.NEVER;
    });
}
