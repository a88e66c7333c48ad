import type { Concept } from '../record/concept.ts';
import type { BreachCommand, BreachEvent, BreachState } from './breach.ts';
import { breachRefuses, decideBreach, evolveBreach, initialBreach } from './lifecycle.ts';
import type { BreachRefusal } from './messages.ts';
import { nextAlarm } from './rules.ts';

export const breachConcept = {
  name: 'breach',
  shape: 2,
  initial: initialBreach,
  reads: () => [],
  decide: decideBreach,
  refuses: breachRefuses,
  evolve: evolveBreach,
  keys: { status: ({ status }) => status },
  alarms: ({ type }) =>
    type === 'breach-deadline-near' || type === 'breach-overdue'
      ? { code: 'breach.deadline', passed: type === 'breach-overdue' }
      : undefined,
  wakeAt: nextAlarm,
} satisfies Concept<BreachCommand, BreachEvent, BreachState, BreachRefusal>;
