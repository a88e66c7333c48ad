import { createRequire, syncBuiltinESMExports } from 'node:module';

const os: typeof import('node:os') = createRequire(import.meta.url)('node:os');

/** The number of this process, as what it loaded at its beginning knows it. */
const own = { pid: process.pid, ppid: process.ppid, hostname: os.hostname };

/** From now on this process has another number and machine, as after a restart, until the answer is called. */
export function asRestarted(): () => void {
  const name = `${own.hostname()}-2`;
  become({ pid: own.pid + 100_003, ppid: own.ppid + 100_003, hostname: () => name });
  return () => become(own);
}

/** Tells whether a name is that of this process. A short number may stand in a name by chance. */
export function isOfThisProcess(name: string): boolean {
  return own.pid >= 1_000 && name.split('-').includes(String(own.pid));
}

function become({ pid, ppid, hostname }: typeof own): void {
  for (const [name, value] of Object.entries({ pid, ppid }))
    Object.defineProperty(process, name, { value, configurable: true, enumerable: true });
  Object.assign(os, { hostname });
  syncBuiltinESMExports();
}
