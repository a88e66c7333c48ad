import { readsToRelate } from '../access/relations.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Concept } from '../record/concept.ts';
import { restrictionClaim } from '../record/streams.ts';
import type { DataRequestCommand, DataRequestEvent, DataRequestState } from './data-request.ts';
import { dataRequestRefuses, decideDataRequest, evolveDataRequest, initialDataRequest, recordOf } from './lifecycle.ts';
import type { DataRequestRefusal } from './messages.ts';
import { isRestricting, nextAlarm } from './rules.ts';

export const dataRequestConcept = {
  name: 'data-request',
  shape: 1,
  initial: initialDataRequest,
  reads: readsOf,
  decide: decideDataRequest,
  refuses: dataRequestRefuses,
  evolve: evolveDataRequest,
  claims: (state) =>
    state.status !== 'none' && isRestricting(state) ? [restrictionClaim(state.record, state.subject)] : [],
  keys: { status: ({ status }) => status, record: recordOf },
  alarms: (event) =>
    event.type === 'data-request-due'
      ? { code: 'data-request.deadline', passed: event.alarm === 'overdue' }
      : undefined,
  wakeAt: nextAlarm,
} satisfies Concept<DataRequestCommand, DataRequestEvent, DataRequestState, DataRequestRefusal>;

function readsOf(command: DataRequestCommand, request: DataRequestState, _: string, actor: AnyActor) {
  const about = command.type === 'receive-data-request' ? command.record : recordOf(request);
  return about === null || command.type === 'wake' ? [] : readsToRelate(about, () => undefined, actor);
}
