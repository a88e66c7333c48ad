import type { Area, Localized, Office, Sensitivity, Zone } from '@kawal/core';
import type { FactDefinition } from '@kawal/core/policy';
import { choiceRows, conceptsNamed, lookedUpFields, markOf, optionsOf } from '@kawal/core/schemas';
import * as z from 'zod';
import { type TextKind, writtenForm } from './written.ts';

/**
 * A command as something to fill in: what is asked in which order, in words of both languages. It knows no terminal and no
 * page; what draws it decides how. Made from the command's schema, so it asks for nothing that the schema does not take.
 */
export interface CommandForm<Body = unknown> {
  readonly type: string;
  readonly schema: z.ZodType<unknown, Body>;
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** The key in its group. */
  readonly name: string;
  /** As the data dictionary writes it: `parties[].identity.nik`. */
  readonly path: string;
  readonly label: Localized;
  /** Further words by which a file may name it. */
  readonly also: readonly string[];
  readonly class: Sensitivity;
  /** True where it must be answered once its group, or its place in a list, is filled in at all. */
  readonly isRequired: boolean;
  /** The value that stands where nothing was answered; undefined where the field is left out. */
  readonly empty: unknown;
  readonly control: Control;
}

export type FormChoice = ReturnType<typeof choiceRows>[number];

/** The kind of answer that a field takes. */
export type Control =
  | { readonly kind: 'text'; readonly isLong: boolean }
  | { readonly kind: 'number'; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice'; readonly choices: readonly FormChoice[] }
  /** Several of a list; one alone where `atMost` is 1. */
  | {
      readonly kind: 'choices';
      readonly choices: readonly FormChoice[];
      readonly atLeast: number;
      readonly atMost: number;
    }
  /** Text of a certain form; an area may also be one of some choices. */
  | { readonly kind: 'written'; readonly as: TextKind; readonly choices: readonly FormChoice[] }
  | { readonly kind: 'record'; readonly concepts: readonly string[] }
  | { readonly kind: 'group'; readonly fields: readonly FormField[] }
  | { readonly kind: 'list'; readonly of: Control; readonly atLeast: number }
  /** For each of some choices a value. */
  | { readonly kind: 'table'; readonly choices: readonly FormChoice[]; readonly of: Control }
  /** Groups of which one is filled in, told apart by the field `by`. */
  | {
      readonly kind: 'variants';
      readonly by: string;
      readonly variants: readonly (readonly FormField[])[];
      /** Read where they are written, and offered nowhere: the refusal of each says why. */
      readonly unlisted: readonly (readonly FormField[])[];
    };

/** The schemas of one concept's commands, as a form needs them. */
type Schemas = Readonly<Record<string, z.ZodObject>>;

export interface FormOptions {
  /** Adds the chapter's own facts to the facts of a report. */
  readonly chapter?: FormChapter | null;
  /** The paths of the fields to ask for, in this order: `facts.danger`, `parties[].roles`. A group stands for all of it. */
  readonly fields?: readonly string[];
  /** Fields that somebody else sets. */
  readonly without?: readonly string[];
}

/** A chapter, as far as a form asks of it. */
export interface FormChapter {
  readonly zone: Zone;
  readonly areas: readonly Area[];
  readonly policy: { readonly facts: Readonly<Record<string, FactDefinition>> };
  /** Calls the chapter's own offices in choices by their names. */
  readonly directory?: { readonly offices: readonly Pick<Office, 'kind' | 'localName'>[] };
}

/** Makes the form of a command. Take the schemas from the door of one concept, and a page loads no others. */
export function formOf<Of extends Schemas, Type extends keyof Of & string>(
  schemas: Of,
  type: Type,
  { chapter, fields: wanted, without = [] }: FormOptions = {},
): CommandForm<Omit<z.input<Of[Type]>, 'type'>> {
  const command = Object(schemas)[type] as Of[Type] | undefined;
  if (command === undefined)
    throw new RangeError(`There is no command ${type}: ${Object.keys(Object(schemas)).join(', ')}.`);
  const left = ['type', ...lookedUpFields, ...without];
  const shape = Object.entries(command.shape).filter(([name]) => !left.includes(name));
  const schema = z.strictObject(Object.fromEntries(shape));
  const all = withOwnFacts(fieldsOf(schema, ''), chapter?.policy.facts ?? {});
  const fields = withOwnOffices(wanted === undefined ? all : pick(all, wanted), chapter?.directory?.offices);
  return { type, schema: schema as never, fields };
}

/** Returns every field of a group and, below it, of its groups: lists and variants are left closed. */
export function fieldsWithin(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) =>
    field.control.kind === 'group' ? [field, ...fieldsWithin(field.control.fields)] : [field],
  );
}

function fieldsOf(schema: z.ZodObject, path: string): readonly FormField[] {
  return Object.entries(schema.shape).map(([name, own]) => fieldOf(name, own as z.ZodType, path));
}

