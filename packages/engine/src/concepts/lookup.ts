import type { Instant, Purpose } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/** Says by what somebody looks for a person. */
export type MarkKind = 'nik' | 'phone' | 'name';

/** Who looked for a person in all reports, and by what. The number or name, and what was found, are not here. */
export type LookupState = { readonly status: 'none' } | (Lookup & { readonly status: 'looked'; readonly at: Instant });

interface Lookup {
  readonly person: string;
  readonly by: readonly MarkKind[];
  readonly purpose: Purpose;
}

export type LookupEvent = { readonly type: 'person-looked-up' } & Lookup;

export type LookupCommand = { readonly type: 'look-up' } & Omit<Lookup, 'person'>;

export const lookupConcept = {
  name: 'lookup',
  shape: 1,
  initial: { status: 'none' },
  reads: () => [],
  decide: ({ by, purpose }, _, { actor }) =>
    accept<LookupEvent>({ type: 'person-looked-up', person: actor.ref, by, purpose }),
  evolve: (_, { person, by, purpose }, { at }): LookupState => ({ status: 'looked', person, by, purpose, at }),
  refuses: {},
  keys: { person: (state) => (state.status === 'looked' ? state.person : null) },
  wakeAt: () => null,
} satisfies Concept<LookupCommand, LookupEvent, LookupState, never>;
