import { expect, test } from 'vitest';
import type { HandlingArea, KemendagriCode } from '../area/area.ts';
import type { Facts } from '../policy/vocabulary.ts';
import { initialEscalation } from './evolve.ts';
import {
  barredNow,
  exclusionsBy,
  exclusionsOf,
  groundsOf,
  lifted,
  newGrounds,
  officesToAsk,
  withHolders,
} from './exclusion.ts';
import { kotalama, sampleChapter, sundayNight } from './sample-chapter.sample.ts';
import { sparing } from './sparing.ts';

const malang = '35.73' as KemendagriCode;
const chapter = sampleChapter();
const [duty] = chapter.directory.offices.filter(({ kind }) => kind === 'lpaDuty');
if (duty === undefined) throw new RangeError('the sample has no LPA on duty');

/** The sample with a second office of a kind, as a night roster, a second police post or the head of another RT is. */
function withSecond(kind: 'lpaDuty' | 'opdSocial', area: HandlingArea | 'nation') {
  const second = { ...duty, id: 'kedua', kind, area, holders: ['kedua'], deputies: [], shifts: [] };
  const offices = [...chapter.directory.offices, second] as typeof chapter.directory.offices;
  return { ...chapter, directory: { ...chapter.directory, offices } };
}

function barredBy(party: object, of: typeof chapter, area: HandlingArea = kotalama) {
  const excluded = exclusionsOf({}, [{ ref: 's', roles: ['suspected'], ageClass: 'adult', ...party } as never]);
  return barredNow({ ...initialEscalation, area, excluded }, of);
}

test('bars the holders of every office of a kind that serves the area or lies in it [X3]', () => {
  const district = kotalama.split('.').slice(0, 3).join('.') as KemendagriCode;
  for (const area of [malang, kotalama, 'nation'] as const) {
    const { people } = barredBy({ office: 'lpaDuty' }, withSecond('lpaDuty', area));
    expect([area, people]).toEqual([area, expect.arrayContaining([...duty.holders, 'kedua'])]);
  }
  expect(barredBy({ office: 'lpaDuty' }, withSecond('lpaDuty', kotalama), district).people).toContain('kedua');
  const elsewhere = withSecond('lpaDuty', '99.99.01.1001' as KemendagriCode);
  expect(barredBy({ office: 'lpaDuty' }, elsewhere).people).not.toContain('kedua');
});

test('bars who held a named office when it was named, whatever office they hold since, until it is lifted [X3]', () => {
  const grounds = withHolders(groundsOf({ involved: ['lpa'] }, []), kotalama, withSecond('lpaDuty', kotalama));
  const barred = (of: typeof grounds) =>
    barredNow({ ...initialEscalation, area: kotalama, excluded: exclusionsBy(of) }, chapter);
  // The files in force list them in no office.
  expect(barred(grounds).people).toContain('kedua');
  expect(barred(groundsOf({ involved: ['lpa'] }, [])).people).not.toContain('kedua');
  expect(barred(lifted(grounds, 'lpaDuty')).people).not.toContain('kedua');
  // They take no office of a later post along, and the same word again is no new ground.
  const moved = withSecond('coordinator' as never, kotalama);
  const later = barredNow({ ...initialEscalation, area: kotalama, excluded: exclusionsBy(grounds) }, moved);
  expect([later.people.includes('kedua'), later.offices.includes('coordinator')]).toEqual([true, false]);
  expect(newGrounds(groundsOf({ involved: ['lpa'] }, []), grounds)).toEqual([]);
  // Who held it when an earlier report of the case named it stays barred with them.
  const [before] = withHolders(groundsOf({ involved: ['lpa'] }, []), kotalama, chapter, [{ lpaDuty: ['ketiga'] }]);
  expect(before?.holders?.lpaDuty).toEqual(expect.arrayContaining(['ketiga', ...duty.holders]));
  expect(withHolders(groundsOf({ involved: ['lpa'] }, []), kotalama, null)).toEqual(
    groundsOf({ involved: ['lpa'] }, []),
  );
});

test('bars the secretariat with the duty officers of the LPA, and with nobody else [X3]', () => {
  const { secretariat = [] } = chapter.directory;
  const barredWhere = (involved: 'lpa' | 'community') =>
    barredNow({ ...initialEscalation, area: kotalama, excluded: exclusionsOf({ involved: [involved] }, []) }, chapter);
  expect(secretariat).not.toEqual([]);
  expect(barredWhere('lpa').people).toEqual(expect.arrayContaining([...duty.holders, ...secretariat]));
  expect(barredBy({ office: 'lpaDuty' }, chapter).people).toEqual(expect.arrayContaining([...secretariat]));
  for (const one of secretariat) expect(barredWhere('community').people).not.toContain(one);
});

test('takes the office of somebody along who holds the second of its kind [X2]', () => {
  const { people, offices } = barredBy({ directoryPerson: 'kedua' }, withSecond('lpaDuty', malang));
  expect([people, offices]).toEqual([expect.arrayContaining(['kedua']), expect.arrayContaining(['lpaDuty'])]);
});

