import {
  type Absence,
  type Directory,
  day,
  hour,
  type Instant,
  later,
  localTime,
  type Office,
  type Requirement,
} from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { office } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { rosterOf } from './availability.ts';
import { describeFinding } from './describe-finding.ts';
import type { ProofFinding } from './findings.ts';
import { keptContract } from './kept-contract.ts';
import { city, from, soundChapter, soundDirectory } from './sound-chapter.sample.ts';

const at = (days: number): Instant => later(from, days * day);
const alone: Requirement = { on: 'always', people: 1, reach: 'message', instead: null };
const twoDeep: Requirement = { ...alone, people: 2 };

/** Returns the findings about an office of the LPA over sixty days, and when its contract ends. */
function keptBy(given: Partial<Office>, required: Requirement = alone, directory: Partial<Directory> = {}) {
  const lpa = office('lpaDuty', city, { id: 'lpa', holders: ['jaga-satu'], ...given });
  const chapter = soundChapter({ directory: { offices: [lpa], ...directory } });
  const { findings, end, holes } = keptContract(rosterOf(chapter, 'all', from, at(60)), lpa, required);
  return { findings: findings.map(({ severity: _, counterexample: __, ...one }) => one), end, holes };
}

const ofOffice = { kind: 'office', id: 'lpa' } as const;
const kept = { findings: [], end: null, holes: [] };

describe('terms', () => {
  const term = (person: string, begins: number, ends: number | null) =>
    ({ person, from: at(begins), until: ends === null ? null : at(ends), acting: false }) as const;
  const handed = (begins: number) =>
    keptBy({ holders: ['jaga-satu', 'jaga-dua'], terms: [term('jaga-satu', -9, 20), term('jaga-dua', begins, null)] });

  test('leave no hole where a successor begins at the hour at which the other ends, and one where they begin later', () => {
    expect(handed(20)).toEqual(kept);
    const hole = { from: at(20), until: at(21) };
    const finding = { subject: ofOffice, code: 'contract.hole', holes: 1, people: [], ...hole };
    expect(handed(21)).toEqual({ findings: [finding], end: null, holes: [hole] });
  });

  test('end what they keep, and count for the person they name alone', () => {
    expect(keptBy({ terms: [term('jaga-satu', -9, 20)] })).toMatchObject({ end: at(20), holes: [] });
    expect(keptBy({ terms: [term('jaga-dua', -9, 2)] })).toEqual(kept);
    const near = keptBy({ terms: [term('jaga-satu', -9, 13)] });
    expect(near.findings).toEqual([{ subject: ofOffice, code: 'end.roster', at: at(13) }]);
    expect(keptBy({ terms: [term('jaga-satu', -9, 14)] })).toEqual({ ...kept, end: at(14) });
  });

  test('a term that has not begun leaves nobody until then', () => {
    expect(keptBy({ terms: [term('jaga-satu', 3, null)] }).holes).toEqual([{ from, until: at(3) }]);
  });
});

