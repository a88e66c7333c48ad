import * as z from 'zod';
import type { Localized } from '../language/words.ts';
import type { Sensitivity } from './classes.ts';

/** The mark of a field besides its type: its class, and its meaning for the person who fills it in. */
export interface FieldMark {
  readonly class: Sensitivity;
  readonly means: Localized;
  /** The word by which an Indonesian file names it, if it has one. */
  readonly keyword?: string;
}

/** Every field of every schema stands here; a test names those that do not. */
export const fieldMarks: z.core.$ZodRegistry<FieldMark> = z.registry<FieldMark>();

/** Marks a field with its class and its meaning in both languages. A schema is marked once: give each field its own. */
export const field = {
  public: marking('public'),
  internal: marking('internal'),
  personal: marking('personal'),
  identity: marking('identity'),
  contact: marking('contact'),
  narrative: marking('narrative'),
} satisfies Readonly<Record<Sensitivity, Marking>>;

type Marking = <Schema extends z.ZodType>(id: string, en: string, schema: Schema, keyword?: string) => Schema;

function marking(sensitivity: Sensitivity): Marking {
  return (id, en, schema, keyword) => {
    // `meta()` clones; a clone per field keeps two fields of one base schema apart.
    const own = schema.clone() as typeof schema;
    fieldMarks.add(own, { class: sensitivity, means: { id, en }, ...(keyword === undefined ? {} : { keyword }) });
    return own;
  };
}

/** A field's mark, also where it was wrapped (optional, read-only …) after it was marked. */
export function markOf(schema: z.ZodType): FieldMark | undefined {
  const mark = fieldMarks.get(schema);
  if (mark !== undefined) return mark;
  const inner = innerOf(schema);
  return inner === undefined ? undefined : markOf(inner);
}

/** The schema inside every wrapper: optional, exact optional, nullable, default, read-only and their like. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner === undefined ? schema : unwrap(inner);
}

export function optionsOf(union: z.ZodUnion): readonly z.ZodType[] {
  return union.options as readonly z.ZodType[];
}

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  return (schema._zod.def as { readonly innerType?: z.ZodType }).innerType;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
