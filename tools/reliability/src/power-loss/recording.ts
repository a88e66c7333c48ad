import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DiskEntry, readDiskLog } from '@kawal/sdk/conformance';
import type { SourceChange } from '../on-disk/bundle.ts';
import { makeVault } from '../on-disk/office.ts';

export interface RecordingTask {
  readonly folder: string;
  readonly seed: number;
  readonly accepts: number;
}

/** Writes of a program to its disk, from these files on. */
export interface Recording {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly entries: readonly DiskEntry[];
}

export interface RecordingOptions {
  readonly seed: number;
  readonly accepts: number;
  readonly program: string;
  readonly library: string;
  readonly settings?: Settings;
}

/** Settings that the changed program reads from its environment: how SQLite syncs, and after how many pages it makes a checkpoint. */
export interface Settings {
  readonly synchronous: 'FULL' | 'NORMAL' | 'OFF';
  readonly checkpointPages: number;
}

/**
 * The storage refuses to run with less than full syncs, so that a control is a change of its source: the values come from
 * outside, and nothing else is another.
 */
export const settable: readonly SourceChange[] = [
  {
    file: 'packages/storage-sqlite/src/file/open.ts',
    sound: "'PRAGMA synchronous = FULL; ",
    broken:
      "'PRAGMA wal_autocheckpoint = ' + process.env.KAWAL_PAGES + '; PRAGMA synchronous = ' + process.env.KAWAL_SYNC + '; ",
  },
  {
    file: 'packages/storage-sqlite/src/file/open.ts',
    sound: "pragma(database, 'synchronous') === '2'",
    broken: "pragma(database, 'synchronous') !== ''",
  },
];

export function record(
  { seed, accepts, program, library, settings }: RecordingOptions,
  folder: string,
): Promise<Recording> {
  return recorded(join(folder, 'recorded'), join(folder, 'log'), {
    seed,
    accepts,
    program,
    library,
    ...(settings && { settings }),
  });
}

async function recorded(place: string, log: string, options: RecordingOptions): Promise<Recording> {
  const { seed, accepts, program, library, settings } = options;
  mkdirSync(place);
  try {
    await makeVault(place, seed);
    const files = new Map(readdirSync(place).map((name) => [`/${name}`, readFileSync(join(place, name))]));
    const task: RecordingTask = { folder: place, seed, accepts };
    const { status, stderr } = spawnSync(process.execPath, [program, JSON.stringify(task)], {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_NO_WARNINGS: '1',
        LD_PRELOAD: library,
        KAWAL_DISK: place,
        KAWAL_DISK_LOG: log,
        ...(settings === undefined
          ? {}
          : { KAWAL_SYNC: settings.synchronous, KAWAL_PAGES: String(settings.checkpointPages) }),
      },
    });
    if (status !== 0) throw new Error(`recording ${seed} failed: ${stderr.slice(-2_000)}`);
    return { files, entries: readDiskLog(log) };
  } finally {
    rmSync(place, { recursive: true, force: true });
    rmSync(log, { force: true });
  }
}
