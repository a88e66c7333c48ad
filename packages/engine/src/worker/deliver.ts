import { createHash } from 'node:crypto';
import {
  chapterStream,
  currentContact,
  type DeliveryCommand,
  type DeliveryState,
  deliveryConcept,
  type EscalationState,
  escalationConcept,
  type SendResult,
  system,
} from '@kawal/core';
import type { Notifier } from '@kawal/sdk';
import { type PathParts, takeCommand } from '../command/command-path.ts';
import { innerRequest } from '../command/request.ts';
import { composeMessage } from '../message/compose.ts';
import { renderMessage } from '../message/render.ts';
import { randomName } from '../record/identifier.ts';
import { loadRecord } from '../record/load.ts';

export interface DeliveryParts extends PathParts {
  readonly notifiers: readonly Notifier[];
}

/**
 * One attempt of one message: that it starts is on the disk before it leaves, what came of it after. A crash in between
 * is found by the attempt's lease and tried again under the same id: at least once, never silently not.
 */
export async function deliver(stream: string, parts: DeliveryParts): Promise<void> {
  const command = (of: DeliveryCommand) => takeCommand(innerRequest(system, 'delivery', stream, { ...of }), parts);

  const before = (await loadRecord(parts.storage, deliveryConcept, stream)).state as DeliveryState;
  if (before.status === 'attempting') await command({ type: 'wake' });
  const code = randomName(parts.entropy);
  const started = await command({ type: 'start-attempt', codeHash: hashCode(code) });
  if (!started.ok) return; // Another worker was faster.
  parts.faults?.('attempt.started');

  const delivery = (await loadRecord(parts.storage, deliveryConcept, stream)).state as DeliveryState;
  if (delivery.status !== 'attempting' || delivery.codes.at(-1) !== hashCode(code)) return;
  const result = await send(stream, delivery, code, parts);
  parts.faults?.('attempt.sent');
  await command({ type: 'end-attempt', attempt: delivery.attempts, result });
  parts.faults?.('attempt.ended');
}

/** Only the hash of a code is stored, so a copy of the store answers nothing. */
export function hashCode(code: string): string {
  return createHash('sha256').update('kawal reply code\n').update(code).digest('hex');
}

async function send(stream: string, delivery: DeliveryState, code: string, parts: DeliveryParts): Promise<SendResult> {
  const { chapter } = await parts.inForce.now();
  const contact = currentContact(delivery);
  const point = contact === undefined ? undefined : chapter?.directory.contactPoints[contact];
  const notifier = parts.notifiers.find((one) => one.channel === point?.channel);
  if (chapter === null || contact === undefined || point === undefined) return failed('no-contact');
  // Another worker, or the next start, may have it.
  if (notifier === undefined) return { outcome: 'failed', retryable: true, code: 'no-notifier' };
  const address = await addressOf(contact, parts);
  if (address === undefined) return failed('no-address');
  const escalation = (await loadRecord(parts.storage, escalationConcept, delivery.escalation)).state as EscalationState;
  const message = composeMessage(delivery, escalation, chapter, notifier, code);
  try {
    const outcome = await notifier.send({
      id: `${stream.slice(stream.indexOf('/') + 1)}.${delivery.contact}`,
      address,
      ...renderMessage(message),
      contentClass: message.contentClass,
      drill: message.drill,
    });
    if (outcome.outcome !== 'failed') return { outcome: outcome.outcome };
    const { retryable, code: reason, retryAfterMs } = outcome;
    return { outcome: 'failed', retryable, code: reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  } catch {
    // A notifier that throws breaks its contract. What it threw may hold an address, so nothing of it is kept.
    return { outcome: 'failed', retryable: true, code: 'notifier-threw' };
  }
}

/** The address is read when it is needed, from a card that can be corrected or erased at any time. */
async function addressOf(contact: string, { storage }: DeliveryParts): Promise<string | undefined> {
  const cards = await storage.cards(chapterStream);
  const card = cards.find((one) => one.subject === contact && one.class === 'personal');
  if (card === undefined || card.bytes === null) return undefined;
  const { address } = JSON.parse(new TextDecoder().decode(card.bytes)) as { address?: string };
  return address;
}

function failed(code: string): SendResult {
  return { outcome: 'failed', retryable: false, code };
}
