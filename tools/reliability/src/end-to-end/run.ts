import {
  type AnyActor,
  type Chapter,
  type DeliveryEvent,
  type DeliveryState,
  type EscalationEvent,
  type EscalationState,
  type HandlingArea,
  type Instant,
  later,
  minute,
  type OfficeKind,
  officeKinds,
  type Party,
  type PersonId,
  type Policy,
} from '@kawal/core';
import { deliveryConcept, type EscalationCommand, escalationConcept } from '@kawal/core/concepts';
import { type ContactPointId, officeFor, peopleOf } from '@kawal/core/directory';
import { deliveryOf, type MigratedPath, notificationsIn, type OpenPath } from '@kawal/core/escalation';
import type { Context, Reference } from '@kawal/core/record';
import { barredIn, type Seen } from '../independent-rules/barred.ts';
import type { History } from './histories.ts';
import { changedChapter, newerHash } from './later-chapter.ts';
import type { ProvedChapter } from './proved.ts';
import { type Given, type Input, moving, script } from './script.ts';

/** The run of a history: everything that was said, and all that the step decided, in order of time. */
export interface Run {
  /** As it was when the report came in. */
  readonly chapter: Chapter;
  /** Chapters by which the case went, each from its instant on: the directory and calendar in force, under its own policy. */
  readonly chapters: readonly Since[];
  /** The policies that the case ran under, one after the other. */
  readonly eras: readonly Era[];
  readonly area: HandlingArea;
  readonly openedAt: Instant;
  readonly acceptedAt: Instant;
  readonly reporter: PersonId | null;
  /** For how long it stood still, all in all. */
  readonly outage: number;
  readonly until: Instant;
  /** The instants at which the engine looked at it. */
  readonly ran: readonly Instant[];
  /** Statements and decisions of people, and facts that were learned. */
  readonly taken: readonly Taken[];
  /** Answers of providers to messages. */
  readonly noted: readonly { readonly at: Instant; readonly note: Note }[];
  readonly events: readonly Decided[];
  /** Who was barred when a message was planned, as the report had it then. */
  readonly messages: readonly {
    readonly at: Instant;
    readonly message: DeliveryPlanned;
    readonly seen: Seen;
    readonly chapter: Chapter;
  }[];
  readonly end: EscalationState;
}

interface Since {
  readonly from: Instant;
  readonly chapter: Chapter;
}

/** A stretch in which a case runs under one policy. */
export interface Era {
  readonly from: Instant;
  readonly until: number;
  readonly policy: Policy;
  /** The paths that were open when it ended. */
  readonly paths: readonly OpenPath[];
  /** Steps that it took over as told, and those that it still owed. */
  readonly takenOver: readonly MigratedPath[];
}

/** The chapter by which a case went at an instant. */
export function chapterAt({ chapter, chapters }: Pick<Run, 'chapter' | 'chapters'>, at: number): Chapter {
  return chapters.findLast(({ from }) => from <= at)?.chapter ?? chapter;
}

export interface Decided {
  readonly at: Instant;
  readonly event: EscalationEvent;
  /** How much of what was taken had been, by then. */
  readonly said: number;
  /** The chapter that it was decided by: a change of the same instant may have come before it, or after. */
  readonly by: Chapter;
}

export type DeliveryPlanned = Extract<DeliveryEvent, { type: 'delivery-planned' }>;

export type Note = Extract<EscalationCommand, { type: 'note-evidence' }>;

/** A command that was accepted. */
export interface Taken {
  readonly at: Instant;
  readonly command: EscalationCommand;
  readonly by: PersonId;
  /** Facts of the report from then on, and the chapter by which they were judged. */
  readonly seen: Seen;
  readonly chapter: Chapter;
}

