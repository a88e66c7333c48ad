import { createHash } from 'node:crypto';
import { type DeliveryState, system } from '@kawal/core';
import { type DeliveryCommand, deliveryConcept } from '@kawal/core/concepts';
import type { SendResult } from '@kawal/core/delivery';
import type { ClaimName, InboundAnswer, InboundRequest, Notifier, NotifierEvent } from '@kawal/sdk';
import { type AnswerVerb, messageOfCode, messageOfHandle } from '../api/answer.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import { innerRequest, type Request } from '../command/request.ts';
import { type TrialCommand, trialConcept } from '../concepts/trial.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { late, type Within } from '../ports/within.ts';
import { loadHolder } from '../record/load.ts';
import { readReceived } from './read-received.ts';
import { type ReceptionParts, receptionOf } from './reception.ts';
import type { AnswerToSay } from './say-back.ts';

export interface ReceiveParts extends ReceptionParts {
  readonly notifiers: readonly Notifier[];
  readonly within: Within;
  readonly raise: RaiseAlarm;
  readonly take: (request: Request) => Promise<Outcome<Receipt>>;
  /** Records what a recipient answers, in the name of the notifier that heard it. */
  readonly answer: (
    notifier: Notifier,
    verb: AnswerVerb,
    message: ClaimName,
    more: { readonly options: { readonly key: string }; readonly given: { readonly words?: string } },
  ) => Promise<Outcome<Receipt>>;
  /** Tells whoever answered what is on record; never rejects, and nobody waits for it. */
  readonly sayBack: (answer: AnswerToSay, notifier: Notifier) => void;
}

/** The largest request of a webhook, in bytes. */
const largestBody = 1_048_576;

/** Providers give a webhook up after ten seconds or more. */
const readsMs = 8_000;

/** Hands a webhook request to its notifier, commits its events, and answers; 503 where it could not: it is told again. */
export async function receive(name: string, request: InboundRequest, parts: ReceiveParts): Promise<InboundAnswer> {
  const notifier = parts.notifiers.find((one) => one.name === name);
  if (notifier?.receive === undefined) return { status: 404 };
  if (request.body.length > largestBody) return { status: 413 };
  try {
    const answer = await parts.within(
      readsMs,
      Promise.resolve(notifier.receive(request, receptionOf(notifier, parts))),
    );
    const received = answer === late ? undefined : readReceived(answer);
    if (received === undefined) return unavailable;
    return (await noteAll(received.events, notifier, parts)) ? received.answer : unavailable;
  } catch {
    // What an adapter throws may hold an address, and so may what it was about.
    return unavailable;
  }
}

const unavailable: InboundAnswer = { status: 503 };

/** Returns true for a command that lost every race, and so was not committed. Any other refusal is an answer. */
function isContended(outcome: Outcome<Receipt> | undefined): boolean {
  return outcome?.ok === false && outcome.refusals.some(({ code }) => code === 'command.contended');
}

/** Commits the events that a notifier told of; returns false where one of them was not committed. */
export async function noteAll(
  events: readonly NotifierEvent[],
  notifier: Notifier,
  parts: ReceiveParts,
): Promise<boolean> {
  for (const event of events) {
    if (isContended(await note(event, notifier, parts))) return false;
  }
  return true;
}

/** Gives the command of an event, where it has one. */
async function note(
  event: NotifierEvent,
  notifier: Notifier,
  parts: ReceiveParts,
): Promise<Outcome<Receipt> | undefined> {
  switch (event.type) {
    case 'receipt': {
      const { state, code = 'receipt' } = event;
      const isMore = state === 'delivered' && notifier.capabilities.evidence.later !== 'delivered';
      if (isMore) return undefined;
      return noteReceipt(
        event.handle,
        state === 'delivered' ? { outcome: 'delivered' } : failed(code),
        notifier,
        parts,
      );
    }
    case 'address':
      return noteReceipt(event.handle, failed(`address-${event.state}`), notifier, parts);
    case 'reply':
      return noteReply(messageOfCode(event.token), event, notifier, parts);
    case 'quoting-reply':
      return noteReply(messageOfHandle(notifier.name, event.handle), event, notifier, parts);
    case 'account':
      if (event.state === 'restricted') {
        parts.raise({ code: 'notifier.restricted', notifier: notifier.name, error: event.code });
      }
      return undefined;
  }
}

type ReplyEvent = Extract<NotifierEvent, { readonly type: 'reply' | 'quoting-reply' }>;

/** Records an answer with its words, and tells its holder what is on record. */
async function noteReply(message: ClaimName, event: ReplyEvent, notifier: Notifier, parts: ReceiveParts) {
  const { said } = event;
  const declines = event.declines === true;
  // A repeat says the same of the same code. On some channels a stranger can choose the name of an event.
  const named = `${notifier.name} ${event.event} ${message.value} ${declines}`;
  const key = createHash('sha256').update(named).digest('hex');
  const options = { key };
  const answer = (given: { readonly words?: string }) =>
    parts.answer(notifier, declines ? 'decline' : 'acknowledge', message, { options, given });
  // An answer counts, also where its words cannot be sealed now. Where the storage is away, this one fails too.
  const outcome = await answer(said === undefined ? {} : { words: said }).catch((error: unknown) => {
    if (said === undefined) throw error;
    return answer({});
  });
  // A code that never was and one whose holder is excluded get the same silence (X5).
  // Whoever says the other word after the first hears which of them stands.
  const [stands] = outcome.ok ? [] : outcome.refusals.flatMap((one) => ('stands' in one ? one.stands : []));
  if (stands !== undefined || (outcome.ok && !outcome.repeated)) {
    const recorded = { declines: stands === undefined ? declines : stands === 'declined', said: said !== undefined };
    parts.sayBack({ message, event: key, ...recorded, stands: stands !== undefined }, notifier);
  }
  return outcome;
}

function failed(code: string): SendResult {
  return { outcome: 'failed', retryable: false, code };
}

/** Writes a receipt down as evidence of its attempt. A receipt that says nothing new, or of no message of ours, is none. */
async function noteReceipt(
  handle: string,
  result: SendResult,
  { name }: Notifier,
  { storage, take }: ReceiveParts,
): Promise<Outcome<Receipt> | undefined> {
  const value = `${name}/${handle}`;
  const holder = await loadHolder(storage, { name: 'send-handle', value });
  if (holder?.concept.name === trialConcept.name) {
    const command: TrialCommand = { type: 'end-trial', state: result.outcome === 'delivered' ? 'delivered' : 'failed' };
    return take(innerRequest(system, trialConcept.name, holder.stream, { ...command }, { found: holder }));
  }
  if (holder?.concept.name !== deliveryConcept.name) return undefined;
  const { stream, state } = holder;
  const { status, attempts, handles } = state as DeliveryState;
  const attempt = handles[value];
  // A failure counts only of a message that a provider had taken and that has not arrived.
  const isNews = result.outcome === 'delivered' ? status !== 'delivered' : status === 'sent' && attempt === attempts;
  if (attempt === undefined || !isNews) return undefined;
  const command: DeliveryCommand = { type: 'end-attempt', attempt, result };
  return take(innerRequest(system, 'delivery', stream, { ...command }, { found: holder }));
}
