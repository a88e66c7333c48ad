import { refuse } from '../record/decision.ts';
import { agreedByTwo, type Decides } from './driver.ts';
import { exclusionsBy, isNamed, isStillNamed, lifted, namedBy, officesKeeping } from './exclusion.ts';
import type { ExclusionGround } from './grounds.ts';
import { sparing } from './sparing.ts';

/** Lifts an exclusion by two people of two institutions who read what keeps out, in a week, of present grounds (X7). Ceilings keep barring. */
export const decideLifting: Decides<'lift-exclusion'> = ({ who, reason, readers }, state, context) => {
  const by = context.actor.ref;
  // Whom an app names and who was spared may be answered for, too.
  const named = [state.excluded, exclusionsBy(state.namings)].flatMap((one) => Object.values(one).flat());
  if (!named.includes(who)) return refuse({ code: 'escalation.not-excluded' });
  const isOwn = (one: ExclusionGround) => namedBy(one).includes(by) && !one.lifted.includes(by);
  // Whoever was spared answers for nobody whom a person names (0920).
  const isVouched = (one: ExclusionGround) => one.byApp === undefined && isStillNamed(by, state.namings);
  const naming = state.namings.filter((one) => isNamed(who, one) && !one.lifted.includes(who));
  if (naming.some((one) => isOwn(one) || isVouched(one))) return refuse({ code: 'escalation.names-you' });
  if (readers?.includes(by) === false) return refuse({ code: 'escalation.unread' });
  const told = state.liftings.find((one) => one.who === who && one.reason === reason);
  const namings = sparing(lifted(state.namings, who), state, context);
  const keeping = officesKeeping(who, namings, state.area, context.chapter);
  if (keeping.length > 0) return refuse({ code: 'escalation.kept-out-by-office', offices: keeping });
  const proposed = { type: 'lifting-proposed', who, by, reason } as const;
  const ended = { type: 'exclusion-lifted', who, excluded: exclusionsBy(namings) } as const;
  // Those who were spared answer for each other (0800).
  return agreedByTwo(told, [proposed, (other) => ({ ...ended, by: [other, by] })], state, context, []);
};
