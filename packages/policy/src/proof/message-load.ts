import { day, hour, type OfficeKind, type Step } from '@kawal/core';
import { inWallTime } from '@kawal/core/policy';
import type { Holds } from '../space/holds.ts';
import { heldIn, type Region } from '../space/region.ts';
import { smallestBad, tooEntangled } from '../space/search.ts';
import type { CompiledCondition, Space } from '../space/space.ts';
import { toldKinds } from './contract-form.ts';
import { found, type ProofFinding } from './findings.ts';
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
  const notifications = messagesOf(context, kind, length);
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

/** A telling, with its instants. */
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
    // What falls on one instant is one message (P12).
    for (const due of dues) {
      possibly.add(due);
      if (held === 'yes') surely.add(due);
    }
  }
  const atMost = possibly.size <= most ? 'no' : undecided;
  return { surely: surely.size, isMore: surely.size > most ? 'yes' : atMost };
}

/** Lists the messages to somebody of an office: its own tellings, and for the first caller those of every office that is rung. */
function messagesOf(context: ProofContext, kind: OfficeKind, length: number) {
  const { callers, requires } = context.policy;
  const rings = (office: OfficeKind): boolean => callers[0] === kind && requires[office]?.reach === 'call';
  return notificationsOf(context)
    .filter(({ office }) => office === kind || rings(office))
    .map(({ condition, step }) => ({ condition, dues: duesOf(step, length) }))
    .filter(({ dues }) => dues.length > 0);
}

/** Lists the instants of a step within a time from its path's opening, its repeats written out. */
export function duesOf(step: Step, length: number): readonly number[] {
  const first = inWallTime(step.after);
  const { every, times } = step.repeat ?? { every: { ms: 0 }, times: 0 };
  const dues = Array.from({ length: times + 1 }, (_, occurrence) => first + occurrence * every.ms);
  return dues.filter((due) => due < length);
}
