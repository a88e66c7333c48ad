import {
  type Ceiling,
  type EscalationState,
  factsFor,
  type Language,
  type Path,
  type Policy,
  type Step,
} from '@kawal/core';
import {
  evolveEscalation,
  floorOf,
  initialEscalation,
  officesBarredBy,
  type StepDecision,
} from '@kawal/core/escalation';
import { matches } from '@kawal/core/policy';
import { describeKinds, type Unreached } from './coverage-messages.ts';
import type { Simulated, TimedEvent } from './story.ts';

/** The parts of a policy that stories reached, and those that no test covers. */
export interface Coverage {
  readonly paths: readonly PathCoverage[];
  readonly floors: readonly PartCoverage[];
  readonly ceilings: readonly PartCoverage[];
  /** Parts that no story reached, in the policy's order. */
  readonly unreached: readonly Unreached[];
}

export interface PathCoverage {
  readonly path: string;
  /** In how many stories it opened. */
  readonly opened: number;
  readonly steps: readonly StepCoverage[];
}

export interface StepCoverage {
  readonly step: string;
  /** How often its first firing came to what. */
  readonly outcomes: Readonly<Record<StepDecision['outcome'], number>>;
  /** Null for a step without a guard: nothing can hold it. */
  readonly guard: { readonly seenTrue: boolean; readonly seenFalse: boolean } | null;
}

/** A floor that applied or ran, a ceiling that barred. */
export interface PartCoverage {
  readonly id: string;
  /** In how many stories its condition held. */
  readonly applied: number;
  /** In how many the floor told an office itself, or the ceiling kept one from being told. */
  readonly took: number;
}

export function coverageOf(policy: Policy, stories: readonly Simulated[]): Coverage {
  const paths = policy.paths.map((path) => pathCoverage(path, stories));
  const seen = stories.map((story) => partsSeen(story, policy));
  const [seenFloors, seenCeilings] = [seen.map((one) => one.floors), seen.map((one) => one.ceilings)];
  const floors = policy.floors.map(({ id }) => partCoverage(id, seenFloors));
  const ceilings = policy.ceilings.map(({ id }) => partCoverage(id, seenCeilings));
  return {
    paths,
    floors,
    ceilings,
    unreached: [
      ...paths.flatMap(unreachedOf),
      ...floors.flatMap(({ id, applied }): Unreached[] =>
        applied === 0 ? [{ code: 'coverage.floor-never-applied', floor: id }] : [],
      ),
      ...ceilings.flatMap(unreachedCeiling),
    ],
  };
}

function unreachedCeiling({ id, applied, took }: PartCoverage): readonly Unreached[] {
  if (took > 0) return [];
  return [{ code: applied === 0 ? 'coverage.ceiling-never-applied' : 'coverage.ceiling-never-barred', ceiling: id }];
}

function pathCoverage(path: Path, stories: readonly Simulated[]): PathCoverage {
  const opened = stories.filter((story) => story.opened.some((opening) => opening.path === path.id)).length;
  return { path: path.id, opened, steps: path.steps.map((step) => stepCoverage(path, step, stories)) };
}

function stepCoverage(path: Path, step: Step, stories: readonly Simulated[]): StepCoverage {
  const outcomes = { told: 0, held: 0, released: 0, skipped: 0, barred: 0 };
  for (const { decisions } of stories) {
    for (const { decided } of decisions) {
      const isThis = decided.path === path.id && decided.step === step.id && decided.office === null;
      if (isThis) outcomes[decided.decision.outcome] += 1;
    }
  }
  const { told, held, released, skipped, barred } = outcomes;
  // Where a guard is true the step is held or released; everything else says that it was asked and false.
  const guard = step.unless === null ? null : { seenTrue: held + released > 0, seenFalse: told + skipped + barred > 0 };
  return { step: step.id, outcomes, guard };
}

function unreachedOf({ path, opened, steps }: PathCoverage): readonly Unreached[] {
  if (opened === 0) return [{ code: 'coverage.path-never-opened', path }];
  return steps.flatMap(({ step, outcomes, guard }): readonly Unreached[] => {
    if (Object.values(outcomes).every((times) => times === 0))
      return [{ code: 'coverage.step-never-decided', path, step }];
    const found: Unreached[] = [];
    if (guard !== null && !guard.seenTrue) found.push({ code: 'coverage.guard-never-true', path, step });
    if (guard !== null && !guard.seenFalse) found.push({ code: 'coverage.guard-never-false', path, step });
    else if (outcomes.told === 0) found.push({ code: 'coverage.step-never-told', path, step });
    return found;
  });
}

