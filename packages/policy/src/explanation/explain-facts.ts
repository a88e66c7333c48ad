import {
  type Ceiling,
  type Condition,
  type Floor,
  factsFor,
  type OfficeKind,
  officeKinds,
  type Path,
  type Policy,
} from '@kawal/core';
import { exclusionsOf, officesBarredBy } from '@kawal/core/escalation';
import { chainOf } from '@kawal/core/matching';
import type { FactQuery } from '@kawal/core/policy';
import { owedFor } from '../comparison/example.ts';
import type { OwedNotification } from '../comparison/notification.ts';
import { explainMatch, type TestedFact } from './explain-match.ts';
import { type TriageTrace, traceTriage } from './trace-triage.ts';

/** A policy's result for a report, with reasons, before anything happens. */
export interface FactsExplanation {
  readonly triage: TriageTrace;
  readonly paths: readonly PathExplanation[];
  readonly floors: readonly FloorExplanation[];
  readonly ceilings: readonly CeilingExplanation[];
  /** For every office that a path tells: when, or what bars it. */
  readonly offices: readonly OfficeExplanation[];
}

export interface PathExplanation {
  readonly path: Path;
  readonly opens: boolean;
  readonly tests: readonly TestedFact[];
}

export interface FloorExplanation {
  readonly floor: Floor;
  readonly applies: boolean;
  readonly tests: readonly TestedFact[];
}

export interface CeilingExplanation {
  readonly ceiling: Ceiling;
  readonly bars: boolean;
  readonly tests: readonly TestedFact[];
}

export interface OfficeExplanation {
  readonly office: OfficeKind;
  /** True for an office that no message reaches: officers are asked to phone it (M3). */
  readonly isCalled: boolean;
  /** In the order they are due; repeats written out, but for the last resort, which is told without end (E4). */
  readonly owed: readonly OwedNotification[];
  /** The ceilings that keep it from hearing of this report. */
  readonly barredBy: readonly string[];
  /** True where the report says that its institution may be involved. */
  readonly involved: boolean;
  /** The office that is told in place of one that is barred; null for none, and where it is told itself. */
  readonly instead: OfficeKind | null;
}

/** Which paths would open for these facts and which not, when each office would be told, and why. */
export function explainFacts(policy: Policy, asked: FactQuery): FactsExplanation {
  const facts = factsFor(asked, policy);
  const match = ({ when }: { readonly when: Condition }) => {
    const tests = explainMatch(when, facts, policy.facts);
    return { tests, holds: tests.every((test) => test.holds) };
  };
  const ceilings = policy.ceilings.map((ceiling): CeilingExplanation => {
    const { tests, holds } = match(ceiling);
    return { ceiling, bars: holds, tests };
  });
  return {
    triage: traceTriage(asked, policy),
    paths: policy.paths.map((path) => {
      const { tests, holds } = match(path);
      return { path, opens: holds, tests };
    }),
    floors: policy.floors.map((floor) => {
      const { tests, holds } = match(floor);
      return { floor, applies: holds, tests };
    }),
    ceilings,
    offices: explainOffices(policy, asked, ceilings),
  };
}

/** The ceilings that bar an office, of those that hold. */
export function ceilingsOver(office: OfficeKind, ceilings: readonly CeilingExplanation[]): readonly string[] {
  return ceilings
    .filter(({ bars, ceiling }) => bars && officesBarredBy(ceiling).includes(office))
    .map(({ ceiling }) => ceiling.id);
}

function explainOffices(policy: Policy, asked: FactQuery, ceilings: readonly CeilingExplanation[]) {
  const excluded = exclusionsOf(asked.facts, []).offices;
  return (Object.keys(officeKinds) as OfficeKind[]).flatMap((office) => {
    const owed = owedFor(policy, asked, office);
    if (owed.length === 0) return [];
    const barredBy = ceilingsOver(office, ceilings);
    const involved = excluded.includes(office);
    const isFree = (kind: OfficeKind): boolean => !excluded.includes(kind) && ceilingsOver(kind, ceilings).length === 0;
    const instead = isFree(office) ? null : (chainOf(policy, office).find(isFree) ?? null);
    return [{ office, isCalled: policy.requires[office]?.reach === 'call', owed, barredBy, involved, instead }];
  });
}
