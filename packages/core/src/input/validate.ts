import * as z from 'zod';
import { isRecord, optionsOf, unwrap } from '../privacy/field.ts';
import type { InputRefusal } from './messages.ts';
import { notPlain, plainCopy } from './plain-copy.ts';
import { type InputKind, type InputWord, inputWords } from './words.ts';

/** The schemas of one concept's commands, by type. */
export type CommandSchemas = Readonly<Record<string, z.ZodType>>;

export type ReadInput<Value = unknown> =
  | { readonly accepted: true; readonly schema: z.ZodType; readonly value: Value }
  | { readonly accepted: false; readonly refusals: readonly InputRefusal[] };

/** More refusals help nobody: a caller corrects these, then hears of the next. */
export const mostRefusals = 20;

/** Reads a command of unknown form; its refusals hold the schema's words and never the value. A field that is `undefined` counts as left out, as it does in JSON. */
export function readCommand(schemas: CommandSchemas, input: unknown): ReadInput {
  const copied = plainCopy(input);
  return copied.ok ? readPlainCommand(schemas, copied.value) : { accepted: false, refusals: [copied.refusal] };
}

/** Reads a command that `plainCopy` made. */
export function readPlainCommand(schemas: CommandSchemas, input: unknown): ReadInput {
  const type = isRecord(input) ? input['type'] : undefined;
  if (typeof type === 'string' && Object.hasOwn(schemas, type)) return readPlain(schemas[type] as z.ZodType, input);
  const allowed = Object.keys(schemas);
  return { accepted: false, refusals: [{ code: 'input.unknown-command', field: 'type', allowed }] };
}

export function readInput<Value>(schema: z.ZodType<Value>, input: unknown): ReadInput<Value> {
  const copied = plainCopy(input);
  return copied.ok ? readPlain(schema, copied.value) : { accepted: false, refusals: [copied.refusal] };
}

function readPlain<Value>(schema: z.ZodType<Value>, input: unknown): ReadInput<Value> {
  const result = schema.safeParse(input);
  return result.success
    ? { accepted: true, schema, value: result.data }
    : { accepted: false, refusals: inputRefusals(schema, input, result.error.issues) };
}

