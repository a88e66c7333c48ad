import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';

it('lets processes that start at once on a new file all open it and lose nothing', async () => {
  for (let round = 0; round < 5; round += 1) {
    const folder = temporaryFolder();
    const file = folder.path('store.db');
    const codes = await Promise.all([1, 2, 3, 4].map(() => countUp(file)));
    expect(codes).toEqual([0, 0, 0, 0]);
    const storage = sqliteStorage({ file });
    expect((await storage.load(['counter']))[0]?.version).toBe(40);
    await storage.close();
    folder.remove();
  }
});

async function countUp(file: string): Promise<number | null> {
  const script = fileURLToPath(new URL('../testing/crash-child.ts', import.meta.url));
  const task = JSON.stringify({ task: 'count', times: 10 });
  const child = spawn(process.execPath, ['--conditions=@kawal/source', script, file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  child.stdin.end(task);
  const [code] = await once(child, 'exit');
  return code;
}
