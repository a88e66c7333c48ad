import { fc, test as property } from '@fast-check/vitest';
import { day, type Guard, hour, type Instant, type KemendagriCode, minute, type Policy, type Step } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { ceilingOf, floorOf, overlayOf, pathOf } from './compose.sample.ts';
import { composePolicy } from './compose.ts';
import { isNarrower, isNoLater } from './compose-adjust.ts';
import type { Adjustment, PolicyOverlay } from './overlay.ts';

const city = '35.73' as KemendagriCode;
const kotalama = '35.73.03.1001' as KemendagriCode;

const held: Guard = { level: 'acknowledged', offices: ['coordinator', 'lpaDuty'], count: 1 };

const national = composePolicy(
  null,
  overlayOf({
    id: 'id.contoh',
    requires: { lpaDuty: { on: 'always', people: 2, reach: 'message', instead: null } },
    callers: ['lpaDuty'],
    paths: [
      pathOf('b', [{}, { after: { ms: 2 * hour }, unless: held, repeat: { every: { ms: 10 * minute }, times: 3 } }], {
        hold: { ms: 2 * hour },
      }),
      pathOf('a'),
    ],
    floors: [floorOf('polisi'), floorOf('undang-undang', { origin: 'law', cite: 'uu-12-2022/41' })],
    ceilings: [ceilingOf('kelurahan')],
  }),
).policy;

function cityOf(more: Partial<PolicyOverlay> = {}): PolicyOverlay {
  return overlayOf({ id: 'kota', layer: 'city', area: city, parent: { id: 'id.contoh', version: 1 }, ...more });
}

