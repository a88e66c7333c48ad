import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Instant, later } from '../calendar/instant.ts';
import { languages, type Refusal } from '../language/words.ts';
import { type AnyRefusal, describeRefusal } from '../locales.ts';
import { type AnyActor, system } from './actor.ts';
import { type Concept, keysOf } from './concept.ts';
import type { Entry } from './entry.ts';
import { contextOf, expectNamed, type Given, readsNamed } from './given.sample.ts';

/** For tests alone: what must hold of every lifecycle, whatever is asked of it, by whom, and however time passes. */
export interface Lifecycle<Command extends { readonly type: string }, Event extends { readonly type: string }, State> {
  readonly given: Given<Event>;
  /** Commands of every type, allowed and not. */
  readonly commands: readonly Command[];
  /** Histories that go far, each of which may go on at random: chance alone seldom gets beyond the first steps. */
  readonly stories?: readonly (readonly Asked<Command>[])[];
  /** Actors who ask; `given.actor` alone if left out. */
  readonly actors?: readonly AnyActor[];
  /** Returns the faults of a state that came after another; a possible state has none. */
  readonly faults: (state: State, before: State) => readonly string[];
  /** Commands that may be taken and change nothing. */
  readonly quiet?: readonly Command['type'][];
  /** Commands that count again when they are given again at once: what they say happens more than once. */
  readonly repeatable?: readonly Command['type'][];
  /** Returns true for a step that only a person may take: a closing, a refusal, a lesser urgency. */
  readonly onlyByPerson: (before: State, after: State) => boolean;
  /** Commands for a due record; a wake if left out. */
  readonly whenDue?: readonly Command[];
  /** Longest time between two commands. */
  readonly longestWait: number;
}

/** One history: what was decided at each step, and the state it left. */
export interface Walked<Command, Event, State> {
  readonly entries: readonly Entry[];
  readonly state: State;
  readonly now: Instant;
  readonly steps: readonly {
    readonly command: Command;
    readonly actor: AnyActor;
    readonly accepted: readonly Event[] | null;
    readonly refusals: readonly Refusal[];
    readonly before: State;
    readonly after: State;
  }[];
}

export interface Asked<Command> {
  readonly command: Command;
  readonly actor?: AnyActor;
  readonly wait?: number;
}

/** Asks one command after the other, each at its own time. What throws fails the test. */
export function walk<
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  State,
  OwnRefusal extends Refusal,
  Input extends { readonly type: string },
>(
  concept: Concept<Command, Event, State, OwnRefusal, Input>,
  given: Given<Event>,
  asked: readonly Asked<Command>[],
): Walked<Command, Event, State> {
  const entries: Entry[] = [];
  const steps: Walked<Command, Event, State>['steps'][number][] = [];
  let state = concept.initial;
  let now = given.now;
  for (const { command, actor = given.actor, wait = 0 } of asked) {
    now = later(now, wait);
    const asker = { ...given, actor, now };
    const before = state;
    const decision = concept.decide(command, before, contextOf(asker, readsNamed(concept, asker, command, before)));
    const accepted = decision.accepted ? decision.events : null;
    const entry = entryOf(accepted ?? [], asker, entries.length + 1);
    if (entry.changes.length > 0) entries.push(entry);
    for (const change of entry.changes) state = concept.evolve(state, change as Event, entry);
    steps.push({
      command,
      actor,
      accepted,
      refusals: decision.accepted ? [] : decision.refusals,
      before,
      after: state,
    });
  }
  return { entries, state, now, steps };
}

/** Declares the properties as tests. */
export function holdsForAnyHistory<
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  State,
  OwnRefusal extends Refusal,
  Input extends { readonly type: string },
