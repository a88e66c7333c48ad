import { fc, test as property } from '@fast-check/vitest';
import { type Facts, triageLevels } from '@kawal/core';
import { factsObserved } from '@kawal/core/indicator';
import { gravityOf, joinFacts } from '@kawal/core/matching';
import { triageOf } from '@kawal/core/policy';
import { describe, expect } from 'vitest';
import { anyObserved } from '../../../core/src/indicator/observed.sample.ts';
import { anyCorrectedReport, factsAlong } from '../../../core/src/report/corrected.sample.ts';
import { nationalBaseline as nation } from './baselines.ts';

describe('the national triage', () => {
  const facts = fc.dictionary(
    fc.constantFrom('danger', 'victimAge', 'concern', 'act', 'means', 'purpose', 'departure', 'indicators'),
    fc.constantFrom(['yes'], ['no'], ['some'], ['none'], ['unknown'], ['child'], ['adult'], ['signs'], ['debtBondage']),
  );

  property.prop([facts, fc.constantFrom('yes', 'no', 'unknown')])(
    'is not lowered by consent (T7)',
    (known, consent) => {
      const policy = { triage: nation.triage, facts: nation.facts };
      expect(triageOf({ ...known, consent: [consent] }, policy, null)).toBe(triageOf(known, policy, null));
    },
  );

  property.prop([anyObserved(), anyObserved()])('never falls when more is observed', (first, second) => {
    const before = factsObserved(first);
    const gravity = (facts: typeof before): number => {
      const level = triageOf(facts, nation, null);
      return level === null ? -1 : triageLevels.indexOf(level);
    };
    expect(gravity(joinFacts(before, factsObserved(second)))).toBeGreaterThanOrEqual(gravity(before));
  });

  property.prop([anyCorrectedReport()])('never falls below a known level by a correction (R9)', (report) => {
    const along = factsAlong(report).map(knownGravity);
    expect(along).toEqual([...along].sort((one, other) => one - other));
  });
});

/** Known levels only: from what is not known any level may come. */
function knownGravity(facts: Facts): number {
  const level = triageOf(facts, nation, null);
  return level === 'high' || level === 'critical' ? gravityOf(level) : 0;
}
