import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWholeYaml } from './parse-yaml.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** A value as it may stand in a line: mostly such as every file has. */
const scalar = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('1', '08:30', 'a:b', 'x - y', '"q"', "'q'", '+62', 'é (x)', "d'e", '1x24 jam'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '1,5 jam', 'a: b', 'x #y', 'x#y', "'q''r'", '"q\\n"', '~', '*x', '&x y', '|'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('!t y', '>', '%d', '@x', '-', '- x', '---', '...', '\u2028', 'a ? b', '? a'),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'ab1 :#,-.?!&*%@|>[]{}\'"+='), maxLength: 6 }) },
);
const key = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.nat(40), fc.constantFrom(': ', ': ', ':  ')).map(([n, colon]) => `k${n}${colon}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"e": ', "'f': ", 'a b: ', 'g.1: ', '<<: ', 'é: ', '? h', '', 'k1:', '"e":'),
  },
);
const pairs = fc.array(
  fc.tuple(key, scalar).map((parts) => parts.join('')),
  { maxLength: 3 },
);
const bracketed = fc.oneof(
  { weight: 4, arbitrary: pairs.map((some) => `{ ${some.join(', ')} }`) },
  { weight: 4, arbitrary: fc.array(scalar, { maxLength: 3 }).map((some) => `[${some.join(', ')}]`) },
  { weight: 2, arbitrary: pairs.map((some) => `[ { ${some.join(' ,')} }, x ]`) },
  { weight: 1, arbitrary: pairs.map((some) => `{${some.join(',')},}`) },
);
const value = fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: bracketed });
const end = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('', '', ' ', ' # note') },
  { weight: 1, arbitrary: fc.constantFrom('#', ' #', ':', '\r', '\t', ' x') },
);
const pair = fc.tuple(key, value, end).map((parts) => parts.join(''));
const item = fc
  .tuple(fc.constantFrom('- ', '- ', '-  ', '-', '- - '), fc.oneof(value, pair), end)
  .map((parts) => parts.join(''));

/** A map or a list by indent, with now and then a line that stands elsewhere. */
const { lines } = fc.letrec<{ lines: readonly string[] }>((tie) => {
  const deeper = tie('lines');
  const within = fc
    .tuple(key, deeper, fc.constantFrom('  ', '  ', '    ', ' ', ''))
    .map(([name, some, indent]) => [name.trimEnd(), ...some.map((one) => indent + one)]);
  const listed = fc.tuple(pair, deeper).map(([one, some]) => [`- ${one}`, ...some.map((other) => `  ${other}`)]);
  const maps = fc.array(
    fc.oneof(
      pair.map((one) => [one]),
      within,
    ),
    { minLength: 1, maxLength: 3 },
  );
  const lists = fc.array(
    fc.oneof(
      item.map((one) => [one]),
      listed,
    ),
    { minLength: 1, maxLength: 3 },
  );
  const odd = fc.constantFrom('# note', '', '   ', ' # note', 'x', '  x', '---').map((one) => [[one]]);
  return {
    lines: fc
      .oneof(
        { maxDepth: 3, depthSize: 'small' },
        {
          weight: 6,
          arbitrary: fc.array(
            pair.map((one) => [one]),
            { minLength: 1, maxLength: 3 },
          ),
        },
        { weight: 6, arbitrary: maps },
        { weight: 4, arbitrary: lists },
        { weight: 1, arbitrary: fc.tuple(odd, maps).map((parts) => parts.flat()) },
      )
      .map((parts) => parts.flat()),
  };
});
const texts = lines.map((some) => some.join('\n'));

test('reads what it reads as the parser of all of YAML does', () => {
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const root = readPlainYaml(text);
      if (root === undefined) return;
      read += 1;
      expect(parseWholeYaml(text)).toEqual({ root, problems: [] });
    }),
    { numRuns: 2_000 },
  );
  expect(read).toBeGreaterThan(300);
});

test('reads the files of a chapter', () => {
  for (const name of ['chapter.yaml', 'directory.yaml', 'policy.yaml']) {
    const text = readFileSync(new URL(`../../../../examples/malang/chapter/${name}`, import.meta.url), 'utf8');
    expect({ root: readPlainYaml(text), problems: [] }).toEqual(parseWholeYaml(text));
  }
});

test('leaves a text that is nested too deep', () => {
  for (const deep of ['- a:\n'.repeat(40), `a: ${'['.repeat(50_000)}`]) expect(readPlainYaml(deep)).toBeUndefined();
});
