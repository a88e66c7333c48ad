import { expect, test } from 'vitest';
import { killOften } from './crash.ts';

// The quick form: some lives on the files of one store. `pnpm reliability crash` kills thousands.

test('whatever was acknowledged stands in the files, whole, however a process was killed', async () => {
  const [store] = await killOften({ seed: 1, stores: 1, kills: 4 });
  expect(store?.wrong).toEqual([]);
  expect(Object.values(store?.kills ?? {}).reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(store?.acknowledged).toBeGreaterThan(0);
  expect(store?.messages).toBeGreaterThan(0);
});
