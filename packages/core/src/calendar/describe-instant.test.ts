import { expect, test } from 'vitest';
import { describeEnd, describeInstant } from './describe-instant.ts';
import { type Instant, parseLocal } from './instant.ts';

test('an instant is said with its weekday, in the zone’s own time, in both languages', () => {
  const instant = parseLocal('2019-02-03T02:00', 'WIB') as Instant;
  expect(describeInstant(instant, 'WIB')).toEqual({
    id: 'Minggu, 3 Februari 2019, 02.00 WIB',
    en: 'Sunday, 3 February 2019, 02:00 WIB',
  });
  expect(describeInstant(instant, 'WIT').id).toBe('Minggu, 3 Februari 2019, 04.00 WIT');
});

test('the end of a span is said by its last day where it ends at midnight, and by its hour elsewhere', () => {
  const at = (text: string) => describeEnd(parseLocal(text, 'WIB') as Instant, 'WIB');
  expect(at('2019-02-03T00:00')).toEqual({
    id: 'Sabtu, 2 Februari 2019, seluruh hari',
    en: 'Saturday, 2 February 2019, the whole day',
  });
  expect(at('2019-03-01T00:00').id).toBe('Kamis, 28 Februari 2019, seluruh hari');
  expect(at('2019-02-03T12:00').id).toBe('Minggu, 3 Februari 2019, 12.00 WIB');
});
