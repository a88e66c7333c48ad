import * as z from 'zod';
import { type Choices, type ChoiceWords, valuesOf } from '../language/choices.ts';

type Table<Value extends string> = Readonly<Record<Value, ChoiceWords>>;

/** Tables by the definition of their schema, which a clone of the schema shares. */
const tables = new WeakMap<object, Choices>();

/** Returns the schema of one choice of a table; a form says it in the words of the table. */
export function choice<Value extends string>(table: Table<Value>): z.ZodEnum<z.core.util.ToEnum<Value>> {
  return named(z.enum(valuesOf(table)), table);
}

/** Returns the schema of several choices of a table. */
export function severalOf<Value extends string>(table: Table<Value>): z.ZodArray<ReturnType<typeof choice<Value>>> {
  return z.array(choice(table)).max(valuesOf(table).length);
}

/** Returns the schema of one certain choice, by which a branch of a union is known. */
export function only<Value extends string>(table: Table<Value>, value: Value): z.ZodLiteral<Value> {
  return named(z.literal(value), table);
}

/** Returns the words of each value that a schema takes, where a table names them. */
export function wordsOf(schema: z.core.$ZodType): Choices | undefined {
  return tables.get(schema._zod.def);
}

/** Returns the choices of a schema in their order, each with its words; a value without words stands for itself. */
export function choiceRows(schema: z.core.$ZodType): readonly (ChoiceWords & { readonly value: string })[] {
  const words = wordsOf(schema);
  const { entries, values } = schema._zod.def as {
    readonly entries?: Readonly<Record<string, string>>;
    readonly values?: readonly string[];
  };
  return (entries === undefined ? (values ?? []) : Object.values(entries)).map((value) => ({
    value,
    ...(words?.[value] ?? { id: value, en: value }),
  }));
}

function named<Schema extends z.ZodType>(schema: Schema, table: Choices): Schema {
  tables.set(schema._zod.def, table);
  return schema;
}
