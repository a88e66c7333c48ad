import { peopleNamedIn, relationsToRecord } from '../access/relations.ts';
import { placeOf } from '../legal/deadline.ts';
import type { Context } from '../record/concept.ts';
import { accept, contentOf, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { during, except, foldBy } from '../record/folds.ts';
import { groundsOf } from './choices.ts';
import type { DataRequestCommand, DataRequestEvent, DataRequestOnRecord, DataRequestState } from './data-request.ts';
import type { DataRequestRefusal } from './messages.ts';
import { isRestricting, nextAlarm, requestDeadline } from './rules.ts';

export const initialDataRequest: DataRequestState = { status: 'none' };

type DataRequestDecision = Decision<DataRequestEvent, DataRequestRefusal>;

/** The LPA decides it. Whom the record bars is answered as if there were none (X5). */
export function decideDataRequest(
  command: DataRequestCommand,
  request: DataRequestState,
  context: Context,
): DataRequestDecision {
  if (command.type === 'wake') return accept(...alarmsDue(request, context));
  const { actor, now } = context;
  if (actor.kind !== 'person') return refuse({ code: 'data-request.needs-person' });
  const about = command.type === 'receive-data-request' ? command.record : recordOf(request);
  if (about === null || !relationsToRecord(about, context).held.includes('lpa'))
    return refuse({ code: 'data-request.not-found' });
  if (command.type === 'receive-data-request') {
    if (request.status !== 'none') return refuse({ code: 'data-request.already-received' });
    const { right, receivedOn, subject } = command;
    const people = peopleNamedIn(about, context.read);
    // Without a person, a restriction would close the record to everybody whom it is to help.
    if (people.length > 0 && (subject === null ? right === 'restriction' : !people.includes(subject)))
      return refuse({ code: 'data-request.no-such-person', people });
    if (receivedOn > now) return refuse({ code: 'data-request.in-future', at: receivedOn });
    const deadline = requestDeadline(right, receivedOn, placeOf(context.chapter).zone);
    return accept({ ...command, type: 'data-request-received', receivedBy: actor.ref, deadline });
  }
  return decideAnswer(command, request as DataRequestOnRecord, context);
}

type Answering = Exclude<DataRequestCommand, { type: 'wake' | 'receive-data-request' }>;

function decideAnswer(command: Answering, request: DataRequestOnRecord, { now }: Context): DataRequestDecision {
  const isTakenBack = command.type === 'drop-data-request';
  if (isTakenBack && isRestricting(request)) return accept({ type: 'data-request-dropped' });
  if (request.status !== 'received') return refuse({ code: 'data-request.answered', status: request.status });
  if (isTakenBack) return accept({ type: 'data-request-dropped' });
  const { answeredOn } = command;
  if (answeredOn > now) return refuse({ code: 'data-request.in-future', at: answeredOn });
  if (answeredOn < request.receivedOn) return refuse({ code: 'data-request.before-received', at: answeredOn });
  const answer = { answeredOn, late: request.deadline !== null && answeredOn > request.deadline };
  if (command.type === 'fulfil-data-request') return accept({ type: 'data-request-fulfilled', ...answer });
  const { ground } = command;
  return groundsOf[ground][request.right] === undefined
    ? refuse({ code: 'data-request.no-such-ground', ground, right: request.right })
    : accept({ type: 'data-request-refused', ground, ...answer });
}

export const evolveDataRequest = foldBy<DataRequestState, DataRequestEvent>({
  'data-request-received': during('none', (_, event) => ({ status: 'received', ...contentOf(event), alarms: [] })),
  'data-request-dropped': except('none', (request) => ({ ...request, status: 'dropped' })),
  'data-request-fulfilled': during('received', (request, event) => {
    return { ...request, ...contentOf(event), status: 'fulfilled' };
  }),
  'data-request-refused': during('received', (request, event) => {
    return { ...request, ...contentOf(event), status: 'refused' };
  }),
  'data-request-due': during('received', (request, { alarm }) => ({ ...request, alarms: [...request.alarms, alarm] })),
});

export function recordOf(request: DataRequestState): string | null {
  return request.status === 'none' ? null : request.record;
}

/** Each alarm once; past the deadline only the second. */
function alarmsDue(request: DataRequestState, { now }: Context): readonly DataRequestEvent[] {
  const at = nextAlarm(request);
  if (at === null || at > now || request.status !== 'received') return [];
  const isOver = request.deadline !== null && request.deadline <= now;
  return [{ type: 'data-request-due', alarm: isOver ? 'overdue' : 'near' }];
}

const onAnswering = ['needs-person', 'not-found', 'answered'] as const;
const answering = [...onAnswering, 'in-future', 'before-received'] as const;

/** Lists by command the codes of its refusals. */
export const dataRequestRefuses = {
  'receive-data-request': ['needs-person', 'not-found', 'already-received', 'no-such-person', 'in-future'],
  'fulfil-data-request': answering,
  'refuse-data-request': [...answering, 'no-such-ground'],
  'drop-data-request': onAnswering,
} as const satisfies RefusedBy<DataRequestCommand, DataRequestRefusal>;
