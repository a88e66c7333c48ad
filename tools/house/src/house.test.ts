import { expect, test } from 'vitest';
import { knotsIn } from './cycles.ts';
import { headlessComments, headlessTitles, wideComments } from './english.ts';
import { functionsIn } from './functions.ts';
import { judge, lowered } from './ratchet.ts';
import { rootDoor } from './root-door.ts';
import { parseSource } from './source.ts';
import { ambiguousTypes } from './type-names.ts';

const figure = { name: 'files', value: 12, limit: 10 };

test('measures functions, methods and arrow functions by their own lines', () => {
  const text = [
    '/** A comment is not part of the function. */',
    'export function one(): number {',
    '  const two = () =>',
    '    2;',
    '  return two();',
    '}',
    'class Three { four() {} }',
    'declare function five(): void;',
    '',
  ].join('\n');
  const measured = functionsIn(parseSource('packages/a/src/a.ts', text));
  expect(measured.map(({ name, line, lines }) => [name, line, lines])).toEqual([
    ['one', 2, 5],
    ['two', 3, 2],
    ['four', 7, 1],
  ]);
});

test('names the top folders of a package that import each other, and no folder beside them', () => {
  const sources = [
    parseSource('packages/a/src/one/one.ts', "import { two } from '../two/two.ts';"),
    parseSource('packages/a/src/two/two.ts', "import type { Three } from '../three/deep/three.ts';"),
    parseSource('packages/a/src/three/deep/three.ts', "export { one } from '../../one/one.ts';"),
    parseSource('packages/a/src/four/four.ts', "import { one } from '../one/one.ts';"),
    parseSource('packages/a/src/one/one.test.ts', "import { four } from '../four/four.ts';"),
  ];
  expect(knotsIn(sources).get('packages/a')).toEqual([['one', 'three', 'two']]);
});

test('names a type that two files export, and no type that one file exports again', () => {
  const sources = [
    parseSource('packages/a/src/a.ts', 'export interface Step {} export type Own = 1; interface Hidden {}'),
    parseSource('packages/b/src/b.ts', "export type Step = 2; export type { Own } from './c.ts'; interface Hidden {}"),
    parseSource('tools/c/src/c.ts', 'export type Own = 3;'),
  ];
  expect([...ambiguousTypes(sources)]).toEqual([['Step', ['packages/a/src/a.ts', 'packages/b/src/b.ts']]]);
});

test('counts a name of the root door as used by a package, an example or a block of the docs', () => {
  const sources = [
    parseSource('packages/core/src/index.ts', "export { a, b, type C, d as e, f } from './all.ts';"),
    parseSource('packages/core/src/own.ts', "import { f } from '@kawal/core';"),
    parseSource('packages/engine/src/engine.ts', "import { a, type C as D } from '@kawal/core';"),
    parseSource('examples/malang/src/main.ts', "export { e } from '@kawal/core';"),
    parseSource('tools/house/src/main.ts', "import { f } from '@kawal/core';"),
  ];
  expect(rootDoor(sources, ["import { b } from '@kawal/core';"])).toEqual({
    names: ['C', 'a', 'b', 'e', 'f'],
    unused: ['f'],
  });
});

test('allows a figure above its limit only up to what was recorded', () => {
  expect(judge(figure, {}).verdict).toBe('worse');
  expect(judge(figure, { files: 11 }).verdict).toBe('worse');
  expect(judge(figure, { files: 12 }).verdict).toBe('over');
  expect(judge({ ...figure, value: 10 }, { files: 12 }).verdict).toBe('held');
});

test('never raises a recorded figure, and forgets one that is within its limit', () => {
  expect(lowered([figure], { files: 15 })).toEqual({ files: 12 });
  expect(lowered([figure], { files: 11 })).toEqual({ files: 11 });
  expect(lowered([{ ...figure, value: 9 }], { files: 15 })).toEqual({});
});

test('finds doc comments that open without a subject, and no other comment', () => {
  const text = [
    '/** What it holds. */',
    'export interface A {',
    '  /** Whether it is late. */',
    '  readonly late: boolean;',
    '  /** Holds the name. That is all. */',
    '  readonly name: string;',
    '}',
    '// What a line comment says is not read.',
    'export const b = 1;',
    '',
  ].join('\n');
  const found = headlessComments(parseSource('packages/a/src/a.ts', text));
  expect(found.map((one) => [one.line, one.text])).toEqual([
    [1, 'What it holds.'],
    [3, 'Whether it is late.'],
  ]);
});

test('finds doc comments of which a line is wider than code may be, and no other comment', () => {
  const wide = 'w'.repeat(117);
  const text = [
    `/** ${wide} */`,
    'export const one = 1;',
    '/**',
    ' * Narrow.',
    ` *${wide}`,
    ' */',
    'export const two = 2;',
    `// ${wide}w`,
    '/**',
    ` * ${wide}`,
    ' */',
    'export const three = 3;',
  ].join('\n');
  expect(wideComments(parseSource('packages/a/src/a.ts', text)).map(({ line }) => line)).toEqual([1]);
});

test('finds test titles that open without a subject, whatever made the test', () => {
  const text = [
    "test('is refused', () => {});",
    "test.each([1])('P4 X2: is kept: %s', () => {});",
    "test('rejects what is no date', () => {});",
    "describe('is no test', () => {});",
  ].join('\n');
  const found = headlessTitles(parseSource('packages/a/src/a.test.ts', text));
  expect(found.map((one) => one.line)).toEqual([1, 2]);
});
