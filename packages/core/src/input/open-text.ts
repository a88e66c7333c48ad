import * as z from 'zod';

/** A free text of one line. Control and format characters are refused, because they could disguise the stored text. */
export function lineSchema(most: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, { error: 'one-line' });
}
