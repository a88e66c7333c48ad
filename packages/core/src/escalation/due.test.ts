import { describe, expect, test } from 'vitest';
import type { Calendar } from '../calendar/calendar.ts';
import { day, hour, type Instant, minute, parseLocal } from '../calendar/instant.ts';
import { holidayTables } from '../calendar/skb.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Chapter } from '../record/chapter.ts';
import { deadlineOf, floorLead } from './due.ts';
import { path, sampleChapter, samplePolicy, step } from './sample-chapter.sample.ts';
import { openEscalation } from './telling.sample.ts';

const known: Calendar = { tables: holidayTables, localOffDays: [] };

describe('a step that is due in working days', () => {
  test('Z2 fires at the opening of the office told, on its n-th working day after the day of opening', () => {
    expect(dueOf(['uptdPpa'], 1, '2026-11-20T23:00')).toBe(local('2026-11-23T07:30'));
    expect(dueOf(['uptdPpa'], 3, '2026-11-23T02:00')).toBe(local('2026-11-26T07:30'));
  });

  test('tells each office at its own opening, so that none waits for the joint leave of another (Z2)', () => {
    const { pending } = escalationWith(['lpaDuty', 'uptdPpa'], 1, '2026-03-17T10:00').state;
    const ofStep = pending.filter((one) => one.path === 'slow');
    expect(ofStep.map(({ office, due }) => [office, due])).toEqual([
      ['lpaDuty', local('2026-03-18T08:00')],
      ['uptdPpa', local('2026-03-25T07:30')],
    ]);
  });

  test('decides the step for each office on its day, and tells nobody twice (Z2, P8)', () => {
    const chapter = chapterOf(['lpaDuty', 'uptdPpa'], 1);
    const contactPoints = Object.fromEntries(
      Object.entries(chapter.directory.contactPoints).map(([id, point]) => [
        id,
        { ...point, verifiedAt: local('2026-03-16T00:00') },
      ]),
    );
    const verified = { ...chapter, directory: { ...chapter.directory, contactPoints } };
    const escalation = openEscalation({ chapter: verified, at: local('2026-03-17T10:00') });
    escalation.runTo(local('2026-03-26T00:00'));
    const ofStep = escalation.decisions().filter((one) => one.path === 'slow' && one.occurrence === 0);
    expect(ofStep.map(({ office, due }) => [office, due])).toEqual([
      ['lpaDuty', local('2026-03-18T08:00')],
      ['uptdPpa', local('2026-03-25T07:30')],
    ]);
  });

  test('counts the working days of the office told, not of the standard week (Z2)', () => {
    // A Friday; the UPTD is open on Mondays, from nine.
    const chapter = chapterOf(['uptdPpa'], 2);
    const hours = { weekdays: [1], opens: 9 * 60, closes: 15 * 60 };
    const offices = chapter.directory.offices.map((one) => (one.kind === 'uptdPpa' ? { ...one, hours } : one));
    const mondays = { ...chapter, directory: { ...chapter.directory, offices } };
    const escalation = openEscalation({ chapter: mondays, at: local('2026-11-20T10:00') });
    expect(escalation.state.pending[0]?.due).toBe(local('2026-11-30T09:00'));
  });

  test('Z4 in a year without a table it is due in calendar days, which is never later, and that is on record', () => {
    const escalation = escalationWith(['uptdPpa'], 2, '2030-05-03T10:00');
    expect(escalation.state.pending[0]?.due).toBe(local('2030-05-05T07:30'));
    expect(escalation.events).toContainEqual({ type: 'calendar-missing', path: 'slow', step: 'one' });
  });

  test('Z4 so it is too where only the end of the wait lies in such a year', () => {
    const { state } = escalationWith(['uptdPpa'], 10, '2026-12-24T10:00');
    expect(state.pending[0]?.due).toBe(local('2027-01-03T07:30'));
  });

  test('N1 days off that are taken back bring it forward; days off that are decreed late move nothing later', () => {
    const escalation = escalationWith(['uptdPpa'], 1, '2026-03-17T10:00');
    expect(escalation.state.pending[0]?.due).toBe(local('2026-03-25T07:30'));
    const shorter = {
      ...known,
      tables: holidayTables.map((table) => ({ ...table, days: table.days.filter(({ kind }) => kind === 'holiday') })),
    };
    escalation.setChapter({ ...chapterOf(['uptdPpa'], 1), calendar: shorter });
    escalation.wakeAt(local('2026-03-17T12:00'));
    expect(escalation.state.pending[0]?.due).toBe(local('2026-03-18T07:30'));
    escalation.setChapter(chapterOf(['uptdPpa'], 1));
    escalation.wakeAt(local('2026-03-17T13:00'));
    expect(escalation.state.pending[0]?.due).toBe(local('2026-03-18T07:30'));
  });

  test('Z1 hours are wall time, over nights and holidays alike', () => {
    const policy = samplePolicy([path('three-days', [step('one', 72 * hour, ['uptdPpa'])])]);
    const escalation = openEscalation({
      chapter: { ...sampleChapter({ policy }), calendar: known },
      at: local('2026-03-18T02:00'),
    });
    expect(escalation.state.pending[0]?.due).toBe(local('2026-03-21T02:00'));
  });
});

describe('the deadline of a floor', () => {
  test('Z2 within working days ends at 23:59:59.999 of the last of them', () => {
    const due = deadlineOf({ workingDays: 1 }, 'uptdPpa', local('2026-11-20T08:00'), { calendar: known, zone: 'WIB' });
    expect(due).toEqual({ at: local('2026-11-24T00:00') - 1, calendarMissing: false });
  });

  test('sets no later deadline for an office open on Mondays, an earlier one for Saturdays (Z2)', () => {
    const place = { calendar: known, zone: 'WIB' } as const;
    const due = (weekdays: readonly number[]) =>
      deadlineOf({ workingDays: 2 }, 'uptdPpa', local('2026-11-20T08:00'), place, {
        weekdays,
        opens: 480,
        closes: 900,
      });
    expect(due([1]).at).toBe(local('2026-11-25T00:00') - 1);
    expect(due([1, 2, 3, 4, 5, 6]).at).toBe(local('2026-11-24T00:00') - 1);
  });

  test('Z1 in hours it is elapsed time: three times twenty-four hours are seventy-two', () => {
    const from = local('2026-03-18T02:00');
    expect(deadlineOf({ ms: 3 * day }, 'uptdPpa', from, { calendar: known, zone: 'WIB' }).at).toBe(from + 72 * hour);
  });

  test('gives a lead of a quarter of an hour at least, and of every caller’s turn (F5)', () => {
    const policy = samplePolicy();
    expect(floorLead('lpaDuty', policy)).toBe(15 * minute);
    expect(floorLead('policeUnitPpa', policy)).toBe(45 * minute);
    // SAPA 129 is rung when the UPTD is shut.
    expect(floorLead('uptdPpa', policy)).toBe(45 * minute);
  });
});

function dueOf(tell: readonly OfficeKind[], workingDays: number, at: string): Instant | undefined {
  return escalationWith(tell, workingDays, at).state.pending[0]?.due;
}

function escalationWith(tell: readonly OfficeKind[], workingDays: number, at: string) {
  return openEscalation({ chapter: chapterOf(tell, workingDays), at: local(at) });
}

function chapterOf(tell: readonly OfficeKind[], workingDays: number): Chapter {
  const policy = samplePolicy([path('slow', [step('one', 0, tell, { after: { workingDays } })])]);
  return { ...sampleChapter({ policy }), calendar: known };
}

function local(text: string): Instant {
  return parseLocal(text, 'WIB') as Instant;
}
