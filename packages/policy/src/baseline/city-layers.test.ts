import {
  type Directory,
  type Instant,
  type KemendagriCode,
  type OfficeKind,
  officeKinds,
  type Policy,
  parseLocal,
} from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { type OverlaySpec, overlay } from '../language/builder.ts';
import { composePolicy } from '../language/compose.ts';
import type { ProofCode, ProofFinding } from '../proof/findings.ts';
import { proveChapter } from '../proof/prove-chapter.ts';
import { provePolicy } from '../proof/prove-policy.ts';
import { idealChapter } from '../simulation/ideal-chapter.ts';
import { nationalBaseline } from './baselines.ts';

/** Lists changes that a city may make to the national baseline, and changes that it may not. */

const from = parseLocal('2026-11-24T10:00', 'WIB') as Instant;
const kelurahan = '35.99.01.1001' as KemendagriCode;

describe('a city on the national baseline', () => {
  test('L4 one that tells the police of a child too late for a floor of the nation is refused, with a report that shows it', () => {
    const policy = cityOf({
      replace: {
        'anak-berisiko': {
          when: { victimAge: ['child', 'unknown'] },
          steps: [{ id: 's', after: 0, tell: ['lpaDuty'] }],
        },
      },
    });
    expect(provePolicy(policy).verdict).toBe('refused');
    const missed = findingOf('floor.not-met', policy);
    expect(missed).toMatchObject({ severity: 'refused', subject: { kind: 'floor', id: 'anak-ke-wewenang' } });
    expect(missed?.counterexample?.excluded).toEqual({ people: [], offices: [] });
  });

  test('L4 one that only adds a path is not', () => {
    const policy = cityOf({
      paths: {
        tambahan: { when: { modus: ['childLabour'] }, steps: [{ id: 's', after: '1 hour', tell: ['lpaDuty'] }] },
      },
    });
    expect(provePolicy(policy)).toMatchObject({ verdict: 'gaps', findings: [{ code: 'callers.all-barred' }] });
  });

  test('C2 a ceiling of the city that bars a floor’s office and all who stand in for it is refused, with the report', () => {
    const policy = cityOf({
      ceilings: { senyap: { when: { departure: ['dated'] }, never: ['policeUnitPpa', 'sapa129'] } },
    });
    expect(findingOf('ceiling.starves-floor', policy)).toMatchObject({
      severity: 'refused',
      subject: { kind: 'ceiling', id: 'senyap' },
      counterexample: { facts: { departure: ['dated'] } },
    });
  });

  test('F7 no floor of the nation rests on what one person can lower; one that did would be found', () => {
    expect(findingOf('floor.rests-on-one-person', nationalBaseline)).toBeUndefined();
    const [first, ...others] = nationalBaseline.floors.filter(({ layer }) => layer === 'national');
    if (first === undefined) throw new Error('the baseline has floors');
    const floors = [{ ...first, when: { triage: { anyOf: ['high', 'critical'] } } }, ...others];
    expect(findingOf('floor.rests-on-one-person', { ...nationalBaseline, floors })).toMatchObject({
      subject: { kind: 'floor', id: first.id },
      fact: 'triage',
    });
  });

  test('X4 leads the substitutes of every authority out of the city, to an office that no naming empties', () => {
    const required = Object.keys(nationalBaseline.requires) as OfficeKind[];
    for (const kind of required.filter((one) => officeKinds[one].authority)) {
      const last = chainOf(kind).at(-1) ?? kind;
      expect([kind, officeKinds[last].serves]).toEqual([kind, 'nation']);
    }
  });

  test('E3 keeps the last resort apart from the escalation, without a shared contact', () => {
    const chapter = idealChapter(nationalBaseline, { area: kelurahan, at: from });
    const shared: Directory = {
      ...chapter.directory,
      offices: chapter.directory.offices.map((one) =>
        one.kind === 'lastResort' ? { ...one, holders: ['lastResort-1', 'lpaDuty-2'] } : one,
      ),
    };
    const codesOf = (directory: Directory) =>
      proveChapter({ ...chapter, directory }, { from }).findings.map(({ code }) => code);
    expect(codesOf(shared)).toContain('last-resort.shared');
    expect(codesOf(chapter.directory)).not.toContain('last-resort.shared');
  });

  test('E5 refuses it, finds gaps in it, or proves it until a day', () => {
    const complete = cityOf({ requires: { kpai: { on: 'always', people: 2 } }, callers: ['kpai'] });
    const chapter = idealChapter(complete, { area: kelurahan, at: from });
    const alone: Directory = {
      ...chapter.directory,
      offices: chapter.directory.offices.map((one) =>
        one.kind === 'lpaDuty' ? { ...one, holders: ['lpaDuty-1'] } : one,
      ),
    };
    const policy = { ...complete, paths: complete.paths.filter(({ id }) => id !== 'setiap-laporan') };
    const verdicts = [chapter, { ...chapter, directory: alone }, { ...chapter, policy }].map((one) => {
      const { verdict, until } = proveChapter(one, { from });
      return { verdict, isDated: until !== null };
    });
    expect(verdicts).toEqual([
      { verdict: 'proved', isDated: true },
      { verdict: 'gaps', isDated: true },
      { verdict: 'refused', isDated: false },
    ]);
  });
});

function cityOf(spec: Partial<OverlaySpec<Readonly<Record<never, never>>>>): Policy {
  const layer = overlay({
    id: 'kota-contoh',
    version: 1,
    layer: 'city',
    area: '35.99',
    follows: { id: 'id.nasional', version: 1 },
    ...spec,
  });
  const { policy, problems } = composePolicy(nationalBaseline, layer);
  expect(problems).toEqual([]);
  return policy;
}

function findingOf(code: ProofCode, policy: Policy): ProofFinding | undefined {
  return provePolicy(policy).findings.find((one) => one.code === code);
}

function chainOf(kind: OfficeKind): readonly OfficeKind[] {
  const next = nationalBaseline.requires[kind]?.instead ?? null;
  return next === null ? [kind] : [kind, ...chainOf(next)];
}
