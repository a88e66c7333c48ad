import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import type { Finding } from '../finding/finding.ts';
import type { Place } from './place.ts';
import { readBound, readDate, readOffset, readWait } from './read-time.ts';

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

test('rejects text that is not a length of time, by the kind of mistake', () => {
  const cases: readonly [string, Finding['code']][] = [
    ['15', 'wait.malformed'],
    ['menit', 'wait.malformed'],
    ['PT15M', 'wait.malformed'],
    ['1,5 jam', 'wait.decimal'],
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

test('Z2 an offset may be in working days, of which a wait knows nothing', () => {
  expect(readOffset(placeOf('2 hari kerja'))).toEqual({ workingDays: 2 });
  expect(readOffset(placeOf('1 working day', 'en'))).toEqual({ workingDays: 1 });
  expect(readOffset(placeOf('3 jam'))).toEqual({ ms: 180 * minute });
  for (const [text, code] of [
    ['2 working days', 'language.mixed'],
    ['0 hari kerja', 'wait.too-long'],
  ]) {
    const place = placeOf(text ?? '');
    readOffset(place);
    expect(place.source.findings.map((finding) => finding.code)).toEqual([code]);
  }
});

test('JSON has lengths of time as ISO 8601 writes them, and only there', () => {
  const json = (text: string): Place => {
    const place = placeOf(text, 'en');
    return { ...place, source: { ...place.source, form: 'json' } };
  };
  const minutes = (text: string): number | undefined => {
    const read = readWait(json(text));
    return read === undefined ? undefined : read.ms / minute;
  };
  expect(['PT15M', 'PT1H30M', 'P3D', 'P1DT2H', 'PT0S'].map(minutes)).toEqual([15, 90, 4320, 1560, 0]);
  for (const text of ['15 minutes', 'P', 'PT', 'P1W', '0']) {
    const place = json(text);
    expect(readWait(place)).toBeUndefined();
    expect(place.source.findings.map(({ code }) => code)).toEqual(['wait.not-iso']);
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
    source: { name: 'policy.yaml', language, form: 'yaml', quotes: true, findings: [], refusals: { count: 0 } },
    node: { kind: 'text', at: { line: 1, column: 1 }, text },
    way: null,
  };
}
