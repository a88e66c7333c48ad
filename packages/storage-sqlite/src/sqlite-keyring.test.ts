import { copyFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sqliteStorage } from './sqlite-storage.ts';
import { temporaryFolder } from './testing/temporary-folder.sample.ts';

it('keeps each row in its file before it answers, so that a removed log takes no mark with it', async () => {
  const folder = temporaryFolder();
  const storage = sqliteStorage({ file: folder.path('store.db') });
  const row = (id: string) => ({ id, epoch: 0, wrapped: Uint8Array.of(1) });
  await storage.keyring.put([row('reached~1')]);
  await storage.keyring.put([row('reached~2')]);
  // As it is left by a process that was killed now, and by somebody who clears the logs away.
  copyFileSync(folder.path('store.db.keyring'), folder.path('left.keyring'));
  await storage.close();
  const left = sqliteStorage({ file: folder.path('other.db'), keyringFile: folder.path('left.keyring') });
  expect(await left.keyring.get(['reached~1', 'reached~2'])).toHaveLength(2);
  await left.close();
  folder.remove();
});
