import type { Concept } from '../record/concept.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import { decideAccess, evolveAccess, initialAccess } from './lifecycle.ts';
import { type AccessRefusal, accessRefuses } from './refusals.ts';
import { readsToRelate } from './relations.ts';

export const accessConcept = {
  name: 'access',
  shape: 1,
  initial: initialAccess,
  reads: ({ record }, _, __, actor) => readsToRelate(record, () => undefined, actor),
  readsOn: ({ record }, read, actor) => readsToRelate(record, read, actor),
  decide: decideAccess,
  refuses: accessRefuses,
  evolve: evolveAccess,
  keys: { record: ({ record }) => record, person: ({ person }) => person },
  wakeAt: () => null,
} satisfies Concept<AccessCommand, AccessEvent, AccessState, AccessRefusal>;
