import { expect, test } from 'vitest';
import { patternsWith } from './sought.ts';

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

test('makes no pattern for a text without the words of it, or of a part of it', () => {
  const { test: isIn } = patternsWith({ me: 'saya' })('{me} (?:siap|tangani)', 'no flags');
  expect(['saya tidur', 'siap', ''].filter(isIn)).toEqual([]);
  expect(() => isIn('saya siap')).toThrow('flags');
});
