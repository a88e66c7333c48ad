import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { HolidayTable, OfficeHours } from '../calendar/calendar.ts';
import { day, hour, type Instant, localDate, localTime, minute, parseLocal } from '../calendar/instant.ts';
import { holidayTables, joinTables } from '../calendar/skb.ts';
import type { Office } from './directory.ts';
import type { OfficeKind } from './office.ts';
import {
  calendarEnd,
  closedSpans,
  endOfDay,
  type LocalCalendar,
  nextOpening,
  opennessOf,
  standardHours,
  startOfDay,
  workingDayAfter,
} from './working-days.ts';

const malang: LocalCalendar = { calendar: { tables: holidayTables, localOffDays: [] }, zone: 'WIB' };
const uptd = officeOf('uptdPpa');

describe('office hours', () => {
  test('an office without hours of its own is open Monday to Friday from 07:30 to 16:00', () => {
    expect(isOpen(uptd, at('2026-11-24T07:29'), malang)).toBe(false);
    expect(isOpen(uptd, at('2026-11-24T07:30'), malang)).toBe(true);
    expect(isOpen(uptd, at('2026-11-24T15:59'), malang)).toBe(true);
    expect(isOpen(uptd, at('2026-11-24T16:00'), malang)).toBe(false);
    expect(isOpen(uptd, at('2026-11-22T10:00'), malang)).toBe(false);
  });

  test('an office with hours of its own keeps those', () => {
    const saturdays = officeOf('uptdPpa', { weekdays: [6], opens: 8 * 60, closes: 12 * 60 });
    expect(isOpen(saturdays, at('2026-11-21T09:00'), malang)).toBe(true);
    expect(isOpen(saturdays, at('2026-11-24T09:00'), malang)).toBe(false);
  });

  test('hours are local to the city', () => {
    const jayapura: LocalCalendar = { ...malang, zone: 'WIT' };
    // 07:00 in Malang is 09:00 in Jayapura.
    expect(isOpen(uptd, at('2026-11-24T07:00'), jayapura)).toBe(true);
  });

  test('Z3 a public holiday closes every office with hours, joint leave only the civil service', () => {
    const lpa = officeOf('lpaDuty');
    expect(isOpen(uptd, at('2026-03-19T10:00'), malang)).toBe(false);
    expect(isOpen(lpa, at('2026-03-19T10:00'), malang)).toBe(false);
    expect(isOpen(uptd, at('2026-03-20T10:00'), malang)).toBe(false);
    expect(isOpen(lpa, at('2026-03-20T10:00'), malang)).toBe(true);
  });

  test('a day off that only this city keeps closes it too', () => {
    const bali: LocalCalendar = {
      calendar: {
        tables: holidayTables,
        localOffDays: [{ date: '2026-06-17', name: 'Galungan', source: 'SK contoh' }],
      },
      zone: 'WITA',
    };
    expect(isOpen(uptd, at('2026-06-17T10:00'), malang)).toBe(true);
    expect(isOpen(uptd, at('2026-06-17T10:00'), bali)).toBe(false);
  });

  test('leaves open whether a day of the week is a holiday in a year without a table (Z4)', () => {
    expect(opennessOf(uptd, at('2030-01-01T10:00'), malang)).toBe('unsure');
    expect(opennessOf(uptd, at('2030-01-01T16:00'), malang)).toBe('closed');
    expect(opennessOf(uptd, at('2030-01-05T10:00'), malang)).toBe('closed');
    expect(closedSpans(uptd, at('2026-12-31T07:30'), at('2027-01-08T16:00'), malang)).toEqual([
      { from: at('2026-12-31T16:00'), until: at('2027-01-08T16:00') },
    ]);
  });

  test('keeps the hours of a period from its first to its last day (Z2)', () => {
    const ramadan = {
      from: '2026-02-18',
      until: '2026-03-17',
      weekdays: [1, 2, 3, 4, 5],
      opens: 8 * 60,
      closes: 15 * 60,
    };
    const fasting = officeOf('uptdPpa', { ...standardHours, periods: [ramadan] });
    expect(isOpen(fasting, at('2026-02-13T15:30'), malang)).toBe(true);
    expect(isOpen(fasting, at('2026-02-18T07:30'), malang)).toBe(false);
    expect(isOpen(fasting, at('2026-03-17T15:30'), malang)).toBe(false);
    expect(isOpen(fasting, at('2026-03-25T15:30'), malang)).toBe(true);
    expect(nextOpening(fasting, at('2026-02-18T00:00'), malang)).toBe(at('2026-02-18T08:00'));
  });

  test('from 18 to 24 March 2026 the civil service is shut for seven days running', () => {
    expect(closedSpans(uptd, at('2026-03-17T16:00'), at('2026-03-25T07:30'), malang)).toEqual([
      { from: at('2026-03-17T16:00'), until: at('2026-03-25T07:30') },
    ]);
    expect(nextOpening(uptd, at('2026-03-17T16:00'), malang)).toBe(at('2026-03-25T07:30'));
  });

  test('an office whose hours name no weekday is looked for no longer than a year', () => {
    const never = officeOf('uptdPpa', { weekdays: [], opens: 0, closes: 60 });
    expect(nextOpening(never, at('2026-01-01T00:00'), malang)).toBeGreaterThan(at('2027-01-01T00:00'));
  });
});