/** Turns the issues of a value that did not fit the schema into refusals: the first of them, so the answer stays short. */
export function inputRefusals(
  schema: z.ZodType,
  input: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly InputRefusal[] {
  const kept = issues.slice(0, mostRefusals);
  // Of a value of the wrong kind nothing else is true: zod measures a text where a list belongs; nor of one that is too short.
  const rank = ({ code }: z.core.$ZodIssue) => (code === 'invalid_type' ? 2 : Number(code === 'too_small'));
  const isTrue = (one: z.core.$ZodIssue) =>
    kept.every((other) => rank(other) <= rank(one) || other.path.join('.') !== one.path.join('.'));
  return kept.filter(isTrue).map((issue) => refusalOf(schema, input, issue, issue.path));
}

function refusalOf(
  schema: z.ZodType,
  input: unknown,
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
): InputRefusal {
  const place = locate(schema, path);
  const { field } = place;
  const value = valueAt(input, path);
  if (value === undefined) return { code: 'input.missing', field };
  if (issue.code === 'invalid_union') return unionRefusal(schema, input, issue, path, place);
  if (isInputWord(issue.message)) return wordRefusal(issue.message, place, value);
  switch (issue.code) {
    case 'invalid_type':
      if (value === notPlain) return { code: 'input.wrong-kind', field, expected: 'plain' };
      return { code: 'input.wrong-kind', field, expected: kinds[issue.expected] ?? 'other' };
    case 'invalid_value':
      return { code: 'input.not-allowed', field, allowed: issue.values.map(String) };
    case 'unrecognized_keys':
    case 'invalid_key':
      return unknownField(field, 'keys' in issue ? issue.keys : path.slice(-1).map(String), keysOf(place.schema));
    case 'too_small':
      return { code: 'input.too-little', field, measure: measureOf(issue.origin), atLeast: Number(issue.minimum) };
    case 'too_big':
      return { code: 'input.too-much', field, measure: measureOf(issue.origin), atMost: Number(issue.maximum) };
    default:
      return { code: 'input.not-fitting', field };
  }
}

/** Names the field that a wrong key nearly is, one or many, and never the key: it may be somebody's name (0901). */
export function unknownField(field: string, keys: readonly string[], allowed: readonly string[]): InputRefusal {
  // A form keeps an answer that is given twice under such a key.
  const twice = allowed.find((one) => keys.includes(`${one} (2)`));
  if (twice !== undefined)
    return { code: 'input.too-much', field: field === '' ? twice : `${field}.${twice}`, measure: 'items', atMost: 1 };
  const stemOf = (word: string) => word.toLowerCase().replace(/(?<=.{3})(?:ies|ys?|s)$/, '');
  const words = keys.filter((key) => /^[a-z]{1,40}$/i.test(key)).map(stemOf);
  const nearest = allowed.find((one) => words.some((word) => isNear(stemOf(one), word)));
  return { code: 'input.unknown-field', field, ...(nearest !== undefined && { nearest }), allowed };
}

/** Tells whether one word is the other but for a letter, or for two that changed places. */
function isNear(one: string, other: string): boolean {
  const [rest, left] = [one.slice(1), other.slice(1)];
  if (one === left || rest === other || rest === left) return true;
  if (one.length > 1 && `${one[1]}${one[0]}${one.slice(2)}` === other) return true;
  return one !== '' && one[0] === other[0] && isNear(rest, left);
}

/** Of a union's branches the one that knows most: a word of the catalogue, else the one that got furthest. */
function unionRefusal(
  schema: z.ZodType,
  input: unknown,
  issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  place: ReturnType<typeof locate>,
): InputRefusal {
  const { field } = place;
  const nested = (issue.errors as readonly (readonly z.core.$ZodIssue[])[]).flat();
  const word = nested.find((inner) => isInputWord(inner.message));
  if (word !== undefined) return refusalOf(schema, input, word, [...path, ...word.path]);
  if (isInputWord(issue.message)) return wordRefusal(issue.message, place, valueAt(input, path));
  if ('options' in issue && issue.options !== undefined)
    return { code: 'input.not-allowed', field, allowed: issue.options.map(String) };
  const whole = nested.filter((inner) => inner.path.length === 0);
  const choices = whole.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  const kind = whole.find(({ code }) => code === 'invalid_type');
  // A number has no choice to be told: "unknown" would lose the place that it meant.
  if (kind !== undefined && choices.every((one) => typeof one === 'string') && typeof valueAt(input, path) !== 'string')
    return refusalOf(schema, input, kind, path);
  if (choices.length > 0) return { code: 'input.not-allowed', field, allowed: choices.map(String) };
  const furthest = [...nested].sort((a, b) => b.path.length - a.path.length)[0];
  if (furthest === undefined || furthest.path.length === 0) return { code: 'input.not-fitting', field };
  return refusalOf(schema, input, furthest, [...path, ...furthest.path]);
}

function wordRefusal(word: InputWord, { field, schema }: ReturnType<typeof locate>, value: unknown): InputRefusal {
  if (word === 'nothing-filled-in')
    return { code: 'input.nothing-filled-in', field, allowed: keysOf(schema).filter((name) => name !== 'type') };
  return word === 'nik-length'
    ? { code: 'input.nik-length', field, digits: typeof value === 'string' ? value.length : 0 }
    : { code: `input.${word}`, field };
}

/** Returns where a path leads in the schema, in the schema's words; an unknown key ends it. */
function locate(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): { readonly field: string; readonly schema: z.ZodType } {
  let field = '';
  let here = unwrap(schema);
  for (const key of path) {
    const next = inside(here, key);
    if (next === undefined) break;
    field += typeof key === 'number' ? `[${key}]` : `${field === '' ? '' : '.'}${String(key)}`;
    here = unwrap(next);
  }
  return { field, schema: here };
}

function inside(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return typeof key === 'number' ? (schema.element as z.ZodType) : undefined;
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[String(key)];
  if (schema instanceof z.ZodRecord)
    return keysOf(schema).includes(String(key)) ? (schema.valueType as z.ZodType) : undefined;
  const options = schema instanceof z.ZodUnion ? optionsOf(schema) : [];
  return options.map((option) => inside(unwrap(option), key)).find((found) => found !== undefined);
}

/** The names of the fields a schema has, so that an officer can see which one they meant. */
function keysOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  const names = schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum ? schema.keyType.options : [];
  return names.map(String);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  const at = (value: unknown, key: PropertyKey) => (Object.hasOwn(Object(value), key) ? Object(value)[key] : undefined);
  return path.reduce<unknown>(at, input);
}

const kinds: Readonly<Record<string, InputKind>> = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  boolean: 'yesNo',
  array: 'list',
  object: 'object',
  record: 'object',
  null: 'nothing',
};

function measureOf(origin: string): 'characters' | 'items' | 'number' {
  if (origin === 'string') return 'characters';
  return origin === 'array' || origin === 'set' ? 'items' : 'number';
}

function isInputWord(message: string): message is InputWord {
  return inputWords.some((word) => word === message);
}