describe('a layer', () => {
  test('L1 follows one parent, and its own name becomes the policy’s', () => {
    const { policy, problems } = composePolicy(national, cityOf({ version: 3 }));
    expect(problems).toEqual([]);
    expect(policy).toMatchObject({ id: 'kota', version: 3, layer: 'city', area: city });
    expect(policy.lineage).toEqual([
      { id: 'id.contoh', version: 1, layer: 'national' },
      { id: 'kota', version: 3, layer: 'city' },
    ]);
  });

  test('L1 refuses a layer that names another parent, none at all, or stands outside its parent', () => {
    expect(codes(national, cityOf({ parent: { id: 'id.contoh', version: 2 } }))).toEqual(['layer.parent-other']);
    expect(codes(null, cityOf())).toEqual(['layer.parent-missing']);
    const { policy } = composePolicy(national, cityOf());
    expect(codes(policy, cityOf({ parent: null }))).toEqual(['layer.order']);
    expect(codes(policy, kelurahanOf({ area: '35.79.01.1001' as KemendagriCode }))).toEqual(['layer.area']);
    expect(codes(policy, kelurahanOf({ area: '35.73.03' as KemendagriCode }))).toEqual(['layer.area']);
    expect(codes(national, cityOf({ area: null }))).toEqual(['layer.area']);
  });

  test('L1 cannot reuse the id of a path, a floor, a ceiling or a fact of its parent', () => {
    const reused = cityOf({ paths: [pathOf('a', [{ tell: ['lurah'] }])], floors: [floorOf('polisi')] });
    const { policy, problems } = composePolicy(national, reused);
    expect(problems.map(({ code, subject }) => [code, subject.kind, subject.id])).toEqual([
      ['layer.id-twice', 'path', 'a'],
      ['layer.id-twice', 'floor', 'polisi'],
    ]);
    expect(policy.paths).toEqual(national.paths);
    expect(policy.floors).toEqual(national.floors);
    expect(codes(national, cityOf({ ceilings: [ceilingOf('kelurahan')] }))).toEqual(['layer.id-twice']);
  });

  test('Z5 leaves the paths in the order of layers, then of ids', () => {
    const { policy } = composePolicy(national, cityOf({ paths: [pathOf('z'), pathOf('a-1')] }));
    expect(policy.paths.map(({ id, layer }) => [id, layer])).toEqual([
      ['a', 'national'],
      ['b', 'national'],
      ['a-1', 'city'],
      ['z', 'city'],
    ]);
  });

  test('L2 replaces and removes loudly, and does not give a removed id to another path', () => {
    const { policy, loud, problems } = composePolicy(
      national,
      cityOf({ replace: [pathOf('a', [{ tell: ['coordinator'] }])], remove: ['b'] }),
    );
    expect(problems).toEqual([]);
    expect(loud.map(({ verb, path }) => [verb, path.id, path.layer])).toEqual([
      ['replace', 'a', 'national'],
      ['remove', 'b', 'national'],
    ]);
    expect(policy.paths).toMatchObject([{ id: 'a', layer: 'city', steps: [{ tell: ['coordinator'] }] }]);
    expect(codes(national, cityOf({ remove: ['a'], paths: [pathOf('a')] }))).toEqual(['layer.id-twice']);
  });

  test('L2 speaks of a path with one verb, and only of a path that is there', () => {
    expect(codes(national, cityOf({ remove: ['c'] }))).toEqual(['layer.unknown-id']);
    expect(codes(national, cityOf({ replace: [pathOf('c')] }))).toEqual(['layer.unknown-id']);
    expect(codes(national, cityOf({ adjust: [adjust({ path: 'c' })] }))).toEqual(['layer.unknown-id']);
    expect(codes(national, cityOf({ adjust: [adjust({ step: 'x' })] }))).toEqual(['layer.unknown-id']);
    expect(codes(national, cityOf({ remove: ['a'], replace: [pathOf('a')] }))).toEqual(['layer.two-verbs']);
  });

  test('requires of an office what it likes, in place of its parent, and adds callers', () => {
    const requires = { lpaDuty: { on: 'always', people: 3, reach: 'message', instead: 'sapa129' } } as const;
    const { policy } = composePolicy(national, cityOf({ requires, callers: ['coordinator', 'lpaDuty'] }));
    expect(policy.requires).toEqual(requires);
    expect(policy.callers).toEqual(['lpaDuty', 'coordinator']);
  });

  test('V5 declares facts that have no meaning yet, with unknown among their values', () => {
    const fact = { keyword: 'k', said: { id: 'k', en: 'k' }, ordered: false, derived: false, several: false };
    const valued = (value: string) => ({ value, keyword: value, said: { id: value, en: value }, missing: false });
    const good = { ...fact, values: [valued('yes'), valued('unknown')] };
    const { policy } = composePolicy(national, cityOf({ facts: { hotel: good } }));
    expect(policy.facts).toEqual({ hotel: good });
    expect(codes(national, cityOf({ facts: { danger: good } }))).toEqual(['fact.national']);
    for (const name of ['area', 'reporter', 'safe', 'story'])
      expect(codes(national, cityOf({ facts: { [name]: good } }))).toEqual(['fact.national']);
    expect(codes(national, cityOf({ facts: { hotel: { ...fact, values: [valued('yes')] } } }))).toEqual([
      'fact.without-unknown',
    ]);
    expect(codes(policy, kelurahanOf({ facts: { rumah: good } }))).toEqual(['layer.only-adds']);
  });

  test('V5 has triage rows only where it is the nation’s or the law’s, and none that asks for triage', () => {
    const row = { rule: 'T2', when: {}, level: 'high' } as const;
    expect(composePolicy(null, overlayOf({ triage: [row] })).policy.triage).toEqual([row]);
    const { policy, problems } = composePolicy(national, cityOf({ triage: [row] }));
    expect(problems.map(({ code }) => code)).toEqual(['triage.layer']);
    expect(policy.triage).toEqual([]);
    expect(codes(null, overlayOf({ triage: [{ ...row, when: { triage: { anyOf: ['high'] } } }] }))).toEqual([
      'triage.derived',
    ]);
  });

  test('does not name two steps of a path alike', () => {
    expect(codes(null, overlayOf({ paths: [pathOf('a', [{ id: 'x' }, { id: 'x' }])] }))).toEqual(['step.id-twice']);
  });
});

