import { once } from '../once.ts';
import type { Path, Policy, Step } from '../policy/policy.ts';
import { emergencyPath, type Pending, type StepName } from './escalation.ts';
import { floorOf, floorSteps } from './obligation.ts';

/** The position of a step in its policy, kept so that nothing is searched at a due instant. */
export interface StepPlace {
  readonly path: Path;
  readonly step: Step;
  readonly order: number;
}

const places = new WeakMap<Policy, ReadonlyMap<string, ReadonlyMap<string, StepPlace>>>();

/** The step of the policy whose due instant it is. */
export function stepOf(policy: Policy, { path, step }: Pick<Pending, 'path' | 'step'>): StepPlace | undefined {
  return placesOf(policy).get(path)?.get(step);
}

/** Returns true if one is decided first: by due instant, order in the policy, then occurrence (Z5). */
export function isBefore(one: Pending, other: Pending, policy: Policy | null): boolean {
  if (one.due !== other.due) return one.due < other.due;
  const difference = order(one, policy) - order(other, policy);
  return difference === 0 ? one.occurrence < other.occurrence : difference < 0;
}

/** The emergency escalation first; floors last, so that what the paths tell at the same instant stands already. */
function order(pending: Pending, policy: Policy | null): number {
  if (pending.path === emergencyPath) return -1;
  const written = policy === null ? undefined : stepOf(policy, pending);
  if (written !== undefined) return written.order;
  const floor = floorOf(pending.path);
  if (floor === null) return afterPaths;
  const index = policy?.floors.findIndex(({ id }) => id === floor) ?? 0;
  return afterPaths + (index + 2) * stepsOfFloor + (pending.step === floorSteps.deadline ? 1 : 0);
}

const afterPaths = 1_000_000;
const stepsOfFloor = 2;

function placesOf(policy: Policy): ReadonlyMap<string, ReadonlyMap<string, StepPlace>> {
  return once(places, policy, () => {
    let order = 0;
    const place = (path: Path, step: Step): [string, StepPlace] => [step.id, { path, step, order: order++ }];
    return new Map(policy.paths.map((path) => [path.id, new Map(path.steps.map((step) => place(path, step)))]));
  });
}

export function isStepOf(one: StepName, other: StepName): boolean {
  return one.path === other.path && one.step === other.step;
}
