import type { Blow, StormFound } from './storm.ts';

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
  /** Milliseconds, by the blow that was waited out. */
  readonly nextAcknowledgement: Readonly<
    Record<Blow, { readonly p50: number; readonly p95: number; readonly max: number }>
  >;
  readonly connectionsAtMost: number;
  readonly idleInTransaction: number;
  readonly locksLeft: number;
  readonly blowsPerMinute: number;
  readonly wrong: number;
}

const kinds = ['kill', 'stop', 'terminate', 'cut'] as const satisfies readonly Blow[];
/** A p95 of fewer says nothing. */
const enough = 20;

export function figuresOf(rounds: readonly StormFound[]): StormFigures {
  const sum = (of: (one: StormFound) => number): number => rounds.reduce((total, one) => total + of(one), 0);
  const all = (blow: Blow): readonly number[] => rounds.flatMap(({ waits }) => waits[blow]);
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
    nextAcknowledgement: byBlow((blow) => quantiles(all(blow))),
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
  const late = (['stop', 'cut'] as const).filter(
    (blow) => figures.blows[blow] >= enough && figures.nextAcknowledgement[blow].p95 > 250,
  );
  return [
    ...nothing.filter((name) => figures[name] > 0).map((name) => `${name}: ${figures[name]}`),
    ...(figures.repeatsWithoutKill > figures.messages / 100
      ? [`repeats without a kill: ${figures.repeatsWithoutKill} of ${figures.messages}`]
      : []),
    ...late.map((blow) => `next acknowledgement after a ${blow}: p95 ${figures.nextAcknowledgement[blow].p95} ms`),
  ];
}

function quantiles(waits: readonly number[]) {
  const sorted = [...waits].sort((one, other) => one - other);
  const at = (part: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
