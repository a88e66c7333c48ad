import { commandSchemas } from '@kawal/core/schemas';
import { expect, test } from 'vitest';
import { verbList } from './verb-list.ts';

test('lists every verb with a title in both languages and a schema of its command', () => {
  const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = commandSchemas;
  for (const { group, name, concept, type, words } of verbList) {
    expect([group, name, words.id === name, words.en === '']).toEqual([group, name, false, false]);
    expect([type, schemas[concept]?.[type]]).toEqual([type, expect.anything()]);
  }
});

test.each(['id', 'en'] as const)('begins every title of a group with a word of its own in %s', (language) => {
  const firsts = verbList.map(({ group, words }) => `${group} ${words[language].split(' ')[0]}`);
  expect(firsts.filter((one, place) => firsts.indexOf(one) !== place)).toEqual([]);
});

test('says of every verb that works on cards that its caller names their record', () => {
  const cards = verbList.filter(({ group }) => group === 'cards');
  expect(cards.map(({ name, takes }) => [name, takes.includes('report')])).toEqual([
    ['open', true],
    ['erase', true],
    ['breakGlass', false],
    ['endEmergency', false],
    ['reviewEmergency', false],
  ]);
});