describe('absences', () => {
  const away = (person: string, begins: number, ends: number): Absence => ({
    person,
    from: at(begins),
    until: at(ends),
  });

  test('an absence is named where somebody who would be there empties the office, in shifts that of the hour', () => {
    const hole = { from: at(5), until: at(7) };
    const named = {
      subject: { kind: 'absence', id: `jaga-satu/${at(5)}` },
      code: 'absence.empties-office',
      office: 'lpa',
    };
    const found = [
      { subject: ofOffice, code: 'contract.hole', holes: 1, people: [], ...hole },
      { ...named, ...hole },
    ];
    const absences = [away('jaga-dua', 5, 7), away('jaga-satu', 5, 7)];
    expect(keptBy({}, alone, { absences }).findings).toEqual(found);
    const shifts = [
      { person: 'jaga-satu', from, until: at(60) },
      { person: 'jaga-dua', from: at(-9), until: at(5) },
    ];
    expect(keptBy({ holders: ['jaga-satu', 'jaga-dua'], shifts }, alone, { absences }).findings).toEqual(found);
  });

  test('of somebody whose term is over, or of another time, are not', () => {
    const terms = [{ person: 'jaga-satu', from: at(-9), until: at(5), acting: false }];
    const absences = [away('jaga-satu', 6, 7), away('jaga-satu', 5, 7)];
    const found = keptBy({ terms, holders: ['jaga-satu'] }, alone, { absences: [absences[0] as Absence] });
    expect(found.findings.map(({ code }) => code)).toEqual(['end.roster']);
    const dated = keptBy({}, alone, { absences: [away('jaga-satu', 4, 5), absences[1] as Absence] });
    expect(dated.findings.map(({ subject }) => subject.id)).toEqual(['lpa', `jaga-satu/${at(4)}`]);
  });

  test('names whoever is away then: in post, on a shift that begins, or as a deputy, and nobody who is back by then', () => {
    const emptiedBy = (given: Partial<Office>, absences: readonly Absence[]) =>
      keptBy(given, alone, { absences }).findings.flatMap(({ code, subject }) =>
        code === 'absence.empties-office' ? [subject.id] : [],
      );
    const two = { holders: ['jaga-satu', 'jaga-dua'] };
    const former = { ...two, terms: [{ person: 'jaga-satu', from: at(-9), until: at(5), acting: false }] };
    expect(emptiedBy(former, [away('jaga-satu', 6, 9), away('jaga-dua', 6, 7)])).toEqual([`jaga-dua/${at(6)}`]);
    const deputy = { deputies: ['jaga-dua'] };
    expect(emptiedBy(deputy, [away('jaga-dua', 5, 7), away('jaga-satu', 5, 7)])).toEqual([`jaga-dua/${at(5)}`]);
    const begins = [
      { person: 'jaga-dua', from: at(-9), until: at(5) },
      { person: 'jaga-satu', from: at(5), until: at(60) },
    ];
    expect(emptiedBy({ ...two, shifts: begins }, [away('jaga-satu', 5, 7)])).toEqual([`jaga-satu/${at(5)}`]);
    const back = [away('jaga-satu', 3, 5), away('jaga-dua', 5, 7), away('jaga-satu', 5, 7)];
    expect(emptiedBy(two, back)).toEqual([`jaga-dua/${at(5)}`]);
  });

  test('a deputy bridges them, who stands in at every hour', () => {
    const absences = [away('jaga-satu', 5, 7)];
    expect(keptBy({ deputies: ['jaga-dua'] }, alone, { absences })).toEqual(kept);
    const both = [...absences, away('jaga-dua', 6, 8)];
    expect(keptBy({ deputies: ['jaga-dua'] }, alone, { absences: both }).holes).toEqual([
      { from: at(6), until: at(7) },
    ]);
  });
});

describe('the second person that a contract asks for', () => {
  const twoOf = (given: Partial<Office>, absences: readonly Absence[] = []) =>
    keptBy({ holders: ['jaga-satu', 'jaga-dua'], ...given }, twoDeep, { absences });

  test('one who is away leaves the other alone, who is named', () => {
    const span = { from: at(5), until: at(7) };
    const finding = {
      subject: ofOffice,
      code: 'contract.one-deep',
      person: 'jaga-dua',
      people: [],
      ...span,
    };
    expect(twoOf({}, [{ person: 'jaga-satu', ...span }]).findings).toEqual([finding]);
    expect(twoOf({ deputies: ['wakil'] }, [{ person: 'jaga-satu', ...span }])).toEqual(kept);
    // A second contact that nobody verified leaves nobody out whom the first one reaches.
    const old = { channel: 'email', readers: ['jaga-dua'], verifiedAt: at(-100), rings: true } as const;
    const contacts = ['jaga-dua-phone', 'jaga-dua-kedua'];
    const directory = {
      people: { ...soundDirectory.people, 'jaga-dua': { contacts, language: 'id' } },
      contactPoints: { ...soundDirectory.contactPoints, 'jaga-dua-kedua': old },
      absences: [{ person: 'jaga-satu', ...span }],
    } as const;
    expect(keptBy({ holders: ['jaga-satu', 'jaga-dua'] }, twoDeep, directory).findings).toEqual([finding]);
  });

  test('shifts of one are thin from the start, and for each shift so many are asked', () => {
    const shifts = ['jaga-satu', 'jaga-dua'].map((person, index) => ({
      person,
      from: at(30 * index),
      until: at(30 + 30 * index),
    }));
    const thin = { subject: ofOffice, code: 'contract.one-deep', person: 'jaga-satu', from, until: at(60), people: [] };
    expect(twoOf({ shifts })).toEqual({ findings: [thin], end: null, holes: [] });
  });

  test('asks for a second person, and for no further weeks, where shifts of one follow each other', () => {
    const shift = (person: string, begins: number, ends: number) => ({ person, from: at(begins), until: at(ends) });
    const handed = twoOf({ shifts: [shift('jaga-satu', 0, 11), shift('jaga-dua', 0, 60)] });
    const alone = { subject: ofOffice, code: 'contract.one-deep', person: 'jaga-dua', from: at(11), until: at(60) };
    expect(handed).toMatchObject({ findings: [alone], end: at(11), holes: [] });
    const overlapping = twoOf({ shifts: [shift('jaga-satu', -9, 11), shift('jaga-dua', 10, 60)] }).findings;
    expect(overlapping).toMatchObject([{ code: 'contract.one-deep', person: 'jaga-satu', from, until: at(10) }]);
    const ended = twoOf({ shifts: [shift('jaga-satu', 0, 11), shift('jaga-dua', 0, 11)] }).findings;
    expect(ended).toEqual([{ subject: ofOffice, code: 'end.roster', at: at(11) }]);
  });

  test('asks for a second person beside a third who is missing from the start', () => {
    const shift = (person: string, begins: number, ends: number) => ({ person, from: at(begins), until: at(ends) });
    const shifts = [shift('jaga-satu', 0, 11), shift('jaga-dua', 0, 60)];
    const { findings } = keptBy({ holders: ['jaga-satu', 'jaga-dua'], shifts }, { ...alone, people: 3 });
    expect(findings.map(({ code }) => code)).toEqual(['contract.too-few', 'contract.one-deep']);
  });

  test('ends the proof where their term ends, and where their contact was not proved again', () => {
    const terms = [{ person: 'jaga-dua', from: at(-9), until: at(20), acting: false }];
    expect(twoOf({ terms })).toEqual({ findings: [], end: at(20), holes: [] });
  });
});

