import { type DeliveryState, later } from '@kawal/core';
import { deliveryConcept } from '@kawal/core/concepts';
import { currentContact } from '@kawal/core/delivery';
import { postOf } from '@kawal/core/directory';
import { personRefSchema, readInput } from '@kawal/core/schemas';
import { type ClaimName, readReplyCode, type Storage } from '@kawal/sdk';
import { z } from 'zod';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { type Request, requestOf } from '../command/request.ts';
import type { GuardedClock } from '../ports/guarded-clock.ts';
import { loadHolder, loadRecord } from '../record/load.ts';
import { hashCode } from '../worker/deliver.ts';
import type { LookParts } from './look.ts';
import { type ReadActor, readCall } from './read-call.ts';
import { saidClosed } from './said-closed.ts';
import { verbs } from './verbs.ts';

export type AnswerVerb = 'acknowledge' | 'decline';

type Execute = (request: Request) => Promise<Outcome<Receipt>>;

/** Parts of an answer, in the name of an actor. */
export interface AnswerParts extends LookParts {
  readonly actor: ReadActor;
  readonly clock: Pick<GuardedClock, 'jumpedSince'>;
}

/** Longer than any code in the words of a person. */
const longestCode = 1_000;

/** Names the message that a code answers. Codes of messages that an earlier version sent have no check character. */
export function messageOfCode(code: string): ClaimName {
  const text = code.slice(0, longestCode);
  return { name: 'reply-code', value: hashCode(readReplyCode(text) ?? text.toLowerCase().replace(/[\s-]/g, '')) };
}

/** Names the message of a handle, as its notifier gave it. */
export function messageOfHandle(notifier: string, handle: string): ClaimName {
  return { name: 'send-handle', value: `${notifier}/${handle}` };
}

/** Takes a report on or declines it by a code. One that never was and one of somebody excluded get one answer (X5). */
export async function answer(
  verb: AnswerVerb,
  { code, options, given }: Readonly<Record<'code' | 'options' | 'given', unknown>>,
  execute: Execute,
  parts: AnswerParts,
): Promise<Outcome<Receipt>> {
  const call = readCall(verbs.escalations[verb], { actor: parts.actor, body: {}, options });
  if (!call.ok) return call;
  if (typeof code !== 'string') return refused({ code: 'input.wrong-kind', field: 'code', expected: 'text' });
  return await answerMessage(verb, messageOfCode(code), { options, given }, execute, parts);
}

/** Answers the message that is named, as {@link answer} does. */
export async function answerMessage(
  verb: AnswerVerb,
  message: ClaimName,
  { options, given }: Readonly<Record<'options' | 'given', unknown>>,
  execute: Execute,
  { actor, storage, inForce, clock, now }: AnswerParts,
): Promise<Outcome<Receipt>> {
  const call = readCall(verbs.escalations[verb], { actor, body: {}, options });
  if (!call.ok) return call;
  const { ref, role } = call.outside.actor;
  const isAtDesk = role === 'desk';
  const read = readInput(isAtDesk ? atDeskSchema : answerSchema, given ?? {});
  if (!read.accepted) return refused(...read.refusals);
  const { for: whose, enteredBy, words }: z.infer<typeof atDeskSchema> = read.value;
  if (whose === undefined && isAtDesk) return refused({ code: 'input.missing', field: 'for' });
  const { chapter } = await inForce.cached();
  // Leave is no bar to having held the telephone. Without a chapter nobody can be looked up.
  if (enteredBy !== undefined && chapter !== null && postOf(chapter.directory, enteredBy, now()) === undefined)
    return refused({ code: 'command.enterer-not-in-post', field: 'enteredBy' });
  const delivery = await deliveryOf(message, whose, storage);
  const { escalation, person, startedAt } = delivery;
  // A clock that was set ahead takes nobody's time to answer away.
  const sentAt = startedAt === undefined ? {} : { sentAt: later(startedAt, clock.jumpedSince(startedAt)) };
  const entered = isAtDesk ? { enteredBy: enteredBy ?? ref } : {};
  const body = { person, means: 'code', ...sentAt, ...entered, ...(words === undefined ? {} : { words }) };
  const request = { ...call.outside, stream: escalation };
  // A code that a desk enters came by no channel of Kawal.
  const channel = isAtDesk ? undefined : chapter?.directory.contactPoints[currentContact(delivery) ?? '']?.channel;
  const more = verb === 'acknowledge' ? { level: 'acknowledged' } : channel === undefined ? {} : { channel };
  // The page of an app says one sentence of each code that does not count, and its time must say no more.
  const isConcealed = call.outside.actor.kind === 'app' && !isAtDesk;
  const outcome = await execute(requestOf(request, { ...body, ...more }, { isConcealed }));
  return isConcealed ? outcome : saidClosed(outcome, { person, escalation, ...entered }, { storage, inForce, now });
}

/** Loads the message that is named. For none, and for somebody else's, it returns one of no report, by the same looks. */
async function deliveryOf(message: ClaimName, whose: string | undefined, storage: Storage): Promise<DeliveryState> {
  const holder = await loadHolder(storage, message);
  if (holder?.concept.name !== deliveryConcept.name) await loadRecord(storage, deliveryConcept, 'delivery/none');
  else {
    const delivery = holder.state as DeliveryState;
    if (whose === undefined || whose === delivery.person) return delivery;
  }
  return { ...deliveryConcept.initial, escalation: 'escalation/none', person: 'none' };
}

const answerSchema = z.strictObject({
  for: personRefSchema.exactOptional(),
  words: z.string().min(1).max(2_000).exactOptional(),
});

const atDeskSchema = answerSchema.extend({ enteredBy: personRefSchema.exactOptional() });
