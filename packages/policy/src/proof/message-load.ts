import { day, hour, type OfficeKind, type Step } from '@kawal/core';
import { inWallTime } from '@kawal/core/policy';
import type { Holds } from '../space/holds.ts';
import { heldIn, type Region } from '../space/region.ts';
import { smallestBad, tooEntangled } from '../space/search.ts';
import type { CompiledCondition, Space } from '../space/space.ts';
import { found, type ProofFinding } from './findings.ts';
import { toldKinds } from './needed-offices.ts';
import { counterexampleOf, type ProofContext } from './proof-context.ts';
import { notificationsOf } from './step-notifications.ts';

/** More than these nobody reads. Our own practice. */
export const mostMessages = { firstHour: 20, firstDay: 60 };

/** The most one person is told of one report if nobody answers. The last resort's own repeats end only by an answer (E4). */
export function proveMessageLoad(context: ProofContext): readonly ProofFinding[] {
  return toldKinds(context.policy)
    .filter((kind) => kind !== 'lastResort')
    .flatMap((kind) => [
      ...messageLoad(context, kind, 'noise.first-hour', hour, mostMessages.firstHour),
      ...messageLoad(context, kind, 'noise.first-day', day, mostMessages.firstDay),
    ]);
}

function messageLoad(
  context: ProofContext,
  kind: OfficeKind,
  code: 'noise.first-hour' | 'noise.first-day',
  length: number,
  most: number,
): readonly ProofFinding[] {
  const { space, start, meter } = context;
  const notifications = loadsOf(context, [kind], (step) => duesOf(step, length));
  let messages = 0;
  const judge = (region: Region): Holds => {
    const { surely, isMore } = judgeLoad(space, notifications, most, region);
    messages = surely;
    return isMore;
  };
  const region = smallestBad(space, start, judge, meter);
  if (region === null || region === tooEntangled) return [];
  return [found('requirement', kind, { code, messages, most }, counterexampleOf(context, region))];
}

/** Holds what a path tells somebody, as instants. */
export interface Load {
  readonly condition: CompiledCondition;
  readonly dues: readonly number[];
}

/** Judges if a region's reports bring more messages than so many, and how many they surely bring. */
export function judgeLoad(
  space: Space,
  loads: readonly Load[],
  most: number,
  region: Region,
): { readonly surely: number; readonly isMore: Holds } {
  const [surely, possibly] = [new Set<number>(), new Set<number>()];
  let undecided: Holds = 'no';
  for (const { condition, dues } of loads) {
    const held = heldIn(space, condition, region);
    if (held === 'no') continue;
    if (held === 'some' && undecided === 'no') undecided = condition;
    // What falls on one instant is one message (P12). How many more than too many are possible is not asked.
    if (possibly.size <= most) for (const due of dues) possibly.add(due);
    if (held === 'yes') for (const due of dues) surely.add(due);
  }
  const atMost = possibly.size <= most ? 'no' : undecided;
  return { surely: surely.size, isMore: surely.size > most ? 'yes' : atMost };
}

/** Lists what somebody of these offices is told: for the first caller also every office that is rung. */
export function loadsOf(
  context: ProofContext,
  offices: readonly OfficeKind[],
  dues: (step: Step, office: OfficeKind) => readonly number[],
): readonly Load[] {
  const { callers, requires } = context.policy;
  const isCaller = callers[0] !== undefined && offices.includes(callers[0]);
  const told = notificationsOf(context).filter(
    ({ office }) => offices.includes(office) || (isCaller && requires[office]?.reach === 'call'),
  );
  // A region is asked once about a path, however many steps that has.
  const loads = new Map<CompiledCondition, number[]>();
  for (const { condition, step, office } of told)
    loads.set(condition, [...(loads.get(condition) ?? []), ...dues(step, office)]);
  return [...loads].map(([condition, of]) => ({ condition, dues: of })).filter(({ dues }) => dues.length > 0);
}

/** Lists the instants of a step within a time from its path's opening, its repeats written out. */
export function duesOf(step: Step, length: number): readonly number[] {
  const first = inWallTime(step.after);
  const { every, times } = step.repeat ?? { every: { ms: 0 }, times: 0 };
  const dues = Array.from({ length: times + 1 }, (_, occurrence) => first + occurrence * every.ms);
  return dues.filter((due) => due < length);
}