describe('a contact that is not proved any more', () => {
  const since = (person: string, verifiedAt: Instant | null): Partial<Directory> => {
    const id = `${person}-phone`;
    const point = soundDirectory.contactPoints[id];
    if (point === undefined) throw new RangeError(id);
    return { contactPoints: { ...soundDirectory.contactPoints, [id]: { ...point, verifiedAt } } };
  };

  test('ends what is kept a millisecond after ninety days, and is named two weeks before', () => {
    const end = later(from, 10 * day + 1);
    const ended = {
      subject: { kind: 'contact', id: 'jaga-satu-phone' },
      code: 'end.verification',
      office: 'lpa',
      people: ['jaga-satu'],
      verified: at(-80),
      at: end,
    };
    expect(keptBy({}, alone, since('jaga-satu', at(-80)))).toEqual({ findings: [ended], end, holes: [] });
    expect(keptBy({}, alone, since('jaga-satu', at(-70))).findings).toEqual([]);
  });

  test('names each contact of an office that ends, and calls it past from the day on which nobody can rely on it', () => {
    const contactsOf = (given: Partial<Office>, directory: Partial<Directory>) =>
      keptBy(given, alone, directory).findings.flatMap((end) =>
        end.code === 'end.verification' ? [[end.subject.id, end.people, end.at === null, end.verified]] : [],
      );
    const kinds = (satu: Instant | null, dua: Instant | null) =>
      contactsOf(
        { holders: ['jaga-satu', 'jaga-dua'] },
        { contactPoints: { ...since('jaga-satu', satu).contactPoints, ...only('jaga-dua', dua) } },
      );
    const only = (person: string, verifiedAt: Instant | null) => ({
      [`${person}-phone`]: { ...(soundDirectory.contactPoints[`${person}-phone`] as object), verifiedAt } as never,
    });
    const [satu, dua] = [
      ['jaga-satu-phone', ['jaga-satu']],
      ['jaga-dua-phone', ['jaga-dua']],
    ] as const;
    expect(kinds(at(-100), at(-80))).toEqual([
      [...satu, true, at(-100)],
      [...dua, false, at(-80)],
    ]);
    expect(kinds(at(-90), at(-90))).toEqual([
      [...satu, false, at(-90)],
      [...dua, false, at(-90)],
    ]);
    expect(kinds(null, at(-100))).toEqual([
      [...satu, true, null],
      [...dua, true, at(-100)],
    ]);
    // Of somebody whose contact is said to be proved on a day to come another finding tells.
    expect(keptBy({}, alone, since('jaga-satu', at(70)))).toEqual({ findings: [], end: from, holes: [] });
    const second = { ...soundDirectory.contactPoints, ...only('jaga-satu', at(-80)), ...only('uptd', at(-100)) };
    const people = {
      ...soundDirectory.people,
      'jaga-satu': { contacts: ['jaga-satu-phone', 'uptd-phone'], language: 'id' as const },
    };
    expect(contactsOf({}, { contactPoints: second, people })).toEqual([
      [...satu, false, at(-80)],
      ['uptd-phone', ['jaga-satu'], true, at(-100)],
    ]);
  });

  test('blames for a hole nobody who is away then, has no contact, or has one that rings at no night', () => {
    const two = { holders: ['jaga-satu', 'jaga-dua'] };
    const hole = (directory: Partial<Directory>, given: Partial<Office> = two) =>
      keptBy(given, alone, directory).findings.flatMap((one) => (one.code === 'contract.hole' ? [one.people] : []));
    const away = (person: string, begins: Instant, ends: Instant) => ({ person, from: begins, until: ends });
    const end = later(from, 10 * day + 1);
    const old = since('jaga-satu', at(-80));
    const shifts = [
      { person: 'jaga-satu', from, until: at(20) },
      { person: 'jaga-dua', from: at(20), until: at(60) },
    ];
    const others = [away('jaga-satu', at(1), at(2)), away('wakil', at(9), at(12)), away('jaga-satu', at(9), end)];
    const bridged = { ...two, deputies: ['wakil-lain'], shifts };
    const terms = [{ person: 'wakil-lain', from: at(-9), until: end, acting: false }];
    expect(hole({ ...old, absences: others }, { ...bridged, terms })).toEqual([['jaga-satu']]);
    expect(hole({ ...old, absences: [away('jaga-satu', end, at(12))] }, { ...bridged, terms })).toEqual([[]]);
    const people = { ...soundDirectory.people, 'jaga-dua': { contacts: [], language: 'id' as const } };
    expect(hole({ people, absences: [away('jaga-satu', at(5), at(7))] })).toEqual([[]]);
    const silent = { ...(soundDirectory.contactPoints['jaga-dua-phone'] as object), rings: false } as never;
    const contactPoints = { ...soundDirectory.contactPoints, 'jaga-dua-phone': silent };
    expect(hole({ contactPoints, absences: [away('jaga-satu', at(5), at(7))] })).toEqual([[]]);
  });

  test('names whose contact empties an office in the middle of its roster, or leaves one person of two', () => {
    const shift = (person: string, begins: number, ends: number) => ({ person, from: at(begins), until: at(ends) });
    const both = { holders: ['jaga-satu', 'jaga-dua'], shifts: [shift('jaga-satu', 0, 20), shift('jaga-dua', 20, 60)] };
    const [hole] = keptBy(both, alone, since('jaga-satu', at(-80))).findings;
    expect(hole).toMatchObject({ code: 'contract.hole', until: at(20), people: ['jaga-satu'] });
    const text = (language: 'id' | 'en') =>
      describeFinding({ ...hole, counterexample: null } as unknown as ProofFinding, language, { zone: 'WIB' });
    expect(text('id')).toMatch(/, karena kontak `jaga-satu` saat itu tidak terperiksa .* Periksa lagi sebelumnya/);
    expect(text('en')).toMatch(/because nobody verified the contacts of `jaga-satu` .* Verify them in time/);
    const deep = keptBy(
      {
        holders: ['jaga-satu', 'jaga-dua', 'wakil'],
        shifts: [shift('jaga-satu', 0, 20), shift('wakil', 20, 60), shift('jaga-dua', 0, 60)],
      },
      twoDeep,
      since('jaga-satu', at(-80)),
    ).findings;
    expect(deep).toMatchObject([{ code: 'contract.one-deep', person: 'jaga-dua', people: ['jaga-satu'] }]);
  });

  test('one that was never proved is past, and nothing is said where its day is to come or its reader is suspended', () => {
    const [never] = keptBy({ deputies: ['jaga-dua'] }, twoDeep, since('jaga-satu', null)).findings;
    expect(never).toMatchObject({
      code: 'end.verification',
      people: ['jaga-satu'],
      verified: null,
      at: null,
    });
    const old = keptBy({ deputies: ['jaga-dua'] }, twoDeep, since('jaga-satu', at(-100))).findings[0];
    expect(old).toMatchObject({ code: 'end.verification', at: null, verified: at(-100) });
    // Before the office opens too: the contact is outdated already, and not only from that opening on.
    const opens = localTime(from, 'WIB').hour + 2;
    const hours = { weekdays: [0, 1, 2, 3, 4, 5, 6], opens: opens * 60, closes: opens * 60 + 60 };
    const [closed] = keptBy({ hours }, { ...alone, on: 'officeHours' }, since('jaga-satu', at(-100))).findings;
    expect(closed).toMatchObject({ code: 'end.verification', at: null, people: ['jaga-satu'] });
    const later = keptBy({ holders: ['jaga-satu', 'jaga-dua'] }, twoDeep, since('jaga-satu', at(1)));
    expect(later.findings.map(({ code }) => code)).not.toContain('end.verification');
    // On leave on the day on which it is not proved any more, they are no reason for the end.
    const leave = { absences: [{ person: 'jaga-satu', from: at(9), until: at(12) }] };
    const aged = keptBy({ holders: ['jaga-satu'] }, alone, { ...since('jaga-satu', at(-80)), ...leave });
    expect(aged.findings.map(({ code }) => code)).toEqual(['end.roster']);
    const out = { ...since('jaga-satu', null), suspended: ['jaga-satu'] };
    expect(keptBy({}, alone, out).findings.map(({ code }) => code)).not.toContain('end.verification');
  });
});

