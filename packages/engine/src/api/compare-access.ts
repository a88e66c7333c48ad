import type { Actor, Chapter, HandlingArea, Instant, OfficeKind, PersonId } from '@kawal/core';
import { type AccessRule, accessRules, type Relation, relationsTo } from '@kawal/core/access';
import { officesHeld } from '@kawal/core/directory';
import type { Claim, Context, Reference } from '@kawal/core/record';
import { readInput } from '@kawal/core/schemas';
import type { Storage, StoredStream } from '@kawal/sdk';
import { z } from 'zod';
import type { Refused } from '../command/outcome.ts';
import { loadRecords, readStored } from '../record/load.ts';
import type { LookParts } from './look.ts';
import { readActor } from './read-call.ts';
import { readsFor, relationsFor } from './related.ts';

/** Tells who may know more and who less once another chapter is in force, or under other rules. */
export interface AccessComparison {
  /** Cells of the table of rules that differ; empty where two chapters are compared under one table. */
  readonly rules: readonly RuleChange[];
  /** Rights by post alone, over every record of an area that bars nobody: exact, whatever is on record today. */
  readonly rights: readonly RightChange[];
  /** Records of today, of those that the asking actor may know of. */
  readonly records: readonly RecordChange[];
}

interface Changed {
  readonly person: PersonId;
  readonly change: 'gains' | 'loses';
  /** From when on; later than now where a term begins or ends then. */
  readonly from: Instant;
}

/** One relation that one table of rules grants a kind of access by, and the other does not. */
export interface RuleChange {
  readonly change: Changed['change'];
  readonly concept: string;
  readonly access: keyof AccessRule;
  readonly relation: string;
}

/** A table of rules, as this or another version of Kawal has it. */
export type AccessTable = Readonly<Record<string, Readonly<Partial<Record<keyof AccessRule, readonly string[]>>>>>;

export interface RightChange extends Changed {
  readonly relation: PostRelation;
  /** The office in which the person was notified, or may be (1860). */
  readonly office?: OfficeKind;
  /** Areas without those within them; null for a right that no area bounds. */
  readonly areas: readonly HandlingArea[] | null;
}

/** One kind of access of one person to records of one concept. */
export interface RecordChange extends Changed {
  readonly access: keyof AccessRule;
  readonly concept: ComparedConcept;
  readonly records: readonly string[];
}

/** A relation that the directory alone gives. */
type PostRelation = 'lpa' | 'areaDuty' | 'areaOffice' | 'notified';

/** Concepts that are counted. An escalation, a delivery and a reading are known to who knows the record that they are of. */
const comparedConcepts = [
  'report',
  'case',
  'referral',
  'volunteer',
  'engagement',
  'condition-report',
  'visit',
  'pact',
  'community',
  'breach',
  'data-request',
] as const;

type ComparedConcept = (typeof comparedConcepts)[number];

type Side = Pick<Context, 'actor' | 'chapter' | 'now'>;

/** An instant from which on a person's posts differ, under the chapter in force and under the other one. */
interface Moment {
  readonly from: Instant;
  readonly before: Side;
  readonly after: Side;
}

type Answer = { readonly ok: true; readonly comparison: AccessComparison } | Refused;

/** The two sides of a comparison: each a chapter, and the rules that answer under it. */
type Sides = Readonly<Record<'before' | 'after', { readonly chapter: Chapter; readonly rules: AccessTable }>>;

/** Compares the chapter in force with another, over every person and record, but for those the asking actor may not know of. */
export async function compareAccess(given: unknown, after: Chapter, parts: LookParts): Promise<Answer> {
  const read = readActor(given);
  if (!read.ok) return read;
  const { chapter: before } = await parts.inForce.fresh();
  if (before === null || groundOf(before) === groundOf(after)) return unchanged;
  const side = (chapter: Chapter) => ({ chapter, rules: accessRules });
  const { policies } = before;
  const sides = { before: side(before), after: side({ ...after, ...(policies && { policies }) }) };
  return { ok: true, comparison: await compared(read.actor, sides, parts) };
}

