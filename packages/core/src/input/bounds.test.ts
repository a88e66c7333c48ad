import { expect, test } from 'vitest';
import * as z from 'zod';
import { optionsOf } from '../privacy/field.ts';
import { actorSchema, commandOptionsSchema } from '../record/schema.ts';
import { commandSchemas } from '../schemas.ts';
import { mostEntries } from './bounded-record.ts';

const named: readonly (readonly [string, z.ZodType])[] = [
  ['actor', actorSchema],
  ['options', commandOptionsSchema],
  ...Object.entries(commandSchemas).flatMap(([concept, commands]) =>
    Object.entries<z.ZodType>(commands).map(([type, schema]) => [`${concept} ${type}`, schema] as const),
  ),
];

test('every list, record and text of every command has a bound', () => {
  expect(named.flatMap(([name, schema]) => unbounded(schema, name))).toEqual([]);
});

test.each<[string, z.ZodType, readonly string[]]>([
  ['a list', z.array(z.boolean()), ['x: list']],
  [
    'a list inside an optional object',
    z.strictObject({ a: z.array(z.boolean()).readonly().optional() }).optional(),
    ['x.a: list'],
  ],
  ['a text', z.string().min(1), ['x: text']],
  ['a text that is transformed', z.string().transform(Number), ['x: text']],
  ['a text of an endless pattern', z.string().regex(/^a+$/), ['x: text']],
  ['a text of a pattern without an end', z.string().regex(/^a/), ['x: text']],
  ['a record', z.record(z.string().max(9), z.boolean()), ['x: record']],
  ['a text in one branch of a union', z.union([z.literal('a'), z.string()]), ['x: text']],
])('the walk names %s without a bound', (_, schema, found) => {
  expect(unbounded(schema, 'x')).toEqual(found);
});

/** Names every place of a schema that takes as much as anybody sends. */
function unbounded(schema: z.ZodType, place: string): readonly string[] {
  const definition = schema._zod.def as unknown as {
    readonly type: string;
    readonly innerType?: z.ZodType;
    readonly in?: z.ZodType;
    readonly out?: z.ZodType;
  };
  if (definition.innerType !== undefined) return unbounded(definition.innerType, place);
  if (definition.type === 'pipe') return unbounded(definition.in as z.ZodType, place);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, field]) =>
      unbounded(field, `${place}.${name}`),
    );
  }
  if (schema instanceof z.ZodUnion) return optionsOf(schema).flatMap((option) => unbounded(option, place));
  if (schema instanceof z.ZodArray) {
    const own = hasMaximum(schema) ? [] : [`${place}: list`];
    return [...own, ...unbounded(schema.element as z.ZodType, `${place}[]`)];
  }
  if (schema instanceof z.ZodRecord) {
    const isBounded = schema.keyType instanceof z.ZodEnum || mostEntries(schema) !== undefined;
    const own = isBounded ? [] : [`${place}: record`];
    return [
      ...own,
      ...unbounded(schema.keyType as z.ZodType, place),
      ...unbounded(schema.valueType as z.ZodType, place),
    ];
  }
  if (definition.type === 'string') return hasMaximum(schema) || hasEnd(schema) ? [] : [`${place}: text`];
  const closed = ['enum', 'literal', 'number', 'boolean', 'null', 'never', 'transform'];
  return closed.includes(definition.type) ? [] : [`${place}: ${definition.type}, which this walk does not know`];
}

interface Check {
  readonly check: string;
  readonly maximum?: number;
  readonly length?: number;
  readonly pattern?: RegExp;
}

function checksOf(schema: z.ZodType): readonly Check[] {
  return (schema._zod.def.checks ?? []).map((check) => check._zod.def as Check);
}

function hasMaximum(schema: z.ZodType): boolean {
  return checksOf(schema).some(({ check }) => check === 'max_length' || check === 'length_equals');
}

/** Returns true for a pattern, from start to end, that takes texts of a limited length only. */
function hasEnd(schema: z.ZodType): boolean {
  return checksOf(schema).some(({ pattern }) => {
    const source = pattern?.source ?? '';
    const bare = source.replaceAll(/\(\?[!=][^)]*\)|\[[^\]]*\]|\\./g, '');
    return source.startsWith('^') && source.endsWith('$') && !/[*+]|\{\d+,\}/.test(bare);
  });
}
