import { hour, type Instant, later } from '../calendar/instant.ts';
import type { Directory, PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import { isAbsent, personIn } from '../directory/rules.ts';
import type { Guard, GuardLevel, Path } from '../policy/policy.ts';
import { isStanding } from './discharge.ts';
import type { EscalationState, Reply } from './escalation.ts';

/** A hold of a path by replies, with its end. */
export interface Hold {
  readonly until: Instant;
  readonly by: readonly PersonId[];
}

/** The part of a path that a guard needs. */
export type GuardedPath = Pick<Path, 'id' | 'hold' | 'review'>;

/** Time that "acted" holds where a path has no `review` (R5). */
export const defaultReview = 24 * hour;

/** At each level a path is held twice at most for each person a guard asks for (R6). */
const holdsPerNeeded = 2;

/** Returns the hold of a guard that enough valid answers of different people satisfy (P5, R4–R8), else null. */
export function holdOf(
  guard: Guard,
  path: GuardedPath,
  state: Pick<EscalationState, 'replies' | 'told' | 'reporter' | 'paths'>,
  directory: Directory,
  at: Instant,
): Hold | null {
  if (state.replies.length === 0) return null;
  // What was answered before a person reopened the path holds it no more (P11).
  const from = state.paths.find((open) => open.path === path.id)?.answersFrom ?? 0;
  const counting = state.replies.filter(
    (reply) =>
      reaches(reply, guard) &&
      reply.person !== state.reporter &&
      reply.receivedAt >= from &&
      isStanding(reply, at) &&
      // What somebody away took on waits for others (R5).
      (reply.relayed || !isAbsent(directory, reply.person, at)),
  );
  if (guard.count === 'all') return holdByAll(guard, path, state, counting, at);
  const needed = Math.max(1, guard.count);
  const first = firstOfEach(counting, directory);
  const ofLevel = (level: GuardLevel) =>
    first.filter((reply) => reply.level === level).slice(0, needed * holdsPerNeeded);
  const standing = stillHolding([...ofLevel('acknowledged'), ...ofLevel('acted')], [path], at).slice(0, needed);
  const last = standing.at(-1);
  if (last === undefined || standing.length < needed) return null;
  return { until: last.until, by: standing.map(({ person }) => person) };
}

/** Returns when a reply stops holding this path (R5). */
function expiryOf(reply: Reply, path: GuardedPath): Instant {
  const lasts = reply.level === 'acted' ? (path.review?.ms ?? defaultReview) : (path.hold?.ms ?? 0);
  return later(reply.receivedAt, lasts);
}

/** Returns the answers that still hold one of these paths while it is open, the longest first (R5, R8). */
export function answersNow(
  { replies, reporter, paths }: Pick<EscalationState, 'replies' | 'reporter' | 'paths'>,
  guarded: readonly GuardedPath[],
  at: Instant,
): readonly { readonly person: PersonId; readonly until: Instant }[] {
  const open = guarded.filter(({ id }) => paths.some(({ path }) => path === id));
  const own = replies.filter((reply) => !reply.relayed && reply.person !== reporter && isStanding(reply, at));
  return stillHolding(own, open, at).filter(
    ({ person }, place, all) => all.findIndex((one) => one.person === person) === place,
  );
}

/** Returns until when each of these answers holds one of the paths, of those that do, the longest first. */
function stillHolding(replies: readonly Reply[], paths: readonly GuardedPath[], at: Instant) {
  return replies
    .map((reply) => ({
      person: reply.person,
      until: Math.max(reply.receivedAt, ...paths.map((path) => expiryOf(reply, path))) as Instant,
    }))
    .filter(({ until }) => until > at)
    .sort((one, other) => other.until - one.until);
}

/** `all`: every office of the guard that this path told has answered, and at least one was told (R7, P1). */
function holdByAll(
  guard: Guard,
  path: GuardedPath,
  state: Pick<EscalationState, 'told'>,
  counting: readonly Reply[],
  at: Instant,
): Hold | null {
  const toldOffices = guard.offices.filter((office) =>
    state.told.some((told) => told.path === path.id && told.office === office && told.task !== 'account'),
  );
  const answersOf = (office: OfficeKind) => counting.filter((reply) => reply.offices.includes(office));
  const holds = toldOffices.map((office) => stillHolding(answersOf(office), [path], at)[0]);
  if (holds.length === 0 || holds.some((hold) => hold === undefined)) return null;
  const standing = holds.filter((hold) => hold !== undefined);
  return {
    until: Math.min(...standing.map(({ until }) => until)) as Instant,
    by: [...new Set(standing.map(({ person }) => person))],
  };
}

function reaches(reply: Reply, guard: Guard): boolean {
  return (
    (reply.level === 'acted' || guard.level === 'acknowledged') &&
    reply.offices.some((office) => guard.offices.includes(office))
  );
}

/** Returns each person's first reply at each level (R6). People who share a contact point count as one (R7). */
function firstOfEach(replies: readonly Reply[], directory: Directory): readonly Reply[] {
  const counted: Reply[] = [];
  for (const reply of [...replies].sort((a, b) => a.receivedAt - b.receivedAt)) {
    const own = personIn(directory, reply.person)?.contacts ?? [];
    const same = (other: Reply): boolean =>
      other.level === reply.level &&
      (other.person === reply.person ||
        (personIn(directory, other.person)?.contacts ?? []).some((point) => own.includes(point)));
    if (!counted.some(same)) counted.push(reply);
  }
  return counted;
}
