import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import type { AccessRefusal } from './refusals.ts';
import { accessRefusal } from './who-may.ts';

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
  const refusal = accessRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  return accept({ type: 'cards-opened', person: actor.ref, record, classes, purpose });
}

export function evolveAccess(_: AccessState, event: AccessEvent): AccessState {
  const { type: __, ...reading } = event;
  return { status: 'opened', ...reading };
}
