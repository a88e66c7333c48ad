import { type Condition, type Guard, minute, type OfficeKind, type Path, type Policy, type Step } from '@kawal/core';
import { chainOf } from '@kawal/core/matching';
import { areaFact, definitionOf, type FactTest, inWallTime } from '@kawal/core/policy';
import { found, type ProofFinding, type ProofSubject } from './findings.ts';

/** Proves the form of paths, steps and guards, whatever a report says (V1, P5, P7, R5, R7). */
export function provePathForm(policy: Policy): readonly ProofFinding[] {
  return [
    ...unknownWords(policy),
    ...policy.paths.flatMap((path) =>
      path.steps.flatMap((step) => [
        ...repeat(path, step),
        ...guard(policy, path, step),
        ...fallback(policy, path, step),
      ]),
    ),
  ];
}

export function stepId(path: Pick<Path, 'id'>, step: Pick<Step, 'id'>): string {
  return `${path.id}/${step.id}`;
}

/** A bound a person can still read: nobody is told a thousand times. Our own practice. */
const mostTimes = 1000;

/** P7: bounded, and long enough for somebody to answer. */
export function isBounded({
  every,
  times,
}: {
  readonly every: { readonly ms: number };
  readonly times: number;
}): boolean {
  return Number.isSafeInteger(times) && times >= 1 && times <= mostTimes && every.ms >= minute;
}

function repeat(path: Path, step: Step): readonly ProofFinding[] {
  if (step.repeat === null || isBounded(step.repeat)) return [];
  const { times, every } = step.repeat;
  return [found('step', stepId(path, step), { code: 'repeat.unbounded', times, every: every.ms })];
}

function guard(policy: Policy, path: Path, step: Step): readonly ProofFinding[] {
  if (step.unless === null) return [];
  const findings: ProofFinding[] = [];
  const id = stepId(path, step);
  if (step.unless.level === 'acknowledged' && path.hold === null) {
    findings.push(found('step', id, { code: 'guard.no-hold' }));
  }
  const untold = step.unless.offices.filter((office) => !isTold(policy, office));
  for (const office of untold) findings.push(found('step', id, { code: 'guard.untold', office }));
  if (untold.length === 0 && isTooEarly(policy, path, step, step.unless)) {
    findings.push(found('step', id, { code: 'guard.too-early' }));
  }
  const { count } = step.unless;
  const people = step.unless.offices.reduce((sum, kind) => sum + peopleOf(policy, kind), 0);
  if (count !== 'all' && count > people) findings.push(found('step', id, { code: 'guard.too-many', count, people }));
  return findings;
}

/** Returns the number of people of an office; one for an office that is rung (R9). */
function peopleOf({ requires }: Policy, kind: OfficeKind): number {
  return Math.max(1, requires[kind]?.people ?? 1);
}

function isTold(policy: Policy, office: OfficeKind): boolean {
  return policy.paths.some((path) => path.steps.some((step) => tells(policy, step, office)));
}

function tells(policy: Policy, step: Step, office: OfficeKind): boolean {
  return step.tell.some((told) => chainOf(policy, told).includes(office));
}

/** Another path may have opened before; of this one, an earlier step must have told somebody the guard waits for. */
function isTooEarly(policy: Policy, path: Path, step: Step, { offices }: Guard): boolean {
  const due = inWallTime(step.after);
  return offices.every(
    (office) =>
      !policy.paths.some((other) =>
        other.steps.some((one) => tells(policy, one, office) && (other.id !== path.id || inWallTime(one.after) < due)),
      ),
  );
}

/** A held step may fire at any instant, so somebody must be on duty always (policy reference, section 4). */
function fallback(policy: Policy, path: Path, step: Step): readonly ProofFinding[] {
  if (step.unless === null) return [];
  const rests = (office: OfficeKind): boolean =>
    chainOf(policy, office).every((kind) => policy.requires[kind]?.on === 'officeHours');
  return step.tell
    .filter(rests)
    .map((office) => found('step', stepId(path, step), { code: 'fallback.rests-on-hours', office }));
}

function unknownWords(policy: Policy): readonly ProofFinding[] {
  const parts: readonly [ProofSubject['kind'], readonly { readonly id: string; readonly when: Condition }[]][] = [
    ['path', policy.paths],
    ['floor', policy.floors],
    ['ceiling', policy.ceilings],
    ['waiver', policy.waivers],
    ['policy', policy.triage.map(({ when }) => ({ id: policy.id, when }))],
  ];
  return parts.flatMap(([kind, all]) =>
    all.flatMap(({ id, when }) =>
      Object.keys(when).flatMap((fact) => {
        const test = when[fact];
        const unknown = test === undefined || fact === areaFact ? null : unknownIn(fact, test, policy.facts);
        return unknown === null ? [] : [found(kind, id, { code: 'condition.unknown-word', fact, ...unknown })];
      }),
    ),
  );
}

function unknownIn(fact: string, test: FactTest, declared: Policy['facts']): { readonly value: string | null } | null {
  const definition = definitionOf(fact, declared);
  if (definition === undefined) return { value: null };
  const values = definition.values.map(({ value }) => value);
  const unknown = valuesOf(test).find((value) => !values.includes(value));
  return unknown === undefined ? null : { value: unknown };
}

function valuesOf(test: FactTest): readonly string[] {
  if ('anyOf' in test) return test.anyOf;
  if ('noneOf' in test) return test.noneOf;
  return 'count' in test ? test.count.of : [test.atLeast];
}
