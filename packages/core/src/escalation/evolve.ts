import type { Instant } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Facts } from '../policy/vocabulary.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  emergencyStep,
  type OpenedStep,
  type OpenPath,
  type Pending,
  type Reply,
  type StepDecided,
  tippedOffPath,
  tippedOffStep,
} from './escalation.ts';
import { isStillNamed, lifted } from './exclusion.ts';
import type { Notified } from './notification.ts';
import { recordNotified, withEvidence } from './notified.ts';
import { floorOf, floorPath, floorSteps, type Obligation } from './obligation.ts';
import { isStepOf } from './order.ts';

const nothing = 0 as Instant;

export const initialEscalation: EscalationState = {
  status: 'none',
  report: '',
  area: 'unknown',
  drill: false,
  reporter: null,
  openedAt: nothing,
  now: nothing,
  policy: null,
  since: { accepted: null, victimReported: null, receivedInCare: null },
  facts: {},
  raised: null,
  triage: { level: null, rules: [] },
  excluded: { people: [], offices: [], keptOut: [] },
  namings: [],
  liftings: [],
  paths: [],
  ended: [],
  pending: [],
  told: [],
  obligations: [],
  replies: [],
  declined: [],
  owed: [],
  messages: 0,
  emergency: false,
  retryAt: null,
  lookAgainAt: null,
};

export interface Folding {
  readonly at: Instant;
  readonly drill?: true;
}

export function evolveEscalation(before: EscalationState, event: EscalationEvent, folding: Folding): EscalationState {
  const draft = draftOf(before);
  fold(draft, event, folding);
  return draft;
}

/** A state of one's own, to fold many events into without a copy for each; nobody else may hold it. */
export interface StateDraft extends Mutable<Omit<EscalationState, Lists>> {
  pending: Pending[];
  told: Notified[];
  paths: OpenPath[];
  obligations: Obligation[];
}

type Lists = 'pending' | 'told' | 'paths' | 'obligations';
type Mutable<State> = { -readonly [Field in keyof State]: State[Field] };

export function draftOf(state: EscalationState): StateDraft {
  return {
    ...state,
    pending: [...state.pending],
    told: [...state.told],
    paths: [...state.paths],
    obligations: [...state.obligations],
  };
}

/** Takes an event into a draft. */
export function fold(state: StateDraft, event: EscalationEvent, folding: Folding): void {
  if (folding.at > state.now) state.now = folding.at;
  // An event of a later version changes nothing here.
  changeOf.get(event.type)?.(state, event as never, folding);
}

type Change<Event> = (state: StateDraft, event: Event, folding: Folding) => void;
type Changes = {
  readonly [Type in EscalationEvent['type']]: Change<Extract<EscalationEvent, { readonly type: Type }>>;
};

