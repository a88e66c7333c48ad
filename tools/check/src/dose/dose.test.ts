import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doseOf, drawn, turns } from './dose.ts';
import { repeated } from './repeated.ts';

const rows = [...'abcdefgh'];

describe.each([1, 2, 3, 4, 6, 20].flatMap((oneIn) => (['quick', 'part'] as const).map((dose) => ({ oneIn, dose }))))(
  'of one in $oneIn rows, the dose $dose',
  ({ oneIn, dose }) => {
    const ofPart = { 1: 1, 2: 1, 3: 1, 4: 2, 6: 3, 20: 10 }[oneIn] ?? 0;
    const step = Math.min(dose === 'part' ? ofPart : oneIn, rows.length);
    const all = turns[dose];
    const draw = (one: number) => drawn(rows, oneIn, { dose, draw: one });

    test('draws as many, and at least one', () => {
      for (let one = 0; one < 30; one += 1) {
        expect(draw(one).length).toBeGreaterThanOrEqual(Math.max(1, Math.floor(rows.length / step)));
      }
    });

    test('comes to all by draws that follow, where it is played in each run', () => {
      const played = Array.from({ length: all * Math.ceil(step / all) }, (_, at) => draw(all + at));
      expect([...new Set(played.flat())].toSorted()).toEqual(rows);
    });

    test('comes to each once by its turns that follow, whichever its turn is', () => {
      for (let turn = 0; turn < all; turn += 1) {
        const played = Array.from({ length: step }, (_, at) => draw(turn + all * at));
        expect(played.flat().toSorted()).toEqual(rows);
      }
    });
  },
);

test('draws nothing of no rows, and leaves none out where the dose is whole', () => {
  expect(drawn([], 3, { dose: 'quick', draw: 1 })).toEqual([]);
  for (const dose of ['whole', 'long'] as const) expect(drawn(rows, 3, { dose, draw: 1 })).toEqual(rows);
});

test('plays quick unless told otherwise, and whole where a test is named', () => {
  expect(doseOf({}).dose).toBe('quick');
  expect(doseOf({ KAWAL_DOSE: 'whole', KAWAL_DRAW: '12' })).toEqual({ dose: 'whole', draw: 12 });
  for (const args of [['-t', 'a row'], ['-t=a row'], ['--testNamePattern=a row']])
    expect(doseOf({}, args).dose).toBe('whole');
  expect(doseOf({ KAWAL_DOSE: 'quick' }, ['-t', 'a row']).dose).toBe('quick');
});

test('takes no other dose and no other draw', () => {
  expect(() => doseOf({ KAWAL_DOSE: 'all' })).toThrow('KAWAL_DOSE');
  for (const draw of ['-1', '0.5', 'many']) expect(() => doseOf({ KAWAL_DRAW: draw })).toThrow('KAWAL_DRAW');
});

test('names files that there are', () => {
  expect(repeated.map(({ file }) => file).filter((file) => !existsSync(file))).toEqual([]);
});
