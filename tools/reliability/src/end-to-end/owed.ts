import { type Facts, type Floor, factsFor, type Instant, type OfficeKind } from '@kawal/core';
import { officeFor } from '@kawal/core/directory';
import { factValues, matches } from '@kawal/core/policy';
import { deadlineOf } from '../independent-rules/deadline.ts';
import { withOfficials } from '../independent-rules/officials.ts';
import { chapterAt, type Era, type Run } from './run.ts';

/** Works out what a floor owes in a run, from the policy and the facts of each instant: nothing is taken over from the step. */
export interface Owed {
  readonly floor: Floor;
  /** One of them is enough. */
  readonly offices: readonly OfficeKind[];
  /** From when it must have been made good, or be on record as missed: the deadline, or later if it was bound, or waived, later. */
  readonly due: Instant;
  readonly waived: boolean;
  /** True where the report's first facts bound it, so that it counts from then. */
  readonly fromTheStart: boolean;
}

export function owedIn(run: Run): readonly Owed[] {
  const known = factsOverTime(run);
  const bound = new Set<string>();
  // A floor that was latched goes on, whatever policy comes (N3); one of a later policy binds from then on.
  return run.eras.flatMap((era) => {
    const owed = owedUnder(
      era,
      known.filter((_, index) => isOf(era, known, index)),
      known,
      run,
    );
    const added = owed.filter(({ floor }) => !bound.has(floor.id));
    for (const { floor } of owed) bound.add(floor.id);
    return added;
  });
}

/** The facts that were learned in an era, and those known when it began. */
function isOf({ from, until }: Era, known: readonly Known[], index: number): boolean {
  const next = known[index + 1]?.at ?? Number.POSITIVE_INFINITY;
  return (known[index]?.at ?? 0) < until && next > from;
}

function owedUnder({ from, policy }: Era, ofEra: readonly Known[], known: readonly Known[], run: Run): readonly Owed[] {
  const { operator } = run.chapter;
  return policy.floors.flatMap((floor): readonly Owed[] => {
    const { binds, tell, of } = floor;
    if (binds !== null && operator !== 'unknown' && !binds.some((body) => operator.includes(body))) return [];
    const first = ofEra.find(
      (one) =>
        matches(floor.when, one.facts, policy.facts) && (floor.origin === 'law' || !isPastUnread(one, known, run)),
    );
    if (first === undefined) return [];
    const begins = Math.max(first.at, from);
    const bound = { ...first, at: Math.max(begins, floor.origin === 'law' ? 0 : readFrom(first, run)) as Instant };
    const chapter = chapterAt(run, bound.at);
    const since = sinceOf(floor, known, bound.at, run);
    const slices = of === 'each' ? tell.map((office) => [office]) : [tell];
    return slices.map((offices) => {
      const deadline = Math.min(
        ...offices.map((kind) =>
          deadlineOf(floor.within, officeFor(chapter.directory, kind, run.area), since, chapter),
        ),
      );
      const due = Math.max(deadline, bound.at) as Instant;
      const free = unwaived(floor, due, known, run);
      return {
        floor,
        offices,
        due: free,
        waived: free !== due,
        fromTheStart: begins === run.openedAt && since === run.openedAt,
      };
    });
  });
}

/** Known only while no process could read the policy: then everybody left hears of the report, and only law binds (E1, L6). */
function isPastUnread(one: Known, known: readonly Known[], run: Run): boolean {
  const next = known[known.indexOf(one) + 1]?.at ?? Number.POSITIVE_INFINITY;
  const from = readFrom(one, run);
  return from > one.at && next <= from;
}

/** The instant from which on the policy binds what is known: once it can be read again. */
function readFrom({ at: learned }: Known, { events }: Run): number {
  const begins = events.find(({ event }) => event.type === 'policy-unreadable')?.at ?? Number.POSITIVE_INFINITY;
  const ends = events.find(({ at, event }) => at > begins && event.type === 'escalation-planned')?.at;
  return begins <= learned ? Math.max(learned, ends ?? Number.POSITIVE_INFINITY) : learned;
}

interface Known {
  readonly at: Instant;
  readonly facts: Facts;
}

/** The facts as they were from each instant on, the derived ones with them. */
function factsOverTime({ taken, events, area, chapter }: Run): readonly Known[] {
  // An automation may have raised the triage in the same instant (X6).
  const learned = taken.map(({ at, seen, chapter: { directory } }) => ({
    at,
    facts: factsFor(
      { facts: withOfficials(seen.facts, seen.parties, directory), area, raised: seen.raised },
      chapter.policy,
    ),
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
