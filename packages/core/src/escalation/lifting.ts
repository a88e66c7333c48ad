import { refuse } from '../record/decision.ts';
import { agreedByTwo, type Decides } from './driver.ts';
import { exclusionsBy, lifted, officesKeeping } from './exclusion.ts';

/** Lifts an exclusion by two people of two institutions, in a week, of present grounds (X7). Ceilings keep barring. */
export const decideLifting: Decides<'lift-exclusion'> = ({ who, reason }, state, context) => {
  const by = context.actor.ref;
  const { people, offices } = state.excluded;
  if (![...people, ...offices].includes(who)) return refuse({ code: 'escalation.not-excluded' });
  const told = state.liftings.find((one) => one.who === who && one.reason === reason);
  const namings = lifted(state.namings, who);
  const keeping = officesKeeping(who, namings, state.area, context.chapter);
  if (keeping.length > 0) return refuse({ code: 'escalation.kept-out-by-office', offices: keeping });
  const excluded = exclusionsBy(namings);
  const proposed = { type: 'lifting-proposed', who, by, reason } as const;
  const carriedOut = (other: string) => ({ type: 'exclusion-lifted', who, by: [other, by], excluded }) as const;
  return agreedByTwo(told, [proposed, carriedOut], state, context);
};