const changes: Changes = {
  'escalation-opened': (state, event, { at, drill }) => {
    const { report, area, facts, excluded, namings, reporter, policy, acceptedAt } = event;
    set(state, { report, area, facts, excluded, namings, reporter, policy });
    // What was stated with the report was so when it was written down.
    const since = sinceOf(facts, { ...state.since, accepted: acceptedAt }, acceptedAt);
    set(state, { status: 'running', openedAt: at, drill: drill === true, since });
  },
  'escalation-parked': (state, { retryAt }) => set(state, { status: 'parked', retryAt }),
  'escalation-planned': (state, { policy, area = state.area }) =>
    set(state, { status: 'running', policy, area, retryAt: null }),
  'policy-unreadable': (state, { retryAt }) => set(state, { retryAt }),
  'facts-learned': (state, event, { at }) => {
    state.facts = event.facts;
    state.changedAt = at;
    if (event.ageOpen === true) state.ageOpen = true;
    else delete state.ageOpen;
    state.excluded = event.excluded;
    state.namings = [...state.namings, ...event.namings];
    if (event.tellsMore === true) delete state.informed;
    delete state.moving;
    state.paths = state.paths.map((open) => ({ ...open, proposal: null }));
    state.owed = state.owed.map(({ givingUp: _, ...one }) => one);
    state.liftings = [];
    state.since = sinceOf(event.facts, state.since, at);
    const isNamed = ({ person, relayed }: Reply) => !relayed && isStillNamed(person, state.namings);
    voidReplies(state, event.newlyBarred, isNamed);
  },
  'tipped-off': (state, _, { at }) => {
    // What is left of an earlier one gives way: this one tells at once.
    state.pending = state.pending.filter(({ path }) => path !== tippedOffPath);
    state.pending.push(firstFiring(tippedOffPath, tippedOffStep, at));
  },
  'triage-raised': (state, event) => {
    state.raised = event.level;
    voidReplies(state, event.newlyBarred);
  },
  'triage-derived': (state, { level, rules }) => set(state, { triage: { level, rules } }),
  'lifting-proposed': (state, { who, by, reason }, { at }) => {
    state.liftings = [...state.liftings.filter((one) => one.who !== who), { who, by, reason, at }];
  },
  'exclusion-lifted': (state, { who, excluded }) => {
    state.excluded = excluded;
    state.liftings = state.liftings.filter((one) => one.who !== who);
    state.namings = lifted(state.namings, who);
  },
  'path-opened': (state, event, { at }) => {
    state.paths.push(opened(event.path, at));
    state.ended = state.ended.filter(({ path }) => path !== event.path);
    openSteps(state, event.path, event.steps);
  },
  'path-reopened': (state, event, { at }) => reopen(state, event, at),
  'path-end-proposed': (state, { path, by, reason }, { at }) =>
    changePath(state, path, (open) => ({ ...open, proposal: { by, reason, at } })),
  'path-ended': (state, event) => {
    state.paths = state.paths.filter(({ path }) => path !== event.path);
    state.ended = [...state.ended, { path: event.path, facts: state.facts }];
    state.pending = state.pending.filter(({ path }) => path !== event.path);
  },
  'step-decided': (state, event, { at }) => afterDecision(state, event, at),
  'step-pulled': (state, event) => pull(state, event),
  'step-fired': (state, event) => {
    state.pending = state.pending.filter((pending) => !isStepOf(pending, event));
    state.pending.push({ ...firstFiring(event.path, event.step, event.due), fired: true });
  },
  'floor-latched': (state, event, { at }) => {
    for (const obligation of event.obligations) {
      state.obligations.push(obligation);
      owe(state, obligation, at);
    }
  },
  'floor-missed': (state, event) => settle(state, event, 'missed'),
  'floor-rearmed': (state, event) => {
    settle(state, event, 'owed');
    for (const obligation of state.obligations.filter((one) => isOwed(one, event)))
      owe(state, { ...obligation, tellAt: event.due, deadline: event.due }, event.due);
  },
  'look-again-planned': (state, { at }) => set(state, { lookAgainAt: at }),
  'substitute-told': (state, event, { at }) => notify(state, event, at),
  'emergency-raised': (state, event) => {
    // It runs once for each report (E1).
    if (state.emergency) return;
    state.emergency = true;
    state.pending.push(firstFiring(emergencyPath, emergencyStep, event.due));
  },
  'reply-recorded': (state, event) => {
    const { reply, act } = event;
    const { person, relayed } = reply;
    state.replies = [...state.replies, act === undefined ? reply : { ...reply, act }];
    if (!relayed) state.declined = state.declined.filter((one) => one.person !== person);
  },
  'decline-recorded': (state, { person }, { at }) => {
    state.declined = [...state.declined.filter((one) => one.person !== person), { person, at }];
    voidReplies(state, [person]);
  },
  'reply-voided': (state, event) => voidReplies(state, [event.person]),
  'evidence-noted': (state, event) => {
    for (const [index, told] of state.told.entries()) state.told[index] = withEvidence(told, event);
  },
  'office-informed': (state, { type: _, ...informed }, { at }) =>
    set(state, { informed: [...(state.informed ?? []), { ...informed, at }] }),
  'referral-ended': (state, { referral }) =>
    set(state, {
      informed: (state.informed ?? []).map((one) => (one.referral === referral ? { ...one, hasEnded: true } : one)),
    }),
  'migration-proposed': (state, { by, to }, { at }) => set(state, { moving: { by, to, at } }),
  'policy-migrated': (state, event) => migrate(state, event),
  'calendar-missing': () => {},
  'call-unanswered': () => {},
  'escalation-closed': (state, { owed = [], of: sameAs }) =>
    set(state, { status: 'closed', owed, pending: [], retryAt: null, lookAgainAt: null, ...(sameAs && { sameAs }) }),
  'office-reached': release,
  'calls-owed': (state, { owed }) => set(state, { owed: [...state.owed, ...owed] }),
  'giving-up-proposed': (state, { office, by, reason }, { at }) => {
    const givingUp = { by, reason, at };
    state.owed = state.owed.map((one) => (one.offices.includes(office) ? { ...one, givingUp } : one));
  },
  'call-given-up': release,
};

