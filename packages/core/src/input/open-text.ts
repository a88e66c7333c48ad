import * as z from 'zod';

/** A free text of one line that shows a letter or digit. Control and format characters could disguise it: refused. */
export function lineSchema(most: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^(?=.*(?!\p{DI})[\p{L}\p{N}])[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, { error: 'one-line' });
}
