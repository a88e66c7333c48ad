import type { Condition, OfficeKind, Policy } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { floor, path, samplePolicy, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { restrict, wholeSpace } from '../space/region.ts';
import { compiledOf, spaceOf } from '../space/space.ts';
import { barringIn, exclusionsIn, reachesOver } from './exclusions.ts';
import { allKinds, localKinds, officeSetOf, officesIn } from './office-set.ts';

const bare: Policy = { ...samplePolicy([]), requires: {}, callers: [], ceilings: [] };

/** Lists what may be said of a report that bars an office of the policy or the directory, with all that it bars. */
function said(policy: Policy, directory: readonly OfficeKind[] | null = []) {
  return exclusionsIn(policy, directory).map(({ when, offices }) => [
    JSON.stringify(when),
    officesIn(offices).toSorted(),
  ]);
}

const named = ['{"involved":{"anyOf":["immigration"]}}', ['immigrationOffice']];
const kept = '{"keepLocalOut":{"anyOf":["yes"]}}';

describe('the exclusions of a policy', () => {
  const always = { on: 'always', people: 1, reach: 'message', instead: null } as const;
  const guard = { level: 'acknowledged', offices: ['immigrationOffice'], count: 1 } as const;
  test.each<readonly [string, Partial<Policy>]>([
    ['requires it', { requires: { immigrationOffice: always } }],
    ['lets it stand in', { requires: { polda: { ...always, instead: 'immigrationOffice' } } }],
    ['tells it', { paths: [path('p', [step('s', 0, ['polda']), step('t', 0, ['immigrationOffice'])])] }],
    ['waits for it', { paths: [path('p', [step('s', 0, ['polda'], { unless: guard })])] }],
    ['owes it a telling', { floors: [floor('f', 1, ['immigrationOffice'])] }],
    ['lets it ring others', { callers: ['immigrationOffice'] }],
  ])('hold what keeps an office out where the policy %s', (_, more) => {
    expect(said({ ...bare, ...more })).toEqual([named]);
  });

  test('hold what keeps an office of the directory out, and nothing that keeps out neither', () => {
    expect([said(bare), said(bare, ['immigrationOffice']), said(bare, ['polda'])]).toEqual([[], [named], []]);
    expect(said(bare, ['babinsa']).map(([when]) => when)).toEqual(['{"involved":{"anyOf":["military"]}}', kept]);
  });

  test('keep every local office out of a report from nobody knows where, unless a directory says who serves it', () => {
    const nowhere = ['{"area":{"anyOf":["unknown","outside"]}}', [...localKinds].toSorted()];
    expect(said(bare, null)).toEqual([nowhere]);
    expect(localKinds).toContain('camat');
  });

  test('hold each ceiling with the offices that it bars, and its name', () => {
    const when: Condition = { danger: { anyOf: ['yes'] } };
    const [never, only] = [{ never: ['lurah', 'camat'] }, { only: ['lpaDuty'] }] as const;
    const ceilings = [never, only].map((bars, index) => ({
      id: `c${index}`,
      layer: 'city',
      when,
      bars,
    })) as Policy['ceilings'];
    expect(exclusionsIn({ ...bare, ceilings }, [])).toEqual([
      { when, offices: officeSetOf(['lurah', 'camat']), ceiling: 'c0' },
      { when, offices: officeSetOf(allKinds.filter((kind) => kind !== 'lpaDuty')), ceiling: 'c1' },
    ]);
  });
});

describe('the bars of a region', () => {
  const conditions: readonly Condition[] = [{ danger: { anyOf: ['yes'] } }, { concern: { anyOf: ['some'] } }];
  const space = spaceOf({ policies: [{ policy: bare, conditions }], typicalArea: 'unknown', places: [] });
  if ('tooMany' in space) throw new RangeError(space.tooMany);
  const [lurah, camat, both] = [['lurah'], ['camat'], ['lurah', 'camat']].map((kinds) =>
    officeSetOf(kinds as never),
  ) as [bigint, bigint, bigint];
  const bar = (index: number, offices: bigint) => {
    const when = conditions[index] as Condition;
    return { when, offices, ceiling: null, condition: compiledOf(space, bare, when) };
  };
  const whole = wholeSpace(space);
  const danger = space.dimensions.findIndex(({ name }) => name === 'danger');
  const [calm, grave] = [1n, 2n].map((points) => restrict(whole, danger, points) ?? whole) as [
    typeof whole,
    typeof whole,
  ];
  const first = bar(0, lurah);

  test('a bar is sure where it holds of all, possible where of some, and open by its condition there', () => {
    expect(barringIn(space, [first], both, grave)).toEqual({ sure: lurah, possible: lurah, open: null });
    expect(barringIn(space, [first], both, calm)).toEqual({ sure: 0n, possible: 0n, open: null });
    expect(barringIn(space, [first], both, whole)).toEqual({ sure: 0n, possible: lurah, open: first.condition });
  });

  test('looks at the offices that are asked about alone', () => {
    expect(barringIn(space, [first], camat, whole)).toEqual({ sure: 0n, possible: 0n, open: null });
    const wide = bar(0, both);
    expect(barringIn(space, [wide], camat, grave)).toEqual({ sure: camat, possible: camat, open: null });
  });

  test('leaves nothing open that is barred surely by another statement', () => {
    const second = bar(1, lurah);
    expect(barringIn(space, [first, second], both, grave)).toEqual({ sure: lurah, possible: lurah, open: null });
    const wider = bar(1, both);
    expect(barringIn(space, [first, wider], both, grave)).toEqual({
      sure: lurah,
      possible: both,
      open: wider.condition,
    });
  });
});

test('an office is reached over its chain, over whoever rings, and over the last resort', () => {
  expect(officesIn(reachesOver(['lurah', 'camat'], ['lpaDuty'])).toSorted()).toEqual([
    'camat',
    'lastResort',
    'lpaDuty',
    'lurah',
  ]);
});
