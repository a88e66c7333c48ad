import { globSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

// Writes the JSON Schemas that the packages ship, for editors that complete a policy file as it is written, and for forms.
// They are built like `dist` and stand in no commit. What is newer than its sources is not written again.

const made = globSync('packages/{core,chapter}/schema/*.schema.json');
const sources = globSync([
  'packages/{core,policy,chapter}/src/**/*.ts',
  'tools/docs/src/schemas/*.ts',
  'pnpm-lock.yaml',
]);
const times = (files: readonly string[]) => files.map((file) => statSync(file).mtimeMs);

if (made.length === 0 || Math.min(...times(made)) <= Math.max(...times(sources))) {
  const { schemaFiles } = await import('./schema-files.ts');
  const files = schemaFiles();
  // Two packages that are packed at once both do it, and who reads a file meanwhile reads a whole one.
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  for (const file of made) if (!files.has(file)) rmSync(file, { force: true });
}
