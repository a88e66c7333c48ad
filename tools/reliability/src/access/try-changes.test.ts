import { expect, test } from 'vitest';
import { tryChanges } from './try-changes.ts';

test('tells who would see more and less before files are in force, as everybody then does', async () => {
  const { told, differences } = await tryChanges(2, 5, 16);
  expect(differences).toEqual([]);
  for (const kind of ['gains whole report', 'loses whole report', 'gains whole case', 'loses whole referral']) {
    expect([kind, (told[kind] ?? 0) > 0]).toEqual([kind, true]);
  }
});
