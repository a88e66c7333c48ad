import { type DiskLibrary, diskLibrary } from '@kawal/sdk/conformance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundled } from './on-disk/bundle.ts';
import { scratchFolder } from './on-disk/scratch.ts';
import { type Recording, record, type Settings, settable } from './power-loss/recording.ts';
import { cutPower } from './power-loss.ts';

// The quick form: one short recording of each kind. `pnpm reliability power-loss` looks at thousands of images.

const folder = scratchFolder();
let library: DiskLibrary;
let program = '';

beforeAll(async () => {
  library = diskLibrary(folder.path);
  if (library.ok) program = await bundled(new URL('./power-loss/accept.ts', import.meta.url), folder.path, settable);
});
afterAll(() => folder.remove());

test('no power cut takes back what was acknowledged, or leaves a card without its key', async ({ skip }) => {
  if (!library.ok) return skip(library.reason);
  const found = await cutPower(await recorded('FULL'), 1, 100, folder.path);
  expect(found).toMatchObject({ images: 100, lost: 0, corrupt: 0, first: null });
  expect(found.atStake).toBeGreaterThan(60);
});

test('a store that syncs at checkpoints only loses reports, and this sees it', async ({ skip }) => {
  if (!library.ok) return skip(library.reason);
  const found = await cutPower(await recorded('NORMAL'), 1, 15, folder.path);
  expect(found.lost).toBeGreaterThan(0);
});

test('a store that never syncs is damaged, and this sees it', async ({ skip }) => {
  if (!library.ok) return skip(library.reason);
  const found = await cutPower(await recorded('OFF'), 1, 15, folder.path);
  expect(found.corrupt).toBeGreaterThan(0);
});

function recorded(synchronous: Settings['synchronous']): Promise<Recording> {
  const { file } = library as DiskLibrary & { readonly ok: true };
  // So few pages that checkpoints come often in a short recording.
  const settings = { synchronous, checkpointPages: 40 };
  return record({ seed: 1, accepts: 20, program, library: file, settings }, folder.path);
}