const someRelations = z.array(z.string().max(64)).max(50).optional();
const tableSchema = z.record(
  z.string().max(64),
  z.strictObject({ whole: someRelations, redacted: someRelations, cards: someRelations, decide: someRelations }),
);

/** Compares the rules of another version of Kawal with these, over every person in force and every record on file. */
export async function compareRules(given: unknown, former: unknown, parts: LookParts): Promise<Answer> {
  const read = readActor(given);
  if (!read.ok) return read;
  const table = readInput(tableSchema, former);
  if (!table.accepted) return { ok: false, refusals: table.refusals };
  const { chapter } = await parts.inForce.fresh();
  if (chapter === null) return unchanged;
  const sides = { before: { chapter, rules: table.value as AccessTable }, after: { chapter, rules: accessRules } };
  return { ok: true, comparison: await compared(read.actor, sides, parts) };
}

const unchanged = { ok: true, comparison: { rules: [], rights: [], records: [] } } as const;

async function compared(actor: Actor, sides: Sides, parts: LookParts): Promise<AccessComparison> {
  const [before, after] = [sides.before.chapter, sides.after.chapter];
  const now = parts.now();
  const everybody = [...new Set([before, after].flatMap(({ directory }) => Object.keys(directory.people)))].sort();
  const people = everybody.map((person) => momentsOf(person, { before, after, now }));
  const tally = new Map<string, { readonly change: RecordChange; readonly records: Set<string> }>();
  const asker: Side = { actor, chapter: before, now };
  const volunteers = await readVolunteers(parts.storage);
  for (const concept of comparedConcepts) {
    for await (const { names, contextOf } of pagesOf(concept, actor, volunteers, parts)) {
      const visible = names.filter(
        (name) => grantsOf(accessRules[concept], relationsFor(name, contextOf(name, asker))).size > 0,
      );
      for (const name of visible) compareRecord({ concept, name, people, contextOf, sides }, tally);
    }
  }
  const areas: readonly HandlingArea[] = [
    ...new Set([...before.areas, ...after.areas].map(({ code }): HandlingArea => code)),
    'unknown',
  ];
  return {
    rules: ruleChanges(sides),
    rights: people.flatMap((moments) => rightsOf(moments, areas)),
    records: [...tally.values()].map(({ change, records }) => ({ ...change, records: [...records] })),
  };
}

/** Returns the cells that only one of the two tables has. */
function ruleChanges({ before, after }: Sides): readonly RuleChange[] {
  const cells = ({ rules }: Sides['before']): readonly string[] =>
    Object.entries(rules).flatMap(([concept, granting]) =>
      kinds.flatMap((access) => (granting[access] ?? []).map((one) => JSON.stringify([concept, access, one]))),
    );
  const only = (these: readonly string[], others: readonly string[], change: Changed['change']) =>
    these
      .filter((cell) => !others.includes(cell))
      .map((cell): RuleChange => {
        const [concept, access, relation] = JSON.parse(cell) as [string, keyof AccessRule, string];
        return { change, concept, access, relation };
      });
  const [was, is] = [cells(before), cells(after)];
  return [...only(is, was, 'gains'), ...only(was, is, 'loses')];
}

/** Returns all of a chapter that decides who may know what: an address or a holiday is no part of it. */
function groundOf({ policy, directory: { offices, secretariat, suspended } }: Chapter): string {
  return JSON.stringify([policy, offices, secretariat, suspended]);
}

