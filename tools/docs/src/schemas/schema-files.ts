import { policySchema } from '@kawal/chapter';
import type { Language } from '@kawal/core';
import { commandSchemaFiles } from './command-schemas.ts';
import { domainSchema } from './domain-schema.ts';

/** Every JSON Schema that a package ships, by the file it stands in. That of the domain takes the compiler four seconds. */
export function schemaFiles(domain: () => unknown = domainSchema): ReadonlyMap<string, string> {
  const files = new Map<string, unknown>();
  for (const language of ['id', 'en'] as const satisfies readonly Language[]) {
    files.set(`packages/chapter/schema/policy.${language}.schema.json`, policySchema(language));
    for (const [concept, schema] of commandSchemaFiles(language)) {
      files.set(`packages/core/schema/${concept}.${language}.schema.json`, schema);
    }
  }
  files.set('packages/core/schema/domain.schema.json', domain());
  return new Map([...files].map(([file, schema]) => [file, `${JSON.stringify(schema)}\n`]));
}
