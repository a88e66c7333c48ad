import { expect, test } from 'vitest';
import { describeShut } from './shut-words.ts';

test('says of each linked report who may open it, and nothing of a case that one person closes (1991)', () => {
  const shut = (['another', 'nobody'] as const).map((openTo) => ({ report: 'report/a', openTo }));
  const said = describeShut({ isGrave: true, shut });
  expect(
    said.map(({ en }) => /Somebody else who decides on the case may\.|can be closed without/.exec(en)?.[0]),
  ).toEqual(['Somebody else who decides on the case may.', 'can be closed without']);
  expect(said.map(({ id }) => /bersama|tidak dapat menutup|serahkan kasus ini/.exec(id)?.[0])).toEqual([
    'tidak dapat menutup',
    'serahkan kasus ini',
  ]);
  expect(describeShut({ isGrave: false, shut })).toEqual([]);
});