describe('a kelurahan', () => {
  const { policy: ofCity } = composePolicy(national, cityOf());

  test('L1 adds what holds within it alone; the policy stays the city’s', () => {
    const { policy, problems } = composePolicy(
      ofCity,
      kelurahanOf({
        paths: [pathOf('rt', [{}], { when: { danger: { anyOf: ['yes'] } } })],
        floors: [floorOf('rt')],
        ceilings: [ceilingOf('rt')],
        requires: { rtHead: { on: 'always', people: 1, reach: 'message', instead: null } },
      }),
    );
    expect(problems).toEqual([]);
    expect(policy).toMatchObject({ id: 'kota', layer: 'city', area: city });
    expect(policy.lineage.at(-1)).toEqual({ id: 'kotalama', version: 1, layer: 'kelurahan' });
    const here = { anyOf: [kotalama] };
    expect(policy.paths.at(-1)).toMatchObject({ id: 'rt', layer: 'kelurahan', when: { danger: {}, area: here } });
    expect(policy.floors.at(-1)?.when).toEqual({ area: here });
    expect(policy.ceilings.at(-1)?.when).toEqual({ area: here });
    expect(Object.keys(policy.requires)).toEqual(['lpaDuty', 'rtHead']);
  });

  test('L1 changes nothing of the city’s', () => {
    const requires = { lpaDuty: { on: 'officeHours', people: 1, reach: 'call', instead: null } } as const;
    const meddling = kelurahanOf({ adjust: [adjust({})], remove: ['b'], callers: ['rtHead'], requires });
    const { policy, problems, loud } = composePolicy(ofCity, meddling);
    expect(problems.map((problem) => problem.code === 'layer.only-adds' && problem.what)).toEqual([
      ...['adjust', 'remove', 'callers', 'requires'],
    ]);
    expect(loud).toEqual([]);
    expect({ ...policy, lineage: [] }).toEqual({ ...ofCity, lineage: [] });
  });

  test('L1 may require of an office what its neighbour does, but nothing else', () => {
    const rtHead = { on: 'always', people: 1, reach: 'message', instead: null } as const;
    const first = composePolicy(ofCity, kelurahanOf({ requires: { rtHead } })).policy;
    expect(codes(first, kelurahanOf({ id: 'mergosono', requires: { rtHead } }))).toEqual([]);
    const other = kelurahanOf({ id: 'mergosono', requires: { rtHead: { ...rtHead, people: 2 } } });
    expect(codes(first, other)).toEqual(['layer.only-adds']);
    expect(composePolicy(first, other).policy.requires.rtHead?.people).toBe(1);
  });

  test('L1 does not say where it holds: that is the kelurahan', () => {
    const wide = pathOf('rt', [{}], { when: { area: { anyOf: [city] } } });
    const { policy, problems } = composePolicy(ofCity, kelurahanOf({ paths: [wide] }));
    expect(problems.map(({ code }) => code)).toEqual(['layer.area-implied']);
    expect(policy.paths.at(-1)?.when).toEqual({ area: { anyOf: [kotalama] } });
  });

  test('comes after another: each is laid onto the city’s policy in turn', () => {
    const first = composePolicy(ofCity, kelurahanOf({ paths: [pathOf('rt-satu')] })).policy;
    const second = kelurahanOf({ id: 'mergosono', area: '35.73.03.1002' as KemendagriCode, paths: [pathOf('rt-dua')] });
    const { policy, problems } = composePolicy(first, second);
    expect(problems).toEqual([]);
    expect(policy.lineage.map(({ id }) => id)).toEqual(['id.contoh', 'kota', 'kotalama', 'mergosono']);
  });
});

