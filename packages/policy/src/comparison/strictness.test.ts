import { test } from '@fast-check/vitest';
import { hour, minute, type OfficeKind, type Policy, type Requirement, type Step } from '@kawal/core';
import { describe, expect } from 'vitest';
import {
  childAtRisk,
  dangerNow,
  everyReport as everyReportPath,
  path,
  samplePolicy,
  step,
} from '../../../core/src/escalation/sample-chapter.sample.ts';
import { countedOf, saidOf } from './counted-out.sample.ts';
import { smallPair } from './small-policies.sample.ts';
import { compareStrictness } from './strictness.ts';

const sample = samplePolicy();

describe('at least as urgent', () => {
  test('a policy is at least as urgent and as discreet as itself', () => {
    expect(compareStrictness(sample, sample)).toEqual({ urgency: { type: 'yes' }, discretion: { type: 'yes' } });
  });

  test('telling somebody later is no, with the smallest report and both instants', () => {
    const [lpa, ...rest] = childAtRisk.steps;
    const later = { ...childAtRisk, steps: [{ ...(lpa as Step), after: { ms: hour } }, ...rest] } as typeof childAtRisk;
    const laxer = samplePolicy([everyReportPath, dangerNow, later]);
    const { urgency } = compareStrictness(laxer, sample);
    expect(urgency).toMatchObject({
      type: 'no',
      example: {
        // A fresh report may be about a child: nothing needs to be known.
        report: { facts: {}, area: 'unknown', raised: null },
        office: 'lpaDuty',
        inStricter: { path: 'child-at-risk', step: 'lpa', due: { ms: 15 * minute } },
        inLaxer: { path: 'child-at-risk', step: 'lpa', due: { ms: hour } },
      },
    });
    expect(compareStrictness(sample, laxer).urgency).toEqual({ type: 'yes' });
  });

  test('a guard where there was none is laxer, at the same instant', () => {
    const [lpa, ...rest] = childAtRisk.steps;
    const unless = { level: 'acknowledged' as const, offices: ['coordinator' as const], count: 1 };
    const guarded = { ...childAtRisk, steps: [{ ...(lpa as Step), unless }, ...rest] } as typeof childAtRisk;
    const laxer = samplePolicy([everyReportPath, dangerNow, guarded]);
    expect(compareStrictness(laxer, sample).urgency).toMatchObject({
      type: 'no',
      example: { inStricter: { unless: null }, inLaxer: null, weaker: { unless: { level: 'acknowledged' } } },
    });
  });

  test('a guard over other offices is neither stronger nor weaker', () => {
    const guardedBy = (office: OfficeKind) =>
      samplePolicy([
        path('p', [
          step('s', hour, ['lastResort'], { unless: { level: 'acknowledged', offices: [office], count: 1 } }),
        ]),
      ]);
    const { urgency } = compareStrictness(guardedBy('coordinator'), guardedBy('lpaDuty'));
    expect(urgency.type).toBe('incomparable');
  });

  test('an answer that holds for longer is laxer', () => {
    const [longer, shorter] = [8 * hour, 4 * hour].map((ms) => samplePolicy([{ ...everyReportPath, hold: { ms } }]));
    expect(compareStrictness(longer as Policy, shorter as Policy).urgency.type).toBe('no');
    expect(compareStrictness(shorter as Policy, longer as Policy).urgency.type).toBe('yes');
  });

  test('working days and hours compare only where every calendar agrees', () => {
    const due = (after: { ms: number } | { workingDays: number }) =>
      samplePolicy([path('p', [{ ...step('s', 0, ['uptdPpa']), after }])]);
    const compare = (one: Parameters<typeof due>[0], other: Parameters<typeof due>[0]) =>
      compareStrictness(due(one), due(other)).urgency.type;
    expect(compare({ workingDays: 1 }, { workingDays: 2 })).toBe('yes');
    // The second working day opens more than a day later, whatever the day; the first may open within hours.
    expect(compare({ ms: 24 * hour }, { workingDays: 2 })).toBe('yes');
    expect(compare({ ms: 24 * hour }, { workingDays: 1 })).toBe('incomparable');
  });

  test('V5 triage is what the rows make of the facts: where every report is high, a path on high is a path on all', () => {
    const triage = [
      { rule: 'T1', when: { concern: { anyOf: ['some'] } }, level: 'high' as const },
      { rule: 'T2', when: { concern: { anyOf: ['none', 'unknown'] } }, level: 'high' as const },
    ];
    const steps = [step('s', hour, ['lpaDuty'])];
    const onHigh = path('p', steps, { when: { triage: { anyOf: ['high', 'critical'] } } });
    const always = { ...samplePolicy([path('p', steps)]), triage };
    expect(compareStrictness({ ...samplePolicy([onHigh]), triage }, always).urgency.type).toBe('yes');
    const fewer = { ...samplePolicy([onHigh]), triage: triage.slice(0, 1) };
    expect(compareStrictness(fewer, always).urgency).toMatchObject({ type: 'no', example: { report: { facts: {} } } });
  });

  test('beyond the budget it refuses and names the paths', () => {
    const other = samplePolicy([everyReportPath, dangerNow]);
    expect(compareStrictness(other, sample, { budget: 0 }).urgency).toEqual({
      type: 'too-entangled',
      paths: ['child-at-risk'],
    });
  });
});

describe('at least as discreet', () => {
  test('a dropped ceiling is less discreet, with the report and the office', () => {
    expect(compareStrictness({ ...sample, ceilings: [] }, sample).discretion).toEqual({
      type: 'no',
      example: { report: { facts: { involved: ['kelurahan'] }, area: 'unknown', raised: null }, office: 'coordinator' },
    });
  });

  test('counts the substitutes of an office among those who may come to hear of it', () => {
    const { requires } = sample;
    const widened = {
      ...sample,
      requires: { ...requires, sapa129: { ...(requires.sapa129 as Requirement), instead: 'kpai' } },
    };
    expect(compareStrictness(widened as Policy, sample).discretion).toMatchObject({
      type: 'no',
      example: { office: 'kpai' },
    });
  });
});

describe('against every report there can be', () => {
  test.prop([smallPair], { numRuns: 80, endOnFailure: true })(
    'the verdict is the same as that of looking at every report, and the example is as small',
    (pair) => {
      expect(saidOf(pair)).toEqual(countedOf(pair));
    },
    300_000,
  );
});
