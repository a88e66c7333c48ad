import { test } from '@fast-check/vitest';
import { factsFor, hour, type Policy, type Requirement } from '@kawal/core';
import { type FactQuery, factValues, matches } from '@kawal/core/policy';
import { describe, expect } from 'vitest';
import {
  childAtRisk,
  dangerNow,
  everyReport as everyReportPath,
  path,
  samplePolicy,
  step,
} from '../../../core/src/escalation/sample-chapter.sample.ts';
import { notRaised, raisedFact } from '../space/space.ts';
import { describeDifference } from './describe-difference.ts';
import { diffPolicies, type PolicyDifference } from './difference.ts';
import { owedFor } from './example.ts';
import type { OwedNotification } from './notification.ts';
import type { NotificationChange } from './notification-changes.ts';
import type { NotificationDifference } from './notification-differences.ts';
import { planPolicy } from './plan.ts';
import type { BoxTest } from './region-tests.ts';
import { everyReport, smallPair } from './small-policies.sample.ts';

const sample = samplePolicy();

/** The sample with its child path's authorities told after half an hour. */
const sooner = samplePolicy([
  everyReportPath,
  dangerNow,
  {
    ...childAtRisk,
    steps: childAtRisk.steps.map((one) => (one.id === 'authority' ? { ...one, after: { ms: hour / 2 } } : one)),
  },
]);

describe('what differs, in words of the field', () => {
  test('a policy does not differ from itself', () => {
    expect(diffPolicies(sample, sample)).toEqual([]);
  });

  test('a step that moves is one difference an office, with its repeats, where its path matches', () => {
    const differences = diffPolicies(sample, sooner);
    expect(differences.map((one) => describeDifference(one, 'id'))).toEqual([
      'Jalur "Child at risk" berubah: langkahnya.',
      'Bila ada terduga korban anak (atau umurnya belum diketahui), dan ada tanda eksploitasi (atau belum diketahui), Unit PPA kepolisian: lebih cepat, tadinya setelah 1 jam, apa pun jawabannya, sekarang setelah 30 menit, apa pun jawabannya (8 pengingatnya ikut berubah).',
      'Bila ada terduga korban anak (atau umurnya belum diketahui), dan ada tanda eksploitasi (atau belum diketahui), UPTD PPA: lebih cepat, tadinya setelah 1 jam, apa pun jawabannya, sekarang setelah 30 menit, apa pun jawabannya (8 pengingatnya ikut berubah).',
    ]);
  });

  test('a condition that narrows makes tellings vanish only for the reports it lets go', () => {
    const narrower = { ...childAtRisk, when: { ...childAtRisk.when, victimAge: { anyOf: ['child'] } } };
    const differences = diffPolicies(sample, samplePolicy([everyReportPath, dangerNow, narrower]));
    const lpa = differences.filter((one) => one.kind === 'telling' && one.office === 'lpaDuty');
    expect(lpa.map((one) => describeDifference(one, 'en'))).toEqual([
      'If the age of the victim is not known yet, and no victim is child (also where that is not known yet), and there are signs of exploitation (or that is not known yet), the LPA duty officer: no longer contacted after 15 minutes, whatever anybody answers.',
    ]);
  });

  test('a path on triage differs by triage, not by the rows that give it', () => {
    const triage = [
      { rule: 'T1', when: { danger: { anyOf: ['yes'] } }, level: 'critical' as const },
      { rule: 'T2', when: { concern: { anyOf: ['some'] } }, level: 'high' as const },
    ];
    const with_ = (paths: Policy['paths']): Policy => ({ ...samplePolicy(paths), triage });
    const high = path('high', [step('lpa', hour, ['lpaDuty'])], { when: { triage: { anyOf: ['high', 'critical'] } } });
    const [came, telling, ...rest] = diffPolicies(with_([everyReportPath]), with_([everyReportPath, high]));
    expect(rest).toEqual([]);
    expect(came).toMatchObject({ kind: 'path', id: 'high', before: null });
    expect(describeDifference(telling as PolicyDifference, 'id')).toBe(
      'Bila triasenya tinggi atau kritis, petugas jaga LPA: juga dihubungi setelah 1 jam, apa pun jawabannya.',
    );
  });

  test('L2 a path that went is said loudly', () => {
    const [went] = diffPolicies(sample, samplePolicy([everyReportPath, childAtRisk]));
    expect(describeDifference(went as PolicyDifference, 'id')).toBe(
      'JALUR DIHAPUS: "Danger now" (bila ada bahaya langsung).',
    );
  });

  test('floors, ceilings, contract, callers and triage are compared piece by piece', () => {
    const { requires } = sample;
    const other: Policy = {
      ...sample,
      ceilings: [],
      callers: ['lpaDuty'],
      requires: { ...requires, uptdPpa: { ...(requires.uptdPpa as Requirement), on: 'always' } } as Policy['requires'],
      triage: [{ rule: 'T1', when: { danger: { anyOf: ['yes'] } }, level: 'critical' }],
    };
    expect(diffPolicies(sample, other).map(({ kind }) => kind)).toEqual([
      'ceiling',
      'requirement',
      'callers',
      'triage',
    ]);
  });

  test('beyond the budget it says which office and which paths, and nothing that is only likely', () => {
    expect(diffPolicies(sample, sooner, { budget: 1 }).filter(({ kind }) => kind !== 'path')).toEqual([
      { kind: 'too-entangled', office: 'policeUnitPpa', paths: ['child-at-risk'] },
      { kind: 'too-entangled', office: 'uptdPpa', paths: ['child-at-risk'] },
    ]);
  });

  test.prop([smallPair], { numRuns: 20, endOnFailure: true })(
    'of every report, what its boxes say makes the one policy’s tellings of the other’s',
    ({ a, b, names }) => {
      const tellings = diffPolicies(a, b).filter((one): one is NotificationDifference => one.kind === 'telling');
      for (const report of everyReport(names)) {
        for (const office of ['coordinator', 'lpaDuty', 'policeUnitPpa'] as const) {
          const said = tellings.filter((one) => one.office === office && liesIn(report, one, a, b));
          // Two boxes may overlap where they say the same.
          const changes = [...new Set(said.map((one) => JSON.stringify(one.changes)))].flatMap(
            (one) => JSON.parse(one) as readonly NotificationChange[],
          );
          const every = changes.flatMap((change) => [change, ...change.repeats]);
          const [gone, come] = [every.flatMap(({ before }) => before ?? []), every.flatMap(({ after }) => after ?? [])];
          const [owed, next] = [owedFor(a, report, office), owedFor(b, report, office)].map((list) => list.map(nameOf));
          const made = [...without(owed ?? [], gone.map(nameOf)), ...come.map(nameOf)].sort();
          const asked = [...(next ?? [])].sort();
          // Of hundreds of thousands, each expectation costs more than what it looks at.
          if (made.join() !== asked.join()) expect(made).toEqual(asked);
        }
      }
    },
    120_000,
  );
});

