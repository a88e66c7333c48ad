import type { DeliveryState, EscalationState } from '@kawal/core';
import { deliveryOf, evidenceNow } from '@kawal/core/escalation';
import type { Storage } from '@kawal/sdk';
import { soundOf } from '../audit/refuse-forged.ts';

/** Reads each notification as its delivery has it, because only the delivery records that a provider took the message. */
export async function toldNow(
  { report, told }: Pick<EscalationState, 'report' | 'told'>,
  storage: Storage,
): Promise<EscalationState['told']> {
  const unknown = told.flatMap(({ evidence, message }) =>
    evidence === 'planned' ? [deliveryOf(report, message)] : [],
  );
  const names = [...new Set(unknown)];
  // One that is damaged counts as not sent, and takes nothing else from whoever asks.
  const deliveries = await soundOf(storage, await storage.load(names), names);
  return told.map((one) => {
    const delivery = deliveries.find(({ stream }) => stream === deliveryOf(report, one.message));
    return { ...one, evidence: evidenceNow(one, (delivery?.state as DeliveryState | undefined)?.status) };
  });
}