/** Drives the real step through a history: it wakes exactly when it asks to be woken, but for outages. */
export function runHistory(candidate: ProvedChapter, history: History, watch: number): Run {
  const { chapter, from, until: proved, newer } = candidate;
  const openedAt = originOf(history, from, proved);
  const area = areaOf(history, chapter);
  const until = later(openedAt, watch);
  const outages = history.outages.map(({ at, lasts }) => ({ from: openedAt + at, until: openedAt + at + lasts }));
  const unreadable = history.unreadable && {
    from: openedAt + history.unreadable.at,
    until: openedAt + history.unreadable.at + history.unreadable.lasts,
  };
  const isReadable = (at: Instant): boolean => unreadable === null || at < unreadable.from || at >= unreadable.until;
  const people = Object.keys(chapter.directory.people);
  const pick = (index: number): PersonId => people[index % people.length] ?? '';
  const parties = partiesOf(history, chapter, area, pick);
  const reporter = history.reporter === null ? null : pick(history.reporter);
  const channels = [...new Set(Object.values(chapter.directory.contactPoints).map(({ channel }) => channel))];

  let state: EscalationState = escalationConcept.initial;
  let inForce = chapter;
  let ownPolicy = chapter.policy;
  const chapters: Since[] = [];
  const eras: Era[] = [];
  /** The policy that the case is pinned to, and the chapter in force: with another policy, where its own cannot be read. */
  const rules = (at: Instant): Pick<Context, 'chapter' | 'pinnedPolicy' | 'policyUnreadable'> => {
    const pinned = state.policy === newerHash && newer !== null ? newer : chapter.policy;
    if (isReadable(at))
      return { chapter: { ...inForce, policies: { [state.policy ?? '']: pinned } }, pinnedPolicy: pinned };
    const policyHash = inForce.policyHash === newerHash ? newerHash : 'another';
    return { chapter: { ...inForce, policyHash }, pinnedPolicy: null, policyUnreadable: true };
  };
  /** Keeps by which chapter the case goes from now on. One that opened unreadably runs under no policy of its own until it can be read. */
  const settle = (at: Instant, before: EscalationState, takenOver: readonly MigratedPath[]): void => {
    const own = (state.policy ?? inForce.policyHash) === newerHash && newer !== null ? newer : chapter.policy;
    if (eras.length === 0 || own !== ownPolicy) {
      const last = eras.pop();
      const isOver = last !== undefined && before.policy !== null;
      if (isOver) eras.push({ ...last, until: at, paths: before.paths });
      const from = isOver ? at : (last?.from ?? at);
      eras.push({ from, until: Number.POSITIVE_INFINITY, policy: own, paths: [], takenOver });
    }
    const last = chapters.at(-1)?.chapter;
    const isSame = last?.directory === inForce.directory && last.calendar === inForce.calendar && last.policy === own;
    ownPolicy = own;
    if (isSame) return;
    chapters.push({ from: at, chapter: { ...inForce, policy: own } });
    seen = { ...seen };
  };
  const stream = 'escalation/theorem';
  const deliveries = new Map<string, Pick<DeliveryState, 'status' | 'told'>>();
  let seen: Seen = { facts: {}, everFacts: [], parties: [], raised: null };
  const events: Run['events'][number][] = [];
  const messages: Run['messages'][number][] = [];
  const taken: Taken[] = [];
  const noted: Run['noted'][number][] = [];
  const ran: Instant[] = [];
  let inputs: Input[] = [];

  const comeIn = (input: Input): void => {
    inputs = [...inputs, input].sort((a, b) => a.at - b.at);
  };

  /** Shows the deliveries that were named, and no others. */
  const readingFor =
    (named: readonly Reference[]): Context['read'] =>
    <State>(reference: Reference) => {
      if (!('stream' in reference)) return undefined;
      const { stream: name } = reference;
      if (!named.some((one) => 'stream' in one && one.stream === name))
        throw new Error(`${name} is not named in reads`);
      const delivery = deliveries.get(name);
      return delivery === undefined ? undefined : { stream: name, state: delivery as State };
    };

  const give = (command: EscalationCommand, at: Instant, by: PersonId): void => {
    const actor: AnyActor =
      by === '' ? { kind: 'system', ref: 'theorem', role: 'worker' } : { kind: 'person', ref: by, role: 'reporter' };
    const context: Context = {
      now: at,
      actor,
      stream,
      commandId: 'c',
      ...rules(at),
      drill: false,
      channels,
      read: readingFor(escalationConcept.reads(command, state)),
    };
    const decision = escalationConcept.decide(command, state, context);
    // What is refused is not looked at.
    if (!decision.accepted) return;
    ran.push(at);
    const before = state;
    seen = seeing(seen, command);
    const isSaid = command.type !== 'wake' && command.type !== 'note-evidence';
    for (const event of decision.events) {
      if (event.type === 'triage-raised') seen = { ...seen, raised: event.level };
      if (event.type === 'exclusion-lifted') seen = { ...seen, lifted: [...(seen.lifted ?? []), event.who] };
      state = escalationConcept.evolve(state, event, { at } as never);
      events.push({ at, event, said: taken.length + (isSaid ? 1 : 0), by: inForce });
    }
    const moved = decision.events.find((event) => event.type === 'policy-migrated');
    settle(at, before, moved?.type === 'policy-migrated' ? moved.paths : []);
    const judged = chapters.at(-1)?.chapter ?? chapter;
    if (command.type === 'note-evidence') noted.push({ at, note: command });
    else if (isSaid) taken.push({ at, command, by, seen, chapter: judged });
    for (const one of notificationsIn(decision.events)) {
      const plan = { type: 'plan-delivery', escalation: stream, policy: state.policy, ...one } as const;
      const delivery = { stream: deliveryOf(state.report, one.message) };
      const planned = deliveryConcept.decide(plan, deliveryConcept.initial, {
        ...context,
        ...delivery,
        read: <State>(reference: Reference) =>
          'stream' in reference && reference.stream === stream ? { stream, state: state as State } : undefined,
      });
      const [message] = planned.accepted ? planned.events : [];
      if (message?.type !== 'delivery-planned') throw new Error('a notification without a delivery');
      deliveries.set(delivery.stream, { status: 'waiting', told: null });
      messages.push({ at, message, seen, chapter: judged });
      deliver(message, at);
    }
  };

  /** Returns the provider's answer to a message; nothing of one whose reader is barred by the time it would go out (M6). */
  const deliver = (message: DeliveryPlanned, at: Instant): void => {
    const { items, person } = message;
    const provider = history.providers[message.message % history.providers.length] ?? [];
    const [first] = provider;
    for (const one of provider) {
      const note = (evidence: typeof one.evidence): Note => ({
        type: 'note-evidence',
        message: message.message,
        person,
        items,
        evidence,
      });
      comeIn({
        at: later(at, one.after),
        // Whether Kawal runs or not, a provider's word waits for it.
        give: () => {
          const isBarred = barredIn(seen, chapters.at(-1)?.chapter ?? chapter, area).people.includes(person);
          if (isBarred && one !== first) return null;
          const evidence = isBarred ? 'failed' : one.evidence;
          const delivery = deliveryOf(state.report, message.message);
          const told = deliveries.get(delivery)?.told ?? null;
          // That a provider took a message changes no plan, but where it takes back that it was delayed or failed.
          const isTold = evidence !== 'sent' || told === 'delayed' || told === 'failed';
          deliveries.set(delivery, { status: evidence, told: isTold ? evidence : told });
          return isTold ? { command: note(evidence), by: '' } : null;
        },
      });
    }
  };

  const opening: EscalationCommand = {
    type: 'open-escalation',
    report: 'report/theorem',
    area,
    facts: history.facts,
    parties: history.namedAt === 0 ? parties : [],
    reporter,
    ...(history.capturedBefore === 0 ? {} : { capturedAt: (openedAt - history.capturedBefore) as Instant }),
  };
  give(opening, openedAt, '');
  for (const input of script(history, openedAt, parties, chapter, pick)) comeIn(input);
  for (const { at, change, moves } of history.changes) {
    const begins = later(openedAt, at);
    const give = (): Given => {
      inForce = changedChapter(inForce, change, begins, candidate);
      return { command: { type: 'wake' }, by: '' };
    };
    comeIn({ at: begins, give });
    if (change.changes === 'policy' && moves !== null)
      for (const input of moving(moves, later(begins, moves.after), () => inForce)) comeIn(input);
  }

  const runsAt = (at: Instant): Instant => {
    let now = Math.max(at, state.now);
    for (const outage of [...outages].sort((a, b) => a.from - b.from))
      if (now >= outage.from && now < outage.until) now = outage.until;
    return now as Instant;
  };
  for (let turns = 0; turns < 20_000; turns += 1) {
    const [input] = inputs;
    const wake = escalationConcept.wakeAt(state);
    const inputAt =
      input === undefined
        ? null
        : history.takesInDuringOutages
          ? (Math.max(input.at, state.now) as Instant)
          : runsAt(input.at);
    const wakesAt = wake === null ? null : runsAt(wake);
    const next = inputAt !== null && (wakesAt === null || inputAt <= wakesAt) ? inputAt : wakesAt;
    if (next === null || next > until) break;
    if (next === inputAt && input !== undefined) {
      inputs = inputs.slice(1);
      const given = input.give(seen.facts, state);
      if (given !== null) give(given.command, next, given.by);
    } else {
      give({ type: 'wake' }, next, '');
      if (turns === 19_999 || escalationConcept.wakeAt(state) === wake)
        throw new Error('a wake that moves nothing comes again for ever');
    }
  }
  const current = eras.pop();
  if (current !== undefined) eras.push({ ...current, paths: state.paths });
  return {
    chapter,
    chapters,
    eras,
    area,
    openedAt,
    acceptedAt: (openedAt - history.capturedBefore) as Instant,
    reporter,
    // Paths that cannot be read stand still as in an outage, until they are tried again.
    outage: outages.reduce((sum, one) => sum + one.until - one.from, 0) + standstill(history),
    until,
    ran,
    taken,
    noted,
    events,
    messages,
    end: state,
  };
}

