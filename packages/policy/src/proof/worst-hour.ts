import { type Chapter, day, hour, type Instant, type OfficeKind, type PersonId, type Step } from '@kawal/core';
import { peopleOf } from '@kawal/core/directory';
import { lastResortNext, lastResortReads } from '@kawal/core/escalation';
import { inWallTime } from '@kawal/core/policy';
import { defaultBudget, meterOf, smallestBad, tooEntangled } from '../space/search.ts';
import { duesOf, judgeLoad, type Load, loadsOf } from './message-load.ts';
import { placesOf } from './needed-offices.ts';
import { type ProofContext, proofContextOf } from './proof-context.ts';

/** The hour in which one person gets the most messages to read about one report, if nobody answers. */
export interface WorstHour {
  readonly person: PersonId;
  readonly offices: readonly OfficeKind[];
  readonly messages: number;
  /** How long after the report the hour begins, in milliseconds. */
  readonly from: number;
}

/** Finds the worst hour over all reports and all people of a chapter; null where nobody is told, or the policy is too large to say. */
export function worstHourOf(chapter: Chapter): WorstHour | null {
  const { policy, directory, city } = chapter;
  const [typicalArea = city, ...places] = placesOf(chapter);
  const context = proofContextOf(policy, { typicalArea, places: [...places, city] }, [], meterOf(defaultBudget));
  if ('tooMany' in context) return null;
  const groups = new Map<
    string,
    { readonly person: PersonId; readonly offices: OfficeKind[]; readonly rings: boolean }
  >();
  for (const person of new Set(directory.offices.flatMap(peopleOf))) {
    const offices = [
      ...new Set(directory.offices.filter((one) => peopleOf(one).includes(person)).map(({ kind }) => kind)),
    ];
    const contacts = directory.people[person]?.contacts ?? [];
    const rings = contacts.some((id) => directory.contactPoints[id]?.rings === true);
    const key = `${rings} ${offices.toSorted().join(' ')}`;
    if (!groups.has(key)) groups.set(key, { person, offices, rings });
  }
  let worst: WorstHour | null = null;
  for (const { person, offices, rings } of groups.values()) {
    const loads = loadsOf(context, offices, (step, office) =>
      office === 'lastResort' ? endlessDues(step, rings) : duesOf(step, day),
    );
    for (const from of new Set(loads.flatMap(({ dues }) => dues))) {
      const inHour = loads.map(({ condition, dues }) => ({
        condition,
        dues: dues.filter((due) => due >= from && due < from + hour),
      }));
      const messages = mostAtOnce(context, inHour, worst?.messages ?? 0);
      if (messages !== null) worst = { person, offices, messages, from };
    }
  }
  return worst;
}

/** Returns the most messages of a report, where they are more than so many. */
function mostAtOnce({ space, start, meter }: ProofContext, loads: readonly Load[], above: number): number | null {
  if (new Set(loads.flatMap(({ dues }) => dues)).size <= above) return null;
  let most = above;
  for (;;) {
    const region = smallestBad(space, start, (one) => judgeLoad(space, loads, most, one).isMore, meter);
    if (region === null || region === tooEntangled) return most > above ? most : null;
    most = judgeLoad(space, loads, most, region).surely;
  }
}

/** The instants of the last resort within a day; where they ring, only those that are texts. */
function endlessDues(step: Step, rings: boolean): readonly number[] {
  const first = inWallTime(step.after) as Instant;
  const dues: number[] = [];
  let textAt = Number.NEGATIVE_INFINITY;
  for (let due: Instant = first; due < day; due = lastResortNext({ due, firstDue: first }).due) {
    if (rings && due - textAt < lastResortReads) continue;
    dues.push(due);
    textAt = due;
  }
  return dues;
}
