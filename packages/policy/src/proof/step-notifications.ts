import { day, type Floor, minute, type OfficeKind, type Path, type Step } from '@kawal/core';
import { defaultTurn } from '@kawal/core/escalation';
import { chainOf } from '@kawal/core/matching';
import type { Offset } from '@kawal/core/policy';
import type { CompiledCondition } from '../space/space.ts';
import { conditionOf, type ProofContext } from './proof-context.ts';

/** One office told by a step of a path, repeats written out (policy reference, "owed tellings"). */
export interface StepNotification {
  readonly path: Path;
  readonly step: Step;
  readonly office: OfficeKind;
  readonly condition: CompiledCondition;
  /** The office and whoever stands in for it. */
  readonly chain: readonly OfficeKind[];
}

/** Lists the notifications that no answer holds: fallback steps never count (P4, F3). */
export function certainNotifications(context: ProofContext): readonly StepNotification[] {
  return notificationsOf(context).filter(({ step }) => step.unless === null);
}

export function notificationsOf(context: ProofContext): readonly StepNotification[] {
  const { policy } = context;
  return policy.paths.flatMap((path) => {
    const condition = conditionOf(context, path.when);
    return path.steps.flatMap((step) =>
      [...new Set(step.tell)].map((office) => ({ path, step, office, condition, chain: chainOf(policy, office) })),
    );
  });
}

/** One telling at one instant that a message is in time for, and whether it is if the office has to be rung. */
export interface Occurrence {
  readonly after: Offset;
  readonly call: boolean;
  /** How long the whole round of callers takes from then, in milliseconds. */
  readonly round: number;
}

/** Those tellings of a step that come within a time. An office that is rung is given the whole round of callers. */
export function occurrencesWithin(step: Step, limit: Floor['within']): readonly Occurrence[] {
  const { every, times } = { every: step.repeat?.every.ms ?? defaultTurn, times: step.repeat?.times ?? 0 };
  const round = every * Math.max(1, times);
  if ('workingDays' in step.after) {
    // Only working days are sure to be over in time for working days: a run of holidays has no length of its own.
    if (!('workingDays' in limit) || step.after.workingDays > limit.workingDays) return [];
    const left = (limit.workingDays - step.after.workingDays) * day + (day - latestOpening * minute) - 1;
    return [{ after: step.after, call: round <= left, round }];
  }
  // A working day ends at least a day after its count began.
  const most = 'ms' in limit ? limit.ms : limit.workingDays * day;
  const call = step.after.ms + round <= most;
  const dues: Occurrence[] = [];
  for (let occurrence = 0; occurrence <= times; occurrence += 1) {
    const ms = step.after.ms + every * occurrence;
    if (ms > most) break;
    dues.push({ after: { ms }, call, round });
  }
  return dues;
}

/** The contract takes every office to open by eight in the morning; a directory says which opens later (Z2). */
export const latestOpening = 8 * 60;

/** The same for a moment within which the telling itself must go out, rung or not. */
export function occurrencesBy(step: Step, ms: number): readonly Occurrence[] {
  return occurrencesWithin(step, { ms }).map((occurrence) => ({ ...occurrence, call: true }));
}
