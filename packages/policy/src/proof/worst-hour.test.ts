import { type Condition, hour, minute, type OfficeKind, type Path } from '@kawal/core';
import { expect, test } from 'vitest';
import { path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { nationalBaseline } from '../baseline/baselines.ts';
import { mostMessages } from './message-load.ts';
import { soundChapter } from './sound-chapter.sample.ts';
import { worstHourOf } from './worst-hour.ts';

const sound = soundChapter();

test('names the person and the hour with the most messages', () => {
  expect(worstHourOf(sound)).toMatchInlineSnapshot(`
    {
      "from": 0,
      "messages": 7,
      "offices": [
        "lpaDuty",
      ],
      "person": "jaga-satu",
    }
  `);
});

test('keeps the national baseline within its own limit', () => {
  const worst = worstHourOf({ ...sound, policy: nationalBaseline });
  expect(worst?.messages).toBeLessThanOrEqual(mostMessages.firstHour);
  expect(worst).toMatchInlineSnapshot(`
    {
      "from": 0,
      "messages": 7,
      "offices": [
        "lpaDuty",
      ],
      "person": "jaga-satu",
    }
  `);
});

test('counts every repeat of the last resort where nothing rings, and a text in two hours where something does', () => {
  const contactPoints = Object.fromEntries(
    Object.entries(sound.directory.contactPoints).map(([id, point]) => [id, { ...point, rings: false }]),
  );
  const silent = { ...sound, directory: { ...sound.directory, contactPoints } };
  const paths = sound.policy.paths.map((path) => ({
    ...path,
    steps: path.steps.filter(({ tell }) => tell.includes('lastResort')),
  }));
  const onlyLast = { ...sound.policy, paths, callers: [] };
  expect(worstHourOf({ ...silent, policy: onlyLast })?.messages).toBeGreaterThanOrEqual(hour / (15 * minute));
  expect(worstHourOf({ ...sound, policy: onlyLast })?.messages).toBeLessThanOrEqual(2);
});

test('counts in any hour of the first day what one report opens, an instant once', () => {
  const twelve = (id: string, when: Condition, after: number, tell: OfficeKind = 'uptdPpa') =>
    path(id, [step('s', after, [tell], { repeat: { every: { ms: 4 * minute }, times: 11 } })], { when });
  const worst = (...paths: readonly Path[]) =>
    worstHourOf({ ...sound, policy: { ...sound.policy, paths, callers: [] } });
  const inDanger = twelve('a', { danger: { anyOf: ['yes'] } }, 0);
  expect(worst(inDanger)).toEqual({ person: 'uptd', offices: ['uptdPpa'], messages: 12, from: 0 });
  const ofModus = (after: number) => twelve('b', { modus: { anyOf: ['domesticWorker'] } }, after);
  const both = [0, 2 * minute, hour, 16 * minute + hour].map((after) => worst(inDanger, ofModus(after)));
  expect(both.map((one) => one?.messages)).toEqual([12, 24, 12, 12]);
  expect(worst(inDanger, twelve('b', { danger: { anyOf: ['no'] } }, 2 * minute))?.messages).toBe(12);
  expect(worst(twelve('late', {}, 5 * hour))).toMatchObject({ messages: 12, from: 5 * hour });
  expect(worst(twelve('rung', {}, 0, 'polda'))).toBeNull();
});
