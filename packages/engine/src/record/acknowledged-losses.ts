import type { Instant } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { type LossReason, type LossState, lossConcept } from '../concepts/loss.ts';
import { type LoadedRecord, loadRecords, streamsOf } from './load.ts';

/** A loss of entries that a person has taken note of. */
export interface AcknowledgedLoss {
  readonly at: Instant;
  /** References of those who noted it, whoever spoke first the first. */
  readonly by: readonly string[];
  readonly reason: LossReason;
  /** The place of the newest entry that the keyring knew before. */
  readonly knownTo: number;
  /** So many cards had been destroyed in what is gone, by what the keyring says. */
  readonly destroyed: number;
}

export async function recordsOf(storage: Storage): Promise<readonly LoadedRecord[]> {
  return loadRecords(storage, await streamsOf(lossConcept.name, null, storage));
}

/** Returns the losses that people took note of. */
export async function lossesOn(storage: Storage): Promise<readonly AcknowledgedLoss[]> {
  return (await recordsOf(storage)).flatMap((loss) => {
    const state = loss.state as LossState;
    if (state.status !== 'acknowledged') return [];
    const { at, by, reason, knownTo, destroyed } = state;
    return [{ at, by, reason, knownTo, destroyed: destroyed.length }];
  });
}
