import { type OfficeKind, officeKinds, type Policy } from '@kawal/core';
import { type Obligation, owedNow, type StepDecided, withLiveLaw } from '@kawal/core/escalation';
import { type CeilingExplanation, ceilingsOver, explainFacts } from './explain-facts.ts';
import type {
  EscalationStory,
  ExplainOptions,
  Explanation,
  ExplanationReader,
  FloorStory,
  Happened,
  MissingWhy,
  PathStory,
} from './explanation.ts';

/** Explains an escalation: each path with its tests, each due instant with its decision (P8), each floor with its proof. */
export function explainEscalation(story: EscalationStory, { reader }: ExplainOptions = {}): Explanation | null {
  const { state, policy } = story;
  // The same answer, whatever the reason: nothing tells a barred person that there is a report (X5).
  if (state.status === 'none' || (reader !== undefined && isBarred(reader, story))) return null;
  const known = policy === null ? null : explainFacts(withLiveLaw(policy, story.inForce ?? policy), state);
  return {
    report: state.report,
    status: state.status,
    openedAt: state.openedAt,
    now: state.now,
    known,
    paths: (known?.paths ?? []).map((path): PathStory => ({ ...path, ...lifeOf(path.path.id, story) })),
    floors: state.obligations.map((obligation) => floorStory(obligation, story)),
    excluded: state.namings
      .map(({ ref, offices, lifted }) => ({
        ref,
        offices: [...new Set(offices)].filter((one) => !lifted.includes(one) && isKnownTo(policy, one)),
      }))
      .filter(({ offices }) => offices.length > 0),
    happened: story.events.map(({ at, event }): Happened => {
      if (event.type !== 'step-decided') return { type: 'event', at, event };
      return { type: 'decision', at, decided: event, missing: missingWhy(event, known?.ceilings ?? [], story) };
    }),
    told: state.told,
    pending: state.pending.toSorted((one, other) => one.due - other.due),
  };
}

/** Returns false for an own office that the chapter does not have. */
function isKnownTo(policy: Policy | null, office: OfficeKind): boolean {
  return !officeKinds[office].added || policy?.requires[office] !== undefined;
}

function isBarred({ person, offices, barred }: ExplanationReader, { state: { excluded } }: EscalationStory): boolean {
  const people = [...barred.people, ...excluded.people, ...excluded.keptOut];
  const barredOffices = [...barred.offices, ...excluded.offices];
  return (person !== null && people.includes(person)) || offices.some((office) => barredOffices.includes(office));
}

/** When a path opened last, and who ended it: where it took two, whoever proposed it comes first. */
function lifeOf(id: string, { state, events }: EscalationStory): Pick<PathStory, 'openedAt' | 'ended'> {
  const own = events.filter(({ event }) => 'path' in event && event.path === id);
  const opening = own.findLast(({ event }) => event.type === 'path-opened' || event.type === 'path-reopened');
  const open = state.paths.find(({ path }) => path === id);
  const end = own.findLast(({ event }) => event.type === 'path-ended');
  const openedAt = open?.openedAt ?? opening?.at ?? null;
  if (end?.event.type !== 'path-ended' || open !== undefined) return { openedAt, ended: null };
  const { by, reason, proposedBy = by } = end.event;
  return { openedAt, ended: { at: end.at, by: [...new Set([proposedBy, by])], reason } };
}

function floorStory(
  obligation: Obligation,
  { state, events, policy, inForce, directory }: EscalationStory,
): FloorStory {
  const { floor, office, offices } = obligation;
  const owed = office === null ? offices : [office];
  const replies = state.replies.filter(
    ({ voidFrom, offices: of }) => voidFrom === null && of.some((one) => owed.includes(one)),
  );
  const missed = events.findLast(
    ({ event }) => event.type === 'floor-missed' && event.floor === floor && event.office === office,
  );
  const last = events.findLast(({ event: one }) =>
    one.type === 'calls-owed'
      ? one.owed.some(({ offices: of }) => of.join() === owed.join())
      : (one.type === 'office-reached' || one.type === 'call-given-up') && [...offices, office].includes(one.office),
  );
  const late = last?.event.type === 'calls-owed' ? undefined : last;
  const isProved = directory === undefined ? null : !owedNow(state, directory, state.now).includes(obligation);
  const isAsked = state.status !== 'closed' || state.owed.some(({ offices: of }) => of.join() === owed.join());
  const closed = isAsked || isProved !== false ? null : 'settled';
  const floors = [...(inForce?.floors ?? []), ...(policy?.floors ?? [])];
  return {
    obligation,
    floor: floors.find(({ id }) => id === floor) ?? null,
    evidence: state.told.filter((told) => owed.includes(told.office) || owed.includes(told.served)),
    isProved,
    answers: replies.filter(({ relayed, person }) => !relayed && person !== state.reporter),
    relays: replies.filter(({ relayed }) => relayed).map(({ person }) => person),
    afterClosing: late === undefined ? closed : late.event.type === 'office-reached' ? 'reached' : 'given-up',
    missedAt: missed?.at ?? null,
  };
}

function missingWhy(
  { missing }: StepDecided,
  ceilings: readonly CeilingExplanation[],
  { state }: EscalationStory,
): readonly MissingWhy[] {
  return missing.map((one) => {
    if (one.reason !== 'barred') return { ...one, ceilings: [], namings: [] };
    const namings = state.namings.filter(
      ({ offices, lifted }) => offices.includes(one.office) && !lifted.includes(one.office),
    );
    return { ...one, ceilings: ceilingsOver(one.office, ceilings), namings: namings.map(({ ref }) => ref) };
  });
}
