import { expect, test } from 'vitest';
import { factsFor } from './fact-query.ts';
import type { Facts } from './vocabulary.ts';

const bare = { facts: {}, triage: [] };

function asked(facts: Facts): Facts {
  return factsFor({ facts, area: 'unknown', raised: null }, bare);
}

test('V1 of two words about one thing the one that asks for more protection counts, in whatever order they were said', () => {
  expect(asked({ danger: ['no', 'yes'] }).danger).toEqual(['yes']);
  expect(asked({ danger: ['yes', 'no'] }).danger).toEqual(['yes']);
  expect(asked({ concern: ['none', 'unknown'] }).concern).toEqual(['none']);
});

test('V2 a fact about several people keeps all its values, what is not known of some among them', () => {
  expect(asked({ victimAge: ['adult', 'unknown'] }).victimAge).toEqual(['adult', 'unknown']);
  expect(asked({ involved: ['kelurahan', 'police'] }).involved).toEqual(['kelurahan', 'police']);
});

test('V6 a place stands for all that it lies in, and what is not known of it is a value', () => {
  const at = (area: string): readonly string[] | undefined =>
    factsFor({ facts: {}, area: area as 'unknown', raised: null }, bare)['area'];
  expect(at('35.73.03.1001')).toEqual(['35.73.03.1001', '35.73.03', '35.73', '35']);
  expect([at('unknown'), at('outside')]).toEqual([['unknown'], ['outside']]);
});

test('V5 triage is worked out, whatever was stated of it, and a person raises it', () => {
  const policy = {
    facts: {},
    triage: [{ rule: 'T1', when: { danger: { anyOf: ['yes'] } }, level: 'critical' as const }],
  };
  const triage = (facts: Facts, raised: 'high' | null): readonly string[] | undefined =>
    factsFor({ facts, area: 'unknown', raised }, policy).triage;
  expect(triage({ triage: ['critical'] }, null)).toEqual(['unknown']);
  expect(triage({}, 'high')).toEqual(['high']);
  expect(triage({ danger: ['yes'] }, 'high')).toEqual(['critical']);
});
