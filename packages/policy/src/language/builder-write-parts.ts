import type { Ceiling, Floor, Guard, Path, PolicyLayer, Requirement, Step } from '@kawal/core';
import type { Wait } from '@kawal/core/policy';
import type {
  AdjustmentSpec,
  CeilingSpec,
  FloorSpec,
  GuardSpec,
  PathSpec,
  RequirementSpec,
  StepSpec,
} from './builder-parts.ts';
import type { WaitSpec } from './builder-wait.ts';
import { writeCondition, writeOffset, writeWait } from './builder-write-facts.ts';
import type { Adjustment } from './overlay.ts';

export function writeRequirement({ on, people, reach = 'message', instead }: RequirementSpec): Requirement {
  return { on, people: people ?? (reach === 'call' ? 0 : 1), reach, instead: instead ?? null };
}

export function writePath(id: string, layer: PolicyLayer, path: PathSpec): Path {
  return {
    id,
    layer,
    when: writeCondition(path.when),
    hold: orNull(path.hold),
    review: orNull(path.review),
    advise: path.advise ?? null,
    steps: path.steps.map(writeStep),
    why: path.why ?? [],
  };
}

function orNull(wait: WaitSpec | undefined): Wait | null {
  return wait === undefined ? null : writeWait(wait);
}

function writeStep({ id, after, tell, unless, repeat }: StepSpec): Step {
  return {
    id,
    after: writeOffset(after),
    tell,
    unless: unless === undefined ? null : writeGuard(unless),
    repeat: repeat === undefined ? null : { every: writeWait(repeat.every), times: repeat.times },
  };
}

function writeGuard({ acknowledged, acted, count = 1 }: GuardSpec): Guard {
  return acknowledged === undefined
    ? { level: 'acted', offices: acted ?? [], count }
    : { level: 'acknowledged', offices: acknowledged, count };
}

export function writeAdjustment(adjustment: AdjustmentSpec, name: string): Adjustment {
  const [path = '', step = null] = name.split('/');
  const { hold, review, after, tell, unless } = adjustment;
  const { every, times } = adjustment.repeat ?? {};
  return {
    path,
    step,
    ...(hold === undefined ? {} : { hold: writeWait(hold) }),
    ...(review === undefined ? {} : { review: writeWait(review) }),
    ...(after === undefined ? {} : { after: writeOffset(after) }),
    ...(every === undefined ? {} : { every: writeWait(every) }),
    ...(times === undefined ? {} : { times }),
    ...(tell === undefined ? {} : { tell }),
    ...(unless === undefined ? {} : { unless: unless === null ? null : writeGuard(unless) }),
  };
}

export function writeFloor(id: string, layer: PolicyLayer, floor: FloorSpec): Floor {
  return {
    id,
    layer,
    origin: floor.origin,
    cite: floor.cite ?? null,
    binds: floor.binds ?? null,
    when: writeCondition(floor.when),
    tell: floor.tell ?? floor.tellOneOf,
    of: floor.tell === undefined ? 'one' : 'each',
    within: writeOffset(floor.within),
    since: floor.since ?? 'accepted',
    validFrom: floor.validFrom ?? null,
  };
}

export function writeCeiling(id: string, layer: PolicyLayer, ceiling: CeilingSpec): Ceiling {
  const bars = ceiling.never === undefined ? { only: ceiling.only } : { never: ceiling.never };
  return { id, layer, when: writeCondition(ceiling.when), bars };
}