describe('L3 adjust', () => {
  test('moves instants down and repeats up', () => {
    const adjusted = step([
      adjust({ step: 's2', after: { ms: hour }, every: { ms: 5 * minute }, times: 9, tell: ['uptdPpa'], unless: null }),
    ]);
    expect(adjusted).toEqual({
      id: 's2',
      after: { ms: hour },
      tell: ['lpaDuty', 'uptdPpa'],
      unless: null,
      repeat: { every: { ms: 5 * minute }, times: 9 },
    });
    const { policy } = composePolicy(
      national,
      cityOf({ adjust: [adjust({ hold: { ms: hour }, review: { ms: hour } })] }),
    );
    expect(policy.paths.find(({ id }) => id === 'b')).toMatchObject({
      layer: 'national',
      hold: { ms: hour },
      review: { ms: hour },
    });
  });

  const wrongWay: readonly Partial<Adjustment>[] = [
    { step: 's2', after: { ms: 3 * hour } },
    { step: 's2', after: { workingDays: 1 } },
    { step: 's2', every: { ms: 11 * minute } },
    { step: 's2', times: 2 },
    // Written to tell fewer: it adds, and here adds nobody.
    { step: 's2', tell: ['lpaDuty'] },
    { step: 's2', unless: { level: 'acknowledged', offices: ['coordinator', 'lpaDuty', 'uptdPpa'], count: 1 } },
    { step: 's1', unless: { level: 'acted', offices: ['coordinator'], count: 1 } },
    { hold: { ms: 3 * hour } },
    { review: { ms: 25 * hour } },
  ];
  test.each(wrongWay)('the other way is refused and changes nothing: %o', (wrong) => {
    const { policy, problems } = composePolicy(national, cityOf({ adjust: [adjust(wrong)] }));
    expect(problems).toMatchObject([{ code: 'adjust.wrong-way', needs: 'replace' }]);
    expect(policy.paths).toEqual(national.paths);
  });

  test('has a hold only to shorten: where no answer held, none begins to', () => {
    expect(codes(national, cityOf({ adjust: [adjust({ path: 'a', hold: { ms: 1 } })] }))).toEqual(['adjust.wrong-way']);
  });

  test('lets a step that was told once be told again, if it says how often and how long between', () => {
    const repeat = { every: { ms: minute }, times: 2 };
    expect(step([adjust({ step: 's1', ...repeat })], 's1').repeat).toEqual(repeat);
    expect(codes(national, cityOf({ adjust: [adjust({ step: 's1', times: 2 })] }))).toEqual([
      'adjust.repeat-incomplete',
    ]);
  });

  test('says of a path what is the path’s, and of a step what is the step’s', () => {
    expect(codes(national, cityOf({ adjust: [adjust({ after: { ms: 0 } })] }))).toEqual(['adjust.misplaced']);
    expect(codes(national, cityOf({ adjust: [adjust({ step: 's2', hold: { ms: 0 } })] }))).toEqual([
      'adjust.misplaced',
    ]);
  });

  test('compares working days only where no holiday can turn the answer', () => {
    expect(isNoLater({ workingDays: 1 }, { workingDays: 2 })).toBe(true);
    expect(isNoLater({ ms: day }, { workingDays: 2 })).toBe(true);
    expect(isNoLater({ ms: day + 1 }, { workingDays: 2 })).toBe(false);
    expect(isNoLater({ workingDays: 1 }, { ms: 400 * day })).toBe(false);
    expect(isNoLater({ ms: 0 }, { workingDays: 0 })).toBe(true);
  });

  test('narrows a guard: fewer offices, a higher level, more answers', () => {
    const of = (level: Guard['level'], offices: Guard['offices'], count: Guard['count'] = 1): Guard => {
      return { level, offices, count };
    };
    const parent = of('acknowledged', ['coordinator', 'lpaDuty']);
    expect(isNarrower(of('acted', ['lpaDuty'], 2), parent)).toBe(true);
    expect(isNarrower(of('acknowledged', ['lpaDuty'], 'all'), parent)).toBe(true);
    expect(isNarrower(of('acknowledged', ['lurah']), parent)).toBe(false);
    expect(isNarrower(parent, of('acted', ['coordinator', 'lpaDuty']))).toBe(false);
    const all = of('acknowledged', ['coordinator', 'lpaDuty'], 'all');
    expect(isNarrower(of('acknowledged', ['lpaDuty'], 'all'), all)).toBe(false);
    expect(isNarrower(parent, all)).toBe(false);
    expect(isNarrower(all, of('acknowledged', ['coordinator', 'lpaDuty'], 2))).toBe(false);
  });
});