describe('working days', () => {
  test('Z2 the n-th working day comes after the day of the instant, whatever its hour', () => {
    expect(workingDayAfter('uptdPpa', at('2026-11-20T23:59'), 1, malang)).toEqual({ date: '2026-11-23' });
    expect(workingDayAfter('uptdPpa', at('2026-11-23T00:00'), 1, malang)).toEqual({ date: '2026-11-24' });
    expect(workingDayAfter('uptdPpa', at('2026-11-23T00:00'), 5, malang)).toEqual({ date: '2026-11-30' });
  });

  test('Z3 over the closed week of March 2026 one working day is eight days off for the civil service, not for the LPA', () => {
    expect(workingDayAfter('uptdPpa', at('2026-03-17T10:00'), 1, malang)).toEqual({ date: '2026-03-25' });
    expect(workingDayAfter('lpaDuty', at('2026-03-17T10:00'), 1, malang)).toEqual({ date: '2026-03-18' });
    expect(workingDayAfter('lpaDuty', at('2026-03-17T10:00'), 2, malang)).toEqual({ date: '2026-03-20' });
  });

  test('Z2 a day ends at 23:59:59.999', () => {
    expect(endOfDay({ date: '2026-11-24' }, 'WIB')).toBe(at('2026-11-25T00:00') - 1);
    expect(startOfDay({ date: '2026-11-24' }, 'WIB')).toBe(at('2026-11-24T00:00'));
  });

  test('Z4 days in a year without a table are not guessed', () => {
    expect(workingDayAfter('uptdPpa', at('2026-12-31T10:00'), 1, malang)).toBeNull();
    expect(workingDayAfter('uptdPpa', at('2026-12-24T10:00'), 20, malang)).toBeNull();
    expect(workingDayAfter('uptdPpa', at('2025-12-31T10:00'), 1, malang)).toEqual({ date: '2026-01-02' });
  });

  test('ends the known days off with the last table', () => {
    expect(calendarEnd(malang.calendar, at('2026-02-01T00:00'), 'WIB')).toBe(at('2027-01-01T00:00'));
    expect(calendarEnd(malang.calendar, at('2030-02-01T00:00'), 'WIB')).toBe(at('2030-02-01T00:00'));
  });
});

describe('the tables of the joint decrees', () => {
  test.each([
    [2018, 16, 8],
    [2019, 16, 4],
    [2026, 17, 8],
  ])('hold the days of %i, each once and in order', (year, holidays, jointLeave) => {
    const days = holidayTables.find((table) => table.year === year)?.days ?? [];
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(holidays);
    expect(days.filter(({ kind }) => kind === 'jointLeave')).toHaveLength(jointLeave);
    const dates = days.map(({ date }) => date);
    expect([...new Set(dates)].sort()).toEqual(dates);
  });

  test('hold the days of 2026 as the reports of its decree have them, and no table of 2027 before there is a decree', () => {
    const of = (kind: 'holiday' | 'jointLeave'): string =>
      (holidayTables.find(({ year }) => year === 2026)?.days ?? [])
        .filter((one) => one.kind === kind)
        .map(({ date }) => date.slice(5))
        .join(' ');
    const national = '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25';
    expect(of('holiday')).toBe(`${national} 12-25`);
    expect(of('jointLeave')).toBe('02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24');
    expect(holidayTables.map(({ year }) => year)).not.toContain(2027);
  });

  test('say that their dates were read in reports only', () => {
    expect(new Set(holidayTables.map(({ confidence }) => confidence))).toEqual(new Set(['secondary']));
  });

  test('give way to a table of the chapter for the same year', () => {
    const own = withoutDaysOff(2026);
    expect(joinTables([own]).filter(({ year }) => year === 2026)).toEqual([own]);
    expect(joinTables([{ ...own, year: 2027 }]).map(({ year }) => year)).toEqual([2018, 2019, 2026, 2027]);
    expect(joinTables([{ ...own, days: [] }, own]).filter(({ year }) => year === 2026)).toEqual([own]);
  });

  test('every day says where it was read, and is no better known than its table', () => {
    for (const { confidence, days } of holidayTables) {
      for (const one of days) {
        expect([one.date, one.source.length > 0]).toEqual([one.date, true]);
        if (confidence === 'secondary') expect([one.date, one.confidence]).toEqual([one.date, 'secondary']);
      }
    }
  });

  test('the days of joint leave stand apart: they close the civil service and nobody else', () => {
    const leave = holidayTables.flatMap(({ days }) => days.filter(({ kind }) => kind === 'jointLeave'));
    for (const { date } of leave) {
      const noon = at(`${date}T10:00`);
      expect([date, isOpen(uptd, noon, malang)]).toEqual([date, false]);
      const isWeekday = ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      expect([date, isOpen(officeOf('lpaDuty'), noon, malang)]).toEqual([date, isWeekday]);
    }
  });
});

