import type { Concept } from '../record/concept.ts';
import type { BreachCommand, BreachEvent, BreachState } from './breach.ts';
import { decideBreach, evolveBreach, initialBreach } from './lifecycle.ts';
import type { BreachRefusal } from './refusals.ts';
import { nextAlarm } from './rules.ts';

export const breachConcept: Concept<BreachCommand, BreachEvent, BreachState, BreachRefusal> = {
  name: 'breach',
  shape: 1,
  initial: initialBreach,
  reads: () => [],
  decide: decideBreach,
  evolve: evolveBreach,
  claims: () => [],
  reacts: () => [],
  keys: (breach) => (breach.status === 'none' ? {} : { status: breach.status }),
  wakeAt: nextAlarm,
};
