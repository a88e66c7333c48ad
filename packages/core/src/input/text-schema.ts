import * as z from 'zod';

export type TextSchema = z._ZodString<z.core.$ZodStringInternals<string>>;

/** Returns the schema of a text. Zod's own brings its formats along, as of addresses: a form in a browser would load each (2002). */
export function textSchema(): TextSchema {
  return new z._ZodString({ type: 'string' }) as TextSchema;
}
