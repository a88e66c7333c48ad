import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import {
  childAtRisk,
  dangerNow,
  everyReport as everyReportPath,
  path,
  samplePolicy,
  step,
} from '../escalation/sample-chapter.sample.ts';
import type { OfficeKind } from '../office/office.ts';
import { type Asked, factsFor } from '../policy/asked-facts.ts';
import type { Policy, Requirement, Step } from '../policy/policy.ts';
import { matches } from '../policy/rules.ts';
import { owedFor } from './example.ts';
import { everyReport, smallPair, unlikeFresh } from './small-policies.sample.ts';
import { compareStrictness } from './strictness.ts';
import { isAtLeastAsStrong, type OwedTelling, type Strength } from './tellings.ts';
import type { StrictnessVerdict } from './verdict.ts';

const sample = samplePolicy();

describe('at least as urgent', () => {
  test('a policy is at least as urgent and as discreet as itself', () => {
    expect(compareStrictness(sample, sample)).toEqual({ urgency: { is: 'yes' }, discretion: { is: 'yes' } });
  });

  test('telling somebody later is no, with the smallest report and both instants', () => {
    const [lpa, ...rest] = childAtRisk.steps;
    const later = { ...childAtRisk, steps: [{ ...(lpa as Step), after: { ms: hour } }, ...rest] } as typeof childAtRisk;
    const laxer = samplePolicy([everyReportPath, dangerNow, later]);
    const { urgency } = compareStrictness(laxer, sample);
    expect(urgency).toMatchObject({
      is: 'no',
      example: {
        // A fresh report may be about a child: nothing needs to be known.
        report: { facts: {}, area: 'unknown', raised: null },
        office: 'lpaDuty',
        inStricter: { path: 'child-at-risk', step: 'lpa', due: { ms: 15 * minute } },
        inLaxer: { path: 'child-at-risk', step: 'lpa', due: { ms: hour } },
      },
    });
    expect(compareStrictness(sample, laxer).urgency).toEqual({ is: 'yes' });
  });

  test('a guard where there was none is laxer, at the same instant', () => {
    const [lpa, ...rest] = childAtRisk.steps;
    const unless = { level: 'acknowledged' as const, offices: ['coordinator' as const], count: 1 };
    const guarded = { ...childAtRisk, steps: [{ ...(lpa as Step), unless }, ...rest] } as typeof childAtRisk;
    const laxer = samplePolicy([everyReportPath, dangerNow, guarded]);
    expect(compareStrictness(laxer, sample).urgency).toMatchObject({
      is: 'no',
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
    expect(urgency.is).toBe('incomparable');
  });

  test('an answer that holds for longer is laxer', () => {
    const [longer, shorter] = [8 * hour, 4 * hour].map((ms) => samplePolicy([{ ...everyReportPath, hold: { ms } }]));
    expect(compareStrictness(longer as Policy, shorter as Policy).urgency.is).toBe('no');
    expect(compareStrictness(shorter as Policy, longer as Policy).urgency.is).toBe('yes');
  });

  test('working days and hours compare only where every calendar agrees', () => {
    const due = (after: { ms: number } | { workingDays: number }) =>
      samplePolicy([path('p', [{ ...step('s', 0, ['uptdPpa']), after }])]);
    const compare = (one: Parameters<typeof due>[0], other: Parameters<typeof due>[0]) =>
      compareStrictness(due(one), due(other)).urgency.is;
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
    expect(compareStrictness({ ...samplePolicy([onHigh]), triage }, always).urgency.is).toBe('yes');
    const fewer = { ...samplePolicy([onHigh]), triage: triage.slice(0, 1) };
    expect(compareStrictness(fewer, always).urgency).toMatchObject({ is: 'no', example: { report: { facts: {} } } });
  });

  test('beyond the budget it refuses and names the paths', () => {
    const other = samplePolicy([everyReportPath, dangerNow]);
    expect(compareStrictness(other, sample, { budget: 0 }).urgency).toEqual({
      is: 'too-entangled',
      paths: ['child-at-risk'],
    });
  });
});

describe('at least as discreet', () => {
  test('a dropped ceiling is less discreet, with the report and the office', () => {
    expect(compareStrictness({ ...sample, ceilings: [] }, sample).discretion).toEqual({
      is: 'no',
      example: { report: { facts: { involved: ['kelurahan'] }, area: 'unknown', raised: null }, office: 'coordinator' },
    });
  });

  test('whoever stands in for an office may come to hear of it too', () => {
    const { requires } = sample;
    const widened = {
      ...sample,
      requires: { ...requires, sapa129: { ...(requires.sapa129 as Requirement), instead: 'kpai' } },
    };
    expect(compareStrictness(widened as Policy, sample).discretion).toMatchObject({
      is: 'no',
      example: { office: 'kpai' },
    });
  });
});

describe('against every report there can be', () => {
  test.prop([smallPair], { numRuns: 200, endOnFailure: true })(
    'the verdict is the same as that of looking at every report, and the example is as small',
    ({ a, b, names }) => {
      const reports = everyReport(names);
      const { urgency, discretion } = compareStrictness(a, b);
      expectAsFound(
        urgency,
        smallest(reports, (report) => isLessUrgent(a, b, report)),
        smallest(reports, (report) => isLessUrgent(b, a, report)),
      );
      expectAsFound(
        discretion,
        smallest(reports, (report) => isLessDiscreet(a, b, report)),
        smallest(reports, (report) => isLessDiscreet(b, a, report)),
      );
    },
    300_000,
  );
});

function expectAsFound(
  verdict: StrictnessVerdict<{ readonly report: Asked }>,
  here: number | null,
  there: number | null,
): void {
  const found = verdict.is === 'incomparable' ? verdict.examples : verdict.is === 'no' ? [verdict.example] : [];
  const expected = here === null ? 'yes' : there === null ? 'no' : 'incomparable';
  expect([verdict.is, ...found.map(({ report }) => unlikeFresh(report))]).toEqual(
    [expected, here, expected === 'incomparable' ? there : null].filter((part) => part !== null),
  );
}

/** How unlike a fresh report the likest is for which it holds; null if there is none. */
function smallest(reports: readonly Asked[], holds: (report: Asked) => boolean): number | null {
  let best: number | null = null;
  for (const report of reports) {
    const distance = unlikeFresh(report);
    if ((best === null || distance < best) && holds(report)) best = distance;
  }
  return best;
}

/** By the definition: fewer tellings of some strength by some instant, counted out. */
function isLessUrgent(a: Policy, b: Policy, report: Asked): boolean {
  return (['coordinator', 'lpaDuty', 'policeUnitPpa'] as const).some((office) => {
    const [owed, other] = [owedFor(a, report, office), owedFor(b, report, office)];
    if (other.length === 0) return false;
    return everyStrength.some((strength) => {
      const count = (tellings: readonly OwedTelling[], by: number): number =>
        tellings.filter(({ due, unless }) => due.ms <= by && isAtLeastAsStrong(unless, strength)).length;
      return other.some(({ due }) => count(owed, due.ms) < count(other, due.ms));
    });
  });
}

const everyStrength: readonly Strength[] = [
  null,
  ...(['acknowledged', 'acted'] as const).flatMap((level) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((mask) =>
      ([1, 2, 'all'] as const).flatMap((count) =>
        [hour, 2 * hour].flatMap((hold) =>
          [12 * hour, 24 * hour].map((review): Strength => {
            const offices = (['coordinator', 'lpaDuty', 'policeUnitPpa'] as const).filter(
              (_, bit) => (mask >> bit) & 1,
            );
            return { level, offices, count, hold: level === 'acted' ? 0 : hold, review };
          }),
        ),
      ),
    ),
  ),
];

function isLessDiscreet(a: Policy, b: Policy, report: Asked): boolean {
  const known = mayHear(b, report);
  return mayHear(a, report).some((office) => !known.includes(office));
}

function mayHear(policy: Policy, report: Asked): readonly OfficeKind[] {
  const facts = factsFor(report, policy);
  const told = policy.paths
    .filter(({ when }) => matches(when, facts, policy.facts))
    .flatMap(({ steps }) => steps.flatMap(({ tell }) => tell));
  const barred = policy.ceilings
    .filter(({ when }) => matches(when, facts, policy.facts))
    .flatMap(({ bars }) => ('never' in bars ? bars.never : []));
  return [...told, ...(told.includes('coordinator') ? (['lpaDuty'] as const) : [])].filter(
    (office) => !barred.includes(office),
  );
}
