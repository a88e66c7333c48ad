import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import type { Finding } from '../finding/finding.ts';
import type { Place } from './place.ts';
import { readBound, readDate, readWait } from './read-time.ts';

test('lengths of time are read as people say them', () => {
  expect(wait('15 menit')).toBe(15);
  expect(wait('6 jam')).toBe(360);
  expect(wait('3x24 jam')).toBe(3 * 24 * 60);
  expect(wait('3 x 24 jam')).toBe(3 * 24 * 60);
  expect(wait('1 jam 30 menit')).toBe(90);
  expect(wait('1 hari')).toBe(24 * 60);
  expect(wait('segera')).toBe(0);
  expect(wait('0')).toBe(0);
  expect(wait('2 hours', 'en')).toBe(120);
  expect(wait('1 minute', 'en')).toBe(1);
  expect(wait('at once', 'en')).toBe(0);
});

test('what is no length of time is a finding, and says which kind', () => {
  const cases: readonly [string, Finding['code']][] = [
    ['15', 'wait.malformed'],
    ['menit', 'wait.malformed'],
    ['PT15M', 'wait.malformed'],
    ['1,5 jam', 'wait.malformed'],
    ['-5 menit', 'wait.malformed'],
    ['15 menit lagi', 'wait.malformed'],
    ['2 hari kerja', 'wait.working-days'],
    ['15 minutes', 'language.mixed'],
    ['at once', 'language.mixed'],
    ['9000 jam', 'wait.too-long'],
  ];
  for (const [text, code] of cases) {
    const place = placeOf(text);
    expect(readWait(place), text).toBeUndefined();
    expect(place.source.findings.map((finding) => finding.code)).toEqual([code]);
  }
});

test('dates are those of the calendar, leap years too', () => {
  const isDate = (text: string): boolean => readDate(placeOf(text), 'WIB') !== undefined;
  expect(['2019-01-08', '2020-02-29', '2000-02-29'].map(isDate)).toEqual([true, true, true]);
  expect(['2019-02-29', '2100-02-29', '2019-13-01', '2019-00-10', '8-1-2019'].map(isDate)).not.toContain(true);
});

test('a date ends with its last moment when it ends a period', () => {
  expect(readBound(placeOf('2019-02-03'), 'WITA', 'from')).toBe(Date.parse('2019-02-03T00:00+08:00'));
  expect(readBound(placeOf('2019-02-03'), 'WITA', 'until')).toBe(Date.parse('2019-02-04T00:00+08:00'));
  expect(readBound(placeOf('2019-02-03T02:00'), 'WIT', 'until')).toBe(Date.parse('2019-02-03T02:00+09:00'));
});

function wait(text: string, language: 'id' | 'en' = 'id'): number | undefined {
  const read = readWait(placeOf(text, language));
  return read === undefined ? undefined : read.ms / minute;
}

function placeOf(text: string, language: 'id' | 'en' = 'id'): Place {
  return {
    source: { name: 'policy.yaml', language, quotes: true, findings: [] },
    node: { kind: 'text', at: { line: 1, column: 1 }, text },
    path: [],
  };
}