describe('a plan', () => {
  test('N1 counts the running escalations that stay with the policy they began under', () => {
    const running = [
      { hash: 'old', escalations: 3 },
      { hash: 'older', escalations: 1 },
      { hash: 'new', escalations: 2 },
    ];
    const plan = planPolicy({ hash: 'old', policy: sample }, { hash: 'new', policy: sooner }, running);
    expect(plan.pinned).toEqual([
      { hash: 'old', escalations: 3 },
      { hash: 'older', escalations: 1 },
    ]);
    expect(plan.strictness?.afterThanBefore.urgency).toEqual({ type: 'yes' });
    expect(plan.strictness?.beforeThanAfter.urgency.type).toBe('no');
  });

  test('the same policy again changes nothing', () => {
    const plan = planPolicy({ hash: 'same', policy: sample }, { hash: 'same', policy: sample }, []);
    expect(plan).toEqual({ loud: [], strictness: null, differences: [], pinned: [] });
  });
});

/** A telling as the office sees it: when, and how surely; which path owes it is the policy's own affair. */
function nameOf({ due, unless }: OwedNotification): string {
  return JSON.stringify([due, unless]);
}

/** Fails where something goes that was not there. */
function without(owed: readonly string[], gone: readonly string[]): readonly string[] {
  const left = [...owed];
  for (const name of gone) {
    const at = left.indexOf(name);
    if (at < 0) expect(left).toContain(name);
    left.splice(at, 1);
  }
  return left;
}

function liesIn(report: FactQuery, { where }: NotificationDifference, a: Policy, b: Policy): boolean {
  const facts = factsFor(report, a);
  // A box that asks about triage says so only where both work it out alike, by whatever words.
  if (where.some(({ fact }) => fact === 'triage')) {
    expect(factValues(facts, 'triage')).toEqual(factValues(factsFor(report, b), 'triage'));
  }
  return where.every((one) => {
    const values = one.fact === raisedFact ? [report.raised ?? notRaised] : factValues(facts, one.fact);
    return passes(one, values, a);
  });
}

function passes({ fact, test: asked }: BoxTest, values: readonly string[], { facts }: Policy): boolean {
  if (!('fewerThan' in asked)) return matches({ [fact]: asked }, { [fact]: values }, facts);
  return asked.fewerThan.of.filter((value) => values.includes(value)).length < asked.fewerThan.count;
}
