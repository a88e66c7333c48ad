import { day, hour, type Instant, minute, type OfficeKind, type Step } from '@kawal/core';
import { officeFor } from '@kawal/core/directory';
import {
  emergencyPath,
  emergencyStep,
  floorOf,
  floorSteps,
  type OpenPath,
  type StepDecided,
  tippedOffPath,
} from '@kawal/core/escalation';
import { barredIn } from '../independent-rules/barred.ts';
import { deadlineOf } from '../independent-rules/deadline.ts';
import { somebodyAnswered, tellingsIn } from './evidence.ts';
import { type History, isAsProved } from './histories.ts';
import { chapterAt, type Decided, type Era, type Run } from './run.ts';

/** Whatever a report says, somebody is told within half an hour. */
export function somebodyToldSoon(run: Run, history: History): readonly string[] {
  if (history.exclusion.named !== 'nobody' || !isAsProved(history)) return [];
  const first = tellingsIn(run)[0]?.at ?? run.until;
  return first <= run.openedAt + 30 * minute + run.outage ? [] : ['nobody is told within half an hour'];
}

/** Nobody whom the report bars is told, nor an office that it bars, nor over what somebody barred can read (X2, C1, M6). */
export function nobodyBarredTold({ messages, area }: Run): readonly string[] {
  return messages.flatMap(({ message, seen, chapter }) => {
    const { people, offices } = barredIn(seen, chapter, area);
    const { person, items, contacts } = message;
    const broken: string[] = [];
    if (people.includes(person)) broken.push(`${person} is barred and is told`);
    for (const { path, office, instead, task } of items) {
      const served = instead ?? office;
      if (task !== 'account' && path !== emergencyPath && offices.includes(served))
        broken.push(`${served} is barred and is told by ${path}`);
    }
    for (const contact of contacts) {
      const readers = chapter.directory.contactPoints[contact]?.readers ?? [];
      if (readers !== 'unlisted' && readers.some((reader) => people.includes(reader)))
        broken.push(`${contact} is read by somebody barred`);
    }
    return broken;
  });
}

/**
 * A step without a guard is decided when it is due, outages apart, and no answer holds or releases it (P4): in working days
 * for each office it tells (Z2), and at its written instant though it was brought forward (P9). A policy that the case was
 * moved to decides what was due by then at once, but for what the offices were told already (N3).
 */
export function unconditionalTold(run: Run): readonly string[] {
  return run.eras.flatMap((era) =>
    era.paths.flatMap((open) => {
      const written = era.policy.paths.find(({ id }) => id === open.path)?.steps ?? [];
      const steps = written.filter(({ unless }) => unless === null);
      return steps.flatMap((step) => {
        const offices = 'ms' in step.after ? [null] : step.tell;
        return offices.flatMap((office) => toldInEra(step, office, open, era, run));
      });
    }),
  );
}

function toldInEra(step: Step, office: OfficeKind | null, open: OpenPath, era: Era, run: Run): readonly string[] {
  const name = `${open.path}/${step.id}${office === null ? '' : ` for ${office}`}`;
  const due = Math.max(latest(step, office, open, run), era.from);
  if (due + run.outage > Math.min(run.until, era.until)) return [];
  if (isTakenOver(step, office, open, era)) {
    const told = tellingsIn(run).filter(({ at }) => at >= open.openedAt && at <= era.from);
    const isTold = (office === null ? step.tell : [office]).every((one) =>
      told.some((telling) => telling.office === one),
    );
    return isTold ? [] : [`${name} is taken over as told, and was not`];
  }
  const own = decisionsIn(run).filter(
    ({ at, event }) =>
      at >= era.from &&
      event.occurrence === 0 &&
      event.path === open.path &&
      event.step === step.id &&
      (event.office === office || isFired(event, run)),
  );
  const [first] = own;
  if (first === undefined || first.at > due + run.outage) return [`${name} was not decided when it was due`];
  if (office === null && !own.some(({ event }) => event.due === due || isFired(event, run)))
    return [`${name} lost its written instant`];
  const isOnItsDay = ({ event }: Decided & { readonly event: StepDecided }): boolean =>
    event.due === era.from || (event.due > due - day && event.due <= due) || isFired(event, run);
  if (office !== null && !own.some(isOnItsDay)) return [`${name} is not decided on its own working day`];
  const { outcome } = first.event.decision;
  return outcome === 'held' || outcome === 'released' ? [`${name} has no guard, and is ${outcome}`] : [];
}

/** A policy that the case was moved to owes no step whose offices were told. A path opened again since took nothing over. */
function isTakenOver({ id }: Step, office: OfficeKind | null, { path, openedAt }: OpenPath, era: Era): boolean {
  const moved = openedAt > era.from ? undefined : era.takenOver.find((one) => one.path === path);
  return moved !== undefined && !moved.steps.some((one) => one.step === id && (one.office ?? null) === office);
}

/** A person fired the step: then it is told for all its offices, at that instant (P11). */
function isFired({ path, step }: StepDecided, run: Run): boolean {
  return run.events.some(({ event }) => event.type === 'step-fired' && event.path === path && event.step === step);
}

/** In working days: by the end of the last of them, of the office that is told; days off decreed since move nothing back (N1). */
function latest({ after }: Step, office: OfficeKind | null, { path, openedAt }: OpenPath, run: Run): number {
  if ('ms' in after) return openedAt + after.ms;
  const opened = run.events.findLast(
    ({ at, event }) =>
      at === openedAt && (event.type === 'path-opened' || event.type === 'path-reopened') && event.path === path,
  );
  const chapter = opened?.by ?? chapterAt(run, openedAt);
  const told = office === null ? undefined : officeFor(chapter.directory, office, run.area);
  return deadlineOf(after, told, openedAt, chapter);
}

