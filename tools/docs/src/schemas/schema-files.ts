import { policySchema } from '@kawal/chapter';
import type { Language } from '@kawal/core';
import { answersSchema } from './answers-schema.ts';
import { commandSchemaFiles } from './command-schemas.ts';
import { domainSchema } from './domain-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * Every JSON Schema that a package ships, by the file it stands in. Those of the domain and of answers take the compiler
 * four seconds and fourteen.
 */
export function schemaFiles(
  domain: () => Schema = domainSchema,
  answers: (core: Schema) => Schema = answersSchema,
): ReadonlyMap<string, string> {
  const files = new Map<string, unknown>();
  for (const language of ['id', 'en'] as const satisfies readonly Language[]) {
    files.set(`packages/chapter/schema/policy.${language}.schema.json`, policySchema(language));
    for (const [concept, schema] of commandSchemaFiles(language)) {
      files.set(`packages/core/schema/${concept}.${language}.schema.json`, schema);
    }
  }
  const core = domain();
  files.set('packages/core/schema/domain.schema.json', core);
  files.set('packages/http/schema/answers.schema.json', answers(core['$defs'] as Schema));
  return new Map([...files].map(([file, schema]) => [file, `${JSON.stringify(schema)}\n`]));
}
