import { writeFileSync } from 'node:fs';
import { schemaFiles } from './schema-files.ts';

// The JSON Schemas that the packages ship: for editors that complete a policy file as it is written, and for forms.
for (const [file, text] of schemaFiles()) writeFileSync(file, text);
