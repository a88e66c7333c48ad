import { z } from 'zod';
import { field } from '../privacy/field.ts';

/** The name of another record, as `engagement/01j…`. */
export function streamSchema(concept: string): z.ZodType<string> {
  return z.string().regex(new RegExp(`^${concept}/[a-z0-9.-]{1,80}$`), { error: 'record-reference' });
}

/** A reference to a person, as `koordinator-kotalama`; never a name. */
export const personRefSchema: z.ZodType<string> = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, { error: 'person-reference' });

/** The kind of command, marked once for all of them. */
export function commandType<Type extends string>(type: Type): z.ZodLiteral<Type> {
  return field('internal', { id: 'jenis perintah', en: 'kind of command' }, z.literal(type));
}
