import { globSync, readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import { phrases } from './phrases.ts';
import type { PlaceText } from './template.ts';
import type { Localized } from './words.ts';

const table = phrases({
  plain: { id: 'tetap', en: 'fixed' },
  'opens(path, condition)': { id: 'Jalur {path} bila {condition}.', en: 'If {condition}: path {path}.' },
  within: { 'late(by)': { id: 'terlambat {by}', en: 'late by {by}' } },
});

test('makes a function of a template, also within a table, and leaves a text what it is', () => {
  expect(table.plain).toEqual({ id: 'tetap', en: 'fixed' });
  expect(table.opens('{condition}', { id: 'ya', en: 'yes' })).toEqual({
    id: 'Jalur {condition} bila ya.',
    en: 'If yes: path {condition}.',
  });
  expect(table.within.late(5).en).toBe('late by 5');
});

test('asks for a text of each place, and knows the names of its phrases', () => {
  expectTypeOf(table.opens).parameters.toEqualTypeOf<[PlaceText, PlaceText]>();
  expectTypeOf(table.within.late).parameters.toEqualTypeOf<[PlaceText]>();
  expectTypeOf(table.plain).toEqualTypeOf<Localized>();
  // @ts-expect-error a text for a place is missing
  expect(table.opens('jalur').en).toBe('If : path jalur.');
  // @ts-expect-error no phrase of the table has this name
  expect(table.closes).toBeUndefined();
});

test('finds no phrase with a place that its name does not list', () => {
  const files = globSync('packages/{core,policy}/src/**/*.json', { cwd: `${import.meta.dirname}/../../../..` });
  const rows = files.flatMap((file) =>
    placesOf(JSON.parse(readFileSync(`${import.meta.dirname}/../../../../${file}`, 'utf8'))),
  );
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter(({ listed, written }) => !written.every((place) => listed.includes(place)))).toEqual([]);
});

/** Every phrase of a table of words: the places that its name lists, and those that its texts have. */
function placesOf(words: object): readonly { name: string; listed: readonly string[]; written: readonly string[] }[] {
  return Object.entries(words).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const [, places] = /^[\w-]+\((.*)\)$/.exec(name) ?? [];
    if (places === undefined) return placesOf(value);
    const written = [...`${value.id} ${value.en}`.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place);
    return [{ name, listed: places.split(', '), written }];
  });
}
