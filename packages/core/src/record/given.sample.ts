import { expect } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { type Instant, parseInstant } from '../calendar/instant.ts';
import type { Refusal } from '../language/words.ts';
import type { Policy } from '../policy/policy.ts';
import type { AnyActor } from './actor.ts';
import type { Chapter } from './chapter.ts';
import type { AnyConcept, Concept, Context, Reference, SeenRecord } from './concept.ts';

/** Stands in for the engine in tests, as strict: a decision that reads what its concept did not name fails. */
export interface Given<Event> {
  readonly now: Instant;
  readonly actor: AnyActor;
  readonly stream: string;
  readonly chapter?: Chapter | null;
  /** The policy the record is pinned to, for one that is; null if left out. */
  readonly pinnedPolicy?: Policy | null;
  /** The channels that have a notifier; none if left out. */
  readonly channels?: readonly string[];
  /** Earlier events of the record, all at `now`. */
  readonly history?: readonly Event[];
  /** Other records: by stream, or by claim as `pact-of-area=35.73.03.1001`. */
  readonly records?: Readonly<Record<string, unknown>>;
}

export interface Outcome<Event, State> {
  readonly events: readonly Event[];
  /** The codes of the refusals; empty if it was accepted. */
  readonly codes: readonly string[];
  readonly refusals: readonly Refusal[];
  /** After what was accepted, or unchanged. */
  readonly state: State;
}

export function whenAsked<
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  State,
  OwnRefusal extends Refusal,
  Input extends { readonly type: string },
>(
  concept: Concept<Command, Event, State, OwnRefusal, Input>,
  given: Given<Event>,
  command: Command,
): Outcome<Event, State> {
  const before = replay(concept, given, given.history ?? []);
  const decision = concept.decide(command, before, contextOf(given, readsNamed(concept, given, command, before)));
  if (!decision.accepted) {
    const { refusals } = decision;
    expectNamed(concept, command.type, refusals);
    return { events: [], codes: refusals.map(({ code }) => code), refusals, state: before };
  }
  const state = fold(concept, given, before, decision.events);
  if (decision.after !== undefined && JSON.stringify(decision.after) !== JSON.stringify(state)) {
    throw new Error(`deciding ${command.type} folded otherwise than evolve does`);
  }
  return { events: decision.events, codes: [], refusals: [], state };
}

/** Returns all that a command names to be read: what its concept reads, and what those name in their turn. */
export function readsNamed(
  { reads, readsOn }: Pick<AnyConcept, 'reads' | 'readsOn'>,
  given: Given<unknown>,
  command: unknown,
  state: unknown,
): readonly Reference[] {
  const first = reads(command as never, state as never, given.stream, given.actor);
  for (let behind: readonly Reference[] = []; ; ) {
    const known = [...first, ...behind];
    const { read } = contextOf(given, known);
    const keys = new Set(known.map(keyOf));
    const asFar: Context['read'] = (one) => (keys.has(keyOf(one)) ? read(one) : undefined);
    const more = readsOn?.(command as never, asFar, given.actor, state as never) ?? [];
    if (more.length === behind.length) return known;
    behind = more;
  }
}

/** Fails the test where a command is refused for a reason that its concept does not name for it. */
export function expectNamed({ name, refuses }: AnyConcept, type: string, refusals: readonly Refusal[]): void {
  const named = (refuses[type] ?? []).map((code) => `${name}.${code}`);
  for (const { code } of refusals) expect(named).toContain(code);
}

/** The state a history leaves. */
export function replay<
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  State,
  OwnRefusal extends Refusal,
  Input extends { readonly type: string },
>(concept: Concept<Command, Event, State, OwnRefusal, Input>, given: Given<Event>, history: readonly Event[]): State {
  return fold(concept, given, concept.initial, history);
}

function fold<
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  State,
  OwnRefusal extends Refusal,
  Input extends { readonly type: string },
>(
  concept: Concept<Command, Event, State, OwnRefusal, Input>,
  { now, actor, stream }: Given<Event>,
  from: State,
  events: readonly Event[],
): State {
  return events.reduce(
    (state, body, index) =>
      concept.evolve(state, body, {
        id: `event-${index + 1}`,
        stream,
        version: index + 1,
        shape: 1,
        at: now,
        actor,
        cause: 'command-1',
        bundle: null,
        changes: [body],
      }),
    from,
  );
}

/** Returns the context of a decision, with only the records it named. */
export function contextOf<Event>(given: Given<Event>, named: readonly Reference[]): Context {
  const allowed = named.map(keyOf);
  return {
    now: given.now,
    actor: given.actor,
    stream: given.stream,
    commandId: 'command-1',
    chapter: given.chapter ?? null,
    pinnedPolicy: given.pinnedPolicy ?? null,
    drill: false,
    channels: given.channels ?? [],
    read: <State>(reference: Reference) => {
      const key = keyOf(reference);
      if (!allowed.includes(key)) throw new Error(`${key} is read but not named in reads`);
      const state = given.records?.[key];
      if (state === undefined) return undefined;
      const seen: SeenRecord<unknown> = { stream: 'stream' in reference ? reference.stream : `holder/${key}`, state };
      return seen as SeenRecord<State>;
    },
  };
}

/** An instant as a test writes it; a slip of the pen fails the test. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is no instant`);
  return instant;
}

export function area(code: string): KemendagriCode {
  return code as KemendagriCode;
}

export const officer: AnyActor = { kind: 'person', ref: 'petugas-satu', role: 'lpaDuty' };

/** Kota Malang with three of its kelurahan, one coordinator and one LPA duty officer. */
export const malang: Chapter = {
  bundle: 'bundle-1',
  name: 'LPA Kota Malang',
  city: area('35.73'),
  zone: 'WIB',
  language: 'id',
  areas: [
    { code: area('35.73.03.1001'), name: 'Kotalama', aliases: ['Kota Lama'] },
    { code: area('35.73.04.1004'), name: 'Bandungrejosari', aliases: [] },
    { code: area('35.73.04.1006'), name: 'Tanjungrejo', aliases: [] },
  ],
  directory: {
    people: {},
    contactPoints: {},
    offices: [
      {
        id: 'koordinator-kotalama',
        kind: 'coordinator',
        area: area('35.73.03.1001'),
        localName: 'Koordinator Kotalama',
        holders: ['koordinator-satu'],
        deputies: ['wakil-satu'],
        shifts: [],
        reach: 'message',
        number: null,
        hours: null,
        drill: false,
      },
      {
        id: 'petugas-lpa',
        kind: 'lpaDuty',
        area: area('35.73'),
        localName: 'Petugas LPA contoh',
        holders: ['petugas-satu'],
        deputies: [],
        shifts: [],
        reach: 'message',
        number: null,
        hours: null,
        drill: false,
      },
    ],
    absences: [],
    secretariat: ['sekretaris-satu', 'sekretaris'],
  },
  calendar: { tables: [], localOffDays: [] },
  operator: 'unknown',
  policy: {
    id: 'policy-1',
    version: 1,
    subject: 'report',
    layer: 'city',
    area: null,
    lineage: [],
    vocabulary: 1,
    facts: {},
    triage: [],
    requires: {},
    callers: [],
    paths: [],
    floors: [],
    ceilings: [],
    waivers: [],
  },
  policyHash: 'policy-hash-1',
};

function keyOf(reference: Reference): string {
  return 'stream' in reference ? reference.stream : `${reference.claim.name}=${reference.claim.value}`;
}
