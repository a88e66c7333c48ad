import * as z from 'zod';
import { once } from '../once.ts';
import { type CardClass, standsInCard } from './classes.ts';
import { isRecord, markOf, optionsOf, unwrap } from './field.ts';

/** The content of one card: fields of one class about one subject. */
export interface CardContent {
  /** The `ref` of the nearest object around the field that has one, else `record`. */
  readonly subject: string;
  readonly class: CardClass;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ExtractedData {
  readonly facts: unknown;
  readonly cards: readonly CardContent[];
}

/** Takes every personal or sealed field out of a validated command. A test refuses a marked field where this does not look. */
export function extractPersonalData(schema: z.ZodType, value: unknown): ExtractedData {
  const cards = new Map<string, { subject: string; class: CardClass; fields: Record<string, unknown> }>();
  const put = (subject: string, cardClass: CardClass, name: string, content: unknown): void => {
    const key = `${cardClass} ${subject}`;
    const card = cards.get(key) ?? { subject, class: cardClass, fields: {} };
    card.fields[name] = content;
    cards.set(key, card);
  };
  return { facts: walk(schema, value, 'record', put), cards: [...cards.values()] };
}

type Put = (subject: string, cardClass: CardClass, name: string, content: unknown) => void;

function walk(schema: z.ZodType, value: unknown, subject: string, put: Put): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => walk(bare.element as z.ZodType, item, subject, put));
  }
  if (bare instanceof z.ZodUnion && isRecord(value)) {
    const options = optionsOf(bare);
    // Where none fits to the letter, the first object is taken: it drops what it does not know, so nothing slips by.
    const option =
      options.find((candidate) => fits(candidate, value)) ??
      options.find((candidate) => unwrap(candidate) instanceof z.ZodObject);
    return option === undefined ? value : walk(option, value, subject, put);
  }
  if (bare instanceof z.ZodObject && isRecord(value)) {
    const own = typeof value['ref'] === 'string' ? value['ref'] : subject;
    const facts: Record<string, unknown> = {};
    const fields = fieldsOf(bare);
    for (const [name, content] of Object.entries(value)) {
      const field = fields.get(name);
      if (field === undefined || content === undefined) continue;
      if (field.card !== null) put(own, field.card, name, content);
      else facts[name] = walk(field.schema, content, own, put);
    }
    return facts;
  }
  return value;
}

interface Field {
  readonly schema: z.ZodType;
  /** Which card it belongs into; null for a fact. */
  readonly card: CardClass | null;
}

/** A schema never changes, and looking up a mark takes longer than everything else here. */
const knownFields = new WeakMap<z.ZodObject, ReadonlyMap<string, Field>>();

function fieldsOf(object: z.ZodObject): ReadonlyMap<string, Field> {
  const shape = object.shape as Readonly<Record<string, z.ZodType>>;
  const fieldOf = ([name, schema]: [string, z.ZodType]): [string, Field] => {
    const mark = markOf(schema);
    return [name, { schema, card: mark !== undefined && standsInCard(mark.class) ? mark.class : null }];
  };
  return once(knownFields, object, () => new Map(Object.entries(shape).map(fieldOf)));
}

/** Returns true for the option a value came of: all required fields, no others, the same literals. */
function fits(option: z.ZodType, value: Readonly<Record<string, unknown>>): boolean {
  const bare = unwrap(option);
  if (bare instanceof z.ZodUnion) return optionsOf(bare).some((inner) => fits(inner, value));
  if (!(bare instanceof z.ZodObject)) return false;
  const shape = bare.shape as Readonly<Record<string, z.ZodType>>;
  return (
    Object.keys(value).every((name) => Object.hasOwn(shape, name)) &&
    Object.entries(shape).every(([name, fieldSchema]) => {
      if (!Object.hasOwn(value, name)) return fieldSchema._zod.optout === 'optional';
      return !(fieldSchema instanceof z.ZodLiteral) || fieldSchema.values.has(value[name] as never);
    })
  );
}
