import { expect, test } from 'vitest';
import { tallyOf, type WrittenRun } from './tally.ts';

test('runs that end each case alike are equal, and none is red', () => {
  expect(tallyOf([run('passed'), run('passed')])).toEqual([
    {
      suite: 'contoh holds kawal.notifier/1',
      runs: 2,
      red: 0,
      areEqual: true,
      passed: 1,
      skipped: 1,
      seconds: [1.5, 1.5],
      failures: [],
    },
  ]);
});

test('one red run among green ones is counted, makes the runs unequal, and names its case', () => {
  expect(tallyOf([run('passed'), run('failed'), run('passed')])).toMatchObject([
    { runs: 3, red: 1, areEqual: false, failures: ['a/case: It holds.\nbecause'] },
  ]);
});

test('a case that another run skips makes the runs unequal', () => {
  expect(tallyOf([run('passed'), run('skipped')])).toMatchObject([{ red: 0, areEqual: false }]);
});

test('a run that ended before its suite began is red', () => {
  expect(tallyOf([run('passed'), { testResults: [] }])).toMatchObject([{ runs: 2, red: 1, areEqual: false }]);
});

function run(status: string): WrittenRun {
  const ancestorTitles = ['contoh holds kawal.notifier/1'];
  return {
    testResults: [
      {
        assertionResults: [
          { ancestorTitles, title: 'a/case: It holds.', status, duration: 1_000, failureMessages: ['because'] },
          { ancestorTitles, title: 'b/case: It may hold.', status: 'skipped', duration: 500 },
          { ancestorTitles: ['a test of its own'], title: 'is none of the suite', status: 'skipped' },
        ],
      },
    ],
  };
}
