import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doseOf, drawn, turns } from './dose.ts';
import { repeated } from './repeated.ts';

const rows = [...'abcdefgh'];

describe.each([1, 2, 3, 4, 6, 20])('of one in %i rows', (oneIn) => {
  const step = Math.min(oneIn, rows.length);
  const draw = (one: number) => drawn(rows, oneIn, { dose: 'quick', draw: one });

  test('draws as many, and at least one', () => {
    for (let one = 0; one < 30; one += 1) {
      expect(draw(one).length).toBeGreaterThanOrEqual(Math.max(1, Math.floor(rows.length / oneIn)));
    }
  });

  test('comes to all by draws that follow, where it is played in each run', () => {
    const all = Array.from({ length: turns * Math.ceil(step / turns) }, (_, at) => draw(turns + at));
    expect([...new Set(all.flat())].toSorted()).toEqual(rows);
  });

  test.each([0, 1, 2])('comes to each once by its turns that follow, where it is played in turn %i', (turn) => {
    const all = Array.from({ length: step }, (_, at) => draw(turn + turns * at));
    expect(all.flat().toSorted()).toEqual(rows);
  });
});

test('draws nothing of no rows, and leaves none out where the dose is not quick', () => {
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