function fieldOf(name: string, schema: z.ZodType, around: string): FormField {
  const path = around === '' ? name : `${around}.${name}`;
  const mark = markOf(schema);
  const control = controlOf(schema, path);
  return {
    name,
    path,
    label: mark?.means ?? { id: name, en: name },
    also: [
      ...(mark?.keyword === undefined ? [] : [mark.keyword]),
      ...(control.kind === 'written' && control.as === 'area' ? areaWords : []),
    ],
    class: mark?.class ?? 'internal',
    ...emptyOf(schema),
    control,
  };
}

/** Words for the one area of a form, whichever its label has. */
const areaWords = ['wilayah', 'kelurahan', 'kode wilayah', 'kode kelurahan', 'area', 'code of the kelurahan'];

/** Finds what a field may be left as: out, null, an empty list or an empty group. Where none fits, it must be answered. */
function emptyOf(schema: z.ZodType): Pick<FormField, 'isRequired' | 'empty'> {
  if (schema instanceof z.ZodExactOptional) return { isRequired: false, empty: undefined };
  for (const empty of [undefined, null, [], {}]) {
    if (schema.safeParse(empty).success) return { isRequired: false, empty };
  }
  return { isRequired: true, empty: undefined };
}

function controlOf(wrapped: z.ZodType, path: string): Control {
  const written = writtenForm(wrapped);
  if (written !== undefined) return { kind: 'written', as: written.as, choices: choicesIn(wrapped) };
  const concepts = conceptsNamed(wrapped);
  if (concepts !== undefined) return { kind: 'record', concepts };
  const inner = (wrapped._zod.def as { readonly innerType?: z.ZodType }).innerType;
  if (inner !== undefined) return controlOf(inner, path);
  return plainControl(wrapped, path);
}

function plainControl(schema: z.ZodType, path: string): Control {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral)
    return { kind: 'choice', choices: choiceRows(schema) };
  if (schema instanceof z.ZodBoolean) return { kind: 'yesNo' };
  if (schema instanceof z.ZodNumber) return { kind: 'number', ...limitsOf(schema) };
  if (schema._zod.def.type === 'string') return { kind: 'text', isLong: limitsOf(schema).atMost > 500 };
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(schema, path) };
  if (schema instanceof z.ZodArray) return listOf(schema, path);
  if (schema instanceof z.ZodRecord) {
    const of = controlOf(schema.valueType as z.ZodType, `${path}{}`);
    return { kind: 'table', choices: choiceRows(schema.keyType as z.ZodType), of };
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const by = schema._zod.def.discriminator;
    const isUnlisted = (fields: readonly FormField[]): boolean =>
      fields.some(({ name, control: of }) => name === by && of.kind === 'choice' && of.choices.every(unlistedOnly));
    const all = optionsOf(schema).map((option) => fieldsOf(option as z.ZodObject, path));
    return { kind: 'variants', by, variants: all.filter((own) => !isUnlisted(own)), unlisted: all.filter(isUnlisted) };
  }
  throw new Error(`no form can be made of ${path}: ${schema._zod.def.type}`);
}

function unlistedOnly({ unlisted }: FormChoice): boolean {
  return unlisted === true;
}

function listOf(schema: z.ZodArray, path: string): Control {
  const { atLeast, atMost } = limitsOf(schema);
  const of = controlOf(schema.element as z.ZodType, `${path}[]`);
  return of.kind === 'choice'
    ? { kind: 'choices', choices: of.choices, atLeast, atMost }
    : { kind: 'list', of, atLeast };
}

/** The choices of a union beside its written form, as `unknown` of an area. */
function choicesIn(schema: z.ZodType): readonly FormChoice[] {
  return schema instanceof z.ZodUnion ? optionsOf(schema).flatMap((option) => choiceRows(option)) : [];
}

/** The limits of a list, a text or a number, by the checks of its schema. */
function limitsOf(schema: z.ZodType): { readonly atLeast: number; readonly atMost: number } {
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def as LimitCheck);
  const limit = (...kinds: readonly string[]): number | undefined => {
    const found = checks.find(({ check }) => kinds.includes(check));
    return found?.length ?? found?.minimum ?? found?.maximum ?? found?.value;
  };
  return {
    atLeast: limit('length_equals', 'min_length', 'greater_than') ?? 0,
    atMost: limit('length_equals', 'max_length', 'less_than') ?? Number.POSITIVE_INFINITY,
  };
}

interface LimitCheck {
  readonly check: string;
  readonly length?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
}

