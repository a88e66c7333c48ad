import { type Instant, parseLocal } from '@kawal/core';
import { articleOf } from '@kawal/core/legal';
import { describe, expect, test } from 'vitest';
import { composePolicy } from '../language/compose.ts';
import { provePolicy } from '../proof/prove-policy.ts';
import { runPolicyTests } from '../simulation/policy-tests.ts';
import { simulate } from '../simulation/simulate.ts';
import { baselineLayers, baselines, nationalBaseline } from './baselines.ts';

describe('the national baseline', () => {
  test('composes of the law and the nation without a problem', () => {
    const law = baselines['id.hukum@1'];
    for (const [name, layer] of Object.entries(baselineLayers)) {
      expect([name, composePolicy(name === 'id.hukum@1' ? null : (law ?? null), layer).problems]).toEqual([name, []]);
    }
  });

  test('has one gap, which a city closes: somebody from outside who rings [X4]', () => {
    const { verdict, findings } = provePolicy(nationalBaseline);
    expect(findings.map(({ code }) => code)).toEqual(['callers.all-barred']);
    expect(verdict).toBe('gaps');
    const kpai = { on: 'always', people: 2, reach: 'message', instead: null } as const;
    const { requires, callers } = nationalBaseline;
    const city = { ...nationalBaseline, requires: { ...requires, kpai }, callers: [...callers, 'kpai' as const] };
    expect(provePolicy(city)).toMatchObject({ verdict: 'proved', findings: [] });
  });

  test('ends no chain of substitutes at LPSK, who answers on working days alone (F4)', () => {
    const { requires } = nationalBaseline;
    const ends = Object.values(requires).filter((one) => one?.instead === null);
    expect(JSON.stringify(requires)).not.toContain('lpsk');
    expect(ends.map((one) => one?.on)).toEqual(ends.map(() => 'always'));
    expect(ends.length).toBeGreaterThan(0);
  });

  test('keeps what its own tests promise', () => {
    const results = runPolicyTests(baselineLayers['id.nasional@1']?.tests ?? [], nationalBaseline);
    expect(results.map(({ test: { name }, failures }) => [name, failures])).toEqual(
      results.map(({ test: { name } }) => [name, []]),
    );
    expect(results.length).toBeGreaterThan(3);
  });

  test.each([
    ['2019-02-01T10:00', false],
    ['2026-11-24T10:00', true],
  ])('judges a report of %s by a statute of 2022: %s', (local, isJudged) => {
    const at = parseLocal(local, 'WIB') as Instant;
    const facts = { exploitation: ['sexual'], victimReported: ['yes'] };
    const { events } = simulate({ at, area: 'unknown', facts }, nationalBaseline);
    const latched = events.flatMap(({ event }) => (event.type === 'floor-latched' ? [event.floor] : []));
    expect(latched.includes('tpks-ke-polisi')).toBe(isJudged);
  });

  test('cites articles of the register only, and calls each what the register says it is', () => {
    for (const { id, why } of nationalBaseline.paths) {
      for (const ground of why) {
        if ('cite' in ground)
          expect([id, ground.cite, articleOf(ground.cite)?.kind]).toEqual([id, ground.cite, ground.as]);
      }
    }
  });

  test('rests on an article in the paths it speaks of alone, the rest are our own practice (D9, D10)', () => {
    const cited = nationalBaseline.paths.flatMap(({ id, why }) => {
      const cites = why.flatMap((ground) => ('cite' in ground ? [`${ground.cite} as ${ground.as}`] : []));
      return cites.length === 0 ? [] : [[id, ...cites]];
    });
    expect(cited).toEqual([
      ['anak-berisiko', 'uu-23-2002/78 as offence', 'uu-21-2007/60 as role', 'uu-35-2014/72 as role'],
      ['bahaya-sekarang', 'uu-21-2007/60 as role'],
      ['dewasa-berisiko', 'uu-21-2007/60 as role'],
    ]);
    expect(nationalBaseline.paths.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['rumah-tangga', 'korban-melapor-seksual']),
    );
  });

  test('calls nothing law but what binds somebody by an article', () => {
    for (const { id, origin, cite, binds } of nationalBaseline.floors) {
      if (origin === 'law')
        expect([id, articleOf(cite ?? '')?.kind, binds?.length]).toEqual([id, 'duty', binds?.length]);
      else expect([id, cite]).toEqual([id, null]);
    }
  });
});
