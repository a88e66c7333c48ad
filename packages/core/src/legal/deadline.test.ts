import { expect, test } from 'vitest';
import { hour, later } from '../calendar/instant.ts';
import { holidayTables } from '../calendar/skb.ts';
import { at } from '../record/given.sample.ts';
import { deadlineOf, placeOf } from './deadline.ts';

const place = { calendar: { tables: holidayTables, localOffDays: [] }, zone: 'WIB' as const };
const monday = at('2026-03-02T09:00+07:00');

test('Z1 hours run day and night, whatever the office', () => {
  expect(deadlineOf({ clock: 'wall', hours: 72 }, monday, 'lpsk', place)).toBe(later(monday, 72 * hour));
});

test('Z3 "hari" without "kerja" are calendar days, to the end of the last', () => {
  expect(deadlineOf({ clock: 'days', days: 7 }, monday, 'lpsk', place)).toBe(end('2026-03-09'));
  // Late in the evening counts as that day, in the time of the city.
  expect(deadlineOf({ clock: 'days', days: 7 }, at('2026-03-02T23:30+07:00'), 'lpsk', place)).toBe(end('2026-03-09'));
});

test('Z2 working days leave out days off, and are never before calendar days', () => {
  const working = deadlineOf({ clock: 'working', days: 7 }, at('2026-03-13T09:00+07:00'), 'lpsk', place);
  expect(working).toBeGreaterThan(deadlineOf({ clock: 'days', days: 7 }, at('2026-03-13T09:00+07:00'), 'lpsk', place));
});

test('Z4 a year without a table falls back to calendar days', () => {
  expect(deadlineOf({ clock: 'working', days: 7 }, monday, 'lpsk', placeOf(null))).toBe(end('2026-03-09'));
});

test('months end on the same day, or on the last of a shorter month', () => {
  const limit = { clock: 'calendar' as const, months: 3 };
  expect(deadlineOf(limit, monday, 'opdSocial', place)).toBe(end('2026-06-02'));
  expect(deadlineOf(limit, at('2025-11-30T09:00+07:00'), 'opdSocial', place)).toBe(end('2026-02-28'));
  expect(deadlineOf(limit, at('2026-12-31T09:00+07:00'), 'opdSocial', place)).toBe(end('2027-03-31'));
});

function end(date: string) {
  return later(at(`${date}T23:59:59+07:00`), 999);
}
