import { type Facts, type Floor, factsFor, type Instant, type OfficeKind } from '@kawal/core';
import { deadlineOf } from '@kawal/core/escalation';
import { factValues, matches } from '@kawal/core/policy';
import type { Run } from './run.ts';

/** Works out what a floor owes in a run, from the policy and the facts of each instant: nothing is taken over from the step. */
export interface Owed {
  readonly floor: Floor;
  /** One of them is enough. */
  readonly offices: readonly OfficeKind[];
  /** From when it must have been made good, or be on record as missed: the deadline, or later if it was bound, or waived, later. */
  readonly due: Instant;
  readonly waived: boolean;
  /** How much of what was taken had been when it was bound. */
  readonly boundBy: number;
  /** True where the report's first facts bound it, so that it counts from then. */
  readonly fromTheStart: boolean;
}

export function owedIn(run: Run): readonly Owed[] {
  const { chapter } = run;
  const { policy, operator } = chapter;
  const known = factsOverTime(run);
  return policy.floors.flatMap((floor): readonly Owed[] => {
    const { binds, tell, of } = floor;
    if (binds !== null && operator !== 'unknown' && !binds.some((body) => operator.includes(body))) return [];
    const bound = known.find(({ facts }) => matches(floor.when, facts, policy.facts));
    if (bound === undefined) return [];
    const since = sinceOf(floor, known, bound.at, run);
    const slices = of === 'each' ? tell.map((office) => [office]) : [tell];
    return slices.map((offices) => {
      const deadline = Math.min(...offices.map((office) => deadlineOf(floor.within, office, since, chapter).at));
      const due = Math.max(deadline, bound.at) as Instant;
      const free = unwaived(floor, due, known, run);
      return {
        floor,
        offices,
        due: free,
        waived: free !== due,
        boundBy: known.indexOf(bound) + 1,
        fromTheStart: bound.at === run.openedAt && since === run.openedAt,
      };
    });
  });
}

interface Known {
  readonly at: Instant;
  readonly facts: Facts;
}

/** The facts as they were from each instant on, the derived ones with them. */
function factsOverTime({ taken, events, area, chapter }: Run): readonly Known[] {
  // An automation may have raised the triage in the same instant (X6).
  const learned = taken.map(({ at, seen }) => ({
    at,
    facts: factsFor({ facts: seen.facts, area, raised: seen.raised }, chapter.policy),
  }));
  return events.length === 0 ? [] : learned;
}

function sinceOf({ since }: Floor, known: readonly Known[], bound: Instant, { acceptedAt }: Run): Instant {
  const fact = { accepted: null, victimReported: 'victimReported', receivedInCare: 'inCare' }[since];
  if (fact === null) return acceptedAt;
  const first = known.find(({ facts }) => factValues(facts, fact).includes('yes'));
  // What was said with the report was so when it was written down.
  return first === undefined || first.at > bound || first === known[0] ? acceptedAt : first.at;
}

/** The first instant from which on no waiver holds it, at the earliest when it is due (W1): as it was known when looked at. */
function unwaived(floor: Floor, due: Instant, known: readonly Known[], { chapter, ran }: Run): Instant {
  const { waivers, facts: declared } = chapter.policy;
  if (floor.origin === 'law') return due;
  const ofFloor = waivers.filter((waiver) => waiver.floor === floor.id);
  let free = due;
  for (;;) {
    const looked = ran.find((at) => at >= free) ?? free;
    const facts = known.findLast((one) => one.at <= looked)?.facts ?? {};
    const holding = ofFloor.filter(
      ({ from, until, when }) => from <= free && free < until && matches(when, facts, declared),
    );
    if (holding.length === 0) return free;
    const changes = [...holding.map(({ until }) => until), ...known.map(({ at }) => at).filter((at) => at > looked)];
    free = Math.min(...changes) as Instant;
  }
}
