import type { Context } from '../record/concept.ts';
import { accept, refuse } from '../record/decision.ts';
import { triageLevels } from '../triage/triage.ts';
import type { EscalationState } from './escalation.ts';
import { barredBy, type CommandOf, type EscalationDecision, upToNow, whyNotBy } from './up-to-now.ts';

/** A named person raises the triage; nothing lowers it below what the rules give (V5). */
export function decideRaise(
  { level }: CommandOf<'raise-triage'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const refusal = whyNotBy(state, context);
  if (refusal !== null) return refuse(refusal);
  const now = state.triage.level ?? state.raised;
  if (now !== null && triageLevels.indexOf(level) <= triageLevels.indexOf(now)) {
    return refuse({ code: 'escalation.triage-not-higher', level: now });
  }
  const newlyBarred = barredBy({ ...state, raised: level }, state, context);
  const raised = { type: 'triage-raised', level, by: context.actor.ref, newlyBarred } as const;
  return accept(...upToNow([raised], state, context));
}