describe('for any office, zone and stretch of time', () => {
  test.prop([anyOffice(), anyPlace(), anyInstant(), fc.integer({ min: 0, max: 40 * day })])(
    'closed spans are in order, apart, within the stretch, and hold exactly the instants at which it is not open',
    (office, place, from, length) => {
      const until = (from + length) as Instant;
      const spans = closedSpans(office, from, until, place);
      for (const [index, span] of spans.entries()) {
        expect(span.from).toBeLessThan(span.until);
        expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]?.until ?? from);
        expect(span.until).toBeLessThanOrEqual(until);
      }
      const wrong: Instant[] = [];
      for (let at = from; at < until; at = (at + 47 * minute) as Instant) {
        const closed = spans.some((span) => span.from <= at && at < span.until);
        if (closed === isOpen(office, at, place)) wrong.push(at);
      }
      expect(wrong).toEqual([]);
    },
  );

  test.prop([anyOffice(), anyPlace(), anyInstant()])(
    'the next opening is open, and no minute before it is',
    (office, place, from) => {
      const opening = nextOpening(office, from, place);
      expect(isOpen(office, opening, place)).toBe(true);
      const early: Instant[] = [];
      for (let at = from; at < opening; at = (at + 13 * minute) as Instant) {
        if (isOpen(office, at, place)) early.push(at);
      }
      expect(early).toEqual([]);
    },
  );

  test.prop([anyPlace(), anyInstant(), fc.integer({ min: 1, max: 30 })])(
    'Z2 the n-th working day is after its origin, on a weekday, and later for the civil service than for others',
    (place, from, days) => {
      const civil = workingDayAfter('uptdPpa', from, days, place);
      const others = workingDayAfter('lpaDuty', from, days, place);
      fc.pre(civil !== null && others !== null);
      expect(civil?.date.localeCompare(localDate(from, place.zone))).toBe(1);
      const { weekday } = localTime(startOfDay(civil as { date: string }, place.zone), place.zone);
      expect([1, 2, 3, 4, 5]).toContain(weekday);
      expect(others?.date.localeCompare(civil?.date ?? '')).toBeLessThanOrEqual(0);
    },
  );
});

function isOpen(office: Office, instant: Instant, place: LocalCalendar): boolean {
  return opennessOf(office, instant, place) === 'open';
}

function at(local: string): Instant {
  return parseLocal(local, 'WIB') as Instant;
}

function officeOf(kind: OfficeKind, hours: OfficeHours | null = null): Office {
  return {
    id: kind,
    kind,
    area: 'nation',
    localName: 'Kantor Contoh',
    holders: [],
    deputies: [],
    shifts: [],
    reach: 'message',
    number: null,
    hours,
    drill: false,
  };
}

function anyOffice(): fc.Arbitrary<Office> {
  const hours = fc.record({
    weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    opens: fc.integer({ min: 0, max: 12 * 60 }),
    closes: fc.integer({ min: 12 * 60 + 1, max: 24 * 60 }),
  });
  return fc
    .tuple(fc.constantFrom<OfficeKind>('uptdPpa', 'lpaDuty'), fc.option(hours))
    .map(([kind, own]) => officeOf(kind, own));
}

function anyPlace(): fc.Arbitrary<LocalCalendar> {
  const localOffDays = fc.subarray([
    { date: '2026-06-17', name: 'Hari Contoh', source: null },
    { date: '2026-03-25', name: 'Hari Contoh', source: null },
  ]);
  return fc
    .tuple(localOffDays, fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const))
    .map(([days, zone]) => ({
      calendar: { tables: joinTables([2025, 2027].map(withoutDaysOff)), localOffDays: days },
      zone,
    }));
}

function withoutDaysOff(year: number): HolidayTable {
  return { year, decree: 'SK Contoh', source: 'contoh', confidence: 'secondary', days: [] };
}

function anyInstant(): fc.Arbitrary<Instant> {
  return fc
    .integer({ min: at('2025-12-20T00:00') / hour, max: at('2026-12-20T00:00') / hour })
    .map((hours) => (hours * hour) as Instant);
}
