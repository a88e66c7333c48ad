import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './check.ts';
import { kelurahanOf } from './invented-chapter.ts';
import { type NightStory, playNight } from './night.ts';

const reading = read(readFileSync(`${import.meta.dirname}/../../../../examples/malang/chapter/policy.yaml`, 'utf8'));
if (!reading.ok) throw new Error('the example must read');
const { chapter } = reading;

const silent: NightStory = {
  at: '2019-02-03T02:00',
  area: kelurahanOf('35.73')[0].code,
  facts: { victimAge: ['child'], concern: ['some'] },
  people: [],
  named: [],
  answers: [],
  absent: [],
};

const minute = 60_000;

test('changes nothing of the past by an answer, and holds what it holds', () => {
  const answered = { ...silent, answers: [{ after: minute, office: 'coordinator', level: 'acknowledged' as const }] };
  const [before, after] = [playNight(silent, chapter, 'id'), playNight(answered, chapter, 'id')];
  const past = ({ moments }: typeof before) => moments.filter((moment) => moment.after < minute);
  expect(past(after)).toEqual(past(before));
  const held = after.lanes.find(({ office }) => office === 'lpaDuty')?.marks.filter(({ kind }) => kind === 'held');
  expect(held).toEqual([expect.objectContaining({ said: 'koordinator-kotalama' })]);
  expect(before.lanes.flatMap(({ marks }) => marks).filter(({ kind }) => kind === 'held')).toEqual([]);
});

test('tells nobody of an office that the report names, and who stands in for whoever is absent', () => {
  const named = playNight({ ...silent, named: ['lurah', 'coordinator'] }, chapter, 'en');
  expect(named.lanes.flatMap(({ people }) => people.map(({ person }) => person))).not.toContain('koordinator-kotalama');
  const absent = playNight({ ...silent, absent: [{ office: 'lpaDuty', from: 0, until: null }] }, chapter, 'en');
  expect(absent.lanes.find(({ office }) => office === 'lpaDuty')?.people ?? []).toEqual([]);
});

test('says aloud what a floor misses if nobody ever answers', () => {
  const { moments, floors } = playNight(silent, chapter, 'en');
  expect(floors.map(({ floor }) => floor)).toContain('anak-ke-wewenang');
  expect(moments.flatMap(({ lines }) => lines).some(({ kind }) => kind === 'alarm')).toBe(true);
});
