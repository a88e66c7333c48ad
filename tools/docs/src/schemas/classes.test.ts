import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Sensitivity } from '@kawal/core';
import { standsInCard } from '@kawal/core/privacy';
import { describe, expect, test } from 'vitest';
import { type Definitions, fieldsOf, reachedFrom, withClasses } from './classes.ts';
import { isOnRecord, typeClasses } from './type-classes.ts';

// As it is shipped, written anew where a source is newer: to make it again takes seconds.
execFileSync(process.execPath, ['--conditions=@kawal/source', 'tools/docs/src/schemas/write.ts']);
const shipped = JSON.parse(readFileSync('packages/core/schema/domain.schema.json', 'utf8'));
const definitions = shipped.$defs as Definitions;

describe('the public types', () => {
  test('have a class on every field', () => {
    expect(unclassed(definitions)).toEqual([]);
  });

  test('hold nothing of a person in what is kept on record', () => {
    expect(personalOnRecord(definitions)).toEqual([]);
  });

  test('have the class of the door where a field stands before it', () => {
    expect(classesOf(definitions, 'PersonIdentity')).toEqual(
      Object.fromEntries(['name', 'nik', 'familyCard', 'birthDate'].map((name) => [name, 'identity'])),
    );
    expect(classesOf(definitions, 'PersonContact')).toEqual({ phone: 'contact', address: 'contact' });
    expect(classesOf(definitions, 'SubmitReportInput')).toMatchObject({ story: 'narrative', facts: 'internal' });
    expect(classesOf(definitions, 'Office')).toMatchObject({ localName: 'public', holders: 'internal' });
  });

  test('have one row of the table each, and no row is out of date', () => {
    const named = typeClasses.flatMap(({ types }) => types);
    expect(named.filter((name, index) => named.indexOf(name) !== index || !(name in definitions))).toEqual([]);
  });
});

describe('the watch over classes', () => {
  const text = { type: 'string' };

  test('names a field of a type that no row knows, however deep', () => {
    const inner = { type: 'array', items: object({ name: text }) };
    expect(unclassed(withClasses({ Invented: object({ people: inner }) }))).toEqual([
      'Invented.people',
      'Invented.name',
    ]);
  });

  test('finds a person in an event, in a state and in what they hold', () => {
    const held = { ...definitions, InventedEvent: object({ about: { $ref: '#/$defs/PersonIdentity' } }) };
    expect(personalOnRecord(withClasses(held))).toEqual(
      ['name', 'nik', 'familyCard', 'birthDate'].map((name) => `PersonIdentity.${name}`),
    );
    const written = { ...definitions, InventedState: object({ nik: text, story: text }) };
    expect(personalOnRecord(withClasses(written))).toEqual(['InventedState.nik', 'InventedState.story']);
  });
});

function unclassed(all: Definitions): readonly string[] {
  return fieldsOf(all)
    .filter(({ schema }) => schema['x-kawal-class'] === undefined)
    .map(({ type, name }) => `${type}.${name}`);
}

/** By its class; or by its name, where the door takes something of a person under that name. */
function personalOnRecord(all: Definitions): readonly string[] {
  const onRecord = reachedFrom(all, isOnRecord);
  const fields = fieldsOf(all);
  const ofPerson = new Set(fields.filter(({ schema }) => standsInCard(classOf(schema))).map(({ name }) => name));
  return fields
    .filter(({ type, name, schema }) => onRecord.has(type) && ofPerson.has(name) && classOf(schema) !== 'public')
    .map(({ type, name }) => `${type}.${name}`)
    .filter((field) => !ofNoPerson.includes(field));
}

/**
 * The kind of a claim, the id of a contact point, and the days for which a class is kept: called as a field of a person is
 * at the door.
 */
const ofNoPerson = [
  ...['Claim.name', 'DeliveryEvent.contact', 'DeliveryState.contact', 'NextMove.contact'],
  ...['Chapter.identity', 'Chapter.contact'],
];

function classesOf(all: Definitions, type: string): Readonly<Record<string, unknown>> {
  const own = fieldsOf(all).filter((field) => field.type === type);
  return Object.fromEntries(own.map(({ name, schema }) => [name, schema['x-kawal-class']]));
}

function classOf(schema: object): Sensitivity {
  return (schema as { readonly 'x-kawal-class'?: Sensitivity })['x-kawal-class'] ?? 'internal';
}

function object(properties: object): Definitions[string] {
  return { type: 'object', properties, additionalProperties: false };
}
