import type { AnyConcept, Claim } from '@kawal/core/record';
import type { Storage } from '@kawal/sdk';
import { concepts } from '../concepts/concepts.ts';
import { hidden, versionsIn } from './known-records.ts';
import { loadRecords } from './load.ts';

/** Claims that keep somebody out, with the records that hold them: that nobody holds one is believed of no row. */
const barring: Readonly<Record<string, 'access' | 'allegation' | 'data-request'>> = {
  restriction: 'data-request',
  'emergency-not-needed': 'access',
  'allegations-of-person': 'allegation',
};

interface HeldClaims {
  readonly version: number;
  readonly values: readonly string[];
}

const claims = new WeakMap<object, Map<string, HeldClaims>>();

/** Refuses where a claim that keeps somebody out is held by a record, though its row leads to none when asked once more. */
export async function refuseHiddenClaim(storage: Storage, claim: Claim): Promise<void> {
  const type = barring[claim.name];
  if (type === undefined) return;
  const concept: AnyConcept = concepts[type];
  const held = claims.get(storage) ?? new Map<string, HeldClaims>();
  claims.set(storage, held);
  const known = [...versionsIn(storage, type)];
  const older = known.filter(([stream, version]) => held.get(stream)?.version !== version).map(([stream]) => stream);
  for (const { stream, version, state } of await loadRecords(storage, older)) {
    const values = (concept.claims?.(state) ?? []).map(({ name, value }) => `${name} ${value}`);
    held.set(stream, { version, values });
  }
  const holder = known.find(([stream]) => held.get(stream)?.values.includes(`${claim.name} ${claim.value}`));
  // Somebody may have taken it since the store was asked: the commit compares what was read.
  if (holder !== undefined && (await storage.claimant(claim)) !== holder[0]) throw hidden(storage, holder[0]);
}
