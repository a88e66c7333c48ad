import type { Chapter, EscalationState, Instant, PersonId } from '@kawal/core';
import { isAbsent } from '@kawal/core/directory';
import { answersNow } from '@kawal/core/escalation';
import { urgencyIn } from './urgency.ts';

/** Somebody who has a report in hand, and by when they look at it again. */
export interface Holder {
  readonly person: PersonId;
  readonly until: Instant;
}

interface Sight {
  readonly paths: Parameters<typeof answersNow>[1];
  readonly chapter: Chapter | null;
  readonly now: Instant;
}

/** Parts people whose answer holds: those who go on with it, and those on leave. */
export function holdersOf(
  state: EscalationState,
  { paths, chapter, now }: Sight,
): { readonly holders: readonly Holder[]; readonly onLeave: readonly PersonId[] } {
  const answers = answersNow(state, paths, now);
  const isAway = ({ person }: Holder): boolean => chapter !== null && isAbsent(chapter.directory, person, now);
  return {
    holders: answers
      .filter((one) => !isAway(one))
      .map((one) => lookedAtBy(one, state, paths))
      .toSorted((one, other) => other.until - one.until),
    onLeave: answers.filter(isAway).map(({ person }) => person),
  };
}

/** Danger, and a departure whose day is known, are looked at again by the shortest `hold` of the open paths (0586). */
function lookedAtBy({ person, until }: Holder, state: EscalationState, paths: Sight['paths']): Holder {
  const { danger, leaves } = urgencyIn(state.facts);
  if (!danger && !leaves) return { person, until };
  const open = paths.filter(({ id }) => state.paths.some(({ path }) => path === id));
  const hold = Math.min(...open.flatMap(({ hold: one }) => (one ? [one.ms] : [])));
  const own = state.replies.filter((one) => one.person === person && !one.relayed);
  const last = Math.max(...own.map(({ receivedAt }) => receivedAt));
  return { person, until: Math.min(until, last + hold) as Instant };
}
