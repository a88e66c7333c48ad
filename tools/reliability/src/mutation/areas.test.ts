import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folders, watched } from './areas.ts';

test('each file that is watched, and each test that knows a folder, is there', () => {
  const named = [
    ...Object.values(watched).flat(),
    ...Object.values(folders).flatMap(({ near, far }) => [...near, ...far]),
  ];
  expect(named.filter((path) => globSync(`${path}*`).length === 0)).toEqual([]);
});