const changeOf = new Map(Object.entries<Change<never>>(changes));

function set(state: StateDraft, change: Partial<StateDraft>): void {
  Object.assign(state, change);
}

function release(state: StateDraft, { office }: { readonly office: OfficeKind }): void {
  state.owed = state.owed.filter(({ offices }) => !offices.includes(office));
}

function sinceOf(facts: Facts, since: EscalationState['since'], at: Instant): EscalationState['since'] {
  const victimReported = since.victimReported ?? (facts.victimReported?.includes('yes') ? at : null);
  const receivedInCare = since.receivedInCare ?? (facts.inCare?.includes('yes') ? at : null);
  return victimReported === since.victimReported && receivedInCare === since.receivedInCare
    ? since
    : { ...since, victimReported, receivedInCare };
}

function opened(path: string, openedAt: Instant): OpenPath {
  return { path, openedAt, hold: null, proposal: null, answersFrom: null };
}

function firstFiring(path: string, step: string, due: Instant): Pending {
  return { path, step, office: null, occurrence: 0, due, firstDue: due, held: false };
}

function changePath(state: StateDraft, path: string, change: (open: OpenPath) => OpenPath): void {
  const index = state.paths.findIndex((open) => open.path === path);
  const open = state.paths[index];
  if (open !== undefined) state.paths[index] = change(open);
}

/** An ended path begins anew; of an open one what was held is due, and no answer so far holds it any more (P11). */
function reopen(state: StateDraft, event: Extract<EscalationEvent, { type: 'path-reopened' }>, at: Instant): void {
  if (state.paths.some((open) => open.path === event.path)) {
    changePath(state, event.path, (open) => ({ ...open, hold: null, proposal: null, answersFrom: at }));
    state.pending = state.pending.map((pending) =>
      pending.path === event.path && pending.held ? { ...pending, due: at, held: false } : pending,
    );
    return;
  }
  state.paths.push({ ...opened(event.path, at), answersFrom: at });
  state.ended = state.ended.filter(({ path }) => path !== event.path);
  openSteps(state, event.path, event.steps);
}

function openSteps(state: StateDraft, path: string, steps: readonly OpenedStep[]): void {
  for (const { step, office, due } of steps)
    state.pending.push({ ...firstFiring(path, step, due), office: office ?? null });
}

/** Brings a first firing forward, or adds an instant beside it (P9). */
function pull(state: StateDraft, event: Extract<EscalationEvent, { type: 'step-pulled' }>): void {
  const isMeant = (pending: Pending): boolean =>
    isStepOf(pending, event) &&
    pending.occurrence === 0 &&
    pending.additional !== true &&
    pending.office === (event.office ?? null);
  const { due } = event;
  if (event.additional !== true) {
    state.pending = state.pending.map((pending) => (isMeant(pending) ? { ...pending, due, held: false } : pending));
    return;
  }
  const { path, step } = event;
  state.pending = state.pending.map((pending) => (isMeant(pending) ? { ...pending, pulled: true } : pending));
  state.pending.push({ ...firstFiring(path, step, due), office: event.office ?? null, additional: true });
}