describe('W1 a waiver', () => {
  const from = Date.UTC(2019, 0, 1) as Instant;
  const waiver = {
    ...{ id: 'w', floor: 'polisi', when: {}, author: 'LPA', reason: 'contoh', measure: 'contoh', from },
    approvedBy: 'national',
    until: (from + 90 * day) as Instant,
  } as const;

  test('takes a waiver of a floor of practice, by leave of the layer that owns it, for 90 days at most', () => {
    const { policy, problems } = composePolicy(national, cityOf({ waivers: [waiver] }));
    expect([policy.waivers, problems]).toEqual([[waiver], []]);
    const wrong = (more: Partial<PolicyOverlay['waivers'][number]>): readonly string[] =>
      codes(national, cityOf({ waivers: [{ ...waiver, ...more }] }));
    expect(wrong({ floor: 'undang-undang' })).toEqual(['waiver.law']);
    expect(wrong({ floor: 'tidak-ada' })).toEqual(['waiver.unknown-floor']);
    expect(wrong({ approvedBy: 'city' })).toEqual(['waiver.approver']);
    expect(wrong({ until: (from + 90 * day + 1) as Instant })).toEqual(['waiver.too-long']);
  });
});

describe('whatever a layer says', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'polisi', 'kelurahan');
  const paths = fc.uniqueArray(ids, { maxLength: 3 }).map((list) => list.map((id) => pathOf(id)));
  const overlays = fc
    .record({
      layer: fc.constantFrom('national', 'city', 'kelurahan'),
      area: fc.constantFrom(null, city, kotalama),
      paths,
      replace: paths,
      remove: fc.array(ids, { maxLength: 2 }),
      floors: fc.array(fc.tuple(ids, fc.integer({ min: 0, max: 99 })), { maxLength: 2 }),
      ceilings: fc.array(ids, { maxLength: 2 }),
      after: fc.integer({ min: 0, max: 5 * hour }),
    })
    .map(({ floors, ceilings, after, ...more }) =>
      overlayOf({
        ...(more as Partial<PolicyOverlay>),
        floors: floors.map(([id, ms]) => floorOf(id, { within: { ms } })),
        ceilings: ceilings.map((id) => ceilingOf(id, { bars: { never: [] } })),
        adjust: [adjust({ step: 's1', after: { ms: after } })],
      }),
    );

  property.prop([fc.array(overlays, { maxLength: 3 })])('L2 no floor and no ceiling of a parent is lost', (layers) => {
    let policy: Policy = national;
    for (const layer of layers) {
      const composed = composePolicy(policy, layer).policy;
      expect(composed.floors).toEqual(expect.arrayContaining([...policy.floors]));
      expect(composed.ceilings).toEqual(expect.arrayContaining([...policy.ceilings]));
      for (const named of [composed.paths, composed.floors, composed.ceilings]) {
        expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
      }
      policy = composed;
    }
  });
});

function kelurahanOf(more: Partial<PolicyOverlay> = {}): PolicyOverlay {
  return overlayOf({ id: 'kotalama', layer: 'kelurahan', area: kotalama, ...more });
}

function adjust(more: Partial<Adjustment>): Adjustment {
  return { path: 'b', step: null, ...more };
}

function step(adjustments: readonly Adjustment[], id = 's2'): Step {
  const { policy, problems } = composePolicy(national, cityOf({ adjust: adjustments }));
  expect(problems).toEqual([]);
  const found = policy.paths.find((path) => path.id === 'b')?.steps.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`there is no step ${id}`);
  return found;
}

function codes(parent: Policy | null, overlay: PolicyOverlay): readonly string[] {
  return composePolicy(parent, overlay).problems.map(({ code }) => code);
}