/** Returns the instants from now on at which the posts of a person change, each with both chapters. */
function momentsOf(
  person: PersonId,
  { before, after, now }: { readonly before: Chapter; readonly after: Chapter; readonly now: Instant },
): readonly Moment[] {
  const terms = [before, after].flatMap(({ directory }) => directory.offices.flatMap((office) => office.terms ?? []));
  const turns = terms.flatMap((term) => (term.person === person ? [term.from, term.until ?? now] : []));
  const later = [...new Set(turns)].filter((turn) => turn > now).sort((one, other) => one - other);
  // An app may name any role; the directory alone says who is in post.
  const actor: Actor = { kind: 'person', ref: person, role: 'reporter' };
  return [now, ...later].map((from) => ({
    from,
    before: { actor, chapter: before, now: from },
    after: { actor, chapter: after, now: from },
  }));
}

interface Compared {
  readonly concept: ComparedConcept;
  readonly name: string;
  readonly people: readonly (readonly Moment[])[];
  readonly contextOf: (name: string, side: Side) => Context;
  readonly sides: Sides;
}

/** One chapter after the other, because whom a report bars is worked out once for each. */
function compareRecord(
  { concept, name, people, contextOf, sides }: Compared,
  tally: Map<string, { readonly change: RecordChange; readonly records: Set<string> }>,
): void {
  const moments = people.flat();
  const under = (side: 'before' | 'after') =>
    moments.map((moment) => grantsOf(sides[side].rules[concept], relationsFor(name, contextOf(name, moment[side]))));
  const [was, is] = [under('before'), under('after')];
  for (const [index, { from, before }] of moments.entries()) {
    const pair = [was[index] ?? none, is[index] ?? none] as const;
    for (const [change, [less, more]] of [['gains', pair] as const, ['loses', [pair[1], pair[0]]] as const]) {
      for (const access of more) {
        // A part of a record is nothing new to who has seen it whole.
        if (less.has(access) || (access === 'redacted' && less.has('whole'))) continue;
        const person = before.actor.ref;
        const key = JSON.stringify([person, change, access, concept]);
        const known = tally.get(key) ?? {
          change: { person, change, from, access, concept, records: [] },
          records: new Set<string>(),
        };
        tally.set(key, from < known.change.from ? { ...known, change: { ...known.change, from } } : known);
        known.records.add(name);
      }
    }
  }
}

const kinds = ['whole', 'redacted', 'cards', 'decide'] as const satisfies readonly (keyof AccessRule)[];

const none: ReadonlySet<keyof AccessRule> = new Set();

/** Returns the kinds of access that relations grant. Who sees a record whole is not counted as seeing a part of it. */
function grantsOf(granting: AccessTable[string] | undefined, held: readonly Relation[]): ReadonlySet<keyof AccessRule> {
  if (held.length === 0 || granting === undefined) return none;
  const granted = kinds.filter((kind) => held.some((one) => granting[kind]?.includes(one) === true));
  return new Set(granted.includes('whole') ? granted.filter((kind) => kind !== 'redacted') : granted);
}

/** Compares by post alone: with a record of each area that bars nobody, and of which the person was notified. */
function rightsOf(moments: readonly Moment[], areas: readonly HandlingArea[]): readonly RightChange[] {
  const found = new Map<string, RightChange & { areas: HandlingArea[] | null }>();
  for (const { from, before, after } of moments) {
    for (const area of areas) {
      const [was, is] = [byPost(area, before), byPost(area, after)];
      for (const [change, these, others] of [['gains', is, was] as const, ['loses', was, is] as const])
        for (const [name, post] of these) {
          // Who is of the LPA sees every report, notified or not.
          if (others.has(name) || (post.relation === 'notified' && others.has('lpa'))) continue;
          const key = `${change} ${name}`;
          const known = found.get(key) ?? {
            ...{ person: before.actor.ref, change, from, ...post },
            areas: post.relation === 'lpa' ? null : [],
          };
          found.set(key, known);
          if (known.areas?.includes(area) === false) known.areas.push(area);
        }
    }
  }
  return [...found.values()].map((right) => ({ ...right, areas: right.areas && outermost(right.areas) }));
}

