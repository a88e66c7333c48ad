import { type FactName, vocabulary } from '@kawal/core';
import { expect, test } from 'vitest';
import {
  type Choice,
  factChoices,
  groundChoices,
  officeChoices,
  operatorChoices,
  roleChoices,
  startChoices,
  valueChoices,
  weekdayChoices,
} from './choice.ts';
import { structureWords } from './structure.ts';

test('in each language no word of one choice means two things', () => {
  const facts = Object.keys(vocabulary) as FactName[];
  const all: readonly (readonly Choice<string>[])[] = [
    ...[officeChoices, factChoices, roleChoices, startChoices, operatorChoices, weekdayChoices, groundChoices],
    ...facts.map((name) => valueChoices(vocabulary[name])),
  ];
  for (const choices of all) {
    for (const language of ['id', 'en'] as const) {
      const spelled = choices.map((choice) => choice[language]);
      expect(new Set(spelled).size).toBe(spelled.length);
    }
  }
});

test('structure words that share a spelling are those that never stand at one place', () => {
  const shared = (language: 'id' | 'en'): readonly string[] => {
    const spelled = Object.values(structureWords).map((word) => word[language]);
    return [...new Set(spelled.filter((word, index) => spelled.indexOf(word) !== index))];
  };
  expect(shared('id')).toEqual([
    ...['kontak', 'wilayah', 'orang', 'dari', 'jangan', 'kewajiban', 'sebutan', 'setelah', 'jabatan', 'sebagai'],
    ...['berhalangan', 'palingLambat'],
  ]);
  expect(shared('en')).toEqual(['on', 'at']);
});
