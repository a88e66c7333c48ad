import {
  type Chapter,
  type Directory,
  type Facts,
  factsFor,
  type HandlingArea,
  isPlace,
  type OfficeKind,
  officeKinds,
  type Party,
  type PersonId,
  type TriageLevel,
} from '@kawal/core';
import { peopleOf } from '@kawal/core/directory';
import { exclusionsOf } from '@kawal/core/escalation';
import { matches } from '@kawal/core/policy';
import { withOfficials } from './officials.ts';

/** Facts that a report has stated up to an instant. */
export interface Seen {
  readonly facts: Facts;
  /** As they ever were: who is named once stays named. */
  readonly everFacts: readonly Facts[];
  readonly parties: readonly Party[];
  readonly raised: TriageLevel | null;
  /** People whose exclusion two others lifted (X7). */
  readonly lifted?: readonly PersonId[];
}

/**
 * Works out anew whom a report bars, from all it said: nothing is taken over from the state of the step (X1–X3, C1).
 */
export function barredIn(seen: Seen, chapter: Chapter, area: HandlingArea): Barred {
  const last = known.get(seen);
  const barred = last?.directory === chapter.directory ? last.barred : workOut(seen, chapter, area);
  known.set(seen, { directory: chapter.directory, barred });
  return barred;
}

export interface Barred {
  readonly people: readonly PersonId[];
  readonly offices: readonly OfficeKind[];
}

/** All statements are of one report, and so of one area; people move between offices while it runs. */
const known = new WeakMap<Seen, { readonly directory: Directory; readonly barred: Barred }>();

function workOut(
  { facts, everFacts, parties, raised, lifted = [] }: Seen,
  { directory, policy }: Chapter,
  area: HandlingArea,
): Barred {
  const suspects = parties
    .flatMap(({ directoryPerson }) => directoryPerson ?? [])
    .filter((person) => !lifted.includes(person));
  const known = withOfficials(facts, parties, directory);
  const stated = [...everFacts, known].map((one) => exclusionsOf(one, []));
  const excluded = [...stated, exclusionsOf({}, parties)].flatMap(({ offices }) => offices);
  const asked = factsFor({ facts: known, area, raised }, policy);
  const underCeiling = policy.ceilings
    .filter(({ when }) => matches(when, asked, policy.facts))
    .flatMap(({ bars }) => ('never' in bars ? bars.never : allKinds.filter((kind) => !bars.only.includes(kind))));
  const offices = [...new Set([...excluded, ...underCeiling])];
  // Several offices of a kind may serve one place, as two police posts or two rosters do: each counts.
  const there = directory.offices.filter((one) => !isPlace(area) || isOver(one.area, area) || isOver(area, one.area));
  const held = there
    // Naming somebody of a national office bars that person, and not the office (X4).
    .filter((one) => officeKinds[one.kind].serves !== 'nation')
    .filter((one) => peopleOf(one).some((person) => suspects.includes(person)))
    .map(({ kind }) => kind);
  const serving = there.filter((one) => offices.includes(one.kind));
  return {
    people: [
      ...new Set([
        ...suspects,
        ...serving.flatMap(peopleOf),
        // The secretariat is of the LPA.
        ...(offices.includes('lpaDuty') ? (directory.secretariat ?? []) : []),
      ]),
    ],
    offices: [...new Set([...offices, ...held])],
  };
}

function isOver(place: string, within: string): boolean {
  return place === 'nation' || place === within || within.startsWith(`${place}.`);
}

const allKinds = Object.keys(officeKinds) as OfficeKind[];
