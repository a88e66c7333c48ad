import type { PersonId } from '@kawal/core';
import { postOf } from '@kawal/core/directory';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { createActorReads } from './actor-reads.ts';
import type { LookParts } from './look.ts';

/** Says to a person who may see a report that it is closed. Anybody else is answered as if there were none (X5). */
export async function saidClosed(
  outcome: Outcome<Receipt>,
  { person, escalation }: { readonly person: PersonId; readonly escalation: string },
  parts: LookParts,
): Promise<Outcome<Receipt>> {
  if (outcome.ok || outcome.refusals.every(({ code }) => code !== 'escalation.not-found')) return outcome;
  const { chapter } = await parts.inForce.cached();
  const role = chapter === null ? undefined : postOf(chapter.directory, person, parts.now());
  if (role === undefined) return outcome;
  const reads = createActorReads({ ...parts, actor: { ok: true, actor: { kind: 'person', ref: person, role } } });
  const found = await reads['reports']?.['get']?.(escalation.replace(/^escalation\//, 'report/'));
  if (found?.ok !== true || !('record' in found)) return outcome;
  const { state } = found.record as { readonly state: { readonly status?: unknown } };
  return state.status === 'closed' ? refused({ code: 'report.not-open', status: 'closed' }) : outcome;
}
