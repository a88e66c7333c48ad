import type { OfficeKind } from '@kawal/core';
import { officeFor } from '@kawal/core/directory';
import { emergencyPath, floorOf } from '@kawal/core/escalation';
import { barredIn } from './barred.ts';
import { isFor, isKnownTo, tellingsIn } from './evidence.ts';
import { type History, isAsProved } from './histories.ts';
import type { Owed } from './owed.ts';
import type { ProvedChapter } from './proved.ts';
import type { Run } from './run.ts';

/** What became of one obligation of a floor. */
export interface Kept {
  readonly broken: readonly string[];
  readonly missed: boolean;
  /** Whether the report leaves somebody who could ring: of others no proof claims more than that everybody else is told. */
  readonly isLeft: boolean;
  /** How much later than it was due the office was being told, in milliseconds. */
  readonly lateness: number;
}

/** What a directory keeps is proved up to a day: what falls due later is, unless the report came in before it and at once said all. */
export function isClaimed(
  { due, fromTheStart }: Owed,
  { outage, until: looked }: Run,
  { until }: ProvedChapter,
): boolean {
  return due + outage <= Math.min(looked, fromTheStart ? Math.max(due, until) : until);
}

/** Evidence, or: the office was being told in time but for the outages, and that nothing says it knows is on record. */
export function floorKept(owed: Owed, run: Run, history: History): Kept {
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
  const left = isSomebodyLeft(owed, run);
  if (
    !known &&
    !left &&
    tellingsIn(run).length === 0 &&
    !run.events.some(({ event, at }) => event.type === 'emergency-raised' && at <= due + run.outage)
  ) {
    broken.push(`floor ${name}: nobody is left who could ring, and neither is anybody told nor the emergency raised`);
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
  return {
    broken,
    missed: missed !== undefined,
    isLeft: left,
    lateness: known || !left || first === undefined ? 0 : first - due,
  };
}

/**
 * What no proof claims: a report that bars every caller and the last resort leaves nobody of the chapter to ring an office.
 * Then everybody who is not barred is told (E1).
 */
function isSomebodyLeft({ offices, due, boundBy }: Owed, { events, taken, chapter, area }: Run): boolean {
  const { callers, requires } = chapter.policy;
  // As the report was when it was looked at first: what else was said at that instant came after.
  const looked = events.find(({ at, said }) => at >= due && said >= boundBy);
  const said = looked?.said ?? taken.length;
  const seen = taken[said - 1]?.seen;
  const barred = seen === undefined ? [] : barredIn(seen, chapter, area).offices;
  const chain = (office: OfficeKind | null): readonly OfficeKind[] =>
    office === null ? [] : [office, ...chain(requires[office]?.instead ?? null)];
  // One with hours may be shut, and then it is whoever stands in for it that counts.
  const needsCaller = offices
    .flatMap(chain)
    .every((kind) => barred.includes(kind) || requires[kind]?.reach === 'call' || requires[kind]?.on === 'officeHours');
  const nobody = [...callers, 'lastResort' as const].every(
    (kind) => barred.includes(kind) || officeFor(chapter.directory, kind, area) === undefined,
  );
  return !(nobody && needsCaller);
}
