import type { Condition, FactName, Facts } from '@kawal/core';
import type { FactTest } from '@kawal/core/policy';

/**
 * Twenty paths of six conditions over the sixteen facts of the vocabulary, drawn from only nineteen distinct ones: a
 * city's policy says "child or unknown" again and again.
 * Sixteen reports differ in four facts; four to six paths match each.
 */
export interface DecideWorkload {
  readonly paths: readonly Condition[];
  readonly reports: readonly Facts[];
}

export type Asks = readonly [fact: FactName, test: FactTest];

/** Hold for every report. */
const passing: readonly Asks[] = [
  ['victimAge', { anyOf: ['child', 'unknown'] }],
  ['concern', { anyOf: ['some', 'unknown'] }],
  ['exploitation', { anyOf: ['sexual', 'labour', 'begging'] }],
  ['involved', { noneOf: ['police', 'lpa'] }],
  ['indicators', { count: { atLeast: 2, of: ['deception', 'isolation', 'debtBondage', 'wageWithholding'] } }],
  ['act', { noneOf: ['none'] }],
  ['departure', { atLeast: 'signs' }],
  ['triage', { atLeast: 'high' }],
];

/** Hold for none. */
const failing: readonly Asks[] = [
  ['victimReported', { anyOf: ['yes'] }],
  ['keepLocalOut', { anyOf: ['yes'] }],
  ['consent', { anyOf: ['yes'] }],
  ['modus', { noneOf: ['childLabour', 'domesticWorker'] }],
  ['triage', { anyOf: ['prevent', 'insufficientInformation'] }],
];

/** Hold for some reports and not for others. */
const varying: readonly Asks[] = [
  ['danger', { anyOf: ['yes'] }],
  ['means', { anyOf: ['some'] }],
  ['purpose', { anyOf: ['some', 'unknown'] }],
  ['inCare', { anyOf: ['no', 'unknown'] }],
  ['danger', { atLeast: 'unknown' }],
  ['modus', { anyOf: ['childSexualExploitation', 'forcedBegging'] }],
];

export function decideWorkload(): DecideWorkload {
  const draw = drawing(12_345);
  const pick = (pool: readonly Asks[], taken: readonly Asks[]): Asks => {
    const free = pool.filter(([fact]) => !taken.some(([other]) => other === fact));
    return free[draw(free.length)] as Asks;
  };
  const paths = Array.from({ length: 20 }, (_, index): Condition => {
    const tests: Asks[] = [];
    // The last four match every report, the two before them some; of the others a test fails after one to five that hold.
    const failsAt = index < 14 ? 1 + (index % 5) : 6;
    while (tests.length < 6) {
      const last = tests.length === 5 && (index === 14 || index === 15);
      const next = tests.length > failsAt ? [...passing, ...varying] : passing;
      tests.push(pick(tests.length === failsAt ? failing : last ? varying : next, tests));
    }
    return Object.fromEntries(tests);
  });
  return { paths, reports: Array.from({ length: 16 }, (_, index) => reportOf(index)) };
}

function reportOf(index: number): Facts {
  const isSet = (bit: number): boolean => ((index >> bit) & 1) === 1;
  return {
    victimAge: ['child'],
    concern: ['some'],
    exploitation: ['labour', 'other'],
    involved: ['kelurahan'],
    indicators: ['deception', 'wageWithholding', 'documentRetention'],
    act: ['some'],
    departure: ['dated'],
    triage: ['critical'],
    victimReported: ['no'],
    keepLocalOut: ['no'],
    consent: ['no'],
    modus: isSet(0) ? ['childLabour', 'forcedBegging'] : ['childLabour', 'domesticWorker'],
    danger: [isSet(1) ? 'yes' : 'no'],
    means: [isSet(2) ? 'some' : 'none'],
    purpose: [isSet(3) ? 'unknown' : 'none'],
    inCare: [isSet(0) === isSet(3) ? 'yes' : 'no'],
  };
}

/** The same numbers in every run (Numerical Recipes' generator). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
