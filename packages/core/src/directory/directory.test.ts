import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { day, hour, type Instant, later } from '../calendar/instant.ts';
import { office } from '../escalation/sample-chapter.sample.ts';
import { at } from '../record/given.sample.ts';
import { changedDirectory, type DirectoryChange, stillCounts, withoutAbsence, withReinstated } from './changes.ts';
import type { Directory, Term } from './directory.ts';
import { institutionsOf } from './institution.ts';
import { officeKinds } from './office.ts';
import { officeAndChain } from './office-chain.ts';
import { isInPost, officeFor, officesHeld, officesOf, onDuty, peopleOf } from './rules.ts';

const city = '35.73' as KemendagriCode;
const morning = at('2026-03-02T09:00+07:00');

describe('a person in post with a term', () => {
  test('tells a person from the start of a term up to, not at, its end', () => {
    const directory = directoryOf({ holders: ['satu'], terms: [term('satu', morning, later(morning, day))] });
    expect(toldAt(directory, later(morning, -1))).toEqual([]);
    expect(toldAt(directory, morning)).toEqual(['satu']);
    expect(toldAt(directory, later(morning, day - 1))).toEqual(['satu']);
    expect(toldAt(directory, later(morning, day))).toEqual([]);
  });

  test('tells a deputy after a holder’s term, and nobody after the deputy’s', () => {
    const terms = [term('satu', morning, later(morning, hour)), term('wakil', morning, later(morning, 2 * hour))];
    const directory = directoryOf({ holders: ['satu'], deputies: ['wakil'], terms });
    expect(toldAt(directory, later(morning, hour))).toEqual(['wakil']);
    expect(toldAt(directory, later(morning, 2 * hour))).toEqual([]);
  });

  test('keeps a shift within it only, and no end counts as none', () => {
    const shifts = [{ person: 'satu', from: morning, until: later(morning, 2 * hour) }];
    const terms = [term('satu', morning, later(morning, hour))];
    expect(toldAt(directoryOf({ holders: ['satu'], shifts, terms }), later(morning, hour))).toEqual([]);
    const open = [term('satu', morning, null)];
    expect(toldAt(directoryOf({ holders: ['satu'], shifts, terms: open }), later(morning, hour))).toEqual(['satu']);
  });

  test('who acts in a post is told as a holder is', () => {
    const directory = directoryOf({ holders: ['plt'], terms: [{ ...term('plt', morning, null), acting: true }] });
    expect(toldAt(directory, morning)).toEqual(['plt']);
  });

  test('a term in one office says nothing of another person or another office', () => {
    const directory = directoryOf({ holders: ['satu', 'dua'], terms: [term('satu', morning, later(morning, hour))] });
    expect(toldAt(directory, later(morning, day))).toEqual(['dua']);
  });

  test('does nothing by office once it is over, and a naming of the office still bars them', () => {
    const directory = directoryOf({ holders: ['satu'], terms: [term('satu', morning, later(morning, hour))] });
    expect(officesHeld(directory, 'satu', city, morning)).toEqual(['lpaDuty']);
    expect(officesHeld(directory, 'satu', city, later(morning, hour))).toEqual([]);
    expect(officesOf(directory, 'satu', city)).toEqual(['lpaDuty']);
  });
});

describe('changes among the people in post', () => {
  test('an absence, a swap and a suspension each change one thing', () => {
    const shift = { person: 'satu', from: morning, until: later(morning, hour) };
    const directory = directoryOf({ holders: ['satu', 'dua'], shifts: [shift] });
    const absence = { person: 'dua', from: morning, until: later(morning, day) };
    expect(changedDirectory(directory, [{ kind: 'absence', ...absence }])).toEqual({
      ...directory,
      absences: [absence],
    });
    const swapped = changedDirectory(directory, [{ kind: 'swap', office: dutyId, ...shift, by: 'dua' }]);
    expect(toldAt(swapped, morning)).toEqual(['dua']);
    expect(changedDirectory(directory, [{ kind: 'suspension', person: 'dua' }]).suspended).toEqual(['dua']);
  });

  test('a swap of a shift that is not there any more changes nothing', () => {
    const directory = directoryOf({ holders: ['satu', 'dua'] });
    const swap = {
      kind: 'swap',
      office: dutyId,
      person: 'satu',
      from: morning,
      until: later(morning, hour),
      by: 'dua',
    };
    expect(changedDirectory(directory, [swap as DirectoryChange])).toEqual(directory);
  });

  test('leaves the directory unchanged after a revoked change', () => {
    const directory = directoryOf({ holders: ['satu', 'dua'] });
    const suspended = changedDirectory(directory, [{ kind: 'suspension', person: 'dua' }]);
    expect(withReinstated(suspended, 'dua')).toEqual(directory);
    const absent = changedDirectory(directory, [
      { kind: 'absence', person: 'dua', from: morning, until: later(morning, 1) },
    ]);
    expect(withoutAbsence(absent, 'dua', morning)).toEqual(directory);
  });

  test('laid over a directory twice, changes say what they say once', () => {
    const changes = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('suspension' as const), person: fc.constantFrom('satu', 'dua', 'tiga') }),
        fc.record({
          kind: fc.constant('absence' as const),
          person: fc.constantFrom('satu', 'dua'),
          from: fc.constant(morning),
          until: fc.integer({ min: 1, max: 5 }).map((hours) => later(morning, hours * hour)),
        }),
      ),
    );
    fc.assert(
      fc.property(changes, (made) => {
        const once = changedDirectory(directoryOf({ holders: ['satu', 'dua'] }), made);
        expect(changedDirectory(once, made)).toEqual(once);
      }),
    );
  });

  test('a suspension never runs out by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (ms) => {
        expect(stillCounts({ kind: 'suspension', person: 'satu' }, ms as Instant)).toBe(true);
      }),
    );
    const absence = { kind: 'absence', person: 'satu', from: morning, until: later(morning, hour) } as const;
    expect([stillCounts(absence, morning), stillCounts(absence, later(morning, hour))]).toEqual([true, false]);
  });
});

