import type { DeliveryEvent, DeliveryState, NextMove, NotedEvidence, SendResult } from './delivery.ts';

/** Tells whether a provider took the message. */
export function isSent(
  result: SendResult,
): result is Extract<SendResult, { readonly outcome: 'delivered' | 'accepted' }> {
  return result.outcome === 'delivered' || result.outcome === 'accepted';
}

/** Returns what the escalation is told of an ended attempt: only what changes a plan. */
export function evidenceAfter(
  result: SendResult,
  next: NextMove,
  { told }: Pick<DeliveryState, 'told'>,
): NotedEvidence | undefined {
  if (result.outcome === 'delivered') return 'delivered';
  // That a provider took a message changes no plan, but where somebody else may be told because it was late or lost. A
  // late "it may have gone" is heard like it: whoever may have the message and is named later may warn others (X6).
  const mayHaveGone = result.outcome === 'accepted' || (result.outcome === 'unknown' && next.move === 'done');
  if (mayHaveGone) return told === 'delayed' || told === 'failed' ? 'sent' : undefined;
  if (next.move === 'give-up') return 'failed';
  // Said once, after the first round; the rounds that follow say nothing new.
  return next.move === 'retry-round' && next.round === 1 ? 'delayed' : undefined;
}

/** Returns what the escalation is told of a change. Who is barred or moved by then is replaced like the unreached. */
export function evidenceOf(event: DeliveryEvent): NotedEvidence | undefined {
  if (event.type === 'delivery-dropped') return event.reason === 'closed' ? undefined : 'failed';
  return event.type === 'attempt-ended' ? event.evidence : undefined;
}
