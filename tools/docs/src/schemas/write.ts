import { globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

// Writes the JSON Schemas that the packages ship, for editors that complete a policy file as it is written, and for forms.
// They are built like `dist` and stand in no commit. What is newer than its sources is not written again.

const ofDomain = globSync('packages/{core,chapter}/schema/*.schema.json');
const ofAnswers = globSync('packages/http/schema/*.schema.json');
const times = (files: readonly string[]) => files.map((file) => statSync(file).mtimeMs);
const isOld = (files: readonly string[], packages: string): boolean => {
  const sources = [`packages/{${packages}}/src/**/*.ts`, 'tools/docs/src/schemas/*.ts', 'pnpm-lock.yaml'];
  return files.length === 0 || Math.min(...times(files)) <= Math.max(...times(globSync(sources)));
};
const isDomainOld = isOld(ofDomain, 'core,policy,chapter');

if (isDomainOld || isOld(ofAnswers, 'core,policy,chapter,engine')) {
  const { schemaFiles } = await import('./schema-files.ts');
  const read = () => JSON.parse(readFileSync('packages/core/schema/domain.schema.json', 'utf8'));
  const files = schemaFiles(isDomainOld ? undefined : read);
  // Two packages that are packed at once both do it, and who reads a file meanwhile reads a whole one.
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  for (const file of [...ofDomain, ...ofAnswers]) if (!files.has(file)) rmSync(file, { force: true });
}