>(concept: Concept<Command, Event, State, OwnRefusal, Input>, lifecycle: Lifecycle<Command, Event, State>): void {
  const { given, commands, stories = [], actors = [given.actor], faults, quiet = [], repeatable = [] } = lifecycle;
  const { onlyByPerson, whenDue = [{ type: 'wake' } as Command], longestWait } = lifecycle;
  const chance = fc.array(
    fc.record({
      command: fc.constantFrom(...commands),
      actor: fc.constantFrom(...actors),
      wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: longestWait })),
    }),
    { maxLength: 24 },
  );
  const begun = fc
    .constantFrom<readonly Asked<Command>[]>([], ...stories)
    .chain((story) => fc.nat({ max: story.length }).map((length) => story.slice(0, length)));
  const history = fc.tuple(begun, chance).map(([story, further]) => [...story, ...further]);

  test.prop([history])('answers every command in every state with events or with reasons', (asked) => {
    for (const { command, accepted, refusals } of walk(concept, given, asked).steps) {
      if (accepted === null) expect(refusals.length).toBeGreaterThan(0);
      else if (!quiet.includes(command.type)) expect(accepted.length).toBeGreaterThan(0);
      expectNamed(concept, command.type, refusals);
    }
  });

  test.prop([history])('has words in both languages for every reason it gives', (asked) => {
    for (const refusal of walk(concept, given, asked).steps.flatMap(({ refusals }) => refusals)) {
      const [id, en] = languages.map((language) => describeRefusal(refusal as AnyRefusal, language, { zone: 'WIB' }));
      for (const said of [id, en]) expect(said).not.toMatch(/^$|undefined|NaN|\[object/);
      expect(id).not.toBe(en);
    }
  });

  test.prop([history])(
    'refuses what is given again at once, or is not changed by it, unless it counts again',
    (asked) => {
      const { steps } = walk(
        concept,
        given,
        asked.flatMap((one) => [one, { ...one, wait: 0 }]),
      );
      for (const [index, { command, accepted }] of steps.entries()) {
        if (index % 2 === 0 && accepted !== null && !repeatable.includes(command.type)) {
          const again = steps[index + 1];
          expect(again?.after).toEqual(again?.before);
        }
      }
    },
  );

  test.prop([history])('lets no machine do what is for a person to decide', (asked) => {
    for (const { actor, before, after } of walk(concept, given, asked).steps) {
      if (actor.kind !== 'person') expect(onlyByPerson(before, after)).toBe(false);
    }
  });

  test.prop([history])('never comes to a state that is impossible', (asked) => {
    for (const { after, before } of walk(concept, given, asked).steps) expect(faults(after, before)).toEqual([]);
  });

  test.prop([history])('folds replayed and stored events to the same state', (asked) => {
    const { entries, state } = walk(concept, given, asked);
    const replayed = entries.reduce(
      (before, entry) => entry.changes.reduce((so, change) => concept.evolve(so, change as Event, entry), before),
      concept.initial,
    );
    expect(replayed).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });

  test.prop([history])('changes no state by a refusal, and no event ever', (asked) => {
    for (const { accepted, before, after } of walk(concept, given, asked).steps) {
      if (accepted === null) expect(after).toBe(before);
    }
  });

  test.prop([history])('looks again later than now once it was woken, so that it never spins', (asked) => {
    const { state, now } = walk(concept, given, asked);
    const wakeAt = concept.wakeAt(state);
    if (wakeAt === null) return;
    const at = Math.max(wakeAt, now) - given.now;
    const due = whenDue.map((command, index) => ({
      command,
      actor: system,
      wait: index === 0 ? at - (now - given.now) : 0,
    }));
    const woken = walk(concept, given, [...asked, ...due]);
    const next = concept.wakeAt(woken.state);
    if (next !== null) expect(next).toBeGreaterThan(Math.max(wakeAt, now));
  });

  test.prop([history])('has at most four keys, each of them a word', (asked) => {
    const keys = keysOf(concept, walk(concept, given, asked).state);
    expect(Object.keys(keys).length).toBeLessThanOrEqual(4);
    for (const value of Object.values(keys)) expect(typeof value).toBe('string');
  });
}

export interface Exploring<Event, State> {
  readonly actors?: readonly AnyActor[];
  /** Times after the first instant at which commands may be asked, in order. */
  readonly waits?: readonly number[];
  /** Further situations in which commands are asked; `given` alone if left out. */
  readonly worlds?: readonly Given<Event>[];
  /** The word of a state that has no status of its own. */
  readonly statusOf?: (state: State) => string;
  /** After how many different states it is enough. */
  readonly atMost?: number;
}

/** From which state which command leads to which, found by asking every command in every state met. */
export function transitionsOf<
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  State,
  OwnRefusal extends Refusal,
  Input extends { readonly type: string },
>(
  concept: Concept<Command, Event, State, OwnRefusal, Input>,
  given: Given<Event>,
  commands: readonly Command[],
  {
    actors = [given.actor],
    waits = [0],
    worlds = [given],
    statusOf = (state) => (state as { readonly status: string }).status,
    atMost = 4_000,
  }: Exploring<Event, State> = {},
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>([JSON.stringify([concept.initial, 0])]);
  const queue: { readonly state: State; readonly moment: number }[] = [{ state: concept.initial, moment: 0 }];
  const askers = worlds.flatMap((world) => actors.map((actor) => ({ ...world, actor })));
  for (let next = queue.shift(); next !== undefined && seen.size < atMost; next = queue.shift()) {
    const { state, moment: since } = next;
    for (const [moment, wait] of waits.entries()) {
      if (moment < since) continue;
      for (const command of commands) {
        for (const asker of askers) {
          const asked = { ...asker, now: later(given.now, wait) };
          const reads = readsNamed(concept, asked, command, state);
          const decision = concept.decide(command, state, contextOf(asked, reads));
          if (!decision.accepted) continue;
          const entry = entryOf(decision.events, asked, 1);
          const after = decision.events.reduce((so, change) => concept.evolve(so, change, entry), state);
          if (statusOf(after) !== statusOf(state)) found.add(`${statusOf(state)} ${command.type} ${statusOf(after)}`);
          const text = JSON.stringify([after, moment]);
          if (seen.has(text)) continue;
          seen.add(text);
          queue.push({ state: after, moment });
        }
      }
    }
  }
  return found;
}

function entryOf<Event extends { readonly type: string }>(
  changes: readonly Event[],
  { now, actor, stream }: Given<Event>,
  version: number,
): Entry {
  return {
    id: `entry-${version}`,
    stream,
    version,
    shape: 1,
    at: now,
    actor,
    cause: 'command-1',
    bundle: null,
    changes,
  };
}
