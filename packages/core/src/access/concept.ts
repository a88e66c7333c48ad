import type { Concept } from '../record/concept.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import { decideAccess, evolveAccess, initialAccess } from './lifecycle.ts';
import { type AccessRefusal, accessRefuses } from './refusals.ts';
import { readsBehind, readsBeside } from './who-may.ts';

export const accessConcept = {
  name: 'access',
  shape: 1,
  initial: initialAccess,
  reads: ({ record }) => [{ stream: record }, ...readsBeside(record)],
  readsOn: ({ record }, read, actor) => readsBehind(record, read, actor),
  decide: decideAccess,
  refuses: accessRefuses,
  evolve: evolveAccess,
  keys: { record: ({ record }) => record, person: ({ person }) => person },
  wakeAt: () => null,
} satisfies Concept<AccessCommand, AccessEvent, AccessState, AccessRefusal>;
