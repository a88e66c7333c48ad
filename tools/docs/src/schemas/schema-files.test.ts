import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { publicApiPage } from '../pages/public-api.ts';
import { refusalsPage } from '../pages/refusals.ts';
import { exportedTypes } from './domain-schema.ts';
import { schemaFiles } from './schema-files.ts';

// What is shipped is built, so it may be older than the code: then it is made anew here.
execFileSync(process.execPath, ['--conditions=@kawal/source', 'tools/docs/src/schemas/write.ts']);
const domain = 'packages/core/schema/domain.schema.json';
// The compiler would take seconds to make these two once more. The others are compared with the code.
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const made = schemaFiles(
  () => read(domain),
  () => read('packages/http/schema/answers.schema.json'),
);
const files = [...made];

test('the digest of the public interface is that of the code (else: pnpm docs:pages)', () => {
  expect(readFileSync('docs/reference/public-api.md', 'utf8')).toBe(publicApiPage(made));
});

test.each([
  ['en', 'refusals'],
  ['id', 'penolakan'],
] as const)('every refusal stands in words on the page in %s (else: pnpm docs:pages)', (language, name) => {
  const page = refusalsPage(language, made.get(domain) ?? '{}');
  expect(readFileSync(`docs/reference/${name}.md`, 'utf8')).toBe(page);
  expect(page).not.toMatch(/undefined|NaN|Invalid Date|\[object/);
});

test('no schema is shipped that nothing makes', () => {
  expect(globSync('packages/*/schema/*').sort()).toEqual(files.map(([file]) => file).sort());
});

describe.each(files)('%s', (file, text) => {
  test('matches the code', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
  });

  test('passes a strict validator', () => {
    const ajv = new Ajv.default({ strict: true, strictRequired: false, allowUnionTypes: true });
    for (const keyword of ['x-kawal-class', 'x-kawal-words', 'x-htcds']) ajv.addKeyword(keyword);
    ajv.addFormat('base64', /^[A-Za-z0-9+/]*={0,2}$/);
    expect(() => ajv.compile(JSON.parse(text))).not.toThrow();
  });
});

test('every public type that is data has its schema', () => {
  const text = made.get(domain) ?? '{}';
  const { $defs } = JSON.parse(text) as { $defs: Readonly<Record<string, unknown>> };
  expect(exportedTypes().filter((name) => !Object.hasOwn($defs, name))).toEqual(noData);
});

/** Generic, or with functions in them. */
const noData = [
  ...['AnyConcept', 'Concept', 'Context', 'Decision', 'EntryChange', 'Messages', 'OnRecord'],
  ...['RefusalsOf', 'RefusedBy', 'SeenRecord'],
];
