import { hour, minute } from '@kawal/core';
import { expect, test } from 'vitest';
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
