import type { EscalationState, Instant } from '@kawal/core';
import { owedTo, type StillOwed } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import type { Storage } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { type Refused, refused } from '../command/outcome.ts';
import { concepts } from '../concepts/concepts.ts';
import { loadRecord } from '../record/load.ts';
import { type ReadActor, readCall } from './read-call.ts';

/** Says what a report still owes, or refuses: strangers hear of no report. */
export type OwedAnswer = { readonly ok: true; readonly owed: readonly StillOwed[] } | Refused;

interface OwedParts {
  readonly actor: ReadActor;
  readonly storage: Storage;
  readonly inForce: ChapterInForce;
  readonly now: () => Instant;
}

const asking = { concept: 'report', type: 'owed', on: 'record', fixed: {} } as const;

/** Reads what a report still owes, for an actor who may decide on it. */
export async function readOwed(report: unknown, { actor, storage, inForce, now }: OwedParts): Promise<OwedAnswer> {
  const call = readCall(asking, { actor, record: report, body: {}, options: {} });
  if (!call.ok) return call;
  if (call.outside.actor.kind !== 'person') return refused({ code: 'report.needs-person' });
  const stream = escalationOf(call.outside.stream ?? '');
  const { version, state } = await loadRecord(storage, concepts.escalation, stream);
  if (version === 0) return refused({ code: 'report.not-found' });
  const escalation = state as EscalationState;
  const { chapter } = await inForce.fresh();
  const pinnedPolicy = escalation.policy === null ? null : await inForce.policy(escalation.policy);
  const owed = owedTo(escalation, { actor: call.outside.actor, chapter, pinnedPolicy, now: now() });
  return owed === null ? refused({ code: 'report.not-found' }) : { ok: true, owed };
}
