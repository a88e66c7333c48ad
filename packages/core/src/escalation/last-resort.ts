import { hour, type Instant, later, minute } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Guard } from '../policy/policy.ts';
import { withCounting } from './authority.ts';
import type { Pending } from './escalation.ts';
import { type GuardedPath, type Hold, holdOf } from './guard.ts';
import type { ResolveContext } from './resolve.ts';

/** The last resort is told this often, and after four hours hourly, without end (E4). */
const untilAnswered = { often: 15 * minute, oftenFor: 4 * hour, seldom: hour };

/** For so long after a text, the last resort is only rung, where a contact rings (E4). */
export const lastResortReads = 2 * hour;

/** Time that an acknowledgement holds the last resort and the emergency escalation, where no path gives one. */
export const lastResortHold = 4 * hour;

/** Only an answer of its own holds it, and one that comes to nothing does not end it for good (E4, R5). */
export function lastResortHolds(path: GuardedPath, { due }: Pending, scope: ResolveContext): Hold | null {
  return holdAt(due, ownAnswer, { ...path, hold: path.hold ?? { ms: lastResortHold } }, scope);
}

/** Returns the hold of a guard at an instant, by the answers that count then. */
export function holdAt(now: Instant, guard: Guard, path: GuardedPath, { state, chapter }: ResolveContext): Hold | null {
  return holdOf(guard, path, withCounting(state, { chapter, now }), chapter.directory, now);
}

const ownAnswer: Guard = { level: 'acknowledged', offices: ['lastResort'], count: 1 };

/** Returns when the last resort is told again. */
export function lastResortNext({ due, firstDue }: Pick<Pending, 'due' | 'firstDue'>): {
  readonly office: OfficeKind;
  readonly due: Instant;
} {
  const wait = due - firstDue < untilAnswered.oftenFor ? untilAnswered.often : untilAnswered.seldom;
  return { office: 'lastResort', due: later(due, wait) };
}
