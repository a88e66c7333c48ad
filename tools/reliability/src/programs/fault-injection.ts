import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diskLibrary } from '@kawal/sdk/conformance';
import { breakTheDisk } from '../fault-injection/broken-disk.ts';
import { breakEveryCall, breakTheNight, type NthFailure } from '../fault-injection.ts';
import { bundled } from '../on-disk/bundle.ts';
import { scratchFolder } from '../on-disk/scratch.ts';

// Each call to the world of each command breaks in each way, one at a time, and the command is given again:
//   pnpm reliability fault-injection
//   pnpm reliability fault-injection --only 'night: storage.commit 3, full'      this case again

const { values } = parseArgs({ options: { only: { type: 'string' }, 'one-in': { type: 'string', default: '1' } } });
const options = { oneIn: Number(values['one-in']), ...(values.only === undefined ? {} : { only: values.only }) };
const began = performance.now();
const found = { commands: await breakEveryCall(options), night: await breakTheNight(options) };
const disk = values.only === undefined ? await brokenDisk() : null;
if (disk !== null && 'wrong' in disk && disk.wrong.length > 0) say({ case: 'the disk', what: disk.wrong.slice(0, 20) });
const seconds = Math.round((performance.now() - began) / 1_000);
for (const { wrong } of Object.values(found)) for (const one of wrong.slice(0, 20)) say(one);
console.log(
  JSON.stringify({
    program: 'nth-failure',
    commands: found.commands.commands,
    cases: casesOf(found.commands) + casesOf(found.night),
    ofCommands: found.commands.cases,
    ofTheNight: found.night.cases,
    disk,
    seconds,
    failures:
      found.commands.wrong.length + found.night.wrong.length + (disk && 'wrong' in disk ? disk.wrong.length : 0),
  }),
);

/** Every call of SQLite to its disk, where there is a compiler for what stands between the two. */
async function brokenDisk() {
  const folder = scratchFolder();
  try {
    const library = diskLibrary(folder.path);
    if (!library.ok) return { skipped: library.reason };
    const entry = import.meta.resolve('../fault-injection/disk-process.ts');
    const program = await bundled(new URL(entry), folder.path);
    const place = join(folder.path, 'disk');
    mkdirSync(place);
    return await breakTheDisk({ folder: place, every: 1 }, program, library.file);
  } finally {
    folder.remove();
  }
}

function say(one: NthFailure['wrong'][number]): void {
  console.error([one.case, ...one.what].join('\n  '));
  console.error(`Again: pnpm reliability fault-injection --only '${one.case}'`);
  process.exitCode = 1;
}

function casesOf({ cases }: NthFailure): number {
  return Object.values(cases).reduce((sum, count) => sum + count, 0);
}
