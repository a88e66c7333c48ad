import { officesOf } from '../directory/rules.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { barredNow } from '../escalation/exclusion.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import type { AccessRefusal } from './refusals.ts';

export const initialAccess: AccessState = { status: 'none' };

export function decideAccess(
  command: AccessCommand,
  access: AccessState,
  context: Context,
): Decision<AccessEvent, AccessRefusal> {
  const { actor } = context;
  if (access.status !== 'none') return refuse({ code: 'access.already-opened' });
  if (actor.kind !== 'person') return refuse({ code: 'access.needs-person' });
  const { record, classes, purpose } = command;
  if (context.read({ stream: record }) === undefined || !mayOpen(record, context))
    return refuse({ code: 'access.not-found' });
  return accept({ type: 'cards-opened', person: actor.ref, record, classes, purpose });
}

export function evolveAccess(_: AccessState, event: AccessEvent): AccessState {
  const { type: __, ...reading } = event;
  return { status: 'opened', ...reading };
}

/** A report's own ladder says who may read it: whoever was told, the LPA on duty and the secretariat, none of them barred. */
function mayOpen(record: string, context: Context): boolean {
  const { actor, chapter } = context;
  const ladder = context.read<EscalationState>({ stream: ladderOf(record) })?.state;
  if (ladder === undefined) return actor.role === 'secretariat' || actor.role === 'lpaDuty';
  const { excluded } = ladder;
  const barred =
    chapter === null
      ? [...excluded.people, ...excluded.keptOut]
      : barredNow(ladder, chapter, context.pinnedPolicy ?? chapter.policy).people;
  if (barred.includes(actor.ref)) return false;
  if (actor.role === 'secretariat' || ladder.told.some(({ person }) => person === actor.ref)) return true;
  return chapter !== null && officesOf(chapter.directory, actor.ref, ladder.area).includes('lpaDuty');
}

/** The escalation of a report; of any other record, a stream that does not exist. */
export function ladderOf(record: string): string {
  return record.startsWith('report/')
    ? record.replace('report/', 'escalation/')
    : `escalation/none-of-${record.replace('/', '-')}`;
}
