import type { Language } from '@kawal/core';
import { commandSchemas } from '@kawal/core/schemas';
import { commandJsonSchema, type JsonSchema } from '@kawal/forms';

/** The commands of each concept as JSON Schemas in one language: what a form is built from. By concept. */
export function commandSchemaFiles(language: Language): ReadonlyMap<string, JsonSchema> {
  return new Map(
    Object.entries(commandSchemas).map(([concept, commands]) => {
      const schemas = Object.entries<CommandSchema>(commands).map(([type, schema]): [string, JsonSchema] => {
        const { $schema: _, ...own } = commandJsonSchema(concept, schema, language);
        return [type, own];
      });
      return [
        concept,
        {
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          title: concept,
          oneOf: schemas.map(([type]) => ({ $ref: `#/$defs/${type}` })),
          $defs: Object.fromEntries(schemas),
        },
      ];
    }),
  );
}

type CommandSchema = Parameters<typeof commandJsonSchema>[1];
