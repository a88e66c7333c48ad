import { emergencyPath, floorOf } from '@kawal/core/escalation';
import { isFor, isKnownTo, tellingsIn } from './evidence.ts';
import { type History, isAsProved } from './histories.ts';
import type { Owed } from './owed.ts';
import type { ProvedChapter } from './proved.ts';
import type { Run } from './run.ts';

/** The outcome of one obligation of a floor. */
export interface Kept {
  readonly broken: readonly string[];
  readonly missed: boolean;
  /** How much later than it was due the office was being told, in milliseconds. */
  readonly lateness: number;
}

/** A directory's obligations are proved up to a day; one due later is proved too, unless the report came in before it and at once said all. */
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
  if (!known) {
    if (missed === undefined) broken.push(`floor ${name}: no evidence, and the miss is not on record by its deadline`);
    if (first === undefined || first > due + run.outage) {
      broken.push(
        `floor ${name}: no evidence, and nobody was being told ${first === undefined ? 'at all' : `before ${first - due} ms after the deadline`}`,
      );
    }
  }
  // The proof counts paths alone: that the floor also tells by itself is no part of it.
  const ofPaths = told.find(({ path }) => floorOf(path) === null && path !== emergencyPath)?.at;
  if (
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
    lateness: known || first === undefined ? 0 : first - due,
  };
}