function partyOf(more: object) {
  return { ref: 's', roles: ['suspected'], ageClass: 'adult', ...more } as never;
}

test('an office of the nation that is named bars its people, and never the office [X4]', () => {
  for (const office of ['sapa129', 'lpsk', 'kpai', 'kp2mi']) {
    expect([office, exclusionsOf({}, [partyOf({ office })]).offices]).toEqual([office, []]);
  }
  expect(exclusionsOf({}, [partyOf({ office: 'immigrationOffice' })]).offices).toEqual(['immigrationOffice']);
});

// Written down apart from the table of the code: each answer to "who may be involved", and the offices it keeps out.
const city =
  'mayor taskForce uptdPpa opdWomenChild opdSocial opdManpower opdHealth opdCivilRegistry opdEducation hospital';
test.each([
  ['none', ''],
  ['unknown', ''],
  ['placementCompany', ''],
  ['neverHeardOf', ''],
  ['kelurahan', 'rtHead rwHead lurah villageHead camat mayor ownKelurahan1 ownKelurahan2'],
  ['kecamatan', 'camat mayor'],
  ['cityGovernment', `${city} ownCity1 ownCity2`],
  ['police', 'bhabinkamtibmas polsek policeUnitPpa'],
  ['military', 'babinsa koramil'],
  ['immigration', 'immigrationOffice'],
  ['bp3mi', 'bp3mi p4mi'],
  ['uptdPpa', 'uptdPpa opdWomenChild mayor'],
  ['school', 'opdEducation mayor'],
  ['community', 'coordinator ownKelurahan1 ownKelurahan2'],
  ['lpa', 'lpaDuty ownCity1 ownCity2'],
])('"%s" may be involved: it keeps out the offices [%s] (X3)', (involved, offices) => {
  const excluded = exclusionsOf({ involved: [involved] }, []);
  expect(excluded.offices.toSorted()).toEqual(offices.split(' ').filter(Boolean).toSorted());
  expect(groundsOf({ involved: [involved] }, [])).toHaveLength(offices === '' ? 0 : 1);
});

test('a reporter who keeps local people out keeps out every office of a kecamatan or less, and no other', () => {
  const local = 'babinsa bhabinkamtibmas camat coordinator koramil lurah polsek rtHead rwHead villageHead';
  const excluded = exclusionsOf({ keepLocalOut: ['yes'] }, []);
  expect(excluded.offices.toSorted()).toEqual([...local.split(' '), 'ownKelurahan1', 'ownKelurahan2'].toSorted());
  expect(groundsOf({ keepLocalOut: ['no'] }, [])).toEqual([]);
});

test('somebody whom the directory does not list is a ground by their office, and without one by nothing', () => {
  expect(groundsOf({}, [partyOf({})])).toEqual([]);
  expect(groundsOf({}, [partyOf({ office: 'mayor' })])).toMatchObject([{ people: [], offices: ['mayor'] }]);
});

test('every kind of exclusion bars, whatever stands beside it', () => {
  const [people, offices, keptOut] = [['satu'], ['mayor'], ['dua']];
  const none = { people: [], offices: [], keptOut: [] };
  const barred = (more: object) => {
    const excluded = { ...none, ...more } as never;
    return barredNow({ ...initialEscalation, area: kotalama, excluded }, chapter);
  };
  expect(barred({ people, offices })).toEqual({ people: ['satu'], offices: ['mayor'], heads: [], named: [] });
  expect(barred({ people, keptOut })).toEqual({ people: ['satu', 'dua'], offices: [], heads: [], named: [] });
  expect(barred({ offices, keptOut })).toEqual({ people: ['dua'], offices: ['mayor'], heads: [], named: [] });
  expect(barred({})).toEqual({ people: [], offices: [] });
});

test('names to a reporter no office that the report keeps out, and holders alone to who reads the directory [X3, 1400]', () => {
  const asked = (facts: Facts, parties: readonly object[] = [], of?: typeof chapter.directory) =>
    officesToAsk({ facts, parties: parties.map(partyOf) }, of).join(' ');
  expect(asked({})).toBe('lpaDuty uptdPpa sapa129');
  expect([asked({ involved: ['lpa'] }), asked({}, [{ office: 'lpaDuty' }])]).toEqual(Array(2).fill('uptdPpa sapa129'));
  expect(asked({}, [{ kind: 'lpaMember' }])).toBe('uptdPpa sapa129');
  expect(asked({ involved: ['cityGovernment'] })).toBe('lpaDuty sapa129');
  expect(asked({ involved: ['lpa', 'uptdPpa'] }, [{ office: 'sapa129' }])).toBe('sapa129');
  const [directoryPerson] = duty.holders;
  expect(asked({}, [{ directoryPerson }])).toBe('lpaDuty uptdPpa sapa129');
  expect(asked({}, [{ directoryPerson }], chapter.directory)).toBe('uptdPpa sapa129');
  const withSecretary = { ...chapter.directory, secretariat: ['sekretaris'] as never };
  expect(asked({}, [{ directoryPerson: 'sekretaris' }], withSecretary)).toBe('uptdPpa sapa129');
});

