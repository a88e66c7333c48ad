import type { OfficeKind } from '@kawal/core';
import { emergencyPath, floorOf, type StepDecided, tippedOffPath } from '@kawal/core/escalation';
import type { Policy } from '@kawal/core/policy';
import { standingWords, tellingsIn } from './evidence.ts';
import type { Decided, Era, Run } from './run.ts';

/**
 * Claims that a path tells nobody twice what it says once (P7, P8), that a move tells no office again (N3) and loses none, and that
 * an ended path, and a step of a former policy, tell nobody (P3).
 */
export function toldOnce(run: Run): readonly string[] {
  return [...decidedOnce(run), ...writtenOnly(run), ...silentOnceAnswered(run), ...nothingLost(run)];
}

/** Claims that each instant tells once, until people begin its step or path anew, or a move owes it again. */
function decidedOnce(run: Run): readonly string[] {
  const told = new Set<string>();
  const extra = new Set<string>();
  const broken: string[] = [];
  const forget = (beginning: string): void => {
    for (const key of told) if (key.startsWith(`${beginning}/`)) told.delete(key);
  };
  for (const { at, event } of run.events) {
    switch (event.type) {
      case 'path-opened':
      case 'path-reopened':
        forget(event.path);
        break;
      case 'step-fired':
        forget(`${event.path}/${event.step}`);
        break;
      case 'floor-rearmed':
        forget(`floor/${event.floor}`);
        break;
      case 'tipped-off':
        forget(tippedOffPath);
        break;
      case 'step-pulled':
        // The written instant stands beside this one, and tells as well (P9).
        if (event.additional) extra.add(`${event.path}/${event.step}/${event.office ?? null}/0 ${event.due}`);
        break;
      case 'policy-migrated':
        for (const path of event.paths) {
          for (const { step, office = null } of path.steps) {
            if (told.has(`${path.path}/${step}/${office}/0`) && isToldAll(path, step, office, at, run))
              broken.push(`${path.path}/${step} was told, and is owed again by a move`);
            forget(`${path.path}/${step}`);
          }
        }
        break;
      case 'step-decided': {
        if (event.decision.outcome !== 'told') break;
        const key = `${event.path}/${event.step}/${event.office}/${event.occurrence}`;
        if (extra.has(`${key} ${event.due}`)) break;
        if (told.has(key)) broken.push(`${key} tells twice`);
        told.add(key);
      }
    }
  }
  return broken;
}

function isToldAll(
  { path, openedAt }: { readonly path: string; readonly openedAt: number },
  step: string,
  office: OfficeKind | null,
  at: number,
  run: Run,
): boolean {
  const to = run.eras.find(({ from }) => from === at)?.policy;
  const offices = office === null ? (stepIn(to, path, step)?.tell ?? []) : [office];
  const told = tellingsIn(run).filter((one) => one.at >= openedAt && one.at < at);
  return offices.every((one) => told.some((telling) => telling.office === one));
}

/** Claims that each telling stands in the policy of that instant, in an open path, and no more often than is written there. */
function writtenOnly(run: Run): readonly string[] {
  const open = new Set<string>();
  let era = 0;
  return run.events.flatMap(({ event }): readonly string[] => {
    if (event.type === 'path-opened' || event.type === 'path-reopened') open.add(event.path);
    if (event.type === 'path-ended') open.delete(event.path);
    if (event.type === 'policy-migrated') {
      era += 1;
      open.clear();
      for (const { path } of event.paths) open.add(path);
    }
    if (event.type !== 'step-decided' || event.recipients.length === 0 || !isOfPolicy(event)) return [];
    const { path, step, office, occurrence } = event;
    const name = `${path}/${step}`;
    if (!open.has(path)) return [`${name} tells, and its path is not open`];
    const written = stepIn(run.eras[era]?.policy, path, step);
    if (written === undefined) return [`${name} tells, and no policy in force says so`];
    // Repeats that were under way when the case was moved go on as they were (N3).
    const times = run.eras.slice(0, era + 1).map(({ policy }) => timesIn(policy, path, step, office));
    return office === 'lastResort' || occurrence <= Math.max(...times)
      ? []
      : [`${name} tells ${office} for the ${occurrence}th time again`];
  });
}

/** Returns how often a step tells an office again; one that is rung has a turn more at least (M3). */
function timesIn(policy: Policy, path: string, step: string, office: OfficeKind | null): number {
  const times = stepIn(policy, path, step)?.repeat?.times ?? 0;
  for (let kind = office; kind !== null; kind = policy.requires[kind]?.instead ?? null)
    if (policy.requires[kind]?.reach === 'call') return Math.max(1, times);
  return times;
}

/** A repeat goes to nobody whose own answer stands; the last resort alone is told without end (P7, E4). */
function silentOnceAnswered(run: Run): readonly string[] {
  return run.events.flatMap(({ at, event, said }): readonly string[] => {
    if (event.type !== 'step-decided' || event.occurrence === 0 || !isOfPolicy(event)) return [];
    const asked = event.recipients.filter(({ office, task }) => task === 'act' && office !== 'lastResort');
    if (asked.length === 0) return [];
    // What was due before an answer came is told all the same, though an outage delays it (R1).
    const taken = run.taken.slice(0, said).filter((one) => one.command.type !== 'record-reply' || one.at <= event.due);
    const answered = standingWords({ ...run, taken }, at, 'record-reply');
    return asked
      .filter(({ person }) => answered.some((one) => one.person === person))
      .map(({ person }) => `${event.path}/${event.step} tells ${person} again, who answered`);
  });
}

/** An office that a step without a guard would still have told is told by a step of the newer policy, or people gave it up by name (N3). */
function nothingLost(run: Run): readonly string[] {
  return run.eras.slice(1).flatMap((era, index): readonly string[] => {
    const former = run.eras[index] as Era;
    const move = run.events.find((one) => one.at === era.from && one.event.type === 'policy-migrated')?.event;
    if (move?.type !== 'policy-migrated') return [];
    const owed = new Set(
      era.takenOver.flatMap(({ path, steps }) =>
        steps.flatMap(({ step, office }) =>
          office === undefined ? (stepIn(era.policy, path, step)?.tell ?? []) : [office],
        ),
      ),
    );
    return former.paths.flatMap(({ path, openedAt }) =>
      (former.policy.paths.find(({ id }) => id === path)?.steps ?? [])
        .filter(({ id, unless }) => unless === null && !isDecided(path, id, openedAt, era.from, run.events))
        .filter(({ id }) => !move.dropped.some((one) => one.path === path && one.step === id))
        .flatMap(({ id, tell }) =>
          tell.filter((office) => !owed.has(office)).map((office) => `a move loses ${office} of ${path}/${id}`),
        ),
    );
  });
}

function isDecided(path: string, step: string, since: number, until: number, events: readonly Decided[]): boolean {
  return events.some(
    ({ at, event }) =>
      at >= since && at <= until && event.type === 'step-decided' && event.path === path && event.step === step,
  );
}

function stepIn(policy: Policy | undefined, path: string, step: string) {
  return policy?.paths.find(({ id }) => id === path)?.steps.find(({ id }) => id === step);
}

function isOfPolicy({ path }: StepDecided): boolean {
  return path !== emergencyPath && path !== tippedOffPath && floorOf(path) === null;
}
