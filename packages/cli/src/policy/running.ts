import { openPolicy } from '@kawal/chapter';
import type { Policy } from '@kawal/core';
import type { ReadRecord } from '@kawal/engine';
import type { RunningUnder } from '@kawal/policy';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { allRecords } from '../records/all-records.ts';

/** The cases that run now, drills among them: they walk the real path. */
export async function runningCases({ engine }: LoadedDeployment): Promise<readonly ReadRecord<'escalation'>[]> {
  return allRecords(engine, 'escalation', { key: { name: 'status', value: 'running' } });
}

/** How many of them run under each policy. */
export function countByPolicy(running: readonly ReadRecord<'escalation'>[]): readonly RunningUnder[] {
  const counts = new Map<string, number>();
  for (const { state } of running) {
    if (state.policy !== null) counts.set(state.policy, (counts.get(state.policy) ?? 0) + 1);
  }
  return [...counts].map(([hash, escalations]) => ({ hash, escalations }));
}

/** A policy by its hash, or null if the store has none that can be read. */
export async function policyByHash({ storage }: LoadedDeployment, hash: string): Promise<Policy | null> {
  const bytes = await storage.blob(hash);
  return bytes === undefined ? null : (openPolicy(bytes, hash) ?? null);
}
