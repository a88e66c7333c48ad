import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { doseOf, drawn } from './dose.ts';
import { repeated } from './repeated.ts';

const rows = [...'abcdefgh'];

test.each([1, 3, 4, 20])(
  'draws one in %i rows, at least one, and comes to all of them by draws that follow',
  (oneIn) => {
    const draws = Array.from({ length: Math.min(oneIn, rows.length) }, (_, draw) =>
      drawn(rows, oneIn, { dose: 'quick', draw: 7 + draw }),
    );
    expect(draws.filter((one) => one.length < Math.max(1, Math.floor(rows.length / oneIn)))).toEqual([]);
    expect(draws.flat().toSorted()).toEqual(rows);
  },
);

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
