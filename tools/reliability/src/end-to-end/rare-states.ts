import { type Chapter, day, type EscalationEvent, hour } from '@kawal/core';
import { officeFor } from '@kawal/core/directory';
import { floorOf, floorSteps, type StepDecided } from '@kawal/core/escalation';
import { deadlineOf } from '../independent-rules/deadline.ts';
import { changesMet } from './in-post.ts';
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
  'days off move what is due in working days': isMovedByDaysOff,
  'days off are decreed while a case runs': (run) =>
    changesMet(run).some(({ before, after }) => before.calendar !== after.calendar),
  'leave begins while a case runs': (run) =>
    changesMet(run).some(({ before, after }) => before.directory.absences.length < after.directory.absences.length),
  'somebody is suspended while a case runs': (run) =>
    changesMet(run).some(({ before, after }) => before.directory.suspended !== after.directory.suspended),
  'somebody leaves for good while a case runs': (run) =>
    changesMet(run).some(
      ({ before, after }) => Object.keys(before.directory.people).length > Object.keys(after.directory.people).length,
    ),
  'somebody moves to another office while a case runs': (run) =>
    changesMet(run).some(
      ({ before, after }) =>
        after.directory.offices.length > before.directory.offices.length && peopleIn(after) === peopleIn(before),
    ),
  'a term is cut short while a case runs': (run) =>
    changesMet(run).some(
      ({ before, after }) => termsIn(after) !== termsIn(before) && peopleIn(after) === peopleIn(before),
    ),
  'the table of the next year comes while a case runs': (run) =>
    changesMet(run).some(({ before, after }) => before.calendar.tables.length < after.calendar.tables.length),
  'others are told in place of somebody who is gone since': (run) =>
    changesMet(run).some(({ at }) => run.events.some((one) => one.at === at && one.event.type === 'substitute-told')),
  'an office changes hands while a case runs': (run) => meetsNew(run, 'people'),
  'a number changes while a case runs': (run) => meetsNew(run, 'contactPoints'),
  'a term ends while a case runs': (run) =>
    run.chapter.directory.offices.some(({ terms = [] }) =>
      terms.some(({ until }) => until !== null && until > run.openedAt && until < run.until),
    ),
  'the term of a successor begins while a case runs': (run) =>
    run.chapter.directory.offices.some(({ terms = [] }) =>
      terms.some(({ from }) => from > run.openedAt && from < run.until),
    ),
  'a case is moved to a newer policy': (run) => has(run, 'policy-migrated'),
  'a case is moved off a policy that is recalled': ({ events }) =>
    events.some(({ event }) => event.type === 'policy-migrated' && event.recalled),
  'a move gives up by name what nobody tells any more': ({ events }) =>
    events.some(({ event }) => event.type === 'policy-migrated' && event.dropped.length > 0),
  'a move takes over what was told': ({ eras }) =>
    eras.some(({ takenOver }) => takenOver.some(({ keeps }) => keeps.length > 0)),
  'a move tells at once what is overdue': (run) =>
    run.eras.slice(1).some(({ from }) => decisions(run).some((one) => one.due === from && one.path === 'newer')),
  'the triage is raised': (run) => has(run, 'triage-raised'),
  'facts that come later open a path': ({ end }) => end.paths.some(({ openedAt }) => openedAt > end.openedAt),
  'a report comes in on the last day that is proved': ({ openedAt }, { until }) => until - openedAt < day,
  'a report comes in two days late': ({ openedAt, acceptedAt }) => openedAt - acceptedAt > 24 * hour,
};

function peopleIn({ directory }: Chapter): string {
  return Object.keys(directory.people).join();
}

function termsIn({ directory }: Chapter): string {
  return JSON.stringify(directory.offices.map(({ terms }) => terms));
}

function meetsNew(run: Run, part: 'people' | 'contactPoints'): boolean {
  return changesMet(run).some(({ before, after }) =>
    Object.keys(after.directory[part]).some((one) => !Object.hasOwn(before.directory[part], one)),
  );
}

function isMovedByDaysOff({ end, chapter, area }: Run): boolean {
  const { tables } = chapter.calendar;
  const worked = { ...chapter, calendar: { tables: tables.map((one) => ({ ...one, days: [] })), localOffDays: [] } };
  return end.paths.some(({ path, openedAt }) => {
    const steps = chapter.policy.paths.find(({ id }) => id === path)?.steps ?? [];
    return steps.some(({ after, tell }) =>
      tell.some((kind) => {
        const office = officeFor(chapter.directory, kind, area);
        return deadlineOf(after, office, openedAt, chapter) !== deadlineOf(after, office, openedAt, worked);
      }),
    );
  });
}

function decisions({ events }: Run): readonly StepDecided[] {
  return events.flatMap(({ event }) => (event.type === 'step-decided' ? [event] : []));
}

function has({ events }: Run, type: EscalationEvent['type']): boolean {
  return events.some(({ event }) => event.type === type);
}

function isSame(one: StepDecided, other: StepDecided): boolean {
  return one.path === other.path && one.step === other.step && one.office === other.office;
}
