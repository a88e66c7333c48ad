import { expect, test } from 'vitest';
import { versionTable } from './version-table.ts';

test('holds the newest number of each of many names, and none of a name that was never given', () => {
  const table = versionTable();
  const known = new Map<string, number>();
  for (let at = 0; at < 60_000; at += 1) {
    const name = `delivery/0w5fxr7mbeza4zyhz${((at * 7_919) % 40_000).toString(32).padStart(5, '0')}.${at % 3}`;
    table.set(name, at + 1);
    known.set(name, at + 1);
  }
  expect([...known].filter(([name, version]) => table.get(name) !== version)).toEqual([]);
  expect(Array.from({ length: 40_000 }, (_, at) => table.get(`report/none${at}`)).filter((one) => one !== 0)).toEqual(
    [],
  );
});
