import type { EscalationState, Instant, PersonId, ReportEvent } from '@kawal/core';
import type { AccessState } from '@kawal/core/access';
import { owedTo } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import type { Storage } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { type Refused, refused } from '../command/outcome.ts';
import { concepts } from '../concepts/concepts.ts';
import { type OwedOffice, owedSoFar } from '../due/owed-so-far.ts';
import { readEntry } from '../record/entry-text.ts';
import { loadRecord } from '../record/load.ts';
import { type ReadActor, readCall } from './read-call.ts';

/** Says what a report still owes, or refuses: strangers hear of no report. */
export type OwedAnswer =
  | {
      readonly ok: true;
      readonly owed: readonly OwedOffice[];
      /** Who opened its sealed cards, of the actor and of the person who proposed to close it. */
      readonly readBy: readonly PersonId[];
    }
  | Refused;

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
  const at = now();
  const owed = owedTo(escalation, { actor: call.outside.actor, chapter, pinnedPolicy, now: at });
  if (owed === null) return refused({ code: 'report.not-found' });
  const readers = await readersOf(escalation.report, storage);
  const closers = new Set([call.outside.actor.ref, ...(await proposersOf(escalation.report, storage))]);
  const reader = { person: call.outside.actor.ref, chapter, now: at };
  return {
    ok: true,
    owed: owed.map((one) => ({ ...one, ...owedSoFar(one.offices, escalation, reader) })),
    readBy: [...closers].filter((one) => readers.has(one)),
  };
}

async function proposersOf(report: string, storage: Storage): Promise<readonly PersonId[]> {
  const entries = (await storage.history(report, 0)).map(({ text }) => readEntry(text));
  const changes = entries.flatMap((entry) => entry.changes as readonly ReportEvent[]);
  return changes.flatMap((change) => (change.type === 'closure-proposed' ? [change.by] : []));
}

/** More readings of one report than anybody makes. */
const mostReadings = 500;

async function readersOf(report: string, storage: Storage): Promise<ReadonlySet<PersonId>> {
  const key = { name: 'record', value: report };
  const { streams } = await storage.query({ type: concepts.access.name, key, limit: mostReadings });
  const found = await Promise.all(streams.map(({ stream }) => loadRecord(storage, concepts.access, stream)));
  const states = found.map(({ state }) => state as AccessState);
  return new Set(states.flatMap((state) => (state.status === 'opened' ? [state.person] : [])));
}
