import { parseArgs } from 'node:util';
import { diskLibrary } from '@kawal/sdk/conformance';
import { bundled } from '../on-disk/bundle.ts';
import { scratchFolder } from '../on-disk/scratch.ts';
import { record, type Settings, settable } from '../power-loss/recording.ts';
import { cutPower } from '../power-loss.ts';

// What a power cut leaves of the files of a store, image by image, from recordings of the real engine on SQLite:
//   pnpm reliability power-loss --images 20000 --seed 1
//   pnpm reliability power-loss --images 500 --recordings 1 --seed 17
// The controls, with fewer syncs than the storage allows, must lose something; each takes a tenth of the images.

const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '20000' },
    recordings: { type: 'string', default: '40' },
    accepts: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const [images, recordings, accepts] = [Number(values.images), Number(values.recordings), Number(values.accepts)];
const first = Number(values.seed);
const folder = scratchFolder();
const library = diskLibrary(folder.path);
if (!library.ok) {
  console.log(JSON.stringify({ program: 'power-loss', skipped: library.reason }));
  process.exit(0);
}
const accept = import.meta.resolve('../power-loss/accept.ts');
const sound = await bundled(new URL(accept), `${folder.path}/sound`);
const changed = await bundled(new URL(accept), `${folder.path}/changed`, settable);
const began = performance.now();
const full = await look(recordings, Math.ceil(images / recordings), 'FULL');
const normal = await look(Math.ceil(recordings / 10), Math.ceil(images / recordings), 'NORMAL');
const off = await look(Math.ceil(recordings / 10), Math.ceil(images / recordings), 'OFF');
const seconds = Math.round((performance.now() - began) / 1_000);
console.log(JSON.stringify({ program: 'power-loss', seed: first, recordings, accepts, seconds, full, normal, off }));
if (full.lost + full.corrupt > 0) process.exitCode = 1;
for (const [name, control] of Object.entries({ normal, off })) {
  if (control.lost + control.corrupt > 0) continue;
  console.error(`the control with ${name} lost nothing: this sees no power cut`);
  process.exitCode = 1;
}
folder.remove();

async function look(count: number, each: number, synchronous: Settings['synchronous']) {
  const sum = { images: 0, lost: 0, corrupt: 0, atStake: 0, entries: 0 };
  for (let seed = first; seed < first + count; seed += 1) {
    // Every second recording is of the program as it ships, whose checkpoints come seldom; in the others they come often.
    const ships = synchronous === 'FULL' && seed % 2 === 0;
    const settings = { synchronous, checkpointPages: 40 };
    const options = { seed, accepts, library: library.ok ? library.file : '' };
    const recording = await record(
      { ...options, ...(ships ? { program: sound } : { program: changed, settings }) },
      folder.path,
    );
    const found = await cutPower(recording, seed, each, folder.path);
    sum.entries += recording.entries.length;
    for (const name of ['images', 'lost', 'corrupt', 'atStake'] as const) sum[name] += found[name];
    if (synchronous !== 'FULL' || found.first === null) continue;
    const { cut, image, wrong } = found.first;
    console.error([`recording ${seed}, image ${image}, cut at entry ${cut}:`, ...wrong.slice(0, 10)].join('\n  '));
    console.error(
      `Again: pnpm reliability power-loss --recordings 1 --images ${each} --accepts ${accepts} --seed ${seed}`,
    );
  }
  return sum;
}
