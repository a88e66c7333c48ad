import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isKawalError, KawalError } from '@kawal/sdk';
import { describe, test } from 'vitest';
import { failure } from './failure.ts';
import { fileStore } from './file-store.ts';
import { orderedKey, within } from './ordered-key.ts';
import type { OrderedStore } from './ordered-store.ts';
import { placeOf } from './place-of.ts';
import { temporaryFolder } from './temporary-folder.sample.ts';

const source = 'storage-contoh';
const bytes = (text: string): Uint8Array => Buffer.from(text);

test('an error that has its code keeps it', () => {
  const corrupt = new KawalError('storage.corrupt', 'The file is damaged.', { source });
  assert.equal(failure(corrupt, 'storage-lain'), corrupt);
});

describe('the file', () => {
  test('loses a line that a crash has torn, and nothing before it', async () => {
    await inFile(async (file) => {
      await written(file, 'a', 'b');
      appendFileSync(file, '123 [["dG9y');
      assert.deepEqual(await namesIn(file), ['a', 'b']);
      await written(file, 'c');
      assert.deepEqual(await namesIn(file), ['a', 'b', 'c']);
    });
  });

  test('stays where it was named when the process goes on in another folder', async () => {
    await inFile(async (file) => {
      const before = process.cwd();
      process.chdir(dirname(file));
      const named = placeOf(basename(file));
      process.chdir(before);
      assert.equal(realpathSync(dirname(named)), realpathSync(dirname(file)));
    });
  });

  test('refuses to open when it is damaged in its middle, and stays as it was', async () => {
    await inFile(async (file) => {
      await written(file, 'a', 'b');
      const damaged = readFileSync(file, 'latin1').replace('"', "'");
      writeFileSync(file, damaged);
      await assert.rejects(fileStore(file, source), (error) => isKawalError(error, 'storage.corrupt'));
      assert.equal(readFileSync(file, 'latin1'), damaged);
    });
  });

  test('refuses to open when its beginning is gone, and is for this user alone', async () => {
    await inFile(async (file) => {
      await written(file, 'a', 'b');
      if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
      for (const rest of ['', readFileSync(file, 'latin1').slice(0, 5), 'another program\n']) {
        writeFileSync(file, rest);
        await assert.rejects(fileStore(file, source), (error) => isKawalError(error, 'storage.corrupt'));
      }
    });
  });

  test('holds what was removed until it is erased, and no longer', async () => {
    await inFile(async (file) => {
      const store = await fileStore(file, source);
      const secret = Buffer.from('melati').toString('base64');
      await store.transaction(async (view) => view.set(bytes('card'), bytes('melati')));
      await store.transaction(async (view) => view.remove(bytes('card')));
      assert.ok(readFileSync(file, 'latin1').includes(secret));
      await store.erase([bytes('card')]);
      assert.ok(!readFileSync(file, 'latin1').includes(secret));
      await store.close();
    });
  });

  test('gets nothing of a transaction whose work fails', async () => {
    await inFile(async (file) => {
      const store = await fileStore(file, source);
      const before = readFileSync(file, 'latin1');
      const failing = store.transaction(async (view) => {
        view.set(bytes('half'), bytes('1'));
        throw new Error('on purpose');
      });
      await assert.rejects(failing, /on purpose/);
      await store.close();
      assert.equal(readFileSync(file, 'latin1'), before);
    });
  });

  test('in a folder that does not exist is unavailable', async () => {
    await assert.rejects(fileStore('/nowhere/at/all', source), (error) => isKawalError(error, 'storage.unavailable'));
  });
});

async function inFile(play: (file: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  try {
    await play(folder.path('store'));
  } finally {
    folder.remove();
  }
}

async function written(file: string, ...names: readonly string[]): Promise<void> {
  const store = await fileStore(file, source);
  for (const name of names) await store.transaction(async (view) => view.set(orderedKey('list', name), bytes(name)));
  await store.close();
}

async function namesIn(file: string): Promise<readonly string[]> {
  const store: OrderedStore = await fileStore(file, source);
  const found = await store.transaction((view) => view.range(within('list'), 99));
  await store.close();
  return found.map(({ value }) => Buffer.from(value).toString());
}
