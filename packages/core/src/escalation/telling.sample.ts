import type { HandlingArea } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Party } from '../party/party.ts';
import type { Policy } from '../policy/policy.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Chapter } from '../record/chapter.ts';
import type { Context, Reference } from '../record/concept.ts';
import { escalationConcept } from './concept.ts';
import type { EscalationCommand, EscalationEvent, EscalationState, StepDecided } from './escalation.ts';
import { initialEscalation } from './evolve.ts';
import type { Notification } from './notification.ts';
import { notificationsIn } from './notifications.ts';
import { kotalama, sampleChapter, sundayNight } from './sample-chapter.sample.ts';

/** Drives one escalation by hand: what an engine would do, with a clock that the test owns. */
export interface SampleEscalation {
  readonly state: EscalationState;
  readonly events: readonly EscalationEvent[];
  /** Lists what is planned, a delivery each. */
  readonly notifications: readonly Notification[];
  /** Lets every due instant up to `until` pass, waking exactly when the escalation asks to be woken. */
  runTo(until: Instant): void;
  /** Wakes once at an instant, as after an outage. */
  wakeAt(at: Instant): void;
  give(command: EscalationCommand, at: Instant): { readonly accepted: boolean; readonly codes: readonly string[] };
  /** Returns who was told and when, as `step person` or `step person for office`. */
  told(): readonly string[];
  /** Returns when a line of `told` first appeared, or null. */
  firstTold(line: string): Instant | null;
  decisions(): readonly StepDecided[];
  /** From now on commands are this actor's. */
  actAs(actor: AnyActor): void;
  /** From now on this chapter is in force, or none. */
  setChapter(next: Chapter | null): void;
}

export interface EscalationOptions {
  readonly chapter?: Chapter | null;
  readonly pinned?: Policy | null;
  readonly channels?: readonly string[];
  readonly area?: HandlingArea;
  readonly facts?: Facts;
  readonly parties?: readonly Party[];
  readonly reporter?: string | null;
  readonly at?: Instant;
  readonly capturedAt?: Instant;
  readonly drill?: true;
  /** The other records that there are now, by their names. */
  readonly others?: () => Readonly<Record<string, unknown>>;
}

export function openEscalation(options: EscalationOptions = {}): SampleEscalation {
  let state = initialEscalation;
  let actor: AnyActor = { kind: 'system', ref: 'test', role: 'worker' };
  const events: EscalationEvent[] = [];
  const notifications: Notification[] = [];
  const timed: { readonly at: Instant; readonly event: EscalationEvent }[] = [];
  let chapter = options.chapter === undefined ? sampleChapter() : options.chapter;
  const policies = new Map(chapter === null ? [] : [[chapter.policyHash, chapter.policy]]);

  const give: SampleEscalation['give'] = (command, at) => {
    const context: Context = {
      now: at,
      actor,
      stream: 'escalation/r1',
      commandId: 'c',
      chapter: chapter && { ...chapter, policies: options.pinned === undefined ? Object.fromEntries(policies) : {} },
      pinnedPolicy: options.pinned === undefined ? (policies.get(state.policy ?? '') ?? null) : options.pinned,
      drill: options.drill === true,
      channels: options.channels ?? ['email'],
      read: readingFor(command, state, options.others?.()),
    };
    const decision = escalationConcept.decide(command, state, context);
    if (!decision.accepted) return { accepted: false, codes: decision.refusals.map(({ code }) => code) };
    notifications.push(...notificationsIn(decision.events));
    for (const event of decision.events) {
      events.push(event);
      timed.push({ at, event });
      state = escalationConcept.evolve(state, event, { at, ...(options.drill ? { drill: true } : {}) } as never);
    }
    return { accepted: true, codes: [] };
  };
  give(
    {
      type: 'open-escalation',
      report: 'report/r1',
      area: options.area ?? kotalama,
      facts: options.facts ?? {},
      parties: options.parties ?? [],
      reporter: options.reporter ?? null,
      ...(options.capturedAt === undefined ? {} : { capturedAt: options.capturedAt }),
    },
    options.at ?? sundayNight,
  );
  return {
    get state() {
      return state;
    },
    events,
    notifications,
    give,
    wakeAt: (at) => void give({ type: 'wake' }, at),
    runTo(until) {
      for (let guard = 0; guard < 10_000; guard += 1) {
        const wake = escalationConcept.wakeAt(state);
        if (wake === null || wake > until) return;
        give({ type: 'wake' }, wake);
      }
      throw new Error('the escalation wakes without end');
    },
    told: () => timed.flatMap(({ event }) => linesOf(event)),
    firstTold: (line) => timed.find(({ event }) => linesOf(event).includes(line))?.at ?? null,
    decisions: () => events.filter((event) => event.type === 'step-decided'),
    actAs(next) {
      actor = next;
    },
    setChapter(next) {
      chapter = next;
      if (next !== null) policies.set(next.policyHash, next.policy);
    },
  };
}

/** Shows what a command names, and nothing else: each delivery waits to be sent. */
function readingFor(
  command: EscalationCommand,
  state: EscalationState,
  others: Readonly<Record<string, unknown>> = {},
): Context['read'] {
  const named = escalationConcept.reads(command, state);
  return <State>(reference: Reference) => {
    if (!('stream' in reference)) return undefined;
    const { stream } = reference;
    if (!named.some((one) => 'stream' in one && one.stream === stream)) throw new RangeError(`${stream} is not named`);
    return { stream, state: (others[stream] ?? { status: 'waiting' }) as State };
  };
}

function linesOf(event: EscalationEvent): readonly string[] {
  if (event.type !== 'step-decided' && event.type !== 'substitute-told') return [];
  return event.recipients.map(
    ({ person, instead, task }) =>
      `${event.path}/${event.step} ${person}${instead === null ? '' : ` as ${instead}`}${task === 'act' ? '' : ` ${task}`}`,
  );
}
