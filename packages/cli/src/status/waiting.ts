import { openPolicy } from '@kawal/chapter';
import type { EscalationState, HandlingArea, Instant, OfficeKind } from '@kawal/core';
import { type WaitingReport, waitingReport } from '@kawal/engine';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { allRecords } from '../records/all-records.ts';

/** Offices of which one is still to be told of a report that was closed. References only. */
export interface OwedReport {
  readonly report: string;
  readonly area: HandlingArea;
  readonly closedAt: Instant;
  readonly offices: readonly OfficeKind[];
}

/** Returns what a closed report still owes; a drill owes nothing. */
export function owedOf({ report, area, now, drill, owed }: EscalationState): readonly OwedReport[] {
  return drill ? [] : owed.map(({ offices }) => ({ report, area, closedAt: now, offices }));
}

/** Reads the open reports whose escalation runs, oldest first; drills are left out. */
export async function readWaiting(deployment: LoadedDeployment, now: Instant): Promise<readonly WaitingReport[]> {
  const running = await allRecords(deployment.engine, 'escalation', { key: { name: 'status', value: 'running' } });
  const real = running.map(({ state }) => state).filter(({ drill }) => !drill);
  const read = await Promise.all(
    real.map(async (state) => {
      const bytes = state.policy === null ? undefined : await deployment.storage.blob(state.policy);
      return waitingReport(state, (bytes === undefined ? undefined : openPolicy(bytes)) ?? null, now);
    }),
  );
  return read.toSorted((one, other) => one.openedAt - other.openedAt);
}