/** The chapter's own facts are asked among the others, and stand in `chapterFacts` of the command. */
function withOwnFacts(fields: readonly FormField[], facts: FormChapter['policy']['facts']): readonly FormField[] {
  const own = Object.entries(facts).map(([name, { said, keyword, values, several }]): FormField => {
    const choices = values.map(({ value, said: words, keyword: word }) => ({ value, ...words, keyword: word }));
    return {
      name,
      path: `chapterFacts.${name}`,
      label: said,
      also: [keyword],
      class: 'internal',
      isRequired: false,
      empty: undefined,
      control: { kind: 'choices', choices, atLeast: 1, atMost: several ? values.length : 1 },
    };
  });
  return fields.flatMap((field) => {
    if (field.name === 'chapterFacts' || field.name === 'seen') return [];
    const isFacts = field.name === 'facts' && field.control.kind === 'group';
    return isFacts ? [{ ...field, control: { kind: 'group', fields: [...groupFields(field), ...own] } }] : [field];
  });
}

function groupFields({ control }: FormField): readonly FormField[] {
  return control.kind === 'group' ? control.fields : [];
}

/** Returns the fields of these paths in their order, each within the groups and lists that it stands in. */
function pick(fields: readonly FormField[], paths: readonly string[]): readonly FormField[] {
  const known = new Set(fields.flatMap((field) => [field, ...below(field)]).map(({ path }) => path));
  const strange = paths.find((path) => !known.has(path));
  if (strange === undefined) return picked(fields, paths);
  throw new RangeError(`The form has no field ${strange}. Its fields: ${[...known].join(', ')}.`);
}

function picked(fields: readonly FormField[], paths: readonly string[]): readonly FormField[] {
  const placeOf = (field: FormField) =>
    [field, ...below(field)].map(({ path }) => paths.indexOf(path)).filter((place) => place >= 0);
  return fields
    .filter((field) => placeOf(field).length > 0)
    .toSorted((one, other) => Math.min(...placeOf(one)) - Math.min(...placeOf(other)))
    .map((field): FormField => {
      const { control } = field;
      if (paths.includes(field.path)) return field;
      // A group of which some fields were picked is asked for itself.
      if (control.kind === 'group') return { ...field, isRequired: true, control: narrowed(control, paths) };
      if (control.kind !== 'list' || control.of.kind !== 'group') return field;
      return { ...field, control: { ...control, of: narrowed(control.of, paths) } };
    });
}

type Group = Extract<Control, { readonly kind: 'group' }>;

/** A reference that is given by number stays, or nobody would give it. */
function narrowed(group: Group, paths: readonly string[]): Group {
  const numbered = group.fields.filter(({ control }) => control.kind === 'written' && control.as === 'numbered');
  return { ...group, fields: picked(group.fields, [...paths, ...numbered.map(({ path }) => path)]) };
}

/** Every field below one, within lists too. */
function below({ control }: FormField): readonly FormField[] {
  const group = control.kind === 'list' ? control.of : control;
  return group.kind === 'group' ? group.fields.flatMap((field) => [field, ...below(field)]) : [];
}

type NamedOffice = Pick<Office, 'kind' | 'localName'>;

/**
 * Calls an office of the chapter's own (V7) as its directory does, and offers none that the directory does not have. Any other
 * of which there is one is read by the name that its directory gives it, too: messages say that name.
 */
function withOwnOffices(
  fields: readonly FormField[],
  offices: readonly NamedOffice[] | undefined,
): readonly FormField[] {
  if (offices === undefined) return fields;
  const names = new Map<string, readonly string[]>();
  for (const { kind, localName } of offices) {
    names.set(kind, [...new Set([...(names.get(kind) ?? []), localName])]);
  }
  return renamed(fields, names);
}

function isOwn(kind: string): boolean {
  return /^own(City|Kelurahan)\d$/.test(kind);
}

type Names = ReadonlyMap<string, readonly string[]>;

function renamed(fields: readonly FormField[], names: Names): readonly FormField[] {
  return fields.map((field) => ({ ...field, control: inControl(field.control, names) }));
}

function inControl(control: Control, names: Names): Control {
  const choices = (of: readonly FormChoice[]): readonly FormChoice[] =>
    of.flatMap((one) => {
      const called = names.get(one.value) ?? [];
      if (!isOwn(one.value)) return [called.length === 1 ? { ...one, also: [...(one.also ?? []), ...called] } : one];
      const name = called.join(' / ');
      return called.length === 0 ? [] : [{ ...one, id: name, en: name }];
    });
  switch (control.kind) {
    case 'group':
      return { ...control, fields: renamed(control.fields, names) };
    case 'variants':
      return { ...control, variants: control.variants.map((one) => renamed(one, names)) };
    case 'list':
      return { ...control, of: inControl(control.of, names) };
    case 'table':
      return { ...control, choices: choices(control.choices), of: inControl(control.of, names) };
    case 'choice':
    case 'choices':
    case 'written':
      return { ...control, choices: choices(control.choices) };
    default:
      return control;
  }
}
