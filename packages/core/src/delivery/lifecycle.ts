import { type Instant, later } from '../calendar/instant.ts';
import type { ContactPointId } from '../directory/directory.ts';
import { contactsInEmergency, contactsOf, isReadByBarred, ringingFirst } from '../directory/rules.ts';
import { notifiedIn } from '../escalation/authority.ts';
import { type EscalationState, emergencyPath } from '../escalation/escalation.ts';
import { barredNow } from '../escalation/exclusion.ts';
import type { Context } from '../record/concept.ts';
import { accept, contentOf, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import type { Entry } from '../record/entry.ts';
import { foldBy } from '../record/folds.ts';
import type { DeliveryCommand, DeliveryEvent, DeliveryState, NextMove, SendResult, WhyDropped } from './delivery.ts';
import { evidenceAfter, evidenceOf, isSent } from './evidence.ts';
import type { DeliveryRefusal } from './messages.ts';
import { attemptLease, currentContact, moveAfter } from './rules.ts';

type DeliveryDecision = Decision<DeliveryEvent, DeliveryRefusal>;

export const initialDelivery: DeliveryState = {
  status: 'none',
  escalation: '',
  policy: null,
  drill: false,
  message: 0,
  person: '',
  items: [],
  contacts: [],
  plannedAt: 0 as Instant,
  contact: 0,
  tries: 0,
  dead: [],
  rounds: 0,
  attempts: 0,
  nextAt: null,
  told: null,
  codes: [],
  handles: {},
};

export function decideDelivery(command: DeliveryCommand, delivery: DeliveryState, context: Context): DeliveryDecision {
  const { status } = delivery;
  // By hand, for this runs for every message: matching patterns costs half of it.
  switch (command.type) {
    case 'plan-delivery': {
      if (status !== 'none') return refuse({ code: 'delivery.already-planned' });
      const { type: _, ...plan } = command;
      return accept({ type: 'delivery-planned', ...plan, contacts: contactsFor(plan, context) });
    }
    case 'wake':
      return status === 'attempting' ? accept(...lost(delivery, context.now)) : accept<DeliveryEvent>();
    case 'start-attempt':
      return status === 'waiting' || status === 'delayed'
        ? decideStart(command.codeHash, delivery, context)
        : refuse({ code: 'delivery.not-due' });
    case 'end-attempt': {
      const { attempt, result } = command;
      return attempt < 1 || attempt > delivery.attempts
        ? refuse({ code: 'delivery.no-such-attempt', attempt })
        : accept(ending(attempt, result, delivery, context.now));
    }
  }
}

export function evolveDelivery(delivery: DeliveryState, event: DeliveryEvent, entry: Entry): DeliveryState {
  const told = evidenceOf(event);
  const after = evolved(delivery, event, entry);
  return told === undefined || told === after.told ? after : { ...after, told };
}

const evolved = foldBy<DeliveryState, DeliveryEvent>({
  'delivery-planned': (delivery, event, { at, drill }) => {
    return { ...delivery, ...contentOf(event), drill: drill === true, status: 'waiting', plannedAt: at, nextAt: at };
  },
  'attempt-started': (delivery, event, { at }) => ({
    ...delivery,
    status: 'attempting',
    tries: delivery.tries + 1,
    attempts: event.attempt,
    nextAt: event.lostAt,
    startedAt: at,
    codes: [...delivery.codes, event.codeHash],
  }),
  'attempt-lost': (delivery, { nextAt }) => ({ ...delivery, status: 'waiting', nextAt, mayHaveGone: true }),
  'attempt-ended': (delivery, event) =>
    ended(event.result.outcome === 'unknown' ? { ...delivery, mayHaveGone: true } : delivery, event),
  'delivery-dropped': (delivery) => ({ ...delivery, status: 'dropped', nextAt: null }),
});

function ended(delivery: DeliveryState, event: Extract<DeliveryEvent, { type: 'attempt-ended' }>): DeliveryState {
  const { result, next, attempt } = event;
  if (isSent(result)) {
    const handles = result.handle === undefined ? delivery.handles : { ...delivery.handles, [result.handle]: attempt };
    return { ...delivery, status: result.outcome === 'delivered' ? 'delivered' : 'sent', nextAt: null, handles };
  }
  const isDead = result.outcome === 'failed' && !result.retryable;
  const dead = isDead ? [...delivery.dead, delivery.contact] : delivery.dead;
  switch (next.move) {
    // A late failure of an attempt that others have overtaken is kept as evidence and changes nothing.
    case 'done':
      return delivery;
    case 'again':
      return { ...delivery, status: 'waiting', nextAt: next.at };
    case 'next-contact':
    case 'retry-round': {
      const onward = { ...delivery, dead, contact: next.contact, tries: 0, nextAt: next.at };
      if (next.move === 'next-contact') return { ...onward, status: 'waiting' };
      return { ...onward, status: 'delayed', rounds: next.round };
    }
    case 'give-up':
      return { ...delivery, status: 'failed', dead, nextAt: null };
  }
}

function decideStart(codeHash: string, delivery: DeliveryState, context: Context): DeliveryDecision {
  if (delivery.nextAt === null || delivery.nextAt > context.now) return refuse({ code: 'delivery.not-due' });
  const dropped = whyDropped(delivery, context);
  if (dropped !== null) return accept({ type: 'delivery-dropped', reason: dropped });
  const contact = currentContact(delivery);
  const attempt = delivery.attempts + 1;
  if (contact === undefined) {
    const result = { outcome: 'failed', retryable: false, code: 'no-contact' } as const;
    return accept({ type: 'attempt-ended', attempt, result, next: { move: 'give-up' }, evidence: 'failed' });
  }
  return accept({ type: 'attempt-started', attempt, contact, codeHash, lostAt: later(context.now, attemptLease) });
}

/** Returns the contact points that may be used for a notification now, in the order in which they are tried. */
function contactsFor({ escalation, person, items }: Planned, context: Context): readonly ContactPointId[] {
  const { chapter, channels, now } = context;
  const state = context.read<EscalationState>({ stream: escalation })?.state;
  if (chapter === null || state === undefined) return [];
  const barred = barredNow(state, chapter);
  const reach = { at: now, zone: chapter.zone, channels, barred };
  if (items.some(({ path }) => path === emergencyPath)) return contactsInEmergency(chapter.directory, person, reach);
  const contacts = contactsOf(chapter.directory, person, reach);
  // The last resort is rung between two texts (E4).
  return items.some(({ office }) => office === 'lastResort') ? ringingFirst(chapter.directory, contacts) : contacts;
}

type Planned = Omit<Extract<DeliveryCommand, { type: 'plan-delivery' }>, 'type'>;

/** Asked again at the moment of sending: what came to pass after planning still stops an unsent message (M6). */
function whyDropped(delivery: DeliveryState, context: Context): WhyDropped | null {
  const escalation = context.read<EscalationState>({ stream: delivery.escalation })?.state;
  if (escalation === undefined) return null;
  if (escalation.status === 'closed') return 'closed';
  if (context.chapter === null) return null;
  const barred = barredNow(escalation, context.chapter);
  if (barred.people.includes(delivery.person)) return 'barred';
  // Whoever moved away may know of it no more: others are told in their place (1860).
  const wasTold = escalation.told.some(({ person }) => person === delivery.person);
  if (wasTold && !notifiedIn(escalation, context)(delivery.person)) return 'moved';
  const contact = currentContact(delivery);
  const point = contact === undefined ? undefined : context.chapter.directory.contactPoints[contact];
  return point !== undefined && isReadByBarred(point, barred) ? 'barred' : null;
}

/** Only the attempt under way decides what comes next, and a failure of the last one that a provider had taken; what is heard of an older one is kept as evidence. */
function ending(attempt: number, result: SendResult, delivery: DeliveryState, now: Instant): DeliveryEvent {
  const isDecided = delivery.status === 'attempting' || (delivery.status === 'sent' && result.outcome === 'failed');
  const isCurrent = isDecided && delivery.attempts === attempt;
  const next: NextMove = isCurrent ? moveAfter(result, delivery, now) : { move: 'done' };
  const evidence = evidenceAfter(result, next, delivery);
  return { type: 'attempt-ended', attempt, result, next, ...(evidence === undefined ? {} : { evidence }) };
}

function lost(delivery: DeliveryState, now: Instant): readonly DeliveryEvent[] {
  if (delivery.nextAt === null || delivery.nextAt > now) return [];
  return [{ type: 'attempt-lost', attempt: delivery.attempts, nextAt: now }];
}

/** Lists by command the codes of its refusals. */
export const deliveryRefuses = {
  'plan-delivery': ['already-planned'],
  'start-attempt': ['not-due'],
  'end-attempt': ['no-such-attempt'],
} as const satisfies RefusedBy<DeliveryCommand, DeliveryRefusal>;
