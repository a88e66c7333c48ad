import { expect, test } from 'vitest';
import { formerWords, suggest } from './suggest.ts';

test('the nearest word is suggested', () => {
  expect(suggest('kordinator', ['koordinator', 'lurah', 'polda'])).toBe('koordinator');
  expect(suggest('UmurKorban', ['umurKorban', 'bahaya'])).toBe('umurKorban');
  expect(suggest('anka', ['anak', 'dewasa'])).toBe('anak');
});

test('a word that is near to nothing gets no suggestion', () => {
  expect(suggest('gubernur', ['koordinator', 'lurah', 'polda'])).toBeNull();
  expect(suggest('x', [])).toBeNull();
});

test('of two that are equally near, it is always the first in the alphabet', () => {
  expect(suggest('lpa-3', ['lpa-2', 'lpa-1'])).toBe('lpa-1');
});

test('where no word is near, the only one that holds what was written is meant', () => {
  expect(suggest('polisi', ['koordinator', 'kepolisianUnitPpa', 'lurah'])).toBe('kepolisianUnitPpa');
  expect(suggest('pengemis', ['pengemisPaksa', 'pekerjaAnak'])).toBe('pengemisPaksa');
  expect(suggest('dinas', ['dinasSosial', 'dinasPppa'])).toBeNull();
});

test.each(Object.entries(formerWords))('suggests the word that took the place of %s: %s', (former, successor) => {
  expect(suggest(former, ['jalur', successor])).toBe(successor);
});
