import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
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

type Template = readonly [code: string, template: { readonly id: string; readonly en: string }];

/** Templates of all refusals, also of a file with a part for each group. */
const templates = globSync('packages/core/src/*/refused.json').flatMap((file) => templatesIn(read(file)));
const refusalForms = new Map(
  Object.entries(read(domain).$defs as Readonly<Record<string, RefusalForm & { readonly anyOf?: RefusalForm[] }>>)
    .filter(([name]) => name.endsWith('Refusal'))
    .flatMap(([, form]) => form.anyOf ?? [form])
    .map((form) => [form.properties?.['code']?.const, form]),
);
interface RefusalForm {
  readonly properties?: Readonly<Record<string, { readonly type?: string; readonly const?: string }>>;
  readonly required?: readonly string[];
}

function templatesIn(part: object): readonly Template[] {
  return Object.entries(part).flatMap(([name, own]) => ('en' in own ? [[name, own] as const] : templatesIn(own)));
}

function placesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place))].sort();
}

test('the words of each refusal name the same facts in both languages, and only facts that are always given', () => {
  expect(templates.length).toBeGreaterThan(300);
  for (const [code, { id, en }] of templates) {
    expect([code, placesOf(en)]).toEqual([code, placesOf(id)]);
    expect([code, placesOf(id).filter((place) => !refusalForms.get(code)?.required?.includes(place))]).toEqual([
      code,
      [],
    ]);
    expect(`${id}${en}`.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
  }
});

test('the words of each refusal hold the text of a fact as it is, also one that looks like a place', () => {
  for (const [code, { id, en }] of templates) {
    const facts = Object.entries(refusalForms.get(code)?.properties ?? {}).filter(([, { type }]) => type === 'string');
    const texts = Object.fromEntries(facts.map(([name, { const: only }]) => [name, only ?? `{code} $& ${name}`]));
    const plain = placesOf(id).filter((place) => texts[place]?.startsWith('{') && placesOf(en).includes(place));
    for (const language of ['id', 'en'] as const)
      for (const place of plain)
        expect(describeRefusal({ ...texts, code } as AnyRefusal, language, { zone: 'WIB' })).toContain(texts[place]);
  }
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
  ...['AnyConcept', 'Concept', 'Context', 'Decision', 'EntryChange', 'Messages', 'OnRecord', 'Phrases'],
  ...['RefusalsOf', 'RefusedBy', 'SeenRecord'],
];