test('tells only people in post of the office, whatever the terms', () => {
  const people = ['satu', 'dua', 'tiga'];
  const hours = fc.integer({ min: -5, max: 5 });
  const terms = fc.array(
    fc.record({
      person: fc.constantFrom(...people),
      from: hours.map((from) => later(morning, from * hour)),
      until: fc.option(hours.map((until) => later(morning, until * hour))),
      acting: fc.boolean(),
    }),
  );
  const some = fc.subarray(people);
  fc.assert(
    fc.property(some, some, terms, some, hours, (holders, deputies, written, suspended, when) => {
      const directory = { ...directoryOf({ holders, deputies, terms: written }), suspended };
      const instant = later(morning, when * hour);
      const duty = officeFor(directory, 'lpaDuty', city);
      for (const person of toldAt(directory, instant)) {
        expect(duty !== undefined && peopleOf(duty).includes(person)).toBe(true);
        expect(duty !== undefined && isInPost(directory, duty, person, instant)).toBe(true);
      }
    }),
  );
});

const dutyId = `lpaDuty@${city}`;

function directoryOf(more: Parameters<typeof office>[2]): Directory {
  const people = ['satu', 'dua', 'tiga', 'wakil', 'plt'];
  return {
    people: Object.fromEntries(people.map((id) => [id, { contacts: [`${id}-surel`], language: 'id' as const }])),
    contactPoints: Object.fromEntries(
      people.map((id) => [
        `${id}-surel`,
        { channel: 'email', readers: [id], verifiedAt: later(morning, -day), rings: true },
      ]),
    ),
    offices: [office('lpaDuty', city, more)],
    absences: [],
  };
}

function toldAt(directory: Directory, instant: Instant): readonly string[] {
  const duty = officeFor(directory, 'lpaDuty', city);
  const barred = { people: directory.suspended ?? [], offices: [] };
  return duty === undefined ? [] : onDuty(directory, duty, { at: instant, zone: 'WIB', channels: ['email'], barred });
}

function term(person: string, from: Instant, until: Instant | null): Term {
  return { person, from, until, acting: false };
}

test("takes a coordinator, and an office of the chapter's own, as of the LPA that formed the community [V7]", () => {
  const kinds = ['ownCity1', 'ownKelurahan1', 'coordinator', 'lpaDuty'] as const;
  const offices = kinds.map((kind) => office(kind, city, { holders: [kind] }));
  const directory: Directory = { people: {}, contactPoints: {}, offices, absences: [] };
  for (const kind of kinds) expect([kind, institutionsOf(directory, kind, morning)]).toEqual([kind, ['lpaDuty']]);
});

test('bars a line of command together, and by prudence those who stand near it [X3]', () => {
  expect(officeAndChain('bhabinkamtibmas')).toEqual(['bhabinkamtibmas', 'polsek', 'policeUnitPpa']);
  expect(officeAndChain('rtHead')).toEqual(['rtHead', 'rwHead', 'lurah', 'camat', 'mayor']);
  expect(officeAndChain('villageHead')).toEqual(['villageHead', 'camat', 'mayor']);
  expect(officeAndChain('babinsa')).toEqual(['babinsa', 'koramil']);
  const commanded = ['rtHead', 'rwHead', 'villageHead', 'polsek'] as const;
  expect(commanded.map((kind) => officeKinds[kind].superior)).toEqual([null, null, null, null]);
});
