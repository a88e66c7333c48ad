import { z } from 'zod';
import { areaCodeSchema, neighbourhoodNumberSchema, neighbourhoodSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { htcdsName } from '../interop/htcds.ts';
import type { Language } from '../language/words.ts';
import { birthDateSchema, phoneSchema } from '../person/schema.ts';
import { markOf } from '../privacy/field.ts';
import { wordsOfChoices } from './choice-words.ts';

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
      const examples = written.get(zodSchema._zod.def);
      if (examples !== undefined) Object.assign(jsonSchema, { examples });
      if (zodSchema._zod.def.type === 'readonly') delete jsonSchema.readOnly;
    },
  });
  return withWords(made as JsonSchema, { concept, field: '', language });
}

/** Written forms of values that are text in JSON. */
const written = new Map<unknown, readonly string[]>(
  (
    [
      [areaCodeSchema, '35.73.03.1001'],
      [neighbourhoodSchema, 'RT 003/RW 005'],
      [neighbourhoodNumberSchema, '005'],
      [instantSchema, '2018-12-19T09:00+07:00'],
      [birthDateSchema, '2004-08-17'],
      [phoneSchema, '+6281234567890'],
    ] as const
  ).map(([schema, example]) => [schema._zod.def, [example]]),
);

interface Place {
  readonly concept: string;
  /** As the data dictionary writes it. */
  readonly field: string;
  readonly language: Language;
}

/** Adds what depends on where a schema stands: the words of its choices and its name in HTCDS. */
function annotated(node: JsonSchema, place: Place): JsonSchema {
  const name = htcdsName(place.concept, place.field);
  return { ...withWords(node, place), ...(name === undefined ? {} : { 'x-htcds': name }) };
}

function withWords(node: JsonSchema, place: Place): JsonSchema {
  const { enum: several, const: one } = node;
  const choices = several ?? (one === undefined ? [] : [one]);
  const words = Object.entries(wordsOfChoices(place.field, choices as readonly string[]));
  const inside = Object.entries(node).map(([keyword, value]) => [keyword, within(keyword, value, place)]);
  const said = words.map(([value, word]) => [value, word[place.language]]);
  return { ...Object.fromEntries(inside), ...(said.length === 0 ? {} : { 'x-kawal-words': Object.fromEntries(said) }) };
}

function within(keyword: string, value: unknown, place: Place): unknown {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(value as Readonly<Record<string, JsonSchema>>).map(([name, own]) => [
          name,
          annotated(own, { ...place, field: place.field === '' ? name : `${place.field}.${name}` }),
        ]),
      );
    case 'items':
      return annotated(value as JsonSchema, { ...place, field: `${place.field}[]` });
    case 'additionalProperties':
      return typeof value === 'object'
        ? annotated(value as JsonSchema, { ...place, field: `${place.field}{}` })
        : value;
    case 'propertyNames':
      return withWords(value as JsonSchema, place);
    case 'anyOf':
    case 'oneOf':
      // The forms that may stand in one place; what is named there is named on the whole.
      return (value as readonly JsonSchema[]).map((form) => withWords(form, place));
    default:
      return value;
  }
}