const ofPosts: readonly Relation[] = ['lpa', 'areaDuty', 'areaOffice'] satisfies readonly PostRelation[];

/** Returns the relations of posts in an area by their names; to have been notified counts for each office by itself. */
function byPost(area: HandlingArea, side: Side): ReadonlyMap<string, Pick<RightChange, 'relation' | 'office'>> {
  const { actor, chapter, now } = side;
  const offices = chapter === null ? [] : officesHeld(chapter.directory, actor.ref, area, now);
  const isNotified = () => offices.length > 0;
  const held = relationsTo({ area, barred: { people: [], offices: [] }, isNotified }, side);
  const posts = held.filter((one): one is PostRelation => ofPosts.includes(one)).map((relation) => ({ relation }));
  const notified = offices.map((office) => ({ relation: 'notified', office }) as const);
  return new Map([
    ...posts.map((post) => [post.relation, post] as const),
    ...(held.includes('notified') ? notified.map((post) => [`notified ${post.office}`, post] as const) : []),
  ]);
}

/** Leaves out an area within another one. */
function outermost(areas: readonly HandlingArea[]): readonly HandlingArea[] {
  return areas.filter((area) => !areas.some((other) => area.startsWith(`${other}.`)));
}

interface Page {
  readonly names: readonly string[];
  readonly contextOf: (name: string, side: Side) => Context;
}

const pageSize = 500;

/** Reads the records of a concept page by page, each with all that says how anybody is related to it. */
async function* pagesOf(
  type: ComparedConcept,
  actor: Actor,
  volunteers: Volunteers,
  { storage }: Pick<LookParts, 'storage'>,
): AsyncGenerator<Page> {
  for await (const streams of storedPages(type, storage)) {
    const names = streams.map(({ stream }) => stream);
    const states = new Map<string, unknown>(volunteers.states);
    for (const { stream, state } of await readStored(storage, streams)) states.set(stream, state);
    const read = <State>(reference: Reference) => {
      const stream = 'stream' in reference ? reference.stream : volunteers.byClaim.get(claimKey(reference.claim));
      const state = stream === undefined ? undefined : states.get(stream);
      return stream === undefined || state === undefined ? undefined : { stream, state: state as State };
    };
    for (;;) {
      const named = names.flatMap((name) => readsFor(name, read, actor));
      const missing = named.flatMap((one) => ('stream' in one && !states.has(one.stream) ? [one.stream] : []));
      if (missing.length === 0) break;
      for (const stream of missing) states.set(stream, undefined);
      for (const { stream, state } of await loadRecords(storage, [...new Set(missing)])) states.set(stream, state);
    }
    const shared = { commandId: 'none', drill: false, channels: [], read };
    const contextOf = (stream: string, side: Side): Context => ({ ...shared, ...side, stream, pinnedPolicy: null });
    yield { names, contextOf };
  }
}

async function* storedPages(type: string, storage: Storage): AsyncGenerator<readonly StoredStream[]> {
  let after: string | undefined;
  do {
    const page = await storage.query({ type, limit: pageSize, ...(after === undefined ? {} : { after }) });
    yield page.streams;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

interface Volunteers {
  readonly states: ReadonlyMap<string, unknown>;
  readonly byClaim: ReadonlyMap<string, string>;
}

/** Reads the volunteers and the allegations once, with the claims that they hold: no question of the store is asked for each person and area. */
async function readVolunteers(storage: Storage): Promise<Volunteers> {
  const states = new Map<string, unknown>();
  const byClaim = new Map<string, string>();
  for (const type of ['volunteer', 'allegation'])
    for await (const streams of storedPages(type, storage)) {
      for (const { stream, state, concept } of await readStored(storage, streams)) {
        states.set(stream, state);
        for (const claim of concept.claims?.(state) ?? []) byClaim.set(claimKey(claim), stream);
      }
    }
  return { states, byClaim };
}

function claimKey({ name, value }: Claim): string {
  return `${name} ${value}`;
}
