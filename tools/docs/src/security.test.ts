import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rows of the tables of a security page, each with the tests that its last cell names. */
function rowsOf(page: string): readonly { readonly row: string; readonly tests: readonly string[] }[] {
  const lines = readFileSync(page, 'utf8').split('\n');
  const rows = lines.filter((line, index) => /^\| (?!---)/.test(line) && !/^\| -{3}/.test(lines[index + 1] ?? ''));
  return rows.map((row) => ({
    row,
    tests: [...(row.split(' | ').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ''),
  }));
}

test('each line of what a loss surrenders, and of what one person cannot do, names a test that is there', () => {
  const [english, indonesian] = ['SECURITY.md', 'SECURITY.id.md'].map(rowsOf);
  expect(english?.length).toBeGreaterThan(15);
  for (const { row, tests } of english ?? []) {
    expect([row, tests.length > 0]).toEqual([row, true]);
    for (const file of tests) expect([row, file.endsWith('.test.ts') && existsSync(file)]).toEqual([row, true]);
  }
  expect(indonesian?.map(({ tests }) => tests)).toEqual(english?.map(({ tests }) => tests));
});

test.each(['SECURITY.md', 'SECURITY.id.md'])('each finding of the review stands in %s once, with its tests', (page) => {
  const ids = [...readFileSync(page, 'utf8').matchAll(/^\| ([CHML]\d+) \|/gm)].map(([, id]) => id);
  const upTo = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
  expect(ids).toEqual([...upTo('C', 1), ...upTo('H', 7), ...upTo('M', 11), ...upTo('L', 13)]);
});
