import type { Language } from '@kawal/core';
import { markOf, wordsOf } from '@kawal/core/schemas';
import * as z from 'zod';
import { htcdsName } from './htcds.ts';
import { writtenForm } from './written.ts';

/** A JSON Schema (2020-12) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema of a command, in one language: what a form is built from. Each field has its meaning as `title` and its
 * class as `x-kawal-class`; choices have their words as `x-kawal-words`, by value; `x-htcds` names the field of HTCDS 2.0
 * where one means the same. It never refuses what the door takes, but says less than the door: that a NIK holds a date
 * of birth is checked there alone, so read what was filled in with `readCommand` before it is sent.
 */
export function commandJsonSchema(concept: string, schema: z.ZodType, language: Language): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const mark = markOf(zodSchema as unknown as z.ZodType);
      if (mark !== undefined) Object.assign(jsonSchema, { title: mark.means[language], 'x-kawal-class': mark.class });
      const words = wordsOf(zodSchema);
      if (words !== undefined) Object.assign(jsonSchema, { 'x-kawal-words': said(words, jsonSchema, language) });
      const example = writtenForm(zodSchema)?.example;
      if (example !== undefined) Object.assign(jsonSchema, { examples: [example] });
      if (zodSchema._zod.def.type === 'readonly') delete jsonSchema.readOnly;
    },
  });
  return inside(made as JsonSchema, concept);
}

function said(
  words: NonNullable<ReturnType<typeof wordsOf>>,
  { enum: several, const: one }: JsonSchema,
  language: Language,
): Record<string, unknown> {
  const values = (several ?? [one]) as readonly string[];
  return Object.fromEntries(values.map((value) => [value, words[value]?.[language]]));
}

/** Adds the name in HTCDS, which depends on where a field stands; `field` is as the data dictionary writes it. */
function named(node: JsonSchema, concept: string, field: string): JsonSchema {
  const name = htcdsName(concept, field);
  return { ...inside(node, concept, field), ...(name === undefined ? {} : { 'x-htcds': name }) };
}

function inside(node: JsonSchema, concept: string, field = ''): JsonSchema {
  return Object.fromEntries(
    Object.entries(node).map(([keyword, value]) => [keyword, within(keyword, value, concept, field)]),
  );
}

function within(keyword: string, value: unknown, concept: string, field: string): unknown {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(value as Readonly<Record<string, JsonSchema>>).map(([name, own]) => [
          name,
          named(own, concept, field === '' ? name : `${field}.${name}`),
        ]),
      );
    case 'items':
      return named(value as JsonSchema, concept, `${field}[]`);
    case 'additionalProperties':
      return typeof value === 'object' ? named(value as JsonSchema, concept, `${field}{}`) : value;
    case 'anyOf':
    case 'oneOf':
      // The forms that may stand in one place; what is named there is named on the whole.
      return (value as readonly JsonSchema[]).map((form) => inside(form, concept, field));
    default:
      return value;
  }
}