describe('an office with hours', () => {
  const hours = { weekdays: [1, 2, 3, 4, 5], opens: 8 * 60, closes: 15 * 60 };
  const open: Requirement = { ...alone, on: 'officeHours' };
  const away = (begins: Instant, ends: Instant) => ({ absences: [{ person: 'jaga-satu', from: begins, until: ends }] });

  test('somebody must be there while it is open, every time', () => {
    const { holes } = keptBy({ hours }, open, away(from, at(3)));
    // From a Sunday at two on: Monday and Tuesday, from eight to three.
    const opened = [30, 54].map((one) => ({ from: later(from, one * hour), until: later(from, (one + 7) * hour) }));
    expect(holes).toEqual(opened);
  });

  test('ends with the first opening after which nobody is there any more, or in the midst of it', () => {
    const last = later(from, (30 + 7 * 24) * hour);
    expect(keptBy({ hours }, open, away(later(last, -2 * day), at(90)))).toMatchObject({ end: last, holes: [] });
    const noon = later(last, 4 * hour);
    expect(keptBy({ hours }, open, away(noon, at(90)))).toMatchObject({ end: noon, holes: [] });
    const before = later(noon, -3 * day);
    const absences = [...away(before, later(before, 6 * hour)).absences, ...away(noon, at(90)).absences];
    expect(keptBy({ hours }, open, { absences })).toMatchObject({ end: noon, holes: [{ from: before }] });
  });
});

