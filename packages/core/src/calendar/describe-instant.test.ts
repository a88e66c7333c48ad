import { expect, test } from 'vitest';
import { describeInstant } from './describe-instant.ts';
import { type Instant, parseLocal } from './instant.ts';

test('an instant is said with its weekday, in the zone’s own time, in both languages', () => {
  const instant = parseLocal('2019-02-03T02:00', 'WIB') as Instant;
  expect(describeInstant(instant, 'WIB')).toEqual({
    id: 'Minggu, 3 Februari 2019, 02.00 WIB',
    en: 'Sunday, 3 February 2019, 02:00 WIB',
  });
  expect(describeInstant(instant, 'WIT').id).toBe('Minggu, 3 Februari 2019, 04.00 WIT');
});
