import { secondWord } from '../authority/authority.ts';
import type { Context } from '../record/concept.ts';
import { refuse } from '../record/decision.ts';
import { matterOf } from './authority.ts';
import { type CommandOf, catchUp, type EscalationDecision } from './driver.ts';
import type { EscalationState } from './escalation.ts';
import { exclusionsBy, lifted } from './exclusion.ts';

/** Lifts an exclusion by two people of two institutions, from present grounds only (X7). Ceilings keep barring. */
export function decideLifting(
  { who, reason }: CommandOf<'lift-exclusion'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const by = context.actor.ref;
  const { people, offices } = state.excluded;
  if (![...people, ...offices].includes(who)) return refuse({ code: 'escalation.not-excluded' });
  const first = state.liftings.find((one) => one.who === who && one.reason === reason)?.by ?? null;
  const word = secondWord(first, matterOf(state, context), context);
  if (first === null || word === 'proposes') {
    return catchUp([{ type: 'lifting-proposed', who, by, reason }], state, context);
  }
  if (word !== 'carries-out') return refuse({ code: `escalation.${word}`, by: first });
  const excluded = exclusionsBy(lifted(state.namings, who));
  return catchUp([{ type: 'exclusion-lifted', who, by: [first, by], excluded }], state, context);
}
