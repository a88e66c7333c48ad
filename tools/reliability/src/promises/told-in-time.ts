import { officeHolders } from '../simulation/chapter.ts';
import { type Handed, idOf, type Scene, type Wrong } from '../simulation/scene.ts';
import type { KeptEntry } from './kept-log.ts';
import { barredOf } from './nobody-barred.ts';
import type { Promised } from './promised.ts';

const [minute, hour] = [60_000, 3_600_000];

/** The time that the engine may take on top of the policy's: clocks that differ, a lease that ends, one round of tries. */
const grace = 25 * minute;

/** Promise 2: somebody who can act is told in the policy's time, or the failure is loud. */
export const toldInTime: Promised = (scene, log) => {
  const promise = 'somebody is told in time, or it is loud';
  const wrong: Wrong[] = [];
  const loud = alarmsByReport(scene);
  const taken = handedByReport(scene);
  for (const { stream, acknowledgedAt } of scene.record.reports) {
    if (stream === null || acknowledgedAt === null) continue;
    const closedAt = scene.record.closed.get(stream) ?? null;
    const handed = taken.get(stream) ?? [];
    const escalation = log.streams.get(stream.replace('report/', 'escalation/')) ?? [];
    if (staysParked(escalation)) wrong.push({ promise, what: 'parked, and never tried again', report: stream });
    const first = within(scene, acknowledgedAt, grace);
    const isClosed = (by: number): boolean => closedAt !== null && closedAt <= by;
    const isLoud = (by: number): boolean =>
      (loud.get(idOf(stream)) ?? []).some((at) => at <= by) || clockAlarmed(scene, acknowledgedAt, by);
    if (!isClosed(first) && !isLoud(first) && !handed.some(({ at }) => at <= first)) {
      wrong.push({ promise, what: 'nobody was told at once, and nothing was said', report: stream });
      continue;
    }
    const last = within(scene, acknowledgedAt, 2 * hour + grace);
    const answered = escalation.some(({ event }) => event.type === 'reply-recorded' && event.at <= last + hour);
    if (answered || isClosed(last) || isLoud(last) || barredOf(stream, log).offices.has('lastResort')) continue;
    const lastResort = officeHolders['lastResort']?.('35.73.03.1001') ?? [];
    if (!handed.some(({ at, person }) => at <= last && person !== undefined && lastResort.includes(person))) {
      wrong.push({ promise, what: 'nobody answered, and the last resort was not told', report: stream });
    }
  }
  return wrong;
};

/** There is a chapter minutes later; within an hour a parked report has a plan, unless it was closed. */
function staysParked(escalation: readonly KeptEntry[]): boolean {
  const parked = escalation.find(({ event }) => event.type === 'escalation-parked')?.event.at;
  if (parked === undefined || escalation.some(({ event }) => event.type === 'escalation-planned')) return false;
  const closed = escalation.find(({ event }) => event.type === 'escalation-closed')?.event.at;
  return closed === undefined || closed > parked + hour;
}

/** The time a policy gives, and as much more as nobody could have told anybody. */
function within({ record: { darkness } }: Scene, from: number, time: number): number {
  let until = from + time;
  for (const dark of darkness) {
    if (dark.from < until && dark.until > from) until += dark.until - Math.max(dark.from, from);
  }
  return until;
}

function handedByReport({ record }: Scene): ReadonlyMap<string, readonly Handed[]> {
  const taken = new Map<string, Handed[]>();
  for (const handed of record.handed) {
    const known = taken.get(handed.report);
    if (known === undefined) taken.set(handed.report, [handed]);
    else known.push(handed);
  }
  return taken;
}

function alarmsByReport({ record: { alarms } }: Scene): ReadonlyMap<string, readonly number[]> {
  const loud = new Map<string, number[]>();
  for (const { at, alarm } of alarms) {
    if (!('stream' in alarm)) continue;
    const id = idOf(alarm.stream).replace(/\..*$/, '');
    const known = loud.get(id);
    if (known === undefined) loud.set(id, [at]);
    else known.push(at);
  }
  return loud;
}

/** A clock that ran ahead put instants into the store that lie ahead: until they have come, time stands still, loudly. */
function clockAlarmed({ record: { alarms } }: Scene, from: number, by: number): boolean {
  return alarms.some(
    ({ at, alarm }) => ['clock.behind', 'clock.jumped'].includes(alarm.code) && at > from - 26 * hour && at <= by,
  );
}
