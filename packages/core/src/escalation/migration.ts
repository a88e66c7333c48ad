import type { Instant } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Path, Policy } from '../policy/policy.ts';
import { stepDues } from './due.ts';
import { type EscalationState, emergencyPath, type MigratedPath, type StepName, tippedOffPath } from './escalation.ts';
import { floorOf } from './obligation.ts';
import { isStepOf, stepOf } from './order.ts';
import { matchReport } from './policy-match.ts';
import type { EscalationSetting } from './setting.ts';

/** The result of moving a running case to another policy (N3). */
export interface Migration {
  readonly paths: readonly MigratedPath[];
  readonly steps: readonly MigratedStep[];
  /** Waiting steps that no step of the new policy replaces; only a named person may drop them. */
  readonly dropped: readonly StepName[];
}

export interface MigratedStep extends StepName {
  /** `alreadyTold`: every office it tells was told since the path opened, by more than a signal (E1). `now`: its instant is past. */
  /** In working days, the office whose instant it is (Z2). */
  readonly office?: OfficeKind;
  readonly becomes: 'alreadyTold' | 'now' | 'pending';
  readonly due: Instant;
}

/** Previews a move to another policy. No renamed step repeats a notification; `from` is null where its hash cannot be read. */
export function previewMigration(
  state: EscalationState,
  from: Policy | null,
  to: Policy,
  setting: Pick<EscalationSetting, 'chapter' | 'now'>,
): Migration {
  const { chapter, now } = setting;
  const matching = matchReport(state, to, chapter.policy).paths;
  const wasOpen = (id: string): Instant | undefined => state.paths.find((open) => open.path === id)?.openedAt;
  // A path stays open whatever the facts became (P2); what people ended stays ended (P3).
  const open = to.paths.filter((path) => wasOpen(path.id) !== undefined || matching.includes(path));
  const running = open.filter((path) => !state.ended.some((one) => one.path === path.id));
  const byStep = state.told.filter(({ task, path }) => task !== 'account' && path !== emergencyPath);
  const steps: MigratedStep[] = [];
  const paths = running.map((path): MigratedPath => {
    const openedAt = wasOpen(path.id) ?? state.openedAt;
    const moved = path.steps.flatMap((step) =>
      stepDues(step, openedAt, state.area, chapter, to).map(({ office, at }): MigratedStep => {
        // What still waits under its own name is told when it is due, whatever another step told meanwhile.
        const name = { path: path.id, step: step.id };
        const waits = state.pending.find(
          (one) => one.occurrence === 0 && (one.office ?? office) === office && isStepOf(one, name),
        );
        const owed = office === null ? step.tell : [office];
        const told = owed.every((one) => byStep.some(({ office: of, lastAt }) => of === one && lastAt >= openedAt));
        // Days off that were decreed since put off nothing that was announced (N1).
        const before = from === null ? undefined : stepOf(from, name)?.step.after;
        const isAnnounced = waits !== undefined && JSON.stringify(before) === JSON.stringify(step.after);
        const due = isAnnounced ? (Math.min(at, waits.firstDue) as Instant) : at;
        const becomes = told && waits === undefined ? 'alreadyTold' : due <= now ? 'now' : 'pending';
        return { ...name, ...(office === null ? {} : { office }), becomes, due };
      }),
    );
    steps.push(...moved);
    return {
      path: path.id,
      openedAt,
      keeps: moved.filter(({ becomes }) => becomes === 'alreadyTold').map(({ step }) => step),
      steps: moved
        .filter(({ becomes }) => becomes !== 'alreadyTold')
        .map(({ step, office, due }) => ({
          step,
          ...(office === undefined ? {} : { office }),
          due: Math.max(due, now) as Instant,
        })),
    };
  });
  return { paths, steps, dropped: withoutCounterpart(state, from, running, steps) };
}

/** Waiting tellings of the old policy whose office no waiting step of the new one tells. */
function withoutCounterpart(
  state: EscalationState,
  from: Policy | null,
  paths: readonly Path[],
  steps: readonly MigratedStep[],
): readonly StepName[] {
  const stepIn = (policyPaths: readonly Path[], name: StepName) =>
    policyPaths.find(({ id }) => id === name.path)?.steps.find(({ id }) => id === name.step);
  const waiting = steps.filter(({ becomes }) => becomes !== 'alreadyTold');
  const toldThen = new Set(
    waiting.flatMap((step) => (step.office === undefined ? (stepIn(paths, step)?.tell ?? []) : [step.office])),
  );
  const isLost = ({ path, step, office, occurrence }: EscalationState['pending'][number]): boolean => {
    if (path === emergencyPath || path === tippedOffPath || floorOf(path) !== null) return false;
    const offices = office !== null ? [office] : (stepIn(from?.paths ?? [], { path, step })?.tell ?? null);
    // Of a policy that cannot be read nobody knows whom the step would have told; repeats go on under its name.
    if (stepIn(paths, { path, step }) !== undefined && (occurrence > 0 || offices === null)) return false;
    return offices === null || !offices.every((one) => toldThen.has(one));
  };
  return state.pending
    .filter(isLost)
    .map(({ path, step }) => ({ path, step }))
    .filter((one, index, all) => all.findIndex((other) => isStepOf(one, other)) === index);
}
