import { z } from 'zod';

/**
 * A text of one line that somebody writes freely. Control and format characters are refused: an escape sequence or a change
 * of writing direction would show another text than the one that is stored.
 */
export function lineSchema(most: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, { error: 'one-line' });
}
