import type { Blow, StormFound, Wait } from './storm.ts';

/** The figures of all rounds of a storm on one release. */
export interface StormFigures {
  readonly rounds: number;
  readonly blows: Readonly<Record<Blow, number>>;
  readonly acknowledged: number;
  readonly messages: number;
  readonly lost: number;
  readonly doubled: number;
  readonly neverTold: number;
  readonly plannedTwice: number;
  readonly repeatsByKill: number;
  readonly repeatsWithoutKill: number;
  /** Milliseconds, by the blow that was waited out, where an intake was up on which it did not fall alone. */
  readonly nextAcknowledgement: Readonly<Record<Blow, Quantiles>>;
  /** The same of a bare client, which connects anew and inserts one row: what this machine needs for the least there is. */
  readonly bareInsert: Readonly<Record<Blow, Quantiles>>;
  /** The next acknowledgement where no other intake was up. */
  readonly whereNoneWasUp: Readonly<Record<Blow, Quantiles>>;
  readonly connectionsAtMost: number;
  readonly idleInTransaction: number;
  readonly locksLeft: number;
  readonly blowsPerMinute: number;
  readonly wrong: number;
}

interface Quantiles {
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

const kinds = ['kill', 'stop', 'terminate', 'cut'] as const satisfies readonly Blow[];
/** A p95 of fewer says nothing. */
const enough = 20;
/** The longest p95 of the next acknowledgement after a stop or a cut, in milliseconds. */
const soonMs = 250;
/** An accept connects, looks up and commits: on a machine that others keep busy it may take three times a bare client's p95. */
const bareInserts = 3;

export function figuresOf(rounds: readonly StormFound[]): StormFigures {
  const sum = (of: (one: StormFound) => number): number => rounds.reduce((total, one) => total + of(one), 0);
  const all = (blow: Blow): readonly Wait[] => rounds.flatMap(({ waits }) => waits[blow]);
  const some = (blow: Blow, alone: boolean): readonly Wait[] => all(blow).filter((wait) => wait.alone === alone);
  const byBlow = <Value>(of: (blow: Blow) => Value) =>
    Object.fromEntries(kinds.map((blow) => [blow, of(blow)])) as Record<Blow, Value>;
  const blows = byBlow((blow) => all(blow).length);
  return {
    rounds: rounds.length,
    blows,
    acknowledged: sum((one) => one.acknowledged),
    messages: sum((one) => one.messages),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
    neverTold: sum((one) => one.neverTold),
    plannedTwice: sum((one) => one.plannedTwice),
    repeatsByKill: sum((one) => one.repeatsByKill),
    repeatsWithoutKill: sum((one) => one.repeatsWithoutKill),
    nextAcknowledgement: byBlow((blow) => quantiles(some(blow, false).map(({ ms }) => ms))),
    bareInsert: byBlow((blow) => quantiles(some(blow, false).map(({ bareMs }) => bareMs))),
    whereNoneWasUp: byBlow((blow) => quantiles(some(blow, true).map(({ ms }) => ms))),
    connectionsAtMost: Math.max(...rounds.map((one) => one.connectionsAtMost)),
    idleInTransaction: sum((one) => one.idleInTransaction),
    locksLeft: sum((one) => one.locksLeft),
    blowsPerMinute: Math.round(
      (60 * kinds.reduce((total, blow) => total + blows[blow], 0)) / sum((one) => one.seconds.blows),
    ),
    wrong: sum((one) => one.wrong.length),
  };
}

/** Returns what no storm may leave. */
export function complaints(figures: StormFigures): readonly string[] {
  const nothing = ['lost', 'doubled', 'neverTold', 'plannedTwice', 'idleInTransaction', 'locksLeft', 'wrong'] as const;
  const late = (['stop', 'cut'] as const).filter((blow) => {
    const { times, p95 } = figures.nextAcknowledgement[blow];
    return times >= enough && p95 > Math.max(soonMs, bareInserts * figures.bareInsert[blow].p95);
  });
  return [
    ...nothing.filter((name) => figures[name] > 0).map((name) => `${name}: ${figures[name]}`),
    ...(figures.repeatsWithoutKill > figures.messages / 100
      ? [`repeats without a kill: ${figures.repeatsWithoutKill} of ${figures.messages}`]
      : []),
    ...late.map(
      (blow) =>
        `next acknowledgement after a ${blow}: p95 ${figures.nextAcknowledgement[blow].p95} ms, a bare insert ${figures.bareInsert[blow].p95} ms`,
    ),
  ];
}

function quantiles(waits: readonly number[]): Quantiles {
  const sorted = [...waits].sort((one, other) => one - other);
  const at = (part: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { times: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}
