import type { Instant } from '@kawal/core';
import { expect, test } from 'vitest';
import { sayComparison } from './say-comparison.ts';

test('says of reports without a known place that their place is not known, in words of the reader', () => {
  const right = { change: 'gains', relation: 'areaDuty', areas: ['unknown', 'outside'], person: 'uptd-3', from: null };
  const compared = { rules: [], rights: [right], records: [] } as never;
  const said = (language: 'id' | 'en') =>
    sayComparison(compared, { language, zone: 'WIB', now: 0 as Instant, areas: [] }).join('\n');
  expect(said('id')).toContain('(laporan yang tempatnya belum diketahui, laporan dari luar kota): uptd-3');
  expect(said('en')).toContain('(reports of an unknown place, reports of a place outside the city): uptd-3');
});
