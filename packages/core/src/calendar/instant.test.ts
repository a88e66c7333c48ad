import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isPeriod, overdueFrom, periodOf } from '../condition-report/rules.ts';
import type { Zone } from '../language/words.ts';
import { formatInstant, later, localDate, localTime, parseInstant, parseLocal, toInstant } from './instant.ts';

const zones: readonly Zone[] = ['WIB', 'WITA', 'WIT'];

const second = 1_000;

describe('an instant', () => {
  property.prop([anyInstant(), fc.constantFrom(...zones)])(
    'is read as it was printed, in each zone',
    (instant, zone) => {
      const whole = toInstant(Math.floor(instant / second) * second);
      expect(parseInstant(formatInstant(instant, zone))).toBe(whole);
    },
  );

  property.prop([anyInstant(), fc.constantFrom(...zones)])(
    'is printed as it was written in local time',
    (instant, zone) => {
      const written = formatInstant(instant, zone).slice(0, 16);
      const read = parseLocal(written, zone);
      expect(read === undefined ? undefined : formatInstant(read, zone).slice(0, 16)).toBe(written);
    },
  );

  property.prop([anyInstant(), fc.constantFrom(...zones)])('has the parts that it is printed with', (instant, zone) => {
    const { year, month, day, hour, minute } = localTime(instant, zone);
    const parts = [month, day, hour, minute].map((part) => String(part).padStart(2, '0'));
    expect(formatInstant(instant, zone).slice(0, 16)).toBe(`${year}-${parts[0]}-${parts[1]}T${parts[2]}:${parts[3]}`);
  });

  it.each([
    '2019-02-30T10:00+07:00',
    '2019-04-31T10:00+07:00',
    '2019-02-29T10:00+07:00',
    '2019-13-01T10:00+07:00',
    '2019-00-10T10:00+07:00',
    '2019-02-03T25:00+07:00',
    '2019-02-03T10:00',
    '2019-02-03 10:00+07:00',
  ])('rejects %s as an instant', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('may be the leap day of a leap year', () => {
    expect(parseInstant('2020-02-29T10:00+07:00')).toBeDefined();
  });
});

describe('a month', () => {
  property.prop([anyInstant(), fc.constantFrom(...zones)])('is the one its days lie in', (instant, zone) => {
    const period = periodOf(instant, zone);
    expect(isPeriod(period)).toBe(true);
    expect(localDate(instant, zone).startsWith(period)).toBe(true);
    const middle = parseLocal(`${period}-15T12:00`, zone);
    expect(middle === undefined ? undefined : periodOf(middle, zone)).toBe(period);
  });

  property.prop([anyInstant(), fc.constantFrom(...zones)])('is over before its report is due', (instant, zone) => {
    const dueOn = overdueFrom(periodOf(instant, zone), zone);
    expect(dueOn).toBeGreaterThan(instant);
    expect(dueOn === undefined ? '' : periodOf(later(dueOn, -1), zone) > periodOf(instant, zone)).toBe(true);
  });
});

/** Between the years 2000 and 2100. */
function anyInstant() {
  return fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }).map(toInstant);
}
