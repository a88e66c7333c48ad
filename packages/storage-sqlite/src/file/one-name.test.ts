import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let other: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('store.db');
  mkdirSync(folder.path('a box'));
  other = folder.path('a box/store.db');
});
afterEach(() => folder.remove());

const inUnshared = ['--user', '--map-root-user', '--mount'];
const canMount = spawnSync('unshare', [...inUnshared, 'true']).status === 0;

describe('two names of one file', () => {
  it.each(['', '.keyring'])('refuses either name, and opens what has one again: store.db%s', async (end) => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('before'));
    linkSync(file + end, other + end);
    const names = [
      { file, keyringFile: `${file}.keyring` },
      { file: end === '' ? other : file, keyringFile: end === '' ? `${file}.keyring` : other + end },
    ];
    for (const name of names) {
      expect(() => sqliteStorage(name)).toThrow(
        expect.objectContaining({ code: 'storage.not-durable', message: expect.stringContaining('second name') }),
      );
    }
    await storage.commit(act('after'));
    // Whoever runs is told before the next start is refused.
    const fault = { code: 'second-name', detail: end === '' ? 'store' : 'keyring' };
    expect(await storage.check?.()).toEqual([fault]);
    rmSync(other + end);
    expect(await storage.check?.()).toEqual([]);
    await storage.close();
    const again = sqliteStorage({ file });
    expect(await again.load(['before', 'after'])).toHaveLength(2);
    await again.close();
  });

  it.runIf(canMount).each(['', '.keyring'])('refuses a file that is mounted by itself: store.db%s', async (end) => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('before'));
    writeFileSync(other + end, '');
    const module = new URL('../sqlite-storage.ts', import.meta.url);
    const program = `(await import('${module}')).sqliteStorage({ file: process.argv[1] })`;
    const opening = 'mount --bind "$1" "$2" && exec "$3" --conditions=@kawal/source --input-type=module -e "$4" "$5"';
    const given = [file + end, other + end, process.execPath, program, other];
    const { stderr } = spawnSync('unshare', [...inUnshared, 'sh', '-c', opening, 'sh', ...given], { encoding: 'utf8' });
    expect(stderr).toContain('Mount its folder');
    await storage.close();
  });
});
