import type { Context } from '../record/concept.ts';
import { refuse } from '../record/decision.ts';
import { actorRefusal } from './authority.ts';
import { type CommandOf, catchUp, type EscalationDecision } from './driver.ts';
import type { EscalationState } from './escalation.ts';
import { exclusionsBy, lifted } from './exclusion.ts';

/** Lifts an exclusion by two people who are not excluded, from present grounds only (X7). Ceilings keep barring. */
export function decideLifting(
  { who, reason }: CommandOf<'lift-exclusion'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const refusal = actorRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  const by = context.actor.ref;
  const { people, offices } = state.excluded;
  if (![...people, ...offices].includes(who)) return refuse({ code: 'escalation.not-excluded' });
  const proposed = state.liftings.find((one) => one.who === who && one.reason === reason);
  if (proposed === undefined) {
    return catchUp([{ type: 'lifting-proposed', who, by, reason }], state, context);
  }
  if (proposed.by === by) return refuse({ code: 'escalation.lifting-needs-second-person', by });
  const excluded = exclusionsBy(lifted(state.namings, who));
  return catchUp([{ type: 'exclusion-lifted', who, by: [proposed.by, by], excluded }], state, context);
}
