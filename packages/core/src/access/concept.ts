import type { CaseFacts } from '../case/case.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Concept, Context, Reference } from '../record/concept.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import { accessRefuses, decideAccess, evolveAccess, initialAccess } from './lifecycle.ts';
import type { AccessRefusal } from './messages.ts';
import { casesOf, emergencyClaim, notNeededClaim, readsToHandle, readsToRelate, restrictionsOn } from './relations.ts';

export const accessConcept = {
  name: 'access',
  shape: 1,
  initial: initialAccess,
  reads: (command, state, _, actor) =>
    command.type === 'review-emergency' && 'record' in state
      ? [...readsToRelate(state.record, () => undefined, actor), { claim: notNeededClaim(state.person, state.record) }]
      : readsOf(command, () => undefined, actor),
  readsOn: readsOf,
  decide: decideAccess,
  refuses: accessRefuses,
  evolve: evolveAccess,
  keys: {
    record: ({ record }) => record,
    person: ({ person }) => person,
    erasing: ({ status }) => (status === 'erasing' ? 'yes' : status === 'proposed' ? status : null),
    review: ({ status }) => (status === 'emergency' || status === 'emergencyEnded' ? 'waits' : null),
  },
  claims: (state) => {
    if (state.status === 'emergency') return [emergencyClaim(state.person)];
    const isUnneeded = state.status === 'emergencyReviewed' && state.finding === 'notNeeded' && state.again !== true;
    return isUnneeded ? [notNeededClaim(state.person, state.record)] : [];
  },
  alarms: ({ type }) =>
    type === 'glass-broken'
      ? { code: 'emergency-access.opened' }
      : type === 'emergency-ended'
        ? { code: 'emergency-access.unreviewed' }
        : undefined,
  wakeAt: (state) => (state.status === 'emergency' ? state.until : null),
} satisfies Concept<AccessCommand, AccessEvent, AccessState, AccessRefusal>;

function readsOf(command: AccessCommand, read: Context['read'], actor: AnyActor): readonly Reference[] {
  if (!('record' in command)) return [];
  const own = readsToRelate(command.record, read, actor);
  if (command.type === 'open-cards')
    return [...own, ...readsToHandle(command.record, read, actor), ...restrictionsOn(command.record, read)];
  if (command.type === 'break-glass') {
    const notNeeded = { claim: notNeededClaim(actor.ref, command.record) };
    return [...own, ...readsToHandle(command.record, read, actor), notNeeded];
  }
  const about = casesOf(command.record, command.cases, read);
  const found = about.flatMap((one) => read<Partial<CaseFacts>>(one)?.state ?? []);
  const named = found.flatMap(({ report, furtherReports = [] }) => [report ?? [], furtherReports].flat());
  return [...own, ...about, ...named.map((stream) => ({ stream }))];
}
