import { describe, expect, test } from 'vitest';
import { groundsOf } from '../escalation/exclusion.ts';
import type { ExclusionGround } from '../escalation/grounds.ts';
import type { Party } from '../party/party.ts';
import type { Facts } from '../policy/vocabulary.ts';
import { namingIn } from './duplicate.ts';
import type { ReportFacts } from './report.ts';
import { received, reportOf } from './reported.sample.ts';

const adult = { victimAge: ['adult'], danger: ['no'], concern: ['none'] };

describe('what a report names that another does not', () => {
  const title = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', office: 'uptdPpa' } as const;
  const involved = { ...adult, involved: ['kelurahan'] };

  /** A report with its grounds, of which some were lifted. */
  function said(facts: Facts, parties: readonly Party[], more: Partial<ExclusionGround> = {}) {
    const report = reportOf([received(facts, parties)]) as ReportFacts;
    return { report, grounds: groundsOf(facts, parties).map((one) => ({ ...one, ...more })) };
  }
  const nothing = said(adult, []);
  const named = (one: typeof nothing, there: typeof nothing) =>
    namingIn(one.report, one.grounds, there.report, there.grounds, true);

  test('holds whom it bars, by their barring roles alone, and no victim who holds a post (X1)', () => {
    const lurah = said(adult, [{ ...suspected('lurah'), roles: ['guardian', 'suspected'] }]);
    const there = said(adult, [victim('siswa-satu')]);
    expect(named(lurah, there)?.parties).toEqual([
      { ...suspected('lurah'), roles: ['guardian', 'suspected'], ref: 'p2' },
    ]);
    expect(named(there, lurah)).toBeNull();
    expect(named(lurah, lurah)).toBeNull();
  });

  test('holds what it says of an institution, with who held its offices, and the wish to keep local people out (X3)', () => {
    const holders = { lurah: ['lurah'] };
    expect(named(said(involved, [], { holders }), nothing)).toEqual({
      facts: { involved: ['kelurahan'] },
      holders: [holders],
      parties: [],
    });
    expect(named(said({ ...adult, keepLocalOut: ['yes'] }, []), nothing)).toEqual({
      facts: { keepLocalOut: ['yes'] },
      holders: [],
      parties: [],
    });
  });

  test('holds the parent whom it accuses, where the other accuses none (1050)', () => {
    const { directoryPerson: _, ...parent } = { ...suspected(''), kind: 'parent' as const };
    const accused = said(adult, [parent]);
    expect(named(accused, nothing)?.parties).toEqual([{ ...parent, ref: 'p1' }]);
    expect(named(accused, said(adult, [parent]))).toBeNull();
    expect(named(accused, said(adult, [{ ...parent, roles: ['witness'] }]))?.parties).toHaveLength(1);
  });

  test('holds what it says where two people lifted that there, and not what two people lifted here (X7)', () => {
    const lifted = said(adult, [suspected('lurah')], { lifted: ['lurah'] });
    expect(named(said(adult, [suspected('lurah')]), lifted)?.parties).toEqual([{ ...suspected('lurah'), ref: 'p2' }]);
    expect(named(lifted, nothing)).toBeNull();
  });

  test.each([
    ['an office', adult, [title], { parties: [{ ...title, ref: 'p2' }] }],
    ['a fact', involved, [], { facts: { involved: ['kelurahan'] } }],
  ] as const)('holds who held %s that both name, and not more (0477)', (_, facts, parties, carried) => {
    const kind = parties.length > 0 ? 'uptdPpa' : 'lurah';
    const [one, there] = [['dahulu'], ['kini']].map((held) => said(facts, parties, { holders: { [kind]: held } }));
    if (one === undefined || there === undefined) throw new TypeError();
    expect(named(one, there)).toMatchObject({ ...carried, holders: [{ [kind]: ['dahulu'] }] });
    const both = said(facts, parties, { holders: { [kind]: ['kini', 'dahulu'] } });
    expect(named(one, both)).toBeNull();
    // Who is named there by themselves is out already.
    const byName = [...there.grounds, ...groundsOf(adult, [suspected('dahulu')])];
    expect(named(one, { ...there, grounds: byName })).toBeNull();
  });

  test('holds of a naming what is missing alone: the person, where the office is said', () => {
    const both = said(adult, [{ ...title, directoryPerson: 'uptd' }], { holders: { uptdPpa: ['uptd'] } });
    const office = said(adult, [title], { holders: { uptdPpa: ['uptd'] } });
    expect(named(both, office)).toEqual({ facts: {}, parties: [{ ...suspected('uptd'), ref: 'p2' }] });
    expect(named(office, both)).toBeNull();
  });

  test("carries an app's word, also about an institution, as one for which nobody answers (0800)", () => {
    const byApp = said(involved, [suspected('lurah')], { byApp: 1 });
    expect(named(byApp, nothing)?.byApps).toEqual(['p1', 'involved kelurahan']);
    const vouched = said(involved, [suspected('lurah')]);
    expect(named(byApp, vouched)).toBeNull();
    expect(named(vouched, byApp)).toMatchObject({ facts: { involved: ['kelurahan'] }, parties: [{ ref: 'p2' }] });
  });
});

function suspected(directoryPerson: string): Party {
  return { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson };
}

function victim(directoryPerson: string): Party {
  return { ref: 'p1', roles: ['victim'], ageClass: 'adult', directoryPerson };
}
