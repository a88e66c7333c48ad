import { commandSchemas } from '@kawal/core/schemas';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { htcdsFields, htcdsName } from './htcds.ts';
import { commandJsonSchema } from './json-schema.ts';

it.each(htcdsFields)('$concept $field is called $name by a field that exists', ({ concept, field, name }) => {
  const commands: Readonly<Record<string, z.ZodType>> = commandSchemas[concept as keyof typeof commandSchemas];
  const names = Object.values(commands).flatMap((schema) => namedIn(commandJsonSchema(concept, schema, 'en')));
  expect(names).toContain(`${field} ${name}`);
});

it('calls nothing by a name that no field of the standard has', () => {
  for (const { name } of htcdsFields) expect(name).toMatch(/^(?:prs|vic|per|cas|cco|hte|spl|con|org)_[A-Z][A-Za-z]+$/);
});

it('has no name for a field that only resembles one', () => {
  expect(htcdsName('report', 'parties[].identity.name')).toBeUndefined();
  expect(htcdsName('volunteer', 'story')).toBeUndefined();
});

/** Every annotation found, with the field it stands on. */
function namedIn(node: unknown, field = ''): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([keyword, value]) => {
    if (keyword === 'x-htcds') return [`${field} ${value}`];
    if (keyword === 'properties') {
      return Object.entries(value).flatMap(([name, own]) => namedIn(own, field === '' ? name : `${field}.${name}`));
    }
    if (keyword === 'items') return namedIn(value, `${field}[]`);
    return keyword === 'anyOf' || keyword === 'oneOf'
      ? (value as readonly unknown[]).flatMap((form) => namedIn(form, field))
      : [];
  });
}
