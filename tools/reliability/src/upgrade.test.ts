import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled } from './on-disk/bundle.ts';
import { scratchFolder } from './on-disk/scratch.ts';
import { formerStores } from './upgrade/former.ts';
import { refuseNewer, upgradeFrom } from './upgrade.ts';

// The quick form: some of the steps. `pnpm reliability upgrade` ends the process at each of them, and inside its writes.

const folder = scratchFolder();
let program = '';
beforeAll(async () => {
  program = await bundled(new URL('./upgrade/migrate.ts', import.meta.url), folder.path);
});
afterAll(() => folder.remove());

describe.each(formerStores())('a store $name', (former) => {
  test('comes to today whole, wherever the process that brings it there ends', async () => {
    const upgraded = await upgradeFrom(former, { folder: folder.path, program, library: null, every: 13 });
    expect(upgraded.wrong).toEqual([]);
    expect(upgraded.kills).toBeGreaterThan(0);
  });

  test('refuses a store that a later version wrote, and does not touch it', async () => {
    expect(await refuseNewer(former, folder.path)).toEqual([]);
  });
});
