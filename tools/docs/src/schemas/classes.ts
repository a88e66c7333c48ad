import type { Sensitivity } from '@kawal/core';
import { commandSchemas } from '@kawal/core/schemas';
import { commandJsonSchema, type JsonSchema } from '@kawal/forms';
import { fieldClasses, isOnRecord, typeClasses } from './type-classes.ts';

export type Definitions = Readonly<Record<string, JsonSchema>>;

/** A field of a public type, wherever in the type it stands. */
export interface TypeField {
  readonly type: string;
  readonly name: string;
  readonly schema: JsonSchema;
}

/**
 * The definitions with a class on every field: what is reached from an input at the door has the class of its mark
 * there, the rest what the table of types says. A field that neither knows is left without.
 */
export function withClasses(definitions: Definitions): Definitions {
  const copy = structuredClone(definitions) as Definitions;
  const marks = marksOfDoor(copy);
  const onRecord = reachedFrom(copy, isOnRecord);
  for (const { type, name, schema } of fieldsOf(copy)) {
    const row = typeClasses.find(({ types }) => types.includes(type));
    const own =
      marks.get(schema) ?? fieldClasses[`${type}.${name}`] ?? row?.class ?? (onRecord.has(type) && 'internal');
    if (own) Object.assign(schema, { 'x-kawal-class': own });
  }
  return copy;
}

/** Every field of every definition. */
export function fieldsOf(definitions: Definitions): readonly TypeField[] {
  return Object.entries(definitions).flatMap(([type, definition]) =>
    objectsIn(definition).flatMap((object) =>
      Object.entries(propertiesOf(object)).map(([name, schema]) => ({ type, name, schema })),
    ),
  );
}

/** The types that can be reached from those chosen, themselves included. */
export function reachedFrom(definitions: Definitions, isStart: (type: string) => boolean): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (type: string): void => {
    if (reached.has(type) || definitions[type] === undefined) return;
    reached.add(type);
    for (const [, inner = ''] of JSON.stringify(definitions[type]).matchAll(/"#\/\$defs\/([^"]+)"/g)) visit(inner);
  };
  for (const type of Object.keys(definitions)) if (isStart(type)) visit(type);
  return reached;
}

/** Follows each command of the public types and its schema at the door side by side. */
function marksOfDoor(definitions: Definitions): ReadonlyMap<JsonSchema, Sensitivity> {
  const classes = new Map<JsonSchema, Sensitivity>();
  const inherit = (schema: JsonSchema, own: Sensitivity): void => {
    for (const object of alternatives(schema, {})) {
      for (const field of Object.values(propertiesOf(object))) classes.set(field, own);
    }
  };
  const follow = (ours: readonly JsonSchema[], doors: readonly JsonSchema[]): void => {
    const marked = doors.flatMap((door) => alternatives(door, {}));
    for (const object of ours.flatMap((schema) => alternatives(schema, definitions))) {
      for (const [name, schema] of Object.entries(propertiesOf(object))) {
        const twins = marked.flatMap((door): readonly JsonSchema[] => listOf(propertiesOf(door)[name]));
        for (const twin of twins) {
          const own = twin['x-kawal-class'] as Sensitivity;
          const before = classes.get(schema);
          if (before !== undefined && before !== own) throw new Error(`${name} is ${before} and ${own} at the door`);
          classes.set(schema, own);
          // A map at the door, with fixed names in the type: they have no mark but that of the map.
          if (typeof twin['additionalProperties'] === 'object') inherit(schema, own);
        }
        if (twins.length > 0) follow([schema], twins);
      }
    }
  };
  const commands = new Map(
    Object.entries(commandSchemas).flatMap(([concept, schemas]) =>
      Object.entries<CommandSchema>(schemas).map(([type, schema]) => [type, commandJsonSchema(concept, schema, 'en')]),
    ),
  );
  for (const definition of Object.values(definitions)) {
    for (const object of alternatives(definition, {})) {
      const door = commands.get(String(propertiesOf(object)['type']?.['const']));
      if (door !== undefined) follow([object], [door]);
    }
  }
  return classes;
}

type CommandSchema = Parameters<typeof commandJsonSchema>[1];

/** The objects that a value of this schema can be or hold in a list, references followed. */
function alternatives(schema: JsonSchema, definitions: Definitions): readonly JsonSchema[] {
  const named = definitions[String(schema['$ref'] ?? '').replace('#/$defs/', '')];
  if (named !== undefined) return alternatives(named, definitions);
  const forms = [...listOf(schema['anyOf']), ...listOf(schema['oneOf']), ...listOf(schema['items'])];
  return [
    ...(schema['properties'] === undefined ? [] : [schema]),
    ...forms.flatMap((form) => alternatives(form, definitions)),
  ];
}

function objectsIn(value: unknown): readonly JsonSchema[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  const properties = (value as JsonSchema)['properties'];
  // A field may be called `properties`; an object's are a map of schemas beside its `type`.
  return typeof properties === 'object' && (value as JsonSchema)['type'] === 'object'
    ? [value as JsonSchema, ...inner]
    : inner;
}

function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
}

function listOf(schemas: unknown): readonly JsonSchema[] {
  return ([schemas ?? []] as readonly unknown[]).flat() as readonly JsonSchema[];
}