/** For how long a policy that cannot be read keeps paths waiting, and then its next trial. */
function standstill({ unreadable }: History): number {
  return unreadable === null ? 0 : unreadable.lasts + 15 * minute;
}

function seeing(seen: Seen, command: EscalationCommand): Seen {
  if (command.type !== 'open-escalation' && command.type !== 'learn-facts') return seen;
  const { facts, parties } = command;
  return { ...seen, facts, everFacts: [...seen.everFacts, facts], parties: [...seen.parties, ...parties] };
}

function originOf({ origin }: History, from: Instant, until: Instant): Instant {
  const span = until - from - 1;
  if (origin.near === 'between') return (from + Math.floor((span * origin.part) / 10_000)) as Instant;
  const ms = Math.min(span, origin.ms);
  return (origin.near === 'start' ? from + ms : from + span - ms) as Instant;
}

function areaOf({ area }: History, { areas, city }: Chapter): HandlingArea {
  if (area === 'unknown' || area === 'outside') return area;
  return (area === 'village' ? areas[0]?.code : areas[1]?.code) ?? city;
}

function partiesOf(
  { exclusion }: History,
  { directory }: Chapter,
  area: HandlingArea,
  pick: (index: number) => PersonId,
): readonly Party[] {
  const suspected = (who: Pick<Party, 'directoryPerson' | 'office'>, index: number): Party => ({
    ref: `p${index}`,
    roles: ['suspected'],
    ageClass: 'adult',
    ...who,
  });
  switch (exclusion.named) {
    case 'nobody':
      return [];
    case 'people':
      return exclusion.people.map((person, index) => suspected({ directoryPerson: pick(person) }, index));
    case 'office':
      return [suspected({ office: exclusion.office }, 0)];
    case 'contactPoint': {
      const points: readonly ContactPointId[] = Object.keys(directory.contactPoints);
      const readers = directory.contactPoints[points[exclusion.point % points.length] ?? '']?.readers ?? [];
      return readers === 'unlisted'
        ? []
        : readers.map((person, index) => suspected({ directoryPerson: person }, index));
    }
    case 'blackout':
      // Whoever holds a local office, and the office where nobody is known.
      return localKinds.flatMap((kind, index): readonly Party[] => {
        const serving = officeFor(directory, kind, area);
        return (serving === undefined ? [] : peopleOf(serving)).map((person) =>
          suspected({ directoryPerson: person }, index),
        );
      });
  }
}

const localKinds = (Object.keys(officeKinds) as OfficeKind[]).filter((kind) =>
  ['neighbourhood', 'kelurahan', 'kecamatan'].includes(officeKinds[kind].serves),
);
