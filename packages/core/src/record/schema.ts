import * as z from 'zod';
import { textSchema } from '../input/text-schema.ts';
import { once } from '../once.ts';
import { field } from '../privacy/field.ts';
import { type Actor, type Role, roles } from './actor.ts';

/** Made once for each list of concepts: to build a schema takes far longer than to read by it. */
const streamSchemas = new Map<string, z.ZodType<string>>();

/** The concepts whose records a schema takes the name of, by the schema's definition. */
const namedConcepts = new WeakMap<object, readonly string[]>();

/** The name of another record of one of these concepts, as `engagement/01j…`. */
export function streamSchema(...concepts: readonly string[]): z.ZodType<string> {
  const concept = concepts.length === 1 ? String(concepts[0]) : `(?:${concepts.join('|')})`;
  return once(streamSchemas, concept, () => {
    const schema = textSchema().regex(new RegExp(`^${concept}/[a-z0-9.-]{1,80}$`), { error: 'record-reference' });
    namedConcepts.set(schema._zod.def, concepts);
    return schema;
  });
}

/** Returns the concepts whose records a schema names, or undefined where it names none. */
export function conceptsNamed(schema: z.core.$ZodType): readonly string[] | undefined {
  return namedConcepts.get(schema._zod.def);
}

/** A reference to a person, as `koordinator-kotalama`. Nine digits in a row are refused: perhaps a NIK or a phone. */
export const personRefSchema: z.ZodType<string> = referenceSchema();

export function readersField() {
  const readers = z.array(personRefSchema).max(5_000).readonly().exactOptional();
  return field.internal('yang sudah membaca ceritanya', 'people who read the story', readers);
}

/** An office of the directory by its id, as `lpa-jaga`. */
export const officeRefSchema: z.ZodType<string> = referenceSchema('office-reference');

/** A reference within one record alone, as `p1`: a form numbers them and asks nobody for one. */
export const numberedRefSchema: z.ZodType<string> = referenceSchema();

function referenceSchema(error = 'person-reference'): z.ZodType<string> {
  return textSchema().regex(/^(?!.*\d{9})[a-z0-9][a-z0-9.-]{0,63}$/, { error });
}

/** Copies the three fields of an actor and drops every other one. */
export const actorSchema: z.ZodType<Actor> = z.object({
  kind: z.enum(['person', 'app']),
  ref: personRefSchema,
  role: z.enum(roles as [Role, ...Role[]]),
});

type Flags = { readonly [Name in 'drill' | 'dryRun' | 'namesAsked']?: boolean };

/** Options of every command, by name only. */
export const commandOptionsSchema: z.ZodType<{ readonly key?: string } & Flags> = z.strictObject({
  key: textSchema().max(200).exactOptional(),
  drill: z.boolean().exactOptional(),
  dryRun: z.boolean().exactOptional(),
  namesAsked: z.boolean().exactOptional(),
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

/** The commands that schemas read, without the fields, at any depth, that go into cards before a rule sees them. */
export type CommandsIn<Schemas, Sealed extends string = never> = {
  [Type in keyof Schemas]: Schemas[Type] extends z.ZodType<infer Read> ? Without<Sealed, Read> : never;
}[keyof Schemas];

type Without<Sealed extends string, Read> = Read extends string | number | boolean | null | undefined
  ? Read
  : Read extends readonly (infer Item)[]
    ? readonly Without<Sealed, Item>[]
    : { readonly [Field in keyof Read as Exclude<Field, Sealed>]: Without<Sealed, Read[Field]> };

type CommandsOf<Shapes> = {
  readonly [Type in keyof Shapes & string]: z.ZodObject<{ type: z.ZodLiteral<Type> } & Shapes[Type], z.core.$strict>;
};
