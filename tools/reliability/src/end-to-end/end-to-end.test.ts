import { day } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { describeFailure } from './describe-tried.ts';
import type { History } from './histories.ts';
import { unconditionalTold } from './notification-claims.ts';
import { provedChapters } from './proved.ts';
import { runHistory } from './run.ts';
import { type Tried, tryEndToEnd } from './trial.ts';

/** The quick form; `pnpm reliability end-to-end` asks for as many as there is time for. */
const trial = {
  runs: 130,
  seed: 12,
  small: 10,
  national: 4,
  // Those that the seed comes to; the others between them cost as much as the plays.
  known: {
    small: [12004, 12005, 12017, 12019, 12025, 12037, 12052, 12053, 12077, 12108],
    national: [12000, 12006, 12009, 12011],
  },
};

let tried: Tried | null = null;
function done(): Tried {
  tried ??= tryEndToEnd(trial);
  return tried;
}

describe('the theorem: in a chapter that is proved until a day, for any report that comes in before it', () => {
  test('P4 P6 P7 P8 R9 F3 F5 M5 M6 X2 X6 X7 C1 E4 Z5 N1 N3 N4 every floor is kept, or its miss on record and its office being told; nobody barred is told, nor anybody twice; the last resort is, until it answers', () => {
    const { failure } = done();
    expect(failure === null ? '' : describeFailure(failure, trial)).toBe('');
  });

  test('meets every rare event', () => {
    const never = Object.entries(done().reached).flatMap(([name, count]) => (count === 0 ? [name] : []));
    expect(never).toEqual([]);
  });

  test('most obligations were looked at, some were made good in time and some were not', () => {
    const { obligations, missed } = done();
    expect(obligations).toBeGreaterThan(trial.runs);
    expect(missed).toBeGreaterThan(obligations / 10);
    expect(obligations - missed).toBeGreaterThan(obligations / 10);
  });

  test('judges a path by the calendar it was opened by, though a day off is decreed in the same instant', () => {
    const [proved] = provedChapters('national', 1, 23_040, [23_040]);
    if (proved === undefined) throw new RangeError('the chapter is not proved');
    const at = 19_920_000;
    const history: History = {
      ...{ origin: { near: 'start', ms: 376_080_000 }, area: 'outside', facts: {}, capturedBefore: 0, reporter: null },
      ...{ exclusion: { named: 'blackout' }, namedAt: 0, replies: [], liar: null, verbs: [], unreadable: null },
      learned: [{ at, facts: { modus: ['childLabour'] } }],
      outages: [],
      changes: [{ at, change: { changes: 'daysOff', ahead: 1 }, moves: null }],
      takesInDuringOutages: false,
      providers: [[{ after: 0, evidence: 'delivered' }]],
    };
    expect(unconditionalTold(runHistory(proved, history, 3.5 * day))).toEqual([]);
  });
});
