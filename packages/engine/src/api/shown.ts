import type { AnyActor, Facts, Instant } from '@kawal/core';
import type { AccessConcept } from '@kawal/core/access';
import type { StatedFacts } from '@kawal/core/policy';
import type { EventOf, RecordName, StateOf } from '../concepts/concepts.ts';

/** The fields that a redacted view holds; a concept that is not named has no such view. */
export const redactedFields = {
  report: ['status', 'channel', 'receivedAt'],
  referral: ['status', 'service', 'addressee', 'shares', 'sentAt', 'expectations'],
  volunteer: ['status', 'person', 'community'],
} as const satisfies { readonly [Name in AccessConcept]?: readonly (keyof StateOf<Name>)[] };

type Redacting = typeof redactedFields;

type PickOf<State, Field> = State extends unknown ? Pick<State, Field & keyof State> : never;

/** Facts as they are read: a national one by the values of {@link StatedFacts}, to which a release may add; a chapter's own holds any text. */
export interface ShownFacts extends StatedFacts {
  readonly [declared: string]: readonly string[] | undefined;
}

/** A state or a change as it is read: facts are typed by their values, and reports by their names. */
export type AsRead<Value> = Value extends { readonly facts: Facts } | { readonly reports?: readonly string[] }
  ? { readonly [Field in keyof Value]: ReadField<Field, Value[Field]> }
  : Value;

type ReadField<Field, Value> = Field extends 'facts'
  ? Value extends Facts
    ? ShownFacts
    : Value
  : Field extends 'reports'
    ? Value extends readonly string[]
      ? readonly RecordName<'report'>[]
      : Value
    : Value;

/** A state of which only a few fields are shown. */
export type Redacted<Name extends keyof Redacting> = PickOf<StateOf<Name>, Redacting[Name][number]>;

/** A record as one actor may see it. `view` tells a whole state from a redacted one. */
export type ShownRecord<Name extends AccessConcept = AccessConcept> =
  | { readonly view: 'whole'; readonly stream: RecordName<Name>; readonly state: AsRead<StateOf<Name>> }
  | (Name extends keyof Redacting
      ? { readonly view: 'redacted'; readonly stream: RecordName<Name>; readonly state: Redacted<Name> }
      : never);

/** One command in the history of a record: when, by whom, and what it changed. */
export interface ShownEntry<Name extends AccessConcept = AccessConcept> {
  readonly at: Instant;
  readonly actor: AnyActor;
  readonly changes: readonly AsRead<EventOf<Name>>[];
}

export function fieldsShown(concept: string): readonly string[] {
  const fields: Readonly<Record<string, readonly string[]>> = redactedFields;
  return Object.hasOwn(fields, concept) ? (fields[concept] ?? []) : [];
}

/** Records that say whom they bar. Another record that names one is shown without it to who may not know of it. */
const barring = /^(?:report|escalation|delivery|case|referral|access|data-request)\/([a-z0-9-]+)/;

/** A copy of a value, and the records named in it that may bar its reader. */
export interface Copied<Value> {
  readonly copy: Value;
  readonly named: readonly string[];
}

/** Copies a value of a record, and notes whom it names beside itself: in one walk, for a list does both for each record. */
export function copyOf<Value>(value: Value, record: string): Copied<Value> {
  const named: string[] = [];
  const own = record.slice(record.indexOf('/') + 1);
  return { copy: copied(value, own, named) as Value, named };
}

function copied(value: unknown, own: string, named: string[]): unknown {
  if (typeof value === 'string') {
    const name = value.includes('/') ? barring.exec(value) : null;
    if (name !== null && name[1] !== own) named.push(value);
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => copied(one, own, named));
  // To build each object of a list anew from its entries costs twice as much.
  const copy: Record<string, unknown> = { ...value };
  for (const [name, one] of Object.entries(copy)) copy[name] = copied(one, own, named);
  return copy;
}

/** Copies a value without what names a hidden record: such a name or an object around it leaves its list, or is null where it is a field. */
export function withoutNames(value: unknown, isHidden: (name: string) => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const names = (one: unknown): boolean =>
    typeof one === 'string'
      ? isHidden(one)
      : typeof one === 'object' &&
        one !== null &&
        !Array.isArray(one) &&
        Object.values(one).some((inner) => typeof inner === 'string' && isHidden(inner));
  if (Array.isArray(value)) return value.filter((one) => !names(one)).map((one) => withoutNames(one, isHidden));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, names(one) ? null : withoutNames(one, isHidden)]),
  );
}