test('an office that is rung is asked for nobody', () => {
  expect(keptBy({ reach: 'call', number: '129', holders: [] })).toEqual(kept);
});

describe('how many people an office has', () => {
  test('fewer than the contract asks are too few, whoever can be told from whom', () => {
    const few = { subject: ofOffice, code: 'contract.too-few', people: 1, needs: 2 };
    expect(keptBy({}, twoDeep).findings).toEqual([few]);
    expect(keptBy({ holders: [] }).findings.map(({ code }) => code)).toEqual(['contract.too-few']);
  });

  test('fewer who ring at night are silent, for an office that is always on', () => {
    const silent = (people: readonly string[]): Partial<Directory> => ({
      contactPoints: Object.fromEntries(
        Object.entries(soundDirectory.contactPoints).map(([id, one]) => [
          id,
          { ...one, rings: one.rings && !people.some((person) => id === `${person}-phone`) },
        ]),
      ),
    });
    const two: Partial<Office> = { holders: ['jaga-satu', 'jaga-dua'] };
    const quiet = { subject: ofOffice, code: 'contract.silent-at-night', needs: 2 };
    const { findings } = keptBy(two, twoDeep, silent(['jaga-dua']));
    expect(findings).toEqual([{ ...quiet, people: 1 }]);
    const [silence] = findings.map((one) => ({ ...one, counterexample: null }) as unknown as ProofFinding);
    const said = silence && describeFinding(silence, 'id', { zone: 'WIB' });
    expect(said).toContain('baru 1 orangnya mempunyai kontak yang berdering di malam hari; diperlukan 2.');
    // Where nobody rings every night is a hole: it is said once.
    expect(keptBy(two, twoDeep, silent(['jaga-satu', 'jaga-dua'])).findings).toEqual([{ ...quiet, people: 0 }]);
    expect(keptBy(two, { ...twoDeep, on: 'officeHours' }, silent(['jaga-dua'])).findings).toEqual([]);
    const absences = ['jaga-satu', 'jaga-dua'].map((person) => ({ person, from: at(5), until: at(7) }));
    const emptied = keptBy(two, twoDeep, { ...silent(['jaga-dua']), absences }).findings;
    expect(emptied.map(({ code }) => code)).toEqual([
      'contract.silent-at-night',
      'contract.hole',
      'absence.empties-office',
    ]);
  });
});
