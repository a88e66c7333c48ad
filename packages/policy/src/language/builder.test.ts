import { day, type FactName, hour, minute, vocabulary } from '@kawal/core';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { overlay } from './builder.ts';
import type { ConditionSpec, OrderedFact } from './builder-facts.ts';
import type { FloorSpec, GuardSpec } from './builder-parts.ts';
import { composePolicy } from './compose.ts';

const national = composePolicy(
  null,
  overlay({
    id: 'id.contoh',
    version: 2,
    layer: 'national',
    requires: { policeUnitPpa: { on: 'always', reach: 'call', instead: 'polda' }, lpaDuty: { on: 'always' } },
    paths: {
      'setiap-laporan': {
        when: {},
        hold: '4 hours',
        steps: [
          { id: 'pertama', after: 0, tell: ['coordinator'], repeat: { every: '10 minutes', times: 2 } },
          { id: 'lpa', after: '1 hour', tell: ['lpaDuty'], unless: { acknowledged: ['coordinator'] } },
        ],
      },
    },
  }),
).policy;

describe('a layer written in code', () => {
  test('writes the data that a file gives', () => {
    const written = overlay({
      id: 'kota-contoh',
      layer: 'city',
      follows: national,
      area: '35.73',
      adjust: {
        'setiap-laporan/lpa': { after: '30 minutes', repeat: { every: '5 minutes', times: 3 } },
        'setiap-laporan': { hold: '3 hours' },
      },
      paths: {
        hotel: {
          when: { victimAge: ['child', 'unknown'], modus: ['childSexualExploitation'], danger: { atLeast: 'unknown' } },
          steps: [
            { id: 'lpa', after: '2 working days', tell: ['lpaDuty'], unless: { acted: ['lurah'], count: 'all' } },
          ],
          why: [{ cite: 'uu-21-2007/60', as: 'role' }],
        },
      },
      floors: { polisi: { origin: 'practice', when: {}, tellOneOf: ['policeUnitPpa'], within: '3x24 hours' } },
      ceilings: { saja: { when: { involved: ['kelurahan'] }, only: ['lpaDuty'] } },
      tests: [{ name: 'contoh', at: '2026-11-22T02:00', report: { victimAge: 'child' }, never: ['lurah'] }],
    });
    expect(written).toMatchObject({ version: 1, subject: 'report', parent: { id: 'id.contoh', version: 2 } });
    expect(written.adjust).toEqual([
      { path: 'setiap-laporan', step: null, hold: { ms: 3 * hour } },
      { path: 'setiap-laporan', step: 'lpa', after: { ms: 30 * minute }, every: { ms: 5 * minute }, times: 3 },
    ]);
    expect(written.paths).toEqual([
      {
        id: 'hotel',
        layer: 'city',
        when: {
          victimAge: { anyOf: ['child', 'unknown'] },
          modus: { anyOf: ['childSexualExploitation'] },
          danger: { atLeast: 'unknown' },
        },
        hold: null,
        review: null,
        advise: null,
        steps: [
          {
            id: 'lpa',
            after: { workingDays: 2 },
            tell: ['lpaDuty'],
            unless: { level: 'acted', offices: ['lurah'], count: 'all' },
            repeat: null,
          },
        ],
        why: [{ cite: 'uu-21-2007/60', as: 'role' }],
      },
    ]);
    expect(written.floors).toMatchObject([{ of: 'one', within: { ms: 3 * day }, since: 'accepted', binds: null }]);
    expect(written.ceilings).toMatchObject([{ id: 'saja', bars: { only: ['lpaDuty'] } }]);
    expect(written.tests).toMatchObject([{ area: null, facts: { victimAge: ['child'] }, never: ['lurah'] }]);
    expect(composePolicy(national, written).problems).toEqual([]);
  });

  test('requires one person where nothing is said, and nobody by name behind a number', () => {
    expect(national.requires.lpaDuty).toEqual({ on: 'always', people: 1, reach: 'message', instead: null });
    expect(national.requires.policeUnitPpa?.people).toBe(0);
  });

  test('V5 declares facts whose values its conditions then take', () => {
    const written = overlay({
      id: 'kota-contoh',
      layer: 'city',
      area: '35.73',
      facts: { diHotel: { said: { id: 'di hotel', en: 'in a hotel' }, values: ['tidak', 'ya'] } },
      paths: { hotel: { when: { diHotel: ['ya', 'unknown'] }, steps: [] } },
    });
    expect(written.facts['diHotel']?.values.map(({ value, missing }) => [value, missing])).toEqual([
      ['unknown', true],
      ['tidak', false],
      ['ya', false],
    ]);
    expect(written.paths[0]?.when).toEqual({ diHotel: { anyOf: ['ya', 'unknown'] } });
  });

  test('says of what is no length of time that it is none', () => {
    const problems = (after: number): readonly string[] =>
      composePolicy(
        null,
        overlay({
          id: 'contoh',
          layer: 'national',
          paths: { a: { when: {}, steps: [{ id: 's', after, tell: ['lpaDuty'] }] } },
        }),
      ).problems.map(({ code }) => code);
    expect(problems(0)).toEqual([]);
    expect([problems(-1), problems(0.5), problems(Number.NaN)]).toEqual([
      ['layer.not-a-time'],
      ['layer.not-a-time'],
      ['layer.not-a-time'],
    ]);
  });
});

describe('the compiler', () => {
  test('takes only facts, values, offices, waits and floors that there are', () => {
    const step = { id: 's', after: 0, tell: ['lpaDuty'] } as const;
    const write = (): unknown => [
      // @ts-expect-error there is no such fact
      overlay({ id: 'a', layer: 'city', paths: { p: { when: { umur: ['child'] }, steps: [step] } } }),
      // @ts-expect-error the fact has no such value
      overlay({ id: 'a', layer: 'city', paths: { p: { when: { victimAge: ['chld'] }, steps: [step] } } }),
      // @ts-expect-error it has no order
      overlay({ id: 'a', layer: 'city', paths: { p: { when: { victimAge: { atLeast: 'child' } }, steps: [step] } } }),
      // @ts-expect-error there is no such office
      overlay({ id: 'a', layer: 'city', paths: { p: { when: {}, steps: [{ ...step, tell: ['governor'] }] } } }),
      // @ts-expect-error nobody waits like that
      overlay({ id: 'a', layer: 'city', paths: { p: { when: {}, steps: [{ ...step, after: '2 fortnights' }] } } }),
      // @ts-expect-error a guard has one level
      { acted: ['lurah'], acknowledged: ['lurah'] } satisfies GuardSpec,
      // @ts-expect-error what is said to be law names its article
      { origin: 'law', when: {}, tell: ['polda'], within: '1 hour' } satisfies FloorSpec,
      overlay({
        id: 'a',
        layer: 'city',
        facts: { diHotel: { said: 'di hotel', values: ['ya', 'tidak'] } },
        // @ts-expect-error the chapter's fact has no such value
        paths: { p: { when: { diHotel: ['mungkin'] }, steps: [step] } },
      }),
    ];
    expect(write).toBeTypeOf('function');
  });

  test('knows of the national facts those of the vocabulary, and which of them have an order', () => {
    expectTypeOf<keyof ConditionSpec<Record<never, never>>>().toEqualTypeOf<FactName | 'area'>();
    const ordered = (Object.keys(vocabulary) as FactName[]).filter((name) => vocabulary[name].ordered);
    expectTypeOf<OrderedFact>().toEqualTypeOf<'danger' | 'departure' | 'triage'>();
    expect(ordered).toEqual(['danger', 'departure', 'triage'] satisfies readonly OrderedFact[]);
  });
});
