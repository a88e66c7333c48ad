import { gravityOf } from '../policy/triage-rules.ts';
import type { Context } from '../record/concept.ts';
import { refuse } from '../record/decision.ts';
import { barredBy } from './authority.ts';
import { catchUp, type Decides, settingOf } from './driver.ts';
import type { EscalationEvent, EscalationState } from './escalation.ts';
import { matchReport } from './policy-match.ts';

/** A named person raises the triage; nothing lowers it below what the rules give (V5). */
export const decideRaise: Decides<'raise-triage'> = ({ level }, state, context) => {
  const now = state.triage.level ?? state.raised;
  // What nobody knows yet is read as graver than "prevent": to say so little of it would not raise it.
  if (gravityOf(level) <= gravityOf(now)) return refuse({ code: 'escalation.triage-not-higher', level: now });
  const newlyBarred = barredBy({ ...state, raised: level }, state, context);
  return catchUp([{ type: 'triage-raised', level, by: context.actor.ref, newlyBarred }], state, context);
};

/** Keeps the triage level where an app or the system would lower it, until a person says more (T11). */
export function keptTriage(after: EscalationState, context: Context): readonly EscalationEvent[] {
  const { level } = after.triage;
  if (context.actor.kind === 'person' || context.chapter === null || level === null) return [];
  const { policy, chapter } = settingOf(after, context);
  if (policy === null) return [];
  const now = matchReport(after, policy, chapter.policy).triage.level;
  if (gravityOf(now) >= gravityOf(level)) return [];
  const newlyBarred = barredBy({ ...after, raised: level }, after, context);
  return [{ type: 'triage-raised', level, by: null, newlyBarred }];
}
