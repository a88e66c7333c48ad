import type { Condition, Path, Step } from '@kawal/core';
import { chainOf } from '@kawal/core/matching';
import { inWallTime } from '@kawal/core/policy';
import { ask, type Holds } from '../space/holds.ts';
import type { Region } from '../space/region.ts';
import { canBe, smallestBad, startWithin } from '../space/search.ts';
import { barredAs, contractModel, resolve } from './availability-model.ts';
import { barringIn, reachesOver } from './exclusions.ts';
import { found, type ProofFinding } from './findings.ts';
import type { OfficeSet } from './office-set.ts';
import { stepId } from './path-form.ts';
import { conditionOf, type ProofContext } from './proof-context.ts';

/** Proves that no path, step, floor or ceiling is without effect. */
export function proveNothingDead(context: ProofContext): readonly ProofFinding[] {
  const { paths, floors, ceilings } = context.policy;
  const isDead = ({ when }: { readonly when: Condition }): boolean => !canBe(context, conditionOf(context, when));
  const alive = paths.filter((path) => !isDead(path));
  return [
    ...paths.filter(isDead).map(({ id }) => found('path', id, { code: 'dead.path' })),
    ...floors.filter(isDead).map(({ id }) => found('floor', id, { code: 'dead.floor' })),
    ...ceilings.filter(isDead).map(({ id }) => found('ceiling', id, { code: 'dead.ceiling' })),
    ...alive.flatMap((path) =>
      path.steps
        .filter((step) => !canTellSomebody(context, path, step))
        .map((step) => found('step', stepId(path, step), { code: 'dead.step' })),
    ),
    ...shadows(context, alive),
  ];
}

function canTellSomebody(context: ProofContext, path: Path, step: Step): boolean {
  const { space, policy, exclusions, meter } = context;
  const condition = conditionOf(context, path.when);
  const model = contractModel(policy);
  const chains = step.tell.map((office) => chainOf(policy, office));
  const relevant = chains.reduce((set, chain) => set | reachesOver(chain, policy.callers), 0n);
  const tells = (barred: OfficeSet): boolean =>
    step.tell.some((office) => resolve(model, office, barredAs(barred, barred), () => true).told.length > 0);
  const canTell = (region: Region): Holds => {
    const opens = ask(space, condition, region);
    if (opens !== 'yes') return opens;
    const { sure, possible, open } = barringIn(space, exclusions, relevant, region);
    // Whom the most bars leave, fewer bars leave too.
    if (tells(possible)) return 'yes';
    return open === null || !tells(sure) ? 'no' : open;
  };
  return smallestBad(space, startWithin(context, condition), canTell, meter) !== null;
}

/** A step is in another's shadow if that one tells the same offices at the same instants whenever it does. */
function shadows(context: ProofContext, paths: readonly Path[]): readonly ProofFinding[] {
  const steps = paths.flatMap((path) => path.steps.map((step) => ({ path, step })));
  return steps.flatMap(({ path, step }, index) => {
    const by = steps.find((other, place) => {
      if (other.step === step || !covers(other.step, step)) return false;
      // Of two that say the same the later one is told.
      if (covers(step, other.step) && place > index && isWithin(context, other.path, path)) return false;
      return isWithin(context, path, other.path);
    });
    if (by === undefined) return [];
    return [found('step', stepId(path, step), { code: 'shadow.step', by: stepId(by.path, by.step) })];
  });
}

function covers(one: Step, other: Step): boolean {
  if (one.unless !== null || !other.tell.every((office) => one.tell.includes(office))) return false;
  if ('ms' in one.after !== 'ms' in other.after || inWallTime(one.after) !== inWallTime(other.after)) return false;
  if (other.repeat === null) return true;
  return one.repeat !== null && one.repeat.every.ms === other.repeat.every.ms && one.repeat.times >= other.repeat.times;
}

/** Returns true if every report that opens one path opens the other. */
function isWithin(context: ProofContext, one: Path, other: Path): boolean {
  const [opens, opensOther] = [conditionOf(context, one.when), conditionOf(context, other.when)];
  return one.id === other.id || !canBe(context, opens, [opensOther]);
}