test('a victim who holds an office is kept out alone, and a bystander is not', () => {
  const [victim, bystander] = ['victim', 'witness'].map((role) => partyOf({ roles: [role], directoryPerson: 'kedua' }));
  expect(groundsOf({}, [bystander as never])).toEqual([]);
  expect(exclusionsOf({}, [victim as never])).toEqual({ people: [], offices: [], keptOut: ['kedua'] });
  const barred = barredBy({ roles: ['victim'], directoryPerson: 'kedua' }, withSecond('lpaDuty', malang));
  expect(barred).toEqual({ people: ['kedua'], offices: [], heads: [], named: [] });
});

test('takes the city of whoever is named along for words of two, and for nothing else (0824)', () => {
  const barred = barredBy({ roles: ['suspected'], directoryPerson: 'kedua' }, withSecond('opdSocial', malang));
  expect(barred.offices).toEqual(['opdSocial']);
  expect(barred.heads).toContain('mayor');
});

test('a naming that takes somebody else along is news, and one that repeats is none [X7]', () => {
  const [known] = groundsOf({}, [partyOf({ directoryPerson: 'satu' })]);
  if (known === undefined) throw new RangeError('a suspect is a ground');
  expect(newGrounds([{ ...known }], [{ ...known, lifted: ['satu'] }])).toEqual([]);
  const two = { ...known, people: ['satu', 'dua'] };
  expect(newGrounds([two], [{ ...two, people: ['dua', 'satu'] }])).toEqual([]);
  const others = [{ ref: 'b' }, { people: ['dua'] }, { people: [] }, { offices: ['lurah'] }, { keptOut: ['satu'] }];
  for (const more of others) expect(newGrounds([{ ...known, ...more } as never], [known])).toHaveLength(1);
  for (const more of others) expect(newGrounds([known], [{ ...known, ...more } as never])).toEqual([known]);
});

test('lifts somebody from the grounds that name them, and from no other [X7]', () => {
  const grounds = groundsOf({ involved: ['kecamatan'] }, [
    partyOf({ directoryPerson: 'satu' }),
    partyOf({ ref: 'b', directoryPerson: 'dua' }),
  ]);
  const withoutOne = lifted(grounds, 'satu');
  expect(withoutOne.map((one) => one.lifted)).toEqual([['satu'], [], []]);
  expect(exclusionsBy(withoutOne)).toEqual({ people: ['dua'], offices: ['camat', 'mayor'], keptOut: [] });
  expect(exclusionsBy(lifted(withoutOne, 'camat')).offices).toEqual(['mayor']);
});

test('who is barred follows the directory and the namings, though the report stays as it is', () => {
  const state = { ...initialEscalation, area: kotalama };
  const one = withSecond('lpaDuty', malang);
  const suspended = { ...one, directory: { ...one.directory, suspended: ['kedua' as never] } };
  const excluded = exclusionsOf({}, [partyOf({ directoryPerson: 'satu' })]);
  const barred = (of: typeof one, more: object = {}) => barredNow({ ...state, ...more }, of).people;
  const all = [barred(one), barred(suspended), barred(suspended, { excluded }), barred(one, { excluded }), barred(one)];
  expect(all).toEqual([[], ['kedua'], ['satu', 'kedua'], ['satu'], []]);
});

test('spares after a flood as before somebody else was told in the place of those whom it names (X4, 1002)', () => {
  const { directory } = withSecond('opdSocial', malang);
  const people = { ...directory.people, kedua: { contacts: [], language: 'id' as const } };
  const of = { ...chapter, directory: { ...directory, people } };
  const named = [
    'koordinator',
    'wakil',
    'jaga-satu',
    'uptd',
    'akhir-satu',
    'akhir-dua',
    'sekretaris',
    'sekretaris-satu',
  ];
  const parties = named.map((one) => ({
    ...{ ref: `d-${one}`, roles: ['unclear'] as const, ageClass: 'adult' as const, directoryPerson: one },
  }));
  const grounds = groundsOf({}, parties).map((one) => ({ ...one, byApp: 1 }));
  const asked = {
    actor: { kind: 'app', ref: 'a', role: 'reporter' },
    chapter: of,
    now: sundayNight,
    pinnedPolicy: null,
  } as const;
  const out = (...told: readonly object[]) => {
    const state = { ...initialEscalation, area: kotalama, told } as never;
    return exclusionsBy(sparing(grounds, state, asked)).keptOut;
  };
  const byPolicy = { person: 'kedua', path: 'utama', task: 'act', office: 'opdSocial', served: 'opdSocial' };
  expect(out()).not.toContain('akhir-satu');
  expect(out({ ...byPolicy, path: 'tipped-off' }, { ...byPolicy, office: 'uptdPpa' })).toEqual(out());
  // Whom the policy itself tells is a second institution (1005).
  expect(out(byPolicy)).toEqual(expect.arrayContaining(['akhir-satu', 'akhir-dua']));
});
