import { describe, expect, test } from 'vitest';
import type { Condition } from './policy.ts';
import { matches } from './rules.ts';
import type { Facts } from './vocabulary.ts';

const child: Facts = { victimAge: ['adult', 'child'], danger: ['no'], indicators: ['deception', 'isolation'] };

describe('V3 a condition', () => {
  test.each<[string, Condition, boolean]>([
    ['without a test holds for every report', {}, true],
    ['any of the values listed is enough', { victimAge: { anyOf: ['child', 'unknown'] } }, true],
    ['all its tests must hold', { victimAge: { anyOf: ['child'] }, danger: { anyOf: ['yes'] } }, false],
    ['none of the values listed may be there', { victimAge: { noneOf: ['child'] } }, false],
    ['so many of them must be there', { indicators: { count: { atLeast: 2, of: ['deception', 'isolation'] } } }, true],
    ['fewer are not enough', { indicators: { count: { atLeast: 2, of: ['deception', 'debtBondage'] } } }, false],
    ['at least a value takes in those after it', { danger: { atLeast: 'no' } }, true],
    ['and not those before it', { danger: { atLeast: 'yes' } }, false],
  ])('%s', (_, when, holds) => {
    expect(matches(when, child)).toBe(holds);
  });
});

describe('V4 what is not known', () => {
  test('matches only where it is listed, or where at least something is asked for', () => {
    expect(matches({ victimAge: { anyOf: ['child'] } }, {})).toBe(false);
    expect(matches({ victimAge: { anyOf: ['child', 'unknown'] } }, {})).toBe(true);
    expect(matches({ danger: { atLeast: 'yes' } }, {})).toBe(true);
    expect(matches({ triage: { atLeast: 'high' } }, { triage: ['insufficientInformation'] })).toBe(true);
  });
});
