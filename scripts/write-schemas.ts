import { writeFileSync } from 'node:fs';
import { policySchema } from '@kawal/chapter';

// The JSON Schemas that the package ships, for editors that complete a policy file as it is written.
for (const language of ['id', 'en'] as const) {
  const file = new URL(`../packages/chapter/schema/policy.${language}.schema.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(policySchema(language), null, 2)}\n`);
}
