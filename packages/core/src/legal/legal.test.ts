import { expect, test } from 'vitest';
import { articleOf, articles } from './articles.ts';
import { legalFloors } from './legal-floor.ts';
import { statutes } from './statute.ts';

test('every article stands in a statute of the register, and every time limit in an article of it', () => {
  for (const [cite, { statute }] of Object.entries(articles)) {
    expect(statutes[statute]).toBeDefined();
    expect(cite.startsWith(`${statute}/`)).toBe(true);
  }
  for (const { cite } of legalFloors) expect([cite, articleOf(cite)]).not.toEqual([cite, undefined]);
});

test('what a statute only allows is no duty: no limit that says "may" cites an article that says "must"', () => {
  const mild = legalFloors.filter(({ binding }) => binding === 'may');
  expect(mild.map(({ id }) => id)).toEqual(['policeTempProtectionTpks']);
  for (const { cite } of mild) expect(articleOf(cite)?.kind).not.toBe('duty');
});

test('three times twenty-four hours are seventy-two hours on every clock that runs day and night', () => {
  const clocks = legalFloors.flatMap(({ limit }) => (limit.clock === 'wall' ? [limit.hours] : []));
  expect(new Set(clocks)).toEqual(new Set([24, 72]));
});

test('a limit is never better known than the article it rests on', () => {
  for (const { id, cite, confidence } of legalFloors) {
    if (confidence === 'verified') expect([id, articleOf(cite)?.confidence]).toEqual([id, 'verified']);
  }
});
