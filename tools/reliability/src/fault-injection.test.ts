import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { diskLibrary } from '@kawal/sdk/conformance';
import { describe, expect, test } from 'vitest';
import { actorVerbs } from './fault-injection/actor-verbs.ts';
import { breakTheDisk } from './fault-injection/broken-disk.ts';
import { breakEveryCall, breakTheNight, plays } from './fault-injection.ts';
import { bundled } from './on-disk/bundle.ts';
import { scratchFolder } from './on-disk/scratch.ts';

// The quick form: some of the cases, spread over all commands. `pnpm reliability fault-injection` goes through each of them.

describe('whichever call to the world breaks, and in whichever way', () => {
  test('every command is given', async () => {
    const given = new Set(Object.values(plays).flatMap((play) => play.map(({ verb }) => verb)));
    expect((await actorVerbs()).filter((verb) => !given.has(verb))).toEqual([]);
  });

  test('a command is all or nothing, says so by a code, gives nothing away, and is done once when it is given again', async () => {
    const { commands, cases, wrong } = await breakEveryCall({ oneIn: 320, seed: 3 });
    expect(wrong).toEqual([]);
    expect(commands).toBeGreaterThan(100);
    expect(Object.keys(cases).length).toBeGreaterThan(8);
  });

  test('a report is taken in and everybody is told, also where the process dies', async () => {
    const { cases, wrong } = await breakTheNight({ oneIn: 160, seed: 1 });
    expect(wrong).toEqual([]);
    expect(Object.keys(cases).filter((kind) => kind.startsWith('dies at'))).not.toHaveLength(0);
  });

  test('SQLite says what its disk did, loses nothing, and goes on when the disk does', async ({
    skip,
    onTestFinished,
  }) => {
    const folder = scratchFolder();
    onTestFinished(() => folder.remove());
    const library = diskLibrary(folder.path);
    if (!library.ok) return skip(library.reason);
    const program = await bundled(new URL('./fault-injection/disk-process.ts', import.meta.url), folder.path);
    mkdirSync(join(folder.path, 'disk'));
    const found = await breakTheDisk({ folder: join(folder.path, 'disk'), every: 20 }, program, library.file);
    expect(found.wrong).toEqual([]);
    expect(found.failed).toBeGreaterThan(8);
  });
});
