import { expect, test } from 'vitest';
import type { HandlingArea, KemendagriCode } from '../area/area.ts';
import { initialEscalation } from './evolve.ts';
import { barredNow, exclusionsOf } from './exclusion.ts';
import { kotalama, sampleChapter } from './sample-chapter.sample.ts';

const malang = '35.73' as KemendagriCode;
const chapter = sampleChapter();
const [duty] = chapter.directory.offices.filter(({ kind }) => kind === 'lpaDuty');
if (duty === undefined) throw new RangeError('the sample has no LPA on duty');

/** The sample with a second office of a kind, as a night roster, a second police post or the head of another RT is. */
function withSecond(kind: 'lpaDuty', area: HandlingArea | 'nation') {
  const second = { ...duty, id: 'kedua', kind, area, holders: ['kedua'], deputies: [], shifts: [] };
  const offices = [...chapter.directory.offices, second] as typeof chapter.directory.offices;
  return { ...chapter, directory: { ...chapter.directory, offices } };
}

function barredBy(party: object, of: typeof chapter, area: HandlingArea = kotalama) {
  const excluded = exclusionsOf({}, [{ ref: 's', roles: ['suspected'], ageClass: 'adult', ...party } as never]);
  return barredNow({ ...initialEscalation, area, excluded }, of, null);
}

test('bars the holders of every office of a kind that serves the area or lies in it [X3]', () => {
  const district = kotalama.split('.').slice(0, 3).join('.') as KemendagriCode;
  for (const area of [malang, kotalama, 'nation'] as const) {
    const { people } = barredBy({ office: 'lpaDuty' }, withSecond('lpaDuty', area));
    expect([area, people]).toEqual([area, expect.arrayContaining([...duty.holders, 'kedua'])]);
  }
  expect(barredBy({ office: 'lpaDuty' }, withSecond('lpaDuty', kotalama), district).people).toContain('kedua');
  const elsewhere = withSecond('lpaDuty', '99.99.01.1001' as KemendagriCode);
  expect(barredBy({ office: 'lpaDuty' }, elsewhere).people).not.toContain('kedua');
});

test('takes the office of somebody along who holds the second of its kind [X2]', () => {
  const { people, offices } = barredBy({ directoryPerson: 'kedua' }, withSecond('lpaDuty', malang));
  expect([people, offices]).toEqual([expect.arrayContaining(['kedua']), expect.arrayContaining(['lpaDuty'])]);
});
