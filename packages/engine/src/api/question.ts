import { type HandlingArea, type Instant, isPlace, type KemendagriCode, parseLocal, type Zone } from '@kawal/core';
import type { AccessConcept } from '@kawal/core/access';
import { areaLevel, liesWithin } from '@kawal/core/area';
import { periodOf } from '@kawal/core/condition-report';
import { readRecordNumber } from '@kawal/core/record';
import { handlingAreaSchema, instantSchema, parsedSchema, plainCopy, readInput } from '@kawal/core/schemas';
import { z } from 'zod';
import { conceptNameOf, concepts, type KeyOf, type StateOf } from '../concepts/concepts.ts';
import { type Listing, listingSchema } from './reader.ts';
import type { RecordView } from './related.ts';

/** Narrows the records of a concept. Everything that is given must hold. */
export interface Narrowing<Name extends AccessConcept = AccessConcept> {
  /** One key of the concept and its value, or several. */
  readonly key?: KeyValue<Name> | readonly KeyValue<Name>[];
  /**
   * From an instant on, and before another: when a report came, a case was opened, a visit was held or is planned.
   * In ISO 8601 with an offset, as `2026-03-05T09:00+07:00`, or milliseconds; a day alone is refused.
   */
  readonly between?: Name extends TimedConcept
    ? { readonly from?: Instant | string; readonly until?: Instant | string }
    : never;
  /** The number of a record as people note it down, as `B7T0-SCG`: what a caller says leads to their report. */
  readonly number?: string;
}

/** A key and its value. An area is a kelurahan, or a kecamatan or city with all that lies in it. */
type KeyValue<Name extends AccessConcept> = {
  readonly [Key in KeyOf<Name>]: { readonly name: Key; readonly value: Key extends 'status' ? StatusOf<Name> : string };
}[KeyOf<Name>];

type StatusOf<Name extends AccessConcept> = Exclude<StateOf<Name>['status'], 'none'>;

/** Asks for a page of records. */
export type PageQuestion<Name extends AccessConcept = AccessConcept> = Narrowing<Name> &
  Pick<Listing, 'after' | 'limit'>;

/** Asks how many records there are of each value of up to three keys; `month` is one of concepts with an instant. */
export interface TallyQuestion<Name extends AccessConcept, Key extends TallyKey<Name>> extends Narrowing<Name> {
  readonly by: readonly Key[];
}

/** One row of a tally: the value of each key, null where it is not shown, and how many records have them. */
export type TallyRow<Key extends string> = Readonly<Record<Key, string | null>> & { readonly count: number };

/** A key that a concept is listed by, or `month`, in the chapter's zone. */
export type TallyKey<Name extends AccessConcept> = KeyOf<Name> | (Name extends TimedConcept ? 'month' : never);

/** Concepts whose records have an instant. */
type TimedConcept =
  | 'report'
  | 'escalation'
  | 'case'
  | 'referral'
  | 'breach'
  | 'data-request'
  | 'pact'
  | 'engagement'
  | 'visit'
  | 'condition-report';

type Timed = { readonly [Name in TimedConcept]: (state: StateOf<Name>, zone: Zone) => Instant | null };

/** Reads off a state the instant that puts a record into a range and a month; null before there is one. */
const instants: Timed = {
  report: ({ receivedAt }) => receivedAt,
  escalation: ({ openedAt }) => openedAt,
  case: ({ openedAt }) => openedAt,
  referral: ({ sentAt }) => sentAt,
  breach: ({ knownAt }) => knownAt,
  'data-request': ({ receivedOn }) => receivedOn,
  pact: (pact) => ('signedOn' in pact ? pact.signedOn : null),
  engagement: (engagement) => ('heldOn' in engagement ? engagement.heldOn : engagement.plannedOn),
  visit: (visit) => ('heldOn' in visit ? visit.heldOn : visit.plannedOn),
  'condition-report': ({ period }, zone) => parseLocal(`${period}-01T00:00`, zone) ?? null,
};

/** A question as it was read, with what it leaves out filled in. */
export interface ReadQuestion {
  readonly key: readonly { readonly name: string; readonly value: string }[];
  readonly between?: { readonly from?: Instant; readonly until?: Instant };
  /** The end of a record's name. */
  readonly number?: string;
  readonly after?: string;
  readonly limit: number;
  readonly by: readonly string[];
}

