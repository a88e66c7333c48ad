import { describeDuration } from '@kawal/core';
import { expect, test } from 'vitest';
import { helpWords } from './command/help.ts';
import { failureWords } from './fault/failures.ts';

test('every failure says what to do, in both languages', () => {
  for (const { id, en } of Object.values(failureWords)) {
    expect(id).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
    expect(id).not.toBe(en);
  }
});

test('no word of the help is left empty', () => {
  const texts = (words: object): string[] =>
    Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : texts(word as object)));
  expect(texts(helpWords).every((text) => text.trim() !== '')).toBe(true);
});

test('lengths of time are said as people say them', () => {
  const said = (milliseconds: number) => [describeDuration(milliseconds, 'id'), describeDuration(milliseconds, 'en')];
  expect(said(0)).toEqual(['segera', 'at once']);
  expect(said(60_000)).toEqual(['1 menit', '1 minute']);
  expect(said(5_400_000)).toEqual(['1 jam 30 menit', '1 hour 30 minutes']);
  expect(said(86_400_000)).toEqual(['24 jam', '24 hours']);
  expect(said(3 * 86_400_000)).toEqual(['3 hari', '3 days']);
});
