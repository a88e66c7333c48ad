import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Aim } from './aims.ts';

export interface LifeTask {
  readonly folder: string;
  readonly seed: number;
  readonly life: number;
  /** The number of its first report: some that were sent before are sent again. */
  readonly first: number;
  /** After so many it ends by itself. */
  readonly rounds: number;
  readonly aim: Aim;
}

export interface Listener {
  report(number: number, stream: string): void;
  message(id: string): void;
}

/** How long a life may last that does not come to rest by itself. */
const longestMs = 60_000;

/**
 * Lives one life of the program and tells what was heard of it. Resolves with how it ended: `killed`, or `over` by itself;
 * anything else says what broke.
 */
export function live(program: string, task: LifeTask, heard: Listener, library: string | null): Promise<string> {
  const { aim } = task;
  const disk =
    library === null || aim.at !== 'disk'
      ? {}
      : {
          LD_PRELOAD: library,
          KAWAL_DISK: task.folder,
          KAWAL_DISK_FAULT: `${aim.torn ? 'tear' : 'die'}:${aim.nth}`,
        };
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_OPTIONS: '', ...disk },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complained += String(chunk);
  });
  let overdue = setTimeout(() => child.kill('SIGABRT'), longestMs);
  let over = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [what, one = '', two = ''] = line.split(' ');
    if (what === 'report' && two !== '') heard.report(Number(one), two);
    if (what === 'message') heard.message(one);
    if (what === 'over') over = true;
    if (what !== 'ready' || aim.at !== 'any instant') return;
    clearTimeout(overdue);
    overdue = setTimeout(() => child.kill('SIGKILL'), aim.afterMs);
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(overdue);
      if (signal === 'SIGKILL') resolve('killed');
      else if (over && code === 0) resolve('over');
      else resolve(`ends with ${/^\w*Error: .*$/m.exec(complained)?.[0] ?? signal ?? code}`);
    });
  });
}
