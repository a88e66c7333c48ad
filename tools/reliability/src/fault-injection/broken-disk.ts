import { spawnSync } from 'node:child_process';
import { keptFiles } from '../on-disk/kept.ts';
import { makeVault, storeIn, vaultIn } from '../on-disk/office.ts';

export interface DiskTask {
  readonly folder: string;
  /** Which of the calls fail: each first, and then every so many. */
  readonly every: number;
}

export interface BrokenDisk {
  /** How many calls to the disk failed. */
  readonly failed: number;
  readonly reports: number;
  readonly wrong: readonly string[];
}

/** Lets calls of SQLite to a real disk fail, full or broken, once or for good, and looks at the files in the end. */
export async function breakTheDisk(task: DiskTask, program: string, library: string): Promise<BrokenDisk> {
  const { folder } = task;
  await makeVault(folder, 1);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, JSON.stringify(task)], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1', LD_PRELOAD: library, KAWAL_DISK: folder },
  });
  const reports = new Map<number, string>();
  const messages = new Set<string>();
  const wrong: string[] = status === 0 ? [] : [`ended with ${status}: ${stderr.slice(-2_000)}`];
  let failed = 0;
  for (const line of stdout.split('\n')) {
    const [what, one = '', two = ''] = line.split(' ');
    if (what === 'wrong') wrong.push(line);
    if (what === 'failed') failed = Number(one);
    if (what === 'message') messages.add(one.slice(0, one.lastIndexOf('.')));
    if (what !== 'report') continue;
    const before = reports.get(Number(one));
    if (before !== undefined && before !== two) wrong.push(`report ${one} was ${before} and is ${two}`);
    reports.set(Number(one), two);
  }
  const storage = storeIn(folder);
  const kept = keptFiles(vaultIn(folder));
  wrong.push(...(await kept.look(storage, { reports, messages })));
  if (kept.reports.size !== reports.size) wrong.push(`${reports.size} were taken in, ${kept.reports.size} are there`);
  await storage.close();
  return { failed, reports: reports.size, wrong };
}
