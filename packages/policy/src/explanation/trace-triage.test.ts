import { fc, test as property } from '@fast-check/vitest';
import { type FactName, type Facts, vocabulary } from '@kawal/core';
import { type FactQuery, rulesThatFire } from '@kawal/core/policy';
import { describe, expect, test } from 'vitest';
import { nationalBaseline } from '../baseline/baselines.ts';
import { traceTriage } from './trace-triage.ts';

const stated = (Object.keys(vocabulary) as FactName[]).filter((name) => !vocabulary[name].derived);

describe('the trace of a triage', () => {
  test('says of every row whether it fired, did not, or cannot be decided yet', () => {
    expect(outcomes({ victimAge: ['child'], concern: ['some'], danger: ['no'], indicators: ['deception'] })).toEqual([
      'T1 notFired',
      'T2 fired',
      'T4 undecided',
      'T5 notFired',
      'T5 notFired',
      'T6 notFired',
      'T10 notFired',
    ]);
  });

  test('unknown is not false: of a report that says nothing, no row is said not to apply', () => {
    expect(outcomes({}).filter((row) => row.endsWith('notFired'))).toEqual([]);
  });

  test('says in facts why: which test, what is known, and whether more may change it', () => {
    const { rows } = traceTriage(asked({ act: ['some'], means: ['none'] }), nationalBaseline);
    const row = rows.find(({ row: { rule } }) => rule === 'T4');
    expect(row?.tests.map(({ fact, values, holds, undecided }) => ({ fact, values, holds, undecided }))).toEqual([
      { fact: 'act', values: ['some'], holds: true, undecided: false },
      { fact: 'means', values: ['none'], holds: false, undecided: false },
      { fact: 'purpose', values: ['unknown'], holds: false, undecided: true },
    ]);
    expect(row?.outcome).toBe('notFired');
  });

  test('a count is undecided while nothing is known, for all may turn out to be there', () => {
    const { rows } = traceTriage(asked({}), nationalBaseline);
    expect(rows.filter(({ row: { rule } }) => rule === 'T5').map(({ outcome }) => outcome)).toEqual([
      'undecided',
      'undecided',
    ]);
  });

  property.prop([anyFacts()])('names as fired exactly those rows that fire', (facts) => {
    const fired = traceTriage(asked(facts), nationalBaseline).rows.filter(({ outcome }) => outcome === 'fired');
    expect(fired.map(({ row }) => row)).toEqual(rulesThatFire(facts, nationalBaseline));
  });

  property.prop([anyFacts(), anyFacts()])(
    'a row that is said not to apply does not come to apply by what is found out',
    (facts, more) => {
      const found: Facts = { ...more, ...facts };
      const outcome = (of: Facts): readonly string[] =>
        traceTriage(asked(of), nationalBaseline).rows.map((row) => row.outcome);
      const before = outcome(facts);
      outcome(found).forEach((after, index) => {
        if (before[index] === 'notFired') expect(after).toBe('notFired');
      });
    },
  );
});

function outcomes(facts: Facts): readonly string[] {
  return traceTriage(asked(facts), nationalBaseline).rows.map(({ row, outcome }) => `${row.rule} ${outcome}`);
}

function asked(facts: Facts): FactQuery {
  return { facts, area: 'unknown', raised: null };
}

/** Leaves out every fact that is not stated, so that it can be found out. */
function anyFacts(): fc.Arbitrary<Facts> {
  return fc.record(
    Object.fromEntries(
      stated.map((name) => [
        name,
        fc
          .constantFrom(...vocabulary[name].values.filter(({ value }) => value !== 'unknown').map(({ value }) => value))
          .map((value) => [value]),
      ]),
    ),
    { requiredKeys: [] },
  );
}
