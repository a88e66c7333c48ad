import type { Chapter, Instant, Office } from '@kawal/core';
import { parseInstant } from '@kawal/core/calendar';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { emptySaid } from './leave.ts';
import type { OfficerVisit } from './visit.ts';

const at = (text: string): Instant => parseInstant(`2026-03-${text}:00+07:00`) as Instant;

/** A visit of an officer, and the LPA's office with these of its fields. */
async function officeWith(fields: Partial<Office>, absences: Chapter['directory']['absences'] = []) {
  const { kawal } = await openedDesk();
  const found = await kawal.engine.unguarded.chapter();
  const lpa = found?.directory.offices.find(({ kind }) => kind === 'lpaDuty');
  if (found === null || lpa === undefined) throw new RangeError('The sample has an LPA.');
  const chapter = { ...found, directory: { ...found.directory, absences } };
  const say = ({ id }: { readonly id: string }): string => id;
  const visit = { say, language: 'id', chapter, now: at('02T07:00'), person: 'petugas-1', path: '/petugas' };
  return {
    visit: visit as unknown as OfficerVisit,
    office: { ...lpa, holders: ['petugas-1', 'petugas-2'], ...fields },
  };
}

const shifts = [
  { person: 'petugas-1', from: at('03T08:00'), until: at('03T20:00') },
  { person: 'petugas-2', from: at('03T20:00'), until: at('04T08:00') },
];
const leave = { person: 'petugas-1', from: at('02T12:00'), until: at('05T12:00') };

test('says that leave empties a shift which nobody else is on, from when the shift begins until it ends', async () => {
  const { visit, office } = await officeWith({ shifts, deputies: [] });
  expect(emptySaid(visit, office, leave)).toMatch(/KOSONG karena cuti: [^–]*08\.00[^–]* – [^.]*20\.00/);
  const { visit: since } = await officeWith({}, [leave]);
  expect(emptySaid(since, office)).toMatch(/KOSONG karena cuti: [^–]*08\.00[^–]* – [^.]*20\.00/);
});

test('does not call an office empty that has a deputy, nor for a leave between shifts, nor for a gap of the roster', async () => {
  const deputed = await officeWith({ shifts, deputies: ['sekretaris-uji'] });
  expect(emptySaid(deputed.visit, deputed.office, leave)).toBeUndefined();
  const { visit, office } = await officeWith({ shifts, deputies: [] });
  expect(emptySaid(visit, office, { ...leave, from: at('03T20:00') })).toBeUndefined();
  expect(emptySaid(visit, office, { ...leave, until: at('03T08:00') })).toBeUndefined();
  expect(emptySaid(visit, office)).toBeUndefined();
});

test('says that leave empties an office from the day on which the term of its last other holder ends', async () => {
  const from = at('01T00:00');
  const terms = [{ person: 'petugas-2', from, until: at('03T08:00'), acting: false }];
  const { visit, office } = await officeWith({ shifts: [], deputies: [], terms });
  expect(emptySaid(visit, office, leave)).toMatch(/KOSONG karena cuti: besok pukul 08\.00[^–]* – [^.]*12\.00/);
  const next = [...terms, { person: 'petugas-2', from: at('04T08:00'), until: null, acting: true }];
  const { office: anew } = await officeWith({ shifts: [], deputies: [], terms: next });
  expect(emptySaid(visit, anew, leave)).toMatch(/KOSONG karena cuti: besok pukul 08\.00[^–]* – [^.]*08\.00/);
});

test('does not call an office empty by one of two leaves where the other alone had emptied it', async () => {
  const other = { person: 'petugas-1', from: at('03T00:00'), until: at('04T00:00') };
  const { visit, office } = await officeWith({ shifts, deputies: [] }, [other]);
  expect(emptySaid(visit, office, { ...other, person: 'petugas-2', until: at('03T18:00') })).toBeUndefined();
});
