import { expect, test } from 'vitest';
import { day, hour, type Instant, minute, parseLocal } from '../calendar/instant.ts';
import type { Floor } from '../policy/policy.ts';
import { after, floor, path, sampleChapter, sampleDirectory, samplePolicy, step } from './sample-chapter.sample.ts';
import { openEscalation } from './telling.sample.ts';

const elsewhere = path('elsewhere', [step('first', 0, ['coordinator'])]);

function chapterOf(floors: readonly Floor[], more: object = {}) {
  return { ...sampleChapter({ policy: { ...samplePolicy([elsewhere]), floors } }), ...more };
}

function latched(floors: readonly Floor[], more: object = {}, at?: Instant) {
  const escalation = openEscalation({ chapter: chapterOf(floors, more), ...(at === undefined ? {} : { at }) });
  return Object.assign(escalation, { obligations: escalation.state.obligations });
}

test('a floor of each office owes each of them, and one of any owes them together', () => {
  const offices = ['lpaDuty', 'lurah'] as const;
  const owed = (of: Floor['of']) => latched([floor('f', 6 * hour, offices, { of })]).obligations;
  expect(owed('each').map((one) => [one.office, one.offices])).toEqual([
    ['lpaDuty', ['lpaDuty']],
    ['lurah', ['lurah']],
  ]);
  expect(owed('one').map((one) => [one.office, one.offices])).toEqual([[null, offices]]);
});

test('a floor tells so long before its deadline as its slowest office takes, and at once where that is past (F5)', () => {
  const tellAt = (within: number, ...offices: Floor['tell']) =>
    latched([floor('f', within, offices, { of: 'one' })]).obligations[0]?.tellAt;
  expect(tellAt(6 * hour, 'lpaDuty', 'policeUnitPpa')).toBe(after(6 * hour - 45 * minute));
  expect(tellAt(6 * hour, 'policeUnitPpa', 'lpaDuty')).toBe(after(6 * hour - 45 * minute));
  expect(tellAt(6 * hour, 'lpaDuty', 'lurah')).toBe(after(6 * hour - 15 * minute));
  expect(tellAt(10 * minute, 'lpaDuty')).toBe(after(0));
});

test('a floor in working days ends by the earliest of its offices, each by its own days (Z3)', () => {
  const friday = parseLocal('2019-02-08T10:00', 'WIB') as Instant;
  const daily = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], opens: '08:00', closes: '16:00' };
  const deadline = (daysOf: string, ...offices: Floor['tell']) => {
    const own = sampleDirectory.offices.map((one) => (one.kind === daysOf ? { ...one, hours: daily } : one));
    const directory = { ...sampleDirectory, offices: own };
    const within = { workingDays: 1 };
    return latched([floor('f', 0, offices, { of: 'one', within })], { directory }, friday).obligations[0]?.deadline;
  };
  const endOf = (date: string) => (parseLocal(`${date}T00:00`, 'WIB') as Instant) - 1;
  // Friday is over after Monday, but for an office that works on Saturday.
  expect(deadline('lpaDuty', 'uptdPpa')).toBe(endOf('2019-02-12'));
  expect(deadline('uptdPpa', 'uptdPpa')).toBe(endOf('2019-02-10'));
  expect(deadline('uptdPpa', 'lpaDuty', 'uptdPpa')).toBe(endOf('2019-02-10'));
  expect(deadline('uptdPpa', 'uptdPpa', 'lpaDuty')).toBe(endOf('2019-02-10'));
});

test('only a floor whose days no table knows says that the calendar is missing, be it for one office of several (Z4)', () => {
  const missing = (tables: readonly object[], within: object, ...offices: Floor['tell']) =>
    latched([floor('f', hour, offices, { of: 'one', within: within as never })], {
      calendar: { tables, localOffDays: [] },
    }).events.filter(({ type }) => type === 'calendar-missing');
  const days = { workingDays: 2 };
  const all = [{ type: 'calendar-missing', path: 'floor/f', step: null }];
  expect(missing([], days, 'uptdPpa')).toEqual(all);
  expect(missing([], days, 'lpaDuty', 'uptdPpa')).toEqual(all);
  expect(missing([], { ms: hour }, 'uptdPpa')).toEqual([]);
  expect(missing(sampleChapter().calendar.tables, days, 'uptdPpa')).toEqual([]);
});

test('the case wakes for the next law to come, in whatever order the laws stand, and for none that is in force (L6)', () => {
  const law = (id: string, validFrom: Instant | null) =>
    floor(id, hour, ['lpaDuty'], { origin: 'law', cite: 'pp-9-2008/14', layer: 'law', validFrom });
  const [soon, later] = [law('soon', after(10 * day)), law('later', after(20 * day))];
  for (const floors of [
    [soon, later],
    [later, soon],
    [law('old', after(0)), later, soon],
  ]) {
    expect(latched(floors).state.lookAgainAt).toBe(after(10 * day));
  }
  expect(latched([law('old', after(0))]).state.lookAgainAt).toBeNull();
  expect(latched([law('old', after(0))]).obligations).toHaveLength(1);
  const waiting = latched([soon, later]);
  waiting.runTo(after(10 * day));
  expect([waiting.state.obligations.map((one) => one.floor), waiting.state.lookAgainAt]).toEqual([
    ['soon'],
    after(20 * day),
  ]);
});

test('a floor that binds some bodies applies to an operator that is one of them, whatever else it is (F6)', () => {
  const bound = (operator: readonly string[]) =>
    latched([floor('f', hour, ['lpaDuty'], { binds: ['ppt', 'lplbm'] as never })], { operator }).obligations.length;
  expect([bound(['ppt']), bound(['lplbm']), bound(['ppt', 'lplbm']), bound([])]).toEqual([1, 1, 1, 0]);
});
