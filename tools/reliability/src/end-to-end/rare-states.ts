import { day, type EscalationEvent, hour } from '@kawal/core';
import { floorOf, floorSteps, type StepDecided } from '@kawal/core/escalation';
import type { ProvedChapter } from './proved.ts';
import type { Run } from './run.ts';

/**
 * Rare states that a test of the theorem must have been in, or it tested less than it says. Each counts the histories in
 * which it came about.
 */
export const sometimes: Readonly<Record<string, (run: Run, proved: ProvedChapter) => boolean>> = {
  'a held rung resumes': (run) =>
    decisions(run).some(
      (held, index, all) =>
        held.decision.outcome === 'held' &&
        floorOf(held.path) === null &&
        all.slice(index + 1).some((one) => isSame(one, held) && one.decision.outcome === 'told'),
    ),
  'a floor is missed': (run) => has(run, 'floor-missed'),
  'a floor tells an office that no path told in time': (run) =>
    decisions(run).some(
      (one) => floorOf(one.path) !== null && one.step === floorSteps.lead && one.decision.outcome === 'told',
    ),
  'a floor is discharged by its deadline': (run) =>
    decisions(run).some((one) => one.step === floorSteps.deadline && one.decision.outcome === 'released'),
  'a floor that was discharged is owed again': (run) => has(run, 'floor-rearmed'),
  'an office is closed and its substitute is told': (run) =>
    decisions(run).some(({ missing, recipients }) =>
      missing.some((gone) => gone.reason === 'closed' && recipients.some((one) => one.office === gone.office)),
    ),
  'an office is barred and its substitute is told': (run) =>
    decisions(run).some(({ missing, recipients }) =>
      missing.some((gone) => gone.reason === 'barred' && recipients.some((one) => one.office === gone.office)),
    ),
  'somebody is tipped off': (run) => has(run, 'tipped-off'),
  'an answer is void': ({ end }) => end.replies.some(({ voidFrom }) => voidFrom !== null),
  'two callers say that an office was rung': ({ end }) =>
    new Set(end.replies.filter(({ relayed }) => relayed).map(({ person }) => person)).size > 1,
  'a waiver ends while a case runs': (run) =>
    decisions(run).some(
      (held, index, all) =>
        held.decision.outcome === 'held' &&
        held.decision.waiver !== undefined &&
        all.slice(index + 1).some((one) => isSame(one, held) && one.decision.outcome !== 'held'),
    ),
  'a step in working days tells': (run) =>
    decisions(run).some(({ path, step, decision }) => {
      const written = run.chapter.policy.paths.find(({ id }) => id === path)?.steps.find(({ id }) => id === step);
      return written !== undefined && 'workingDays' in written.after && decision.outcome === 'told';
    }),
  'a year has no table': (run) => has(run, 'calendar-missing'),
  'everybody is told': (run) => has(run, 'emergency-raised'),
  'nobody of a step can be told': (run) => decisions(run).some(({ decision: { outcome } }) => outcome === 'skipped'),
  'an outage lies over a deadline': ({ outage, end, ran }) =>
    outage > 0 && end.obligations.some(({ deadline }) => (ran.find((at) => at >= deadline) ?? deadline) > deadline),
  'a path is ended by people': (run) => has(run, 'path-ended'),
  'an exclusion is lifted': (run) => has(run, 'exclusion-lifted'),
  'the policy cannot be read': (run) => has(run, 'policy-unreadable'),
  'the triage is raised': (run) => has(run, 'triage-raised'),
  'facts that come later open a path': ({ end }) => end.paths.some(({ openedAt }) => openedAt > end.openedAt),
  'a report comes in on the last day that is proved': ({ openedAt }, { until }) => until - openedAt < day,
  'a report comes in two days late': ({ openedAt, acceptedAt }) => openedAt - acceptedAt > 24 * hour,
};

function decisions({ events }: Run): readonly StepDecided[] {
  return events.flatMap(({ event }) => (event.type === 'step-decided' ? [event] : []));
}

function has({ events }: Run, type: EscalationEvent['type']): boolean {
  return events.some(({ event }) => event.type === type);
}

function isSame(one: StepDecided, other: StepDecided): boolean {
  return one.path === other.path && one.step === other.step && one.office === other.office;
}