/** Reads a question about a concept. `more` are fields beside those of every question: of a page, or of a tally. */
export function readQuestion(concept: AccessConcept, given: unknown, more: 'page' | 'tally' | 'none') {
  const copied = plainCopy(given ?? {});
  const isList = copied.ok && Array.isArray((copied.value as { readonly key?: unknown } | null)?.key);
  const read = readInput(questionSchema(concept, more, isList), given ?? {});
  if (!read.accepted) {
    const refusals = read.refusals.map((one) => ({ ...one, field: asAsked(one.field, concept, given) }));
    return { accepted: false as const, refusals };
  }
  const { key = [], ...rest } = read.value as Partial<ReadQuestion> & { readonly key?: unknown };
  const value = { limit: 1_000, by: [], ...rest, key: Array.isArray(key) ? key : [key] } as ReadQuestion;
  return { accepted: true as const, value };
}

/**
 * Names a key by its name, and an end of the time by its own, as an address does: whoever asks knows no path of the
 * schema (1060).
 */
function asAsked(field: string, concept: AccessConcept, given: unknown): string {
  const place = /^key(?:\[(\d+)\]|\.value)(?!\.name)/.exec(field);
  const keys = place === null ? [] : [(given as { readonly key?: unknown }).key].flat();
  const { name } = (keys[Number(place?.[1] ?? 0)] ?? {}) as { readonly name?: unknown };
  const isKnown = typeof name === 'string' && Object.hasOwn(concepts[concept].keys, name);
  return isKnown ? name : field.replace(/^between\.|[.[].*/g, '');
}

/** The states that a question may ask for, where a slip would otherwise find nothing and look like an answer. */
const statuses: { readonly [Name in AccessConcept]?: readonly StatusOf<Name>[] } = {
  report: ['open', 'closing', 'closed'],
  pact: ['drafted', 'scheduled', 'withdrawn', 'signed', 'superseded', 'lapsed', 'revoked'],
  engagement: ['planned', 'held', 'cancelled'],
  community: ['proposed', 'pactSigned', 'constituted', 'active', 'dormant', 'dissolved'],
  volunteer: ['nominated', 'screened', 'trained', 'codeSigned', 'active', 'suspended', 'exited'],
  'condition-report': ['open', 'overdue', 'submitted', 'returned', 'accepted', 'aggregated'],
  visit: ['planned', 'assigned', 'done', 'cancelled', 'missed', 'reported'],
  'data-request': ['received', 'fulfilled', 'refused', 'dropped'],
};

/**
 * Returns the keys by which records of a concept are listed, each with the values it can have; null where those are no
 * list.
 */
export function listKeys(concept: AccessConcept): Readonly<Record<string, readonly string[] | null>> {
  const known = statuses[concept] ?? null;
  return Object.fromEntries(Object.keys(concepts[concept].keys).map((key) => [key, key === 'status' ? known : null]));
}

/** Tells whether the records of a concept have an instant, by which a question narrows them. */
export function isTimed(concept: AccessConcept): boolean {
  return Object.hasOwn(instants, concept);
}

/** Refuses a value that the key can never have: a list that finds nothing for it would be taken for an answer. */
function keySchema(concept: AccessConcept) {
  const known: readonly string[] | undefined = statuses[concept];
  const valueSchema = (key: string) => {
    if (key === 'area') return handlingAreaSchema;
    return key === 'status' && known !== undefined ? z.enum(known) : z.string().max(200);
  };
  const [first, ...rest] = Object.keys(concepts[concept].keys).map((name) =>
    z.strictObject({ name: z.literal(name), value: valueSchema(name) }),
  );
  return first === undefined ? z.never() : z.discriminatedUnion('name', [first, ...rest]);
}

/** The schemas of questions made so far: making one takes longer than to read a question with it. */
const made = new Map<string, ReturnType<typeof makeQuestionSchema>>();

function questionSchema(concept: AccessConcept, more: 'page' | 'tally' | 'none', isList: boolean) {
  const name = `${concept} ${more} ${isList}`;
  const schema = made.get(name) ?? makeQuestionSchema(concept, more, isList);
  made.set(name, schema);
  return schema;
}

function makeQuestionSchema(concept: AccessConcept, more: 'page' | 'tally' | 'none', isList: boolean) {
  const keys = Object.keys(concepts[concept].keys);
  const { limit } = listingSchema(keys).shape;
  const one = keySchema(concept);
  const range = z
    .strictObject({ from: instantSchema.exactOptional(), until: instantSchema.exactOptional() })
    // The other way round nothing would be found, and look like an answer.
    .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
      ...{ error: 'range', path: ['until'] },
    });
  const by = z
    .array(z.enum([...keys, ...(isTimed(concept) ? ['month'] : [])]))
    .min(1)
    .max(3);
  return z.strictObject({
    key: isList ? z.array(one).max(4).check(refuseTwice).exactOptional() : one.exactOptional(),
    ...(isTimed(concept) ? { between: range.exactOptional() } : {}),
    number: numberSchema.exactOptional(),
    // Anything else would find nothing or all, and look like an answer.
    ...(more === 'page'
      ? { after: z.string().max(200).startsWith(`${concept}/`, 'cursor').exactOptional(), limit }
      : {}),
    ...(more === 'tally' ? { by } : {}),
  });
}

