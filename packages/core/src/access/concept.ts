import type { Concept } from '../record/concept.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import { decideAccess, evolveAccess, initialAccess } from './lifecycle.ts';
import type { AccessRefusal } from './refusals.ts';
import { readsBehind, readsBeside } from './who-may.ts';

export const accessConcept: Concept<AccessCommand, AccessEvent, AccessState, AccessRefusal> = {
  name: 'access',
  shape: 1,
  initial: initialAccess,
  reads: ({ record }) => [{ stream: record }, ...readsBeside(record)],
  readsOn: ({ record }, read, actor) => readsBehind(record, read, actor),
  decide: decideAccess,
  evolve: evolveAccess,
  claims: () => [],
  reacts: () => [],
  keys: (access) => (access.status === 'none' ? {} : { record: access.record, person: access.person }),
  wakeAt: () => null,
};
