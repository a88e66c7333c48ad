import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { isKawalError } from '../../error.ts';
import { withExistingStore } from '../../storage/existing-store.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { mustCommit, mustWrite, write } from './act.ts';
import { onReopened } from './crash.ts';
import { mustFail } from './expect-error.ts';
import { actsTogether, keysOfAct, numberedAct, stands } from './numbered-act.ts';
import { filesAt, filesBelow, putBack } from './on-disk.ts';
import { openingOf } from './openings.ts';
import { lasting, type StorageCase } from './stage.ts';

/** Files of a process that never closed its store, met where another process has its number. */
export const leftOpen: readonly StorageCase[] = casesOf({
  'processes/left-open': {
    title:
      'A store that nobody closed before the power went is opened, also where a process lives that has the number of the one that had it open.',
    ...lasting,
    async run(stage) {
      const { storage, location, child } = stage;
      const acts = actsTogether + 2;
      for (let number = 1; number <= acts; number += 1) {
        await storage.keyring.put(keysOfAct(number));
        await mustCommit(storage, numberedAct(number));
      }
      if (location === undefined || filesAt(location).length === 0)
        throw new DoesNotApply(`${storage.name} is at no path`);
      // This process goes on, so whatever the files say of it is true of a process that lives.
      const files = copied(location);
      await storage.close();
      putBack(location, files);
      const told =
        'Nobody has it open, and it is refused: what it keeps others out by outlives its process, as a file with the number of a process does.';
      await onReopened(stage, async (again) => {
        for (let number = 1; number <= acts; number += 1)
          assertThat(await stands(again, number), `Act ${number} is lost where nobody closed the store.`);
      }).catch((error: unknown) => {
        if (isKawalError(error, 'storage.unavailable')) throw new Error(told, { cause: error });
        throw error;
      });
      putBack(location, files);
      const other = child({ task: 'opens', acts });
      const opening = await openingOf(other);
      other.finish();
      assertThat(opening.how !== 'unavailable', told);
      assertSame(opening, { how: 'opened', standing: acts }, 'By another process it is not opened as it was left.');
      await other.gone;
    },
  },
});

/** A place that holds nothing, and whoever only reads. */
export const neverBegun: readonly StorageCase[] = casesOf({
  'lifecycle/never-begun': {
    title:
      'For a command that only reads, a store in a file is opened where it is, and where there is none it is refused and none is begun.',
    needs: 'durable',
    async run({ storage, location, anotherPlace }) {
      const place = await anotherPlace();
      const { location: empty } = place;
      if (location === undefined || empty === undefined || !isAbsolute(empty) || !existsSync(location))
        throw new DoesNotApply(`${storage.name} is at no path`);
      const reads = () => withExistingStore(async () => place.open());
      await withNothingAt(empty, async () => {
        const what = 'To open a store that is not there, for a command that only reads: call `refuseNewStore` first';
        await mustFail(reads, 'storage.unavailable', what);
        assertSame(namesAt(empty), [], 'A command that only reads has left files where there is no store.');
      });
      const begun = await place.open();
      await mustWrite(begun, [write('a')]);
      await begun.close();
      const again = await reads();
      try {
        assertSame((await again.load(['a'])).length, 1, 'A command that only reads does not see what is there.');
      } finally {
        await again.close();
      }
    },
  },
});

function namesAt(location: string): readonly string[] {
  return readdirSync(dirname(location)).filter((name) => name.startsWith(basename(location)));
}

/** Puts aside meanwhile what stands at a place that a test has filled before, as with the copy of an empty store. */
async function withNothingAt(location: string, look: () => Promise<void>): Promise<void> {
  const at = (name: string): string => join(dirname(location), name);
  const names = namesAt(location);
  for (const name of names) renameSync(at(name), at(`aside-${name}`));
  try {
    await look();
  } finally {
    for (const name of names) {
      rmSync(at(name), { recursive: true, force: true });
      renameSync(at(`aside-${name}`), at(name));
    }
  }
}

/** Copies the files of a store that is open, by a process of its own: what this one opens and closes loses its locks. */
function copied(location: string): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-left-'));
  try {
    const base = join(location, '..');
    const pairs = filesAt(location)
      .filter((file) => statSync(file).isFile())
      .map((file) => [file, join(folder, relative(base, file))]);
    const program = `for (const [from, to] of JSON.parse(process.argv[1])) require('fs').cpSync(from, to);`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', program, JSON.stringify(pairs)], {
      encoding: 'utf8',
    });
    assertThat(status === 0, `Its files could not be copied. ${stderr}`);
    return new Map(filesBelow(folder).map((file) => [`/${relative(folder, file)}`, readFileSync(file)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