interface Parts {
  readonly applied: ReadonlySet<string>;
  readonly took: ReadonlySet<string>;
}

function partCoverage(id: string, stories: readonly Parts[]): PartCoverage {
  const count = (set: keyof Parts): number => stories.filter((one) => one[set].has(id)).length;
  return { id, applied: count('applied'), took: count('took') };
}

/** Folds a story again, to know what was known whenever something was decided. */
function partsSeen({ events }: Simulated, policy: Policy): { readonly floors: Parts; readonly ceilings: Parts } {
  const floors = { applied: new Set<string>(), took: new Set<string>() };
  const ceilings = { applied: new Set<string>(), took: new Set<string>() };
  let state = initialEscalation;
  for (const { event, at } of events) {
    state = evolveEscalation(state, event, { at });
    if (event.type === 'escalation-opened' || event.type === 'facts-learned') {
      for (const { id } of ceilingsThatHold(state, policy)) ceilings.applied.add(id);
    }
    for (const id of ceilingsThatBar(event, state, policy)) ceilings.took.add(id);
    if (event.type === 'floor-latched') floors.applied.add(event.floor);
    for (const id of floorsThatRun(event)) floors.took.add(id);
  }
  return { floors, ceilings };
}

/** Floors that told an office themselves, because nothing before had (F5). */
function floorsThatRun(event: TimedEvent['event']): readonly string[] {
  if (event.type !== 'step-decided' || event.decision.outcome !== 'told') return [];
  const floor = floorOf(event.path);
  return floor === null ? [] : [floor];
}

/** Ceilings that kept an office of a decided step from being told: it went to somebody else, or to nobody. */
function ceilingsThatBar(event: TimedEvent['event'], state: EscalationState, policy: Policy): readonly string[] {
  if (event.type !== 'step-decided') return [];
  const replaced = event.recipients.filter(({ instead }) => instead !== null).map(({ office }) => office);
  const kept = [...replaced, ...event.missing.filter(({ reason }) => reason === 'barred').map(({ office }) => office)];
  if (kept.length === 0) return [];
  return ceilingsThatHold(state, policy)
    .filter((ceiling) => kept.some((office) => officesBarredBy(ceiling).includes(office)))
    .map(({ id }) => id);
}

function ceilingsThatHold(state: EscalationState, policy: Policy): readonly Ceiling[] {
  const facts = factsFor(state, policy);
  return policy.ceilings.filter(({ when }) => matches(when, facts, policy.facts));
}

/** Says how much of a policy its tests reach, and then, kind by kind, what they do not. */
export function describeCoverage(
  { paths, floors, ceilings, unreached }: Coverage,
  language: Language,
  isFull = false,
): readonly string[] {
  const steps = paths.flatMap((path) => path.steps);
  const guards = steps.flatMap(({ guard }) => (guard === null ? [] : [guard]));
  const count = <Part>(parts: readonly Part[], isReached: (part: Part) => boolean): string =>
    `${parts.filter(isReached).length}/${parts.length}`;
  const reached = {
    paths: count(paths, ({ opened }) => opened > 0),
    steps: count(steps, ({ outcomes }) => Object.values(outcomes).some((times) => times > 0)),
    guards: count(guards, ({ seenTrue, seenFalse }) => seenTrue && seenFalse),
    floors: count(floors, ({ applied }) => applied > 0),
    ceilings: count(ceilings, ({ took }) => took > 0),
  };
  const summary = {
    id: `Terjangkau uji: jalur ${reached.paths}, langkah ${reached.steps}, langkah dengan \`kecuali\` yang sudah diuji tertahan dan tidak tertahan ${reached.guards}, kewajiban memberi tahu ${reached.floors}, larangan ${reached.ceilings}.`,
    en: `Reached by tests: paths ${reached.paths}, steps ${reached.steps}, steps with \`unless\` tested both held and not held ${reached.guards}, floors ${reached.floors}, ceilings ${reached.ceilings}.`,
  };
  return [summary[language], ...describeKinds(unreached, language, isFull)];
}
