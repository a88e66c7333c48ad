import { match, P } from 'ts-pattern';
import { type Instant, later } from '../calendar/instant.ts';
import { isReadByBarred } from '../directory/rules.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { barredNow } from '../escalation/exclusion.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { EventEnvelope } from '../record/event.ts';
import type { DeliveryCommand, DeliveryEvent, DeliveryState, NextMove, SendResult } from './delivery.ts';
import type { DeliveryRefusal } from './refusals.ts';
import { attemptLease, currentContact, moveAfter } from './rules.ts';

type DeliveryDecision = Decision<DeliveryEvent, DeliveryRefusal>;

export const initialDelivery: DeliveryState = {
  status: 'none',
  escalation: '',
  message: 0,
  person: '',
  items: [],
  contacts: [],
  plannedAt: 0 as Instant,
  contact: 0,
  tries: 0,
  attempts: 0,
  nextAt: null,
  codes: [],
};

export function decideDelivery(command: DeliveryCommand, delivery: DeliveryState, context: Context): DeliveryDecision {
  return match([delivery, command] as const)
    .with([{ status: 'none' }, { type: 'plan-delivery' }], ([, { type: _, ...plan }]) =>
      accept({ type: 'delivery-planned', ...plan }),
    )
    .with([P._, { type: 'plan-delivery' }], () => refuse({ code: 'delivery.already-planned' }))
    .with([{ status: 'attempting' }, { type: 'wake' }], () => accept(...lost(delivery, context.now)))
    .with([P._, { type: 'wake' }], () => accept<DeliveryEvent>())
    .with([{ status: 'waiting' }, { type: 'start-attempt' }], ([, { codeHash }]) =>
      decideStart(codeHash, delivery, context),
    )
    .with([P._, { type: 'start-attempt' }], () => refuse({ code: 'delivery.not-due' }))
    .with([P._, { type: 'end-attempt' }], ([, { attempt, result }]) =>
      accept(ending(attempt, result, delivery, context.now)),
    )
    .exhaustive();
}

export function evolveDelivery(delivery: DeliveryState, event: DeliveryEvent, { at }: EventEnvelope): DeliveryState {
  switch (event.type) {
    case 'delivery-planned': {
      const { type: _, ...plan } = event;
      return { ...delivery, ...plan, status: 'waiting', plannedAt: at, nextAt: at };
    }
    case 'attempt-started':
      return {
        ...delivery,
        status: 'attempting',
        tries: delivery.tries + 1,
        attempts: event.attempt,
        nextAt: event.lostAt,
        codes: [...delivery.codes, event.codeHash],
      };
    case 'attempt-lost':
      return { ...delivery, status: 'waiting', nextAt: event.nextAt };
    case 'attempt-ended':
      return ended(delivery, event);
    case 'delivery-barred':
      return { ...delivery, status: 'barred', nextAt: null };
  }
}

function ended(delivery: DeliveryState, event: Extract<DeliveryEvent, { type: 'attempt-ended' }>): DeliveryState {
  const { result, next } = event;
  if (result.outcome !== 'failed') {
    return { ...delivery, status: result.outcome === 'delivered' ? 'delivered' : 'sent', nextAt: null };
  }
  switch (next.move) {
    // A late failure of an attempt that others have overtaken is kept as evidence and changes nothing.
    case 'done':
      return delivery;
    case 'again':
      return { ...delivery, status: 'waiting', nextAt: next.at };
    case 'next-contact':
      return { ...delivery, status: 'waiting', contact: delivery.contact + 1, tries: 0, nextAt: next.at };
    case 'give-up':
      return { ...delivery, status: 'failed', nextAt: null };
  }
}

function decideStart(codeHash: string, delivery: DeliveryState, context: Context): DeliveryDecision {
  if (delivery.nextAt === null || delivery.nextAt > context.now) return refuse({ code: 'delivery.not-due' });
  if (isBarredNow(delivery, context)) return accept({ type: 'delivery-barred' });
  const contact = currentContact(delivery);
  const attempt = delivery.attempts + 1;
  if (contact === undefined) {
    const result = { outcome: 'failed', retryable: false, code: 'no-contact' } as const;
    return accept({ type: 'attempt-ended', attempt, result, next: { move: 'give-up' } });
  }
  return accept({ type: 'attempt-started', attempt, contact, codeHash, lostAt: later(context.now, attemptLease) });
}

/** Asked again at the moment of sending: an exclusion after planning still bars an unsent message (M6). */
function isBarredNow(delivery: DeliveryState, context: Context): boolean {
  const escalation = context.read<EscalationState>({ stream: delivery.escalation })?.state;
  if (escalation === undefined || context.chapter === null) return false;
  const barred = barredNow(escalation, context.chapter, context.chapter.policy);
  if (barred.people.includes(delivery.person)) return true;
  const contact = currentContact(delivery);
  const point = contact === undefined ? undefined : context.chapter.directory.contactPoints[contact];
  if (point !== undefined && isReadByBarred(point, barred)) return true;
  return delivery.items.every((item) => barred.offices.includes(item.instead ?? item.office) && item.task === 'act');
}

/** Only the attempt under way decides what comes next; what is heard of an older one is kept as evidence. */
function ending(attempt: number, result: SendResult, delivery: DeliveryState, now: Instant): DeliveryEvent {
  const next: NextMove = endsCurrent(delivery, attempt) ? moveAfter(result, delivery, now) : { move: 'done' };
  return { type: 'attempt-ended', attempt, result, next };
}

function lost(delivery: DeliveryState, now: Instant): readonly DeliveryEvent[] {
  if (delivery.nextAt === null || delivery.nextAt > now) return [];
  return [{ type: 'attempt-lost', attempt: delivery.attempts, nextAt: now }];
}

function endsCurrent(delivery: DeliveryState, attempt: number): boolean {
  return delivery.status === 'attempting' && delivery.attempts === attempt;
}
