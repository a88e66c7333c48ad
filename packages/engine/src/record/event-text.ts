import { hash } from 'node:crypto';
import type { EventEnvelope } from '@kawal/core';
import type { NewEvent } from '@kawal/sdk';

/**
 * How an event is written down: its exact text, and the link of the stream's hash chain over the link before and that
 * text. The stored text is hashed as it is, so verifying needs no canonical form.
 */
export function writeEvent(envelope: EventEnvelope, head: string): NewEvent {
  const text = JSON.stringify(envelope);
  return { id: envelope.id, text, hash: chainLink(head, text) };
}

export function readEvent(text: string): EventEnvelope {
  return JSON.parse(text) as EventEnvelope;
}

/** The first link of a stream stands on the empty text. */
export function chainLink(head: string, text: string): string {
  return hash('sha256', `${head}\n${text}`, 'hex');
}
