import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Found } from './look-for.ts';
import type { Mutant } from './mutant.ts';

export interface Hunted {
  /** Null for the control: nothing was planted. */
  readonly bug: Mutant | null;
  /** Null where a suite was still at it when its time was over. */
  readonly found: Found | null;
  readonly seconds: number;
}

const plant = new URL('mutate.ts', import.meta.url).href;
const lookFor = fileURLToPath(new URL('look-for.ts', import.meta.url));

/** Plants a bug in a process of its own and looks for it there. A program that never comes to rest is found, too. */
export function hunt(bug: Mutant | null, longestMs: number): Promise<Hunted> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--conditions=@kawal/source', '--import', plant, lookFor], {
    env: { ...process.env, KAWAL_MUTANT: bug?.name ?? '', NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const seconds = (performance.now() - began) / 1_000;
      if (signal === 'SIGKILL') resolve({ bug, found: null, seconds });
      else if (code === 0) resolve({ bug, found: JSON.parse(said) as Found, seconds });
      else reject(new Error(`${bug?.name ?? 'nothing planted'}: ${complained.slice(-2_000)}`));
    });
  });
}
