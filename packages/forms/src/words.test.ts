import { type Language, languages } from '@kawal/core';
import { commandSchemas } from '@kawal/core/schemas';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { commandJsonSchema } from './json-schema.ts';

describe('every choice in every command', () => {
  it.each(languages)('has words in %s', (language) => {
    const choices = Object.entries(commandSchemas).flatMap(([concept, commands]) =>
      Object.entries<z.ZodType>(commands).flatMap(([type, schema]) => choicesIn(concept, type, schema, language)),
    );
    expect(choices.length).toBeGreaterThan(50);
    expect(choices.filter(({ values, words }) => values.some((value) => !words[value]))).toEqual([]);
  });
});

interface Choice {
  readonly place: string;
  readonly values: readonly string[];
  readonly words: Readonly<Record<string, string | undefined>>;
}

function choicesIn(concept: string, type: string, schema: z.ZodType, language: Language): readonly Choice[] {
  const found: Choice[] = [];
  const walk = (node: unknown, place: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { enum: values, 'x-kawal-words': words = {} } = node as {
      enum?: string[];
      'x-kawal-words'?: Choice['words'];
    };
    if (Array.isArray(values)) found.push({ place, values, words });
    for (const [key, value] of Object.entries(node)) walk(value, `${place} ${key}`);
  };
  walk(commandJsonSchema(concept, schema, language), `${concept} ${type}`);
  return found;
}
