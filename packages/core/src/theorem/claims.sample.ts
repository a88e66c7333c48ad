import { hour, type Instant } from '../calendar/instant.ts';
import { officeFor } from '../directory/rules.ts';
import { emergencyPath, type StepDecided } from '../escalation/escalation.ts';
import { floorOf, floorSteps } from '../escalation/obligation.ts';
import type { OfficeKind } from '../office/office.ts';
import { barredIn } from './barred.sample.ts';
import { isFor, isKnownTo, somebodyAnswered, tellingsIn } from './evidence.sample.ts';
import type { History } from './histories.sample.ts';
import { type Owed, owedIn } from './owed.sample.ts';
import type { ProvedChapter } from './proved.sample.ts';
import type { Run } from './run.sample.ts';

/** What the theorem says of one history, looked at from outside: each line of `broken` is a claim that does not hold. */
export interface Looked {
  readonly broken: readonly string[];
  readonly obligations: number;
  readonly missed: number;
  /** How much later than its deadline the latest office was being told, in milliseconds; nothing if all were in time. */
  readonly lateness: number;
}

export function lookAt(run: Run, history: History, proved: ProvedChapter): Looked {
  const floors = owedIn(run)
    .filter((owed) => isClaimed(owed, run, proved))
    .map((owed) => floorKept(owed, run, history));
  return {
    broken: [...floors.flatMap(({ broken }) => broken), ...nobodyBarredTold(run), ...lastResortGoesOn(run)],
    obligations: floors.length,
    missed: floors.filter(({ missed }) => missed).length,
    lateness: Math.max(0, ...floors.map(({ lateness }) => lateness)),
  };
}

/** What a directory keeps is proved up to a day: what falls due later is, unless the report came in before it and at once said all. */
function isClaimed({ due, fromTheStart }: Owed, { outage, until: looked }: Run, { until }: ProvedChapter): boolean {
  return due + outage <= Math.min(looked, fromTheStart ? Math.max(due, until) : until);
}

/** Evidence, or: the office was being told in time but for the outages, and that nothing says it knows is on record. */
function floorKept(owed: Owed, run: Run, history: History) {
  const { floor, offices, due } = owed;
  const name = `${floor.id} for ${offices.join(' or ')}`;
  const broken: string[] = [];
  const looked = run.ran.find((at) => at >= due);
  const known = looked !== undefined && offices.some((office) => isKnownTo(office, run, looked));
  const told = tellingsIn(run).filter((telling) => offices.some((office) => isFor(telling, office)));
  const first = told[0]?.at;
  const missed = run.events.find(
    ({ event, at }) =>
      event.type === 'floor-missed' &&
      event.floor === floor.id &&
      (event.office === null || offices.includes(event.office)) &&
      at <= due + run.outage,
  );
  const left = isSomebodyLeft(offices, run, looked ?? run.until);
  if (
    !known &&
    !left &&
    !run.events.some(({ event, at }) => event.type === 'emergency-raised' && at <= due + run.outage)
  ) {
    broken.push(`floor ${name}: nobody is left who could ring, and everybody was not told`);
  }
  if (!known) {
    if (missed === undefined) broken.push(`floor ${name}: no evidence, and the miss is not on record by its deadline`);
    if (left && (first === undefined || first > due + run.outage)) {
      broken.push(
        `floor ${name}: no evidence, and nobody was being told ${first === undefined ? 'at all' : `before ${first - due} ms after the deadline`}`,
      );
    }
  }
  // The proof counts paths alone: that the floor also tells by itself is no part of it.
  const ofPaths = told.find(({ path }) => floorOf(path) === null && path !== emergencyPath)?.at;
  if (
    left &&
    owed.fromTheStart &&
    !owed.waived &&
    isAsProved(history) &&
    (ofPaths === undefined || ofPaths > due + run.outage)
  ) {
    broken.push(`floor ${name}: the paths did not tell it by the deadline, as was proved`);
  }
  return { broken, missed: missed !== undefined, lateness: known || first === undefined ? 0 : first - due };
}

/**
 * What no proof claims: a report that bars every caller and the last resort leaves nobody of the chapter to ring an office.
 * Then everybody who is not barred is told (E1).
 */
function isSomebodyLeft(owed: readonly OfficeKind[], { taken, chapter, area }: Run, at: Instant): boolean {
  const { callers, requires } = chapter.policy;
  const seen = taken.findLast((one) => one.at <= at)?.seen;
  const barred = seen === undefined ? [] : barredIn(seen, chapter, area).offices;
  const chain = (office: OfficeKind | null): readonly OfficeKind[] =>
    office === null ? [] : [office, ...chain(requires[office]?.instead ?? null)];
  // One with hours may be shut, and then it is whoever stands in for it that counts.
  const needsCaller = owed
    .flatMap(chain)
    .every((kind) => barred.includes(kind) || requires[kind]?.reach === 'call' || requires[kind]?.on === 'officeHours');
  const nobody = [...callers, 'lastResort' as const].every(
    (kind) => barred.includes(kind) || officeFor(chapter.directory, kind, area) === undefined,
  );
  return !(nobody && needsCaller);
}

/** A report that stays as it came in: what the proof speaks about. */
function isAsProved({ learned, verbs, capturedBefore, providers }: History): boolean {
  const raised = verbs.filter(({ verb }) => verb.verb === 'raise' || verb.verb === 'end');
  return learned.length === 0 && raised.length === 0 && capturedBefore === 0 && providers.length > 0;
}

function nobodyBarredTold({ messages, chapter, area }: Run): readonly string[] {
  return messages.flatMap(({ message, seen }) => {
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

/** Once told by a path, by a missed floor or as everybody, the last resort is told again until it answers (E4). */
function lastResortGoesOn(run: Run): readonly string[] {
  const broken: string[] = [];
  const lastOf = new Map<string, { readonly at: Instant; readonly decided: StepDecided }>();
  for (const { at, event } of run.events) {
    if (event.type !== 'step-decided' || !isOfLastResort(event)) continue;
    const key = `${event.path}/${event.step}`;
    lastOf.set(key, { at, decided: event });
    const { outcome } = event.decision;
    const answered = somebodyAnswered(run, at, event.path !== emergencyPath);
    if (outcome === 'held' && !answered && event.office !== null)
      broken.push(`${key} is held and nobody of the last resort answered`);
    if (outcome === 'released' && floorOf(event.path) === null) broken.push(`${key} is released`);
  }
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