/** All that is given must hold, so one key of two values finds nothing, and looks like an answer. */
function refuseTwice({ value, issues }: z.core.ParsePayload<readonly { readonly name: string }[]>): void {
  const twice = value.findIndex(({ name }, index) => value.findIndex((one) => one.name === name) < index);
  const most = { code: 'too_big', origin: 'array', maximum: 1, inclusive: true } as const;
  if (twice > 0) issues.push({ ...most, input: value, path: [twice] });
}

const numberSchema = parsedSchema(readRecordNumber, 'record-number');

/** A record, as one actor may see it. */
export interface Visible {
  readonly name: string;
  readonly view: RecordView;
  /** The fields that the view shows. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** Returns true for a record that the question is about. A field that is not shown finds nothing. */
export function isAsked({ name, state }: Visible, { key, between }: ReadQuestion, zone: Zone): boolean {
  const concept = conceptNameOf(name) as AccessConcept;
  if (!key.every((one) => hasValue(keyValue(concept, one.name, state, zone), one))) return false;
  if (between === undefined) return true;
  const at = instantOf(concept, state, zone);
  return at !== null && at >= (between.from ?? at) && at < (between.until ?? Number.POSITIVE_INFINITY);
}

function hasValue(value: string | null, { name, value: asked }: ReadQuestion['key'][number]): boolean {
  if (value === asked || name !== 'area' || value === null) return value === asked;
  return (
    isPlace(value as HandlingArea) &&
    isPlace(asked as HandlingArea) &&
    liesWithin(value as KemendagriCode, asked as KemendagriCode)
  );
}

/**
 * Returns the key by which a storage narrows.
 * It knows values as they are: nothing of what lies within a place, nor of who is shown which status.
 */
export function storedKey(
  { key }: Pick<ReadQuestion, 'key'>,
  concept: AccessConcept,
): ReadQuestion['key'][number] | undefined {
  return key.find(({ name, value }) => {
    if (name === 'status' && concept === 'volunteer') return false;
    return name !== 'area' || !isPlace(value as HandlingArea) || areaLevel(value as KemendagriCode) === 'village';
  });
}

/** Counts records by the values of keys, in their order. A drill is no part of a count. */
export function tallyOf(records: readonly Visible[], by: readonly string[], zone: Zone): readonly TallyRow<string>[] {
  const rows = new Map<string, TallyRow<string>>();
  for (const { name, state } of records) {
    if (state['drill'] === true) continue;
    const values = by.map((key) => keyValue(conceptNameOf(name) as AccessConcept, key, state, zone));
    const row = JSON.stringify(values);
    const count = (rows.get(row)?.count ?? 0) + 1;
    const named = Object.fromEntries(by.map((key, index) => [key, values[index] ?? null]));
    rows.set(row, { ...named, count } as TallyRow<string>);
  }
  return [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

function keyValue(concept: AccessConcept, key: string, state: object, zone: Zone): string | null {
  if (key === 'month') {
    const at = instantOf(concept, state, zone);
    return at === null ? null : periodOf(at, zone);
  }
  const keys: Readonly<Record<string, (state: never) => unknown>> = concepts[concept].keys;
  const value = keys[key]?.(state as never);
  return typeof value === 'string' ? value : null;
}

function instantOf(concept: AccessConcept, state: object, zone: Zone): Instant | null {
  const read = (instants as Readonly<Record<string, (state: never, zone: Zone) => Instant | null | undefined>>)[
    concept
  ];
  return read?.(state as never, zone) ?? null;
}
