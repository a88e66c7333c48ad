import { z } from 'zod';
import { field } from '../privacy/field.ts';
import { type Actor, type Role, roles } from './actor.ts';

/** Made once for each concept: to build a schema takes far longer than to read by it. */
const streamSchemas = new Map<string, z.ZodType<string>>();

/** The name of another record, as `engagement/01j…`. */
export function streamSchema(concept: string): z.ZodType<string> {
  const known = streamSchemas.get(concept);
  if (known !== undefined) return known;
  const schema = z.string().regex(new RegExp(`^${concept}/[a-z0-9.-]{1,80}$`), { error: 'record-reference' });
  streamSchemas.set(concept, schema);
  return schema;
}

/**
 * A reference to a person, as `koordinator-kotalama`. Nine digits in a row are refused: they may be a NIK or a phone.
 */
export const personRefSchema: z.ZodType<string> = z
  .string()
  .regex(/^(?!.*\d{9})[a-z0-9][a-z0-9.-]{0,63}$/, { error: 'person-reference' });

/** Copies the three fields of an actor and drops every other one. */
export const actorSchema: z.ZodType<Actor> = z.object({
  kind: z.enum(['person', 'app']),
  ref: personRefSchema,
  role: z.enum(roles as [Role, ...Role[]]),
});

/** Options of every command, by name only. */
export const commandOptionsSchema: z.ZodType<{ readonly key?: string; readonly drill?: boolean }> = z.strictObject({
  key: z.string().max(200).exactOptional(),
  drill: z.boolean().exactOptional(),
});

/** Builds the schemas of a concept's commands, by type. Each takes its own fields and `type`, and no others. */
export function commandSchemas<Shapes extends Readonly<Record<string, z.core.$ZodLooseShape>>>(
  shapes: Shapes,
): CommandsOf<Shapes> {
  const schemas = Object.entries(shapes).map(([type, fields]) => [
    type,
    z.strictObject({ type: field.internal('jenis perintah', 'kind of command', z.literal(type)), ...fields }),
  ]);
  return Object.fromEntries(schemas) as CommandsOf<Shapes>;
}

type CommandsOf<Shapes> = {
  readonly [Type in keyof Shapes & string]: z.ZodObject<{ type: z.ZodLiteral<Type> } & Shapes[Type], z.core.$strict>;
};
