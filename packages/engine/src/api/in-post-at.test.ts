import type { Chapter, KemendagriCode, OfficeKind } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, sampleReading } from '../stage.sample.ts';
import { isInPostAt } from './related.ts';

const kelurahan = '35.73.03.1001' as KemendagriCode;
const city = '35.73' as KemendagriCode;

test('counts as in post at a place who holds an office of it, and nobody of an office that serves it from around', () => {
  const reading = sampleReading();
  if (!reading.ok) throw new Error('the sample does not check');
  const { chapter } = reading as unknown as { readonly chapter: Chapter };
  const [office] = chapter.directory.offices;
  const held = (kind: OfficeKind, area: string, place: KemendagriCode, suspended: readonly string[] = []): boolean => {
    const own = { ...office, kind, area, holders: ['orang-uji'], deputies: [], shifts: [], terms: undefined };
    const directory = { ...chapter.directory, offices: [own], suspended } as unknown as Chapter['directory'];
    const actor = { kind: 'person', ref: 'orang-uji', role: 'coordinator' } as const;
    return isInPostAt(place, { actor, chapter: { ...chapter, directory }, now: after(0) });
  };
  for (const kind of ['coordinator', 'lurah', 'rwHead'] as const) expect(held(kind, kelurahan, kelurahan)).toBe(true);
  // One coordinator may serve every kelurahan of a city.
  expect([held('coordinator', city, kelurahan), held('coordinator', '35.73.04', kelurahan)]).toEqual([true, false]);
  expect(held('lurah', '35.73.04.1006', kelurahan)).toBe(false);
  for (const kind of ['uptdPpa', 'lastResort', 'mayor', 'policeUnitPpa'] as const)
    expect([held(kind, city, kelurahan), held(kind, city, city)]).toEqual([false, true]);
  for (const place of [kelurahan, city])
    expect([held('kpai', 'nation', place), held('bp3mi', '35', place), held('camat', '35.73.03', place)]).toEqual([
      ...[false, false, false],
    ]);
  expect(held('ownKelurahan1', kelurahan, kelurahan)).toBe(false);
  expect(held('lurah', kelurahan, kelurahan, ['orang-uji'])).toBe(false);
});
