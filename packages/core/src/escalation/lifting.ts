import { secondWord } from '../authority/authority.ts';
import { later } from '../calendar/instant.ts';
import { proposalLasts } from '../chapter/chapter.ts';
import type { Context } from '../record/concept.ts';
import { refuse } from '../record/decision.ts';
import { matterOf } from './authority.ts';
import { type CommandOf, catchUp, type EscalationDecision } from './driver.ts';
import type { EscalationState } from './escalation.ts';
import { exclusionsBy, lifted } from './exclusion.ts';

/** Lifts an exclusion by two people of two institutions, in a week, of present grounds (X7). Ceilings keep barring. */
export function decideLifting(
  { who, reason }: CommandOf<'lift-exclusion'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const by = context.actor.ref;
  const { people, offices } = state.excluded;
  if (![...people, ...offices].includes(who)) return refuse({ code: 'escalation.not-excluded' });
  const told = state.liftings.find((one) => one.who === who && one.reason === reason);
  const first = told !== undefined && context.now < later(told.at, proposalLasts) ? told.by : null;
  const word = secondWord(first, matterOf(state, context), context);
  if (first === null || word === 'proposes') {
    return catchUp([{ type: 'lifting-proposed', who, by, reason }], state, context);
  }
  if (word !== 'carries-out') return refuse({ code: `escalation.${word}`, by: first });
  const excluded = exclusionsBy(lifted(state.namings, who));
  return catchUp([{ type: 'exclusion-lifted', who, by: [first, by], excluded }], state, context);
}
