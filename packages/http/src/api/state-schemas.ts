import { createRequire } from 'node:module';
import { readGroups, redactedFields } from '@kawal/engine';
import type { JsonSchema } from '@kawal/forms';

type Definitions = Readonly<Record<string, JsonSchema>>;

/** Reads schemas made of types, for packages and tests: elsewhere, as in a bundle, there are none. */
function definitionsIn(file: string): Definitions {
  try {
    return createRequire(import.meta.url)(file).$defs;
  } catch {
    return {};
  }
}

const files = ['@kawal/core/schema/domain.schema.json', '@kawal/http/schema/answers.schema.json'];

/**
 * Returns what a record, a page of records and a history of a group hold, what each verb and question answers, and all
 * types that these name.
 */
export function stateSchemas(definitions: Definitions = Object.assign({}, ...files.map(definitionsIn))): Definitions {
  const concepts = [...Object.values(readGroups), 'delivery'];
  const made: Record<string, JsonSchema> = Object.assign(
    {},
    ...concepts.map((one) => schemasOf(one, definitions)),
    Object.fromEntries(Object.entries(definitions).filter(([name]) => name.endsWith('.answer'))),
    { session: objectOf({ actor: named('Actor', definitions), until: { type: 'integer' } }) },
    { event: eventOf(definitions) },
  );
  const visit = (schema: JsonSchema): void => {
    for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/(?:\$defs|components\/schemas)\/([^"]+)"/g)) {
      if (made[name] !== undefined || definitions[name] === undefined) continue;
      made[name] = definitions[name];
      visit(definitions[name]);
    }
  };
  for (const schema of Object.values(made)) visit(schema);
  return JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** Names the schemas of a concept as the packages name its types: `ShownReport`, `ReportState`. */
export function typeOf(concept: string): string {
  return concept.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function schemasOf(concept: string, definitions: Definitions): Definitions {
  const type = typeOf(concept);
  const states = formsOf(definitions[`${type}State`], definitions).filter(isOnRecord);
  const fields = (redactedFields as Readonly<Record<string, readonly string[]>>)[concept];
  const changes = named(`${type}Event`, definitions);
  const view = (name: string, state: JsonSchema): JsonSchema =>
    objectOf({ view: { const: name }, stream: text, state });
  return {
    [`${type}State`]: anyOf(states),
    [`Shown${type}`]: anyOf([
      view('whole', { $ref: `#/components/schemas/${type}State` }),
      ...(fields === undefined ? [] : [view('redacted', anyOf(states.map((state) => only(fields, state))))]),
    ]),
    [`Shown${type}Entry`]: objectOf({
      at: { type: 'integer' },
      actor: named('AnyActor', definitions),
      changes: { type: 'array', items: changes },
    }),
  };
}

function named(type: string, definitions: Definitions): JsonSchema {
  return definitions[type] === undefined ? {} : { $ref: `#/$defs/${type}` };
}

/** An entry of a record, as `events` sends it: its changes lack what the reader may not see. */
function eventOf(definitions: Definitions): JsonSchema {
  return objectOf({
    ...{ cursor: text, concept: text, record: text, drill: { type: 'boolean' } },
    ...{ at: { type: 'integer' }, actor: named('AnyActor', definitions) },
    changes: { type: 'array', items: objectOf({ type: text }) },
  });
}

const text: JsonSchema = { type: 'string' };

/** Describes an object of these fields. All are in it but where it is said. */
export function objectOf(properties: Definitions, required: readonly string[] = Object.keys(properties)): JsonSchema {
  return { type: 'object', properties, required };
}

/** Lists the forms of a type, each an object. */
function formsOf(schema: JsonSchema | undefined, definitions: Definitions): readonly JsonSchema[] {
  if (schema === undefined) return [];
  const { $ref, anyOf: forms } = schema as { readonly $ref?: string; readonly anyOf?: readonly JsonSchema[] };
  if ($ref !== undefined) return formsOf(definitions[$ref.replace('#/$defs/', '')], definitions);
  return forms?.flatMap((form) => formsOf(form, definitions)) ?? [schema];
}

function anyOf(forms: readonly JsonSchema[]): JsonSchema {
  const different = [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()];
  return different.length > 1 ? { anyOf: different } : (different[0] ?? { type: 'object' });
}

function isOnRecord({ properties }: JsonSchema): boolean {
  return (properties as { readonly status?: JsonSchema } | undefined)?.status?.['const'] !== 'none';
}

function only(fields: readonly string[], { properties, required }: JsonSchema): JsonSchema {
  const kept = Object.entries(properties as Definitions).filter(([name]) => fields.includes(name));
  const whole = Object.fromEntries(kept);
  return {
    ...objectOf(
      whole,
      (required as readonly string[]).filter((name) => name in whole),
    ),
    additionalProperties: false,
  };
}