function afterDecision(state: StateDraft, event: StepDecided, at: Instant): void {
  const { path, step, office, occurrence, decision, next } = event;
  const { pending } = state;
  const isMeant = (one: Pending): boolean =>
    one.due === event.due && one.occurrence === occurrence && one.office === office && isStepOf(one, event);
  const index = pending.findIndex(isMeant);
  const decided = pending[index];
  if (decided !== undefined) pending.splice(index, 1);
  if (decision.outcome === 'held' && decided !== undefined) {
    pending.push({ ...decided, due: decision.resumes, held: true });
    // The first step held sets the hold, anew once that has run out; those held after it keep their distance to it (P6).
    changePath(state, path, (open) => {
      const isBehind = occurrence > 0 || (open.hold !== null && event.due < open.hold.until);
      return isBehind ? open : { ...open, hold: { from: event.due, until: decision.until, by: decision.by } };
    });
    return;
  }
  for (const { office: again, due, step: other } of next) {
    pending.push({
      path,
      step: other ?? step,
      office: again,
      occurrence: other === undefined ? occurrence + 1 : 0,
      due,
      firstDue: decided?.firstDue ?? event.due,
      held: false,
    });
  }
  if (event.recipients.length > 0) notify(state, event, at);
  const floor = floorOf(path);
  if (floor !== null && step === floorSteps.deadline && decision.outcome === 'released') {
    // The last resort is rung for whatever the floor owes; an instant of its own belongs to one office.
    const made = state.obligations.filter(
      (one) => one.floor === floor && (office === 'lastResort' || one.office === office),
    );
    for (const one of made) settle(state, one, 'discharged');
  }
  // A first firing ends the hold; repeats leave it alone.
  if (occurrence === 0) changePath(state, path, (open) => (open.hold === null ? open : { ...open, hold: null }));
}

function notify(
  state: StateDraft,
  { path, step, recipients }: Pick<StepDecided, 'path' | 'step' | 'recipients'>,
  at: Instant,
) {
  recordNotified(state.told, path, step, recipients, at);
  for (const { message = 0 } of recipients) if (message > state.messages) state.messages = message;
}

/** Replies that hold nothing from here on, and what they held is due at once (R8). */
function voidReplies(state: StateDraft, people: readonly string[], isNamed = (_: Reply) => false): void {
  const isVoided = (one: Reply) => one.voidFrom === null && (people.includes(one.person) || isNamed(one));
  if (!state.replies.some(isVoided)) return;
  state.replies = state.replies.map((reply) => (isVoided(reply) ? { ...reply, voidFrom: state.now } : reply));
  state.pending = state.pending.map((pending) =>
    pending.held ? { ...pending, due: state.now, held: false } : pending,
  );
  state.paths = state.paths.map((open) => ({ ...open, hold: null }));
}

/** The paths are the new policy's; what no policy owns, and the floors that were latched, go on as they were (N3). */
function migrate(state: StateDraft, { to, paths }: Extract<EscalationEvent, { type: 'policy-migrated' }>): void {
  const before = state.paths;
  const kept = new Map(paths.map(({ path, keeps }) => [path, keeps]));
  const isOld = (path: string): boolean => before.some((open) => open.path === path);
  const isKept = ({ path, step, occurrence }: Pending): boolean =>
    occurrence > 0 && kept.get(path)?.includes(step) === true;
  state.policy = to;
  delete state.moving;
  state.retryAt = null;
  state.paths = paths.map(({ path, openedAt }) => ({
    ...(before.find((open) => open.path === path) ?? opened(path, openedAt)),
    hold: null,
  }));
  state.pending = state.pending.filter((pending) => !isOld(pending.path) || isKept(pending));
  for (const { path, steps: due } of paths) openSteps(state, path, due);
}

/** Both instants of a floor, in place of turns left of an earlier round. What is past is due now. */
function owe(state: StateDraft, { floor, office, tellAt, deadline }: Obligation, now: Instant): void {
  const path = floorPath(floor);
  const at = (step: string, due: Instant): Pending => {
    const from = due > now ? due : now;
    return { path, step, office, occurrence: 0, due: from, firstDue: from, held: false };
  };
  const lead = { path, step: floorSteps.lead };
  state.pending = state.pending.filter((one) => !isStepOf(one, lead) || (office ?? one.office) !== one.office);
  state.pending.push(at(floorSteps.lead, tellAt), at(floorSteps.deadline, deadline));
}

function isOwed(one: Obligation, { floor, office }: Pick<Obligation, 'floor' | 'office'>): boolean {
  return one.floor === floor && one.office === office;
}

function settle(state: StateDraft, of: Pick<Obligation, 'floor' | 'office'>, outcome: Obligation['outcome']): void {
  state.obligations = state.obligations.map((one) => (isOwed(one, of) ? { ...one, outcome } : one));
}
