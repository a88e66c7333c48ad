import { expect, test } from 'vitest';
import { tryEdits } from './try-edits.ts';

test('finds and places what somebody changed in a store by SQL, of every kind, and nothing where nobody did', async () => {
  const { kinds, missed, untouched } = await tryEdits(1, 7);
  expect({ missed, untouched }).toEqual({ missed: [], untouched: [] });
  for (const [kind, { tried, placed }] of Object.entries(kinds)) {
    expect([kind, tried, placed]).toEqual([kind, 1, 1]);
  }
  // Opening alone looks at little; these it must see before anything is written.
  for (const kind of ['trigger planted', 'keyring emptied', 'log truncated', 'log rolled back'])
    expect([kind, kinds[kind]?.atOpening]).toEqual([kind, 1]);
});
