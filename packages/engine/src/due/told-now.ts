import type { DeliveryState, EscalationState } from '@kawal/core';
import { deliveryOf, evidenceNow } from '@kawal/core/escalation';
import type { Storage } from '@kawal/sdk';
import { loadRecords } from '../record/load.ts';

/** Reads each notification as its delivery has it, because only the delivery records that a provider took the message. */
export async function toldNow(
  { report, told }: Pick<EscalationState, 'report' | 'told'>,
  storage: Storage,
): Promise<EscalationState['told']> {
  const unknown = told.flatMap(({ evidence, message }) =>
    evidence === 'planned' ? [deliveryOf(report, message)] : [],
  );
  const deliveries = await loadRecords(storage, [...new Set(unknown)]);
  return told.map((one) => {
    const delivery = deliveries.find(({ stream }) => stream === deliveryOf(report, one.message));
    return { ...one, evidence: evidenceNow(one, (delivery?.state as DeliveryState | undefined)?.status) };
  });
}
