import type { Concept } from '../record/concept.ts';
import { decidePact, evolvePact, initialPact } from './lifecycle.ts';
import type { PactCommand, PactEvent, PactState } from './pact.ts';
import type { PactRefusal } from './refusals.ts';

export const pactConcept: Concept<PactCommand, PactEvent, PactState, PactRefusal> = {
  name: 'pact',
  shape: 1,
  initial: initialPact,
  reads: (command) => (command.type === 'sign-pact' ? [{ stream: command.audience }] : []),
  decide: decidePact,
  evolve: evolvePact,
  claims: (pact) =>
    pact.status === 'drafted' || pact.status === 'signed' ? [{ name: 'pact-of-area', value: pact.area }] : [],
  reacts: () => [],
  keys: (pact) => (pact.status === 'none' ? {} : { area: pact.area, status: pact.status }),
  wakeAt: () => null,
};
