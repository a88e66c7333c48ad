import { match, P } from 'ts-pattern';
import { type Instant, later, minute } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { officesOf, servesLocally } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import { mayConcernChild } from '../report/rules.ts';
import { advance } from './advance.ts';
import { nextRung } from './decide-due.ts';
import type {
  EscalationCommand,
  EscalationEvent,
  EscalationState,
  MessageItem,
  ParkReason,
  Recipient,
  Told,
} from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import { barredNow, exclusionsOf, joinExclusions } from './exclusion.ts';
import type { EscalationRefusal } from './refusals.ts';
import { askingFor, resolveOffice } from './resolve.ts';
import type { Setting } from './setting.ts';

type EscalationDecision = Decision<EscalationEvent, EscalationRefusal>;
type CommandOf<Type extends EscalationCommand['type']> = Extract<EscalationCommand, { type: Type }>;

/**
 * What a command means for an escalation. Every input first takes in what is new, then brings the escalation up to now
 * (N6), so that nothing overdue waits for the next wake.
 */
export function decideEscalation(
  command: EscalationCommand,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  return match([state, command] as const)
    .with([{ status: 'none' }, { type: 'open-escalation' }], ([, open]) => accept(...opened(open, state, context)))
    .with([P._, { type: 'open-escalation' }], () => refuse({ code: 'escalation.already-open' }))
    .with(
      [
        { status: P.union('none', 'closed') },
        { type: P.union('wake', 'learn-facts', 'note-evidence', 'close-escalation') },
      ],
      () => accept<EscalationEvent>(),
    )
    .with([{ status: P.union('none', 'closed') }, P._], () => refuse({ code: 'escalation.not-found' }))
    .with([P._, { type: 'wake' }], () => accept(...upToNow([], state, context)))
    .with([P._, { type: 'learn-facts' }], ([, learn]) =>
      accept(...upToNow(learned(learn, state, context), state, context)),
    )
    .with([P._, { type: 'record-reply' }], ([, reply]) => decideReply(reply, state, context))
    .with([P._, { type: 'relay-call' }], ([, relay]) => decideRelay(relay, state, context))
    .with([P._, { type: 'end-path' }], ([, end]) => decideEnd(end, state, context))
    .with([P._, { type: 'note-evidence' }], ([, note]) => accept(...noted(note, state, context)))
    .with([P._, { type: 'close-escalation' }], () => accept(closed(state)))
    .exhaustive();
}

/** How long a parked escalation waits before it tries again: a little longer each time, a quarter of an hour at most. */
const retry = { first: minute, longest: 15 * minute };

function opened(
  open: CommandOf<'open-escalation'>,
  state: EscalationState,
  context: Context,
): readonly EscalationEvent[] {
  const { report, area, facts, parties, reporter } = open;
  const excluded = exclusionsOf(facts, parties);
  const policy = context.chapter?.policyHash ?? null;
  const event: EscalationEvent = { type: 'escalation-opened', report, area, facts, excluded, reporter, policy };
  return upToNow([event], state, context);
}

/** The given events, then everything due by now; or that it is parked, with the reason and the next try. */
function upToNow(
  events: readonly EscalationEvent[],
  state: EscalationState,
  context: Context,
): readonly EscalationEvent[] {
  // Folded as the engine will fold it, the drill's mark included.
  const envelope = context.drill ? { at: context.now, drill: true as const } : { at: context.now };
  let current = events.reduce((before, event) => evolveEscalation(before, event, envelope), state);
  const blocked = whyParked(context);
  // A process that cannot tell anybody records what it learns and leaves a running ladder to one that can.
  if (blocked === 'noNotifier' && state.status === 'running' && events.length > 0) return events;
  if (blocked !== null) return [...events, parked(blocked, current, context.now)];
  const setting = settingOf(current, context);
  const planned: EscalationEvent = { type: 'escalation-planned', policy: current.policy ?? setting.chapter.policyHash };
  const resumes = setting.policy !== null && (current.policy === null || current.retryAt !== null);
  if (resumes) current = evolveEscalation(current, planned, { at: context.now });
  return [...events, ...(resumes ? [planned] : []), ...advance(current, setting, { state, events })];
}

/** Only once it is known that the escalation is not parked. */
function settingOf({ policy: pinned }: EscalationState, { chapter, pinnedPolicy, channels, now }: Context): Setting {
  const inForce = chapter as NonNullable<Context['chapter']>;
  const policy = pinned === null || pinned === inForce.policyHash ? inForce.policy : pinnedPolicy;
  return { chapter: inForce, policy, channels, now };
}

function whyParked(context: Context): ParkReason | null {
  if (context.chapter === null) return 'noChapter';
  return context.channels.length === 0 ? 'noNotifier' : null;
}

function parked(reason: ParkReason, state: EscalationState, now: Instant): EscalationEvent {
  const waited = Math.max(retry.first, Math.min(retry.longest, now - state.openedAt));
  return { type: 'escalation-parked', reason, retryAt: later(now, waited) };
}

function learned(
  learn: CommandOf<'learn-facts'>,
  state: EscalationState,
  context: Context,
): readonly EscalationEvent[] {
  // The report is where facts are joined; here they are taken as it has them.
  const { facts } = learn;
  const excluded = joinExclusions(state.excluded, exclusionsOf(facts, learn.parties));
  const before = barredPeople(state, context);
  const newlyBarred = barredPeople({ ...state, facts, excluded }, context).filter((person) => !before.includes(person));
  // Those who were told before they were barred may warn others (X6).
  const tippedOff = newlyBarred.filter((person) => state.told.some((told) => told.person === person));
  return [
    { type: 'facts-learned', facts, excluded, newlyBarred },
    ...tippedOff.map((person): EscalationEvent => ({ type: 'tipped-off', person })),
  ];
}