/** Steps held by a reply or waiver resume when it expires, keeping their original spacing (P6). */
export function heldResumes(run: Run): readonly string[] {
  const decided = decisionsIn(run);
  return decided.flatMap(({ at, event }, index): readonly string[] => {
    const { path, step, office, occurrence, decision } = event;
    if (decision.outcome !== 'held') return [];
    const stepsIn = ({ policy }: Pick<Era, 'policy'>): readonly Step[] =>
      policy.paths.find(({ id }) => id === path)?.steps ?? [];
    const steps = stepsIn(chapterAt(run, at));
    const apart = Math.max(0, ...steps.map(({ after }) => ('ms' in after ? after.ms : 0)));
    const by = decision.until + apart + run.outage;
    const isOver =
      floorOf(path) === null && path !== emergencyPath && !run.end.paths.some((open) => open.path === path);
    if (by >= run.until || isOver || steps.some(({ after }) => 'workingDays' in after)) return [];
    // Under another policy a step that was held is due itself, and its repeats count from there (N3).
    const isMoved = (by: Instant): boolean => run.eras.slice(1).some(({ from }) => from >= at && from <= by);
    const again = decided
      .slice(index + 1)
      .find(
        (one) =>
          one.event.path === path &&
          one.event.step === step &&
          (isMoved(one.at) || (one.event.office === office && one.event.occurrence === occurrence)),
      );
    // A person may have fired it, or ended its path, and then it begins anew.
    const isAnew = run.events.some(
      ({ event: one }) => (one.type === 'step-fired' || one.type === 'path-ended') && one.path === path,
    );
    const isDropped =
      floorOf(path) === null && run.eras.some((era) => era.from > at && !stepsIn(era).some(({ id }) => id === step));
    return isAnew || isDropped || (again !== undefined && again.at <= by)
      ? []
      : [`${path}/${step} is held, and does not resume`];
  });
}

/** While its policy cannot be read, everybody left is told that a report waits, at once (E1). */
export function unreadableRaises({ events }: Run): readonly string[] {
  const first = events.find(({ event }) => event.type === 'policy-unreadable');
  const raised = events.find(({ event }) => event.type === 'emergency-raised');
  if (first === undefined) return [];
  return raised !== undefined && raised.at <= first.at ? [] : ['the policy cannot be read, and nobody is told of it'];
}

/** Once somebody who knows is barred, an authority is told at once, or whoever is left (X6). */
export function tippedOffTold(run: Run): readonly string[] {
  return run.events.flatMap(({ at, event }): readonly string[] => {
    if (event.type !== 'tipped-off') return [];
    const told = run.events.some(
      (one) =>
        one.at === at &&
        one.event.type === 'step-decided' &&
        (one.event.path === tippedOffPath || one.event.path === emergencyPath),
    );
    return told ? [] : [`${event.person} was tipped off, and nobody is told of it`];
  });
}

/** Once told by a path, by a missed floor or as everybody, the last resort is told again until it answers (E4). */
export function lastResortGoesOn(run: Run): readonly string[] {
  const broken: string[] = [];
  let unheard = false;
  const lastOf = new Map<string, { readonly at: Instant; readonly decided: StepDecided }>();
  for (const { at, event, said } of run.events) {
    if (event.type !== 'step-decided' || !isOfLastResort(event)) continue;
    const key = `${event.path}/${event.step}`;
    lastOf.set(key, { at, decided: event });
    const { outcome } = event.decision;
    const answered = somebodyAnswered(run, { at, said }, event.path !== emergencyPath);
    if (outcome === 'held' && !answered && event.office !== null)
      broken.push(`${key} is held and nobody of the last resort answered`);
    if (outcome === 'released' && floorOf(event.path) === null) broken.push(`${key} is released`);
    if (outcome === 'skipped' || outcome === 'barred') unheard ||= event.path !== emergencyPath && event.occurrence > 0;
  }
  // Once nobody of it can be told any more, everybody is (E1).
  if (unheard && !lastOf.has(everybodyStep)) broken.push('nobody of the last resort can be told, nor is everybody');
  for (const [key, { decided }] of lastOf) {
    const { path, step } = decided;
    const isOver =
      floorOf(path) === null
        ? path !== emergencyPath && !run.end.paths.some((open) => open.path === path)
        : decided.decision.outcome === 'released';
    if (isOver) continue;
    const next = run.end.pending.filter((one) => one.path === path && one.step === step);
    const goesOn = next.some((one) => one.held || one.due <= run.end.now + hour);
    if (!goesOn) broken.push(`${key} is told no more`);
  }
  return broken;
}

function isOfLastResort({ path, step, office, recipients, next }: StepDecided): boolean {
  if (path === emergencyPath) return true;
  if (office === 'lastResort') return true;
  if (floorOf(path) !== null)
    return step === floorSteps.deadline && recipients.some((one) => one.office === 'lastResort');
  return next.some((one) => one.office === 'lastResort');
}

const everybodyStep = `${emergencyPath}/${emergencyStep}`;

function decisionsIn({ events }: Run): readonly (Decided & { readonly event: StepDecided })[] {
  return events.filter((one): one is Decided & { readonly event: StepDecided } => one.event.type === 'step-decided');
}
