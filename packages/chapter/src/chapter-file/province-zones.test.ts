import { parseAreaCode } from '@kawal/core';
import { expect, test } from 'vitest';
import { zoneOf } from './province-zones.ts';

test('38 provinces have a zone, and no other number has', () => {
  const numbers = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
  const zones = numbers.map((number) => parseAreaCode(number)).map((code) => code && zoneOf(code));
  expect(zones.filter((zone) => zone === 'WIB')).toHaveLength(18);
  expect(zones.filter((zone) => zone === 'WITA')).toHaveLength(12);
  expect(zones.filter((zone) => zone === 'WIT')).toHaveLength(8);
});

test('Kalimantan lies in two zones', () => {
  const zones = ['61', '62', '63', '64', '65']
    .map((number) => parseAreaCode(number))
    .map((code) => code && zoneOf(code));
  expect(zones).toEqual(['WIB', 'WIB', 'WITA', 'WITA', 'WITA']);
});