function decideReply(reply: CommandOf<'record-reply'>, state: EscalationState, context: Context): EscalationDecision {
  const { person, level, means, act } = reply;
  // Whoever is barred gets the answer of somebody who never heard of it (X5).
  if (barredPeople(state, context).includes(person)) return refuse({ code: 'escalation.not-found' });
  const { area } = state;
  const offices = context.chapter === null ? [] : officesOf(context.chapter.directory, person, area);
  const wasTold = state.told.some((told) => told.person === person);
  if (!wasTold && offices.length === 0) return refuse({ code: 'escalation.not-told' });
  if (level === 'acted' && means !== 'session') return refuse({ code: 'escalation.act-needs-session' });
  if (level === 'acted' && act === undefined) return refuse({ code: 'escalation.act-missing' });
  const recorded: EscalationEvent = {
    type: 'reply-recorded',
    reply: { person, offices, level, receivedAt: context.now, relayed: false, voidFrom: null },
    means,
    ...(act === undefined ? {} : { act }),
  };
  return accept(...upToNow([recorded], state, context));
}

function decideRelay(relay: CommandOf<'relay-call'>, state: EscalationState, context: Context): EscalationDecision {
  const { caller, office } = relay;
  if (barredPeople(state, context).includes(caller)) return refuse({ code: 'escalation.not-found' });
  const asked = state.told.some((told) => told.person === caller && told.task === 'call' && told.served === office);
  if (!asked) return refuse({ code: 'escalation.not-asked-to-call', office });
  const recorded: EscalationEvent = {
    type: 'reply-recorded',
    reply: {
      person: caller,
      offices: [office],
      level: 'acknowledged',
      receivedAt: context.now,
      relayed: true,
      voidFrom: null,
    },
    means: 'session',
  };
  return accept(...upToNow([recorded], state, context));
}

/** Only a named person ends an open path; where a child may be concerned, two do, one from outside the kelurahan (P3). */
function decideEnd(
  { path, reason }: CommandOf<'end-path'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const { kind, ref: by } = context.actor;
  if (kind !== 'person') return refuse({ code: 'escalation.needs-person' });
  if (barredPeople(state, context).includes(by)) return refuse({ code: 'escalation.not-found' });
  const open = state.paths.find((one) => one.path === path);
  if (open === undefined) {
    return refuse({ code: 'escalation.path-not-open', path, open: state.paths.map((one) => one.path) });
  }
  if (mayConcernChild({ facts: state.facts, parties: [] })) {
    if (open.proposal === null || open.proposal.reason !== reason) {
      return accept(...upToNow([{ type: 'path-end-proposed', path, by, reason }], state, context));
    }
    const first = open.proposal.by;
    if (first === by) return refuse({ code: 'escalation.needs-second-person', by });
    if (isLocal(first, state, context) && isLocal(by, state, context)) {
      return refuse({ code: 'escalation.needs-outsider', by: first });
    }
  }
  const released = state.pending.filter((one) => one.path === path).map(({ step, due }) => ({ step, due }));
  return accept(...upToNow([{ type: 'path-ended', path, by, reason, released }], state, context));
}

function isLocal(person: PersonId, { area }: EscalationState, { chapter }: Context): boolean {
  return chapter !== null && servesLocally(chapter.directory, person, area);
}

function barredPeople(state: EscalationState, { chapter, pinnedPolicy }: Context): readonly PersonId[] {
  const { excluded } = state;
  if (chapter === null) return [...excluded.people, ...excluded.keptOut];
  return barredNow(state, chapter, pinnedPolicy ?? chapter.policy).people;
}

function noted(note: CommandOf<'note-evidence'>, state: EscalationState, context: Context): readonly EscalationEvent[] {
  const { person, items, evidence } = note;
  const event: EscalationEvent = { type: 'evidence-noted', person, items, evidence };
  const isLost = evidence === 'failed' || evidence === 'delayed';
  if (!isLost || whyParked(context) !== null) return upToNow([event], state, context);
  const after = evolveEscalation(state, event, { at: context.now });
  const setting = settingOf(after, context);
  return upToNow([event, ...items.flatMap((item) => substitutes(item, after, setting))], state, context);
}

/** No channel reached somebody: the deputy is told, then whoever stands in, then the path's next step is due (M5). */
function substitutes(item: MessageItem, state: EscalationState, setting: Setting): readonly EscalationEvent[] {
  const { path, step, office, task } = item;
  if (task === 'account') return [];
  const same = state.told.filter((told) => told.path === path && told.step === step && told.office === office);
  // Somebody else of the office was told and not lost: one recipient's failure changes nothing for another.
  if (same.some((told) => !isUnreached(told))) return [];
  const unreached = same.map((told) => told.person);
  const resolution = resolveOffice(office, 0, askingFor(state, setting, unreached));
  const recipients: readonly Recipient[] = 'recipients' in resolution ? resolution.recipients : [];
  if (recipients.length > 0) return [{ type: 'substitute-told', path, step, recipients }];
  // What is only delayed is tried on, and the path's own instants stand; what is lost brings the next step forward.
  return same.every((told) => told.evidence === 'failed') ? nextRung({ path, step, due: setting.now }, state) : [];
}

function isUnreached({ evidence }: Told): boolean {
  return evidence === 'failed' || evidence === 'delayed';
}

function closed(state: EscalationState): EscalationEvent {
  return { type: 'escalation-closed', released: state.pending.map(({ path, step, due }) => ({ path, step, due })) };
}
