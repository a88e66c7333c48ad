import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const reference = readFileSync('docs/reference/policy-rules.md', 'utf8');
const rows = [...reference.matchAll(/^\| \*\*([A-Z]\d+)\*\* *\|(.*)\|$/gm)].map(([, rule = '', says = '']) => ({
  rule,
  says,
}));
const left = rows.filter(({ says }) => /not in this version/.test(says)).map(({ rule }) => rule);

test('every rule stands in Indonesian too, in the same order', () => {
  const indonesian = readFileSync('docs/reference/aturan-kebijakan.md', 'utf8');
  const numbers = [...indonesian.matchAll(/^\| \*\*([A-Z]\d+)\*\* \| \S.{20,} \|$/gm)].map(([, rule]) => rule);
  expect(numbers).toEqual(rows.map(({ rule }) => rule));
});

test('every rule of the policy language is there once, in order, and no number is skipped', () => {
  const of = (letter: string): readonly number[] =>
    rows.filter(({ rule }) => rule.startsWith(letter)).map(({ rule }) => Number(rule.slice(1)));
  for (const [letter, count] of Object.entries({
    S: 1,
    V: 7,
    Z: 6,
    P: 12,
    M: 8,
    R: 11,
    X: 7,
    F: 7,
    C: 3,
    W: 1,
    L: 6,
    N: 6,
    E: 5,
  })) {
    expect([letter, of(letter)]).toEqual([letter, Array.from({ length: count }, (_, index) => index + 1)]);
  }
});

test('every rule has a test that bears its number, unless the reference says that it is not in this version', () => {
  const titles = globSync('packages/*/src/**/*.test.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b[A-Z]\d{1,2}\b(?=[^'"`\n]*['"`])/g)].map(([number]) => number),
  );
  const bare = rows.map(({ rule }) => rule).filter((rule) => !left.includes(rule) && !titles.includes(rule));
  expect(bare).toEqual([]);
});
