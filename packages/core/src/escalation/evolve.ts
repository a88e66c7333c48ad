import type { Instant } from '../calendar/instant.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  emergencyStep,
  type MessageItem,
  type OpenPath,
  type Pending,
  type Recipient,
  type Reply,
  type StepDecided,
  type Told,
} from './escalation.ts';

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
  facts: {},
  raised: null,
  excluded: { people: [], offices: [], keptOut: [] },
  paths: [],
  ended: [],
  pending: [],
  told: [],
  replies: [],
  messages: 0,
  emergency: false,
  retryAt: null,
};

export function evolveEscalation(
  before: EscalationState,
  event: EscalationEvent,
  envelope: { readonly at: Instant; readonly drill?: true },
): EscalationState {
  const { at } = envelope;
  const state = at > before.now ? { ...before, now: at } : before;
  switch (event.type) {
    case 'escalation-opened': {
      const { type: _, ...born } = event;
      return { ...state, ...born, status: 'running', openedAt: at, drill: envelope.drill === true };
    }
    case 'escalation-parked':
      return { ...state, status: 'parked', retryAt: event.retryAt };
    case 'escalation-planned':
      return { ...state, status: 'running', policy: event.policy, retryAt: null };
    case 'policy-unreadable':
      return { ...state, retryAt: event.retryAt };
    case 'facts-learned':
      return withVoidReplies({ ...state, facts: event.facts, excluded: event.excluded }, event.newlyBarred);
    case 'tipped-off':
      return state;
    case 'path-opened':
      return {
        ...state,
        paths: [...state.paths, { path: event.path, openedAt: at, hold: null, proposal: null }],
        ended: state.ended.filter(({ path }) => path !== event.path),
        pending: [...state.pending, ...event.steps.map(({ step, due }) => firstFiring(event.path, step, due))],
      };
    case 'path-end-proposed':
      return {
        ...state,
        paths: state.paths.map((open) =>
          open.path === event.path ? { ...open, proposal: { by: event.by, reason: event.reason } } : open,
        ),
      };
    case 'path-ended':
      return {
        ...state,
        paths: state.paths.filter(({ path }) => path !== event.path),
        ended: [...state.ended, { path: event.path, facts: state.facts }],
        pending: state.pending.filter(({ path }) => path !== event.path),
      };
    case 'step-decided':
      return afterDecision(state, event, at);
    case 'step-pulled':
      return {
        ...state,
        pending: state.pending.map((pending) =>
          isFirst(pending, event) ? { ...pending, due: event.due, held: false } : pending,
        ),
      };
    case 'substitute-told':
      return { ...state, told: tell(state.told, event.path, event.step, event.recipients, at) };
    case 'emergency-raised':
      return {
        ...state,
        emergency: true,
        pending: [...state.pending, firstFiring(emergencyPath, emergencyStep, event.due)],
      };
    case 'message-planned':
      return { ...state, messages: event.message };
    case 'reply-recorded':
      return { ...state, replies: [...state.replies, event.reply] };
    case 'evidence-noted':
      return { ...state, told: state.told.map((told) => withEvidence(told, event)) };
    case 'escalation-closed':
      return { ...state, status: 'closed', pending: [], retryAt: null };
  }
}

function firstFiring(path: string, step: string, due: Instant): Pending {
  return { path, step, office: null, occurrence: 0, due, firstDue: due, held: false };
}

function isFirst(pending: Pending, { path, step }: { readonly path: string; readonly step: string }): boolean {
  return pending.path === path && pending.step === step && pending.office === null && pending.occurrence === 0;
}

function afterDecision(state: EscalationState, event: StepDecided, at: Instant): EscalationState {
  const { path, step, office, occurrence, decision } = event;
  const isThis = (pending: Pending): boolean =>
    pending.path === path && pending.step === step && pending.office === office && pending.occurrence === occurrence;
  const decided = state.pending.find(isThis);
  const others = state.pending.filter((pending) => !isThis(pending));
  if (decision.outcome === 'held' && decided !== undefined) {
    return {
      ...state,
      pending: [...others, { ...decided, due: decision.resumes, held: true }],
      paths: state.paths.map((open) => (open.path === path ? holding(open, event.due, decision) : open)),
    };
  }
  const repeats = event.next.map(
    ({ office: again, due }): Pending => ({
      path,
      step,
      office: again,
      occurrence: occurrence + 1,
      due,
      firstDue: decided?.firstDue ?? event.due,
      held: false,
    }),
  );
  return {
    ...state,
    pending: [...others, ...repeats],
    told: tell(state.told, path, step, event.recipients, at),
    // A first firing ends the hold; repeats leave it alone.
    paths:
      office === null ? state.paths.map((open) => (open.path === path ? { ...open, hold: null } : open)) : state.paths,
  };
}

/** The first step held sets the hold; those held after it keep their distance to it (P6). */
function holding(
  open: OpenPath,
  due: Instant,
  decision: Extract<StepDecided['decision'], { outcome: 'held' }>,
): OpenPath {
  return { ...open, hold: open.hold ?? { from: due, until: decision.until, by: decision.by } };
}

function tell(
  told: readonly Told[],
  path: string,
  step: string,
  recipients: readonly Recipient[],
  at: Instant,
): readonly Told[] {
  const grown = [...told];
  for (const { office, instead, person, task } of recipients) {
    const served = instead ?? office;
    const index = grown.findIndex(
      (one) =>
        one.path === path &&
        one.step === step &&
        one.office === office &&
        one.served === served &&
        one.person === person &&
        one.task === task,
    );
    const before = grown[index];
    if (before === undefined) {
      grown.push({ path, step, office, served, person, task, firstAt: at, lastAt: at, times: 1, evidence: 'planned' });
    } else {
      // A message still on its way stands for this telling too; one that arrived, or failed, begins anew.
      const evidence = isOnItsWay(before) ? before.evidence : 'planned';
      grown[index] = { ...before, lastAt: at, times: before.times + 1, evidence };
    }
  }
  return grown;
}

/** Whether the newest message has neither arrived nor failed. */
export function isOnItsWay({ evidence }: Pick<Told, 'evidence'>): boolean {
  return evidence === 'planned' || evidence === 'delayed';
}

/** Evidence only grows, but that every channel failed is never hidden by an older success (M4). */
function withEvidence(told: Told, event: Extract<EscalationEvent, { type: 'evidence-noted' }>): Told {
  const concerned = told.person === event.person && event.items.some((item) => isAbout(item, told));
  if (!concerned) return told;
  const rank = ['planned', 'delayed', 'sent', 'delivered', 'failed'];
  return rank.indexOf(event.evidence) > rank.indexOf(told.evidence) || told.evidence === 'failed'
    ? { ...told, evidence: event.evidence }
    : told;
}

function isAbout(item: MessageItem, told: Told): boolean {
  return item.path === told.path && item.step === told.step && item.office === told.office;
}

/** Replies of people who are barred now become void, and what they held is due at once (R8). */
function withVoidReplies(state: EscalationState, barred: readonly string[]): EscalationState {
  const isVoided = (reply: Reply): boolean => reply.voidFrom === null && barred.includes(reply.person);
  if (!state.replies.some(isVoided)) return state;
  return {
    ...state,
    replies: state.replies.map((reply) => (isVoided(reply) ? { ...reply, voidFrom: state.now } : reply)),
    pending: state.pending.map((pending) => (pending.held ? { ...pending, due: state.now, held: false } : pending)),
    paths: state.paths.map((open) => ({ ...open, hold: null })),
  };
}
