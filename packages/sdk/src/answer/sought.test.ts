import { expect, test } from 'vitest';
import { forgetLooked, patternsWith } from './sought.ts';

const texts = ['saya tangani', 'saya siap', 'siap', 'tidak', 'a|b', 'maaaf', 'maf', '3 rumah', 'sayang', ''];

test.each([
  'saya (?:siap|tangani)',
  '(?:tidak|)siap?',
  '(?!saya)s\\S+ siap|(?<=saya )siap$',
  'a\\|b',
  'ma{0,1}af|ma+f',
  '[a-z\\]] siap',
  '\\d+ (?:rumah)?',
  '^\\p{L}{3,}$',
  '(?<! )saya(?=ng)',
])('finds with %s what the pattern finds', (source) => {
  const found = texts.map((text) => text.replace(new RegExp(source, 'gu'), '-'));
  expect(texts.map((text) => patternsWith()(source, 'gu').replaceIn(text, '-'))).toEqual(found);
});

test('finds the same where many patterns of the same words look at one text after another', () => {
  const sources = ['saya (?:siap|tangani)', '(?:tidak|siap)', 'tidak', 'saya', '(?:saya|tidak) ', 'iap|\\|'];
  const patterns = sources.map((source) => [new RegExp(source), patternsWith()(source, '')] as const);
  for (const text of [...texts, ...texts.toReversed()]) {
    expect(patterns.map(([, sought]) => sought.test(text))).toEqual(patterns.map(([plain]) => plain.test(text)));
    if (text === 'tidak') forgetLooked();
  }
});

test('makes no pattern for a text without the words of it, or of a part of it', () => {
  const { test: isIn } = patternsWith({ me: 'saya' })('{me} (?:siap|tangani)', 'no flags');
  expect(['saya tidur', 'siap', ''].filter(isIn)).toEqual([]);
  expect(() => isIn('saya siap')).toThrow('flags');
});
