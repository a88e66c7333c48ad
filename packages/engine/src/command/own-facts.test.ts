import type { Chapter } from '@kawal/core';
import { expect, test } from 'vitest';
import { strangeValues } from './own-facts.ts';

const values = [{ value: 'terminal' }, { value: 'rumah' }];
const chapter = { policy: { facts: { tempat: { values, several: true } } } } as unknown as Chapter;
const given = (chapterFacts: object, more: object = {}) =>
  ({ concept: 'report', command: { type: 'submit-report', chapterFacts }, ...more }) as never;

test('refuses a value that a fact of the chapter does not have, and names those that it has', () => {
  for (const [values, at] of [
    [['pasar'], 0],
    [['rumah', 'Terminal'], 1],
  ] as const)
    expect(strangeValues(given({ tempat: values }), chapter)).toEqual([
      {
        ...{ code: 'input.not-allowed', field: `chapterFacts.tempat[${at}]` },
        allowed: ['terminal', 'rumah', 'unknown'],
      },
    ]);
});

test('refuses two values of a fact that has one, by its field (1175)', () => {
  const of = (several: boolean) => ({ policy: { facts: { tempat: { values, several } } } }) as unknown as Chapter;
  const refused = { code: 'input.too-much', field: 'chapterFacts.tempat', measure: 'items', atMost: 1 };
  expect(strangeValues(given({ tempat: ['terminal', 'rumah'] }), of(false))).toEqual([refused]);
  for (const once of [['rumah'], ['rumah', 'rumah']])
    expect(strangeValues(given({ tempat: once }), of(false))).toBeNull();
  expect(strangeValues(given({ tempat: ['terminal', 'rumah'] }), of(true))).toBeNull();
});

test('refuses no value that is declared or not known, no fact of another policy, and nothing of its own making', () => {
  for (const facts of [{ tempat: ['terminal', 'rumah'] }, { tempat: ['unknown'] }, { lama: ['pasar'] }, {}])
    expect(strangeValues(given(facts), chapter)).toBeNull();
  for (const name of ['constructor', 'toString', '__proto__'])
    expect(strangeValues(given({ [name]: ['pasar'] }), chapter)).toBeNull();
  expect(strangeValues(given({ tempat: ['pasar'] }, { inner: true }), chapter)).toBeNull();
  expect(strangeValues(given({ tempat: ['pasar'] }), null)).toBeNull();
});
