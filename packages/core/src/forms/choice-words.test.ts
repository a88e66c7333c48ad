import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { commandSchemas } from '../schemas.ts';
import { tables, wordsOfChoices } from './choice-words.ts';
import { commandJsonSchema } from './json-schema.ts';

interface Choices {
  readonly field: string;
  readonly values: readonly string[];
}

const choices: readonly Choices[] = Object.entries(commandSchemas).flatMap(([concept, commands]) =>
  Object.entries<z.ZodType>(commands).flatMap((schema) =>
    choicesIn(commandJsonSchema(concept, schema[1], 'id'), '', `${concept} ${schema[0]} `),
  ),
);

describe('every choice in every command', () => {
  it('has words in both languages', () => {
    expect(choices.length).toBeGreaterThan(50);
    const bare = choices.flatMap(({ field, values }) => {
      const words = wordsOfChoices(field.split(' ').at(-1) ?? '', values);
      return values.filter((value) => !words[value]?.id || !words[value]?.en).map((value) => `${field} ${value}`);
    });
    expect(bare).toEqual([]);
  });

  it('names each choice in one table, or alike in all', () => {
    const torn = choices
      .filter(({ field }) => !field.includes(' facts.'))
      .filter(({ values }) => {
        const known = tables.filter((words) => values.every((value) => Object.hasOwn(words, value)));
        const said = known.map((words) => JSON.stringify(values.map((value) => words[value])));
        return new Set(said).size > 1;
      });
    expect(torn.map(({ field }) => field)).toEqual([]);
  });
});

function choicesIn(node: unknown, field: string, command: string): readonly Choices[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([keyword, value]): readonly Choices[] => {
    switch (keyword) {
      case 'enum':
        return [{ field: `${command}${field}`, values: value as readonly string[] }];
      case 'properties':
        return Object.entries(value as object).flatMap(([name, own]) =>
          choicesIn(own, field === '' ? name : `${field}.${name}`, command),
        );
      case 'items':
        return choicesIn(value, `${field}[]`, command);
      case 'propertyNames':
        return choicesIn(value, field, command);
      case 'anyOf':
      case 'oneOf':
        return (value as readonly unknown[]).flatMap((form) => choicesIn(form, field, command));
      default:
        return [];
    }
  });
}
