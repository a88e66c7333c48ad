import { readFileSync } from 'node:fs';

/** Time is counted in turns: of what takes seconds, and of what may take minutes. */
export const turnMs = { short: 100, long: 1_000 } as const;

/** Returns a clock of the time since it was asked last, a turn at most, without what was waited for a processor (on Linux). */
export function fairClock(turn: number, waitedNow: () => Waited = waitedInLinux): () => number {
  let [at, before] = [Date.now(), waitedNow()];
  return () => {
    const [now, waited] = [Date.now(), waitedNow()];
    const most = Math.max(0, ...[...waited].map(([path, ms]) => ms - (before.get(path) ?? 0)));
    const given = now - at - most;
    [at, before] = [now, waited];
    return given > turn / 2 ? turn : Math.max(0, given);
  };
}

/** For a thread and each of its child processes, by path, how long it has waited for a processor, in milliseconds. */
type Waited = ReadonlyMap<string, number>;

function waitedInLinux(): Waited {
  const children = read('/proc/thread-self/children').split(' ').filter(Boolean);
  const paths = ['/proc/thread-self', ...children.map((child) => `/proc/${child}`)];
  return new Map(paths.map((path) => [path, Number(read(`${path}/schedstat`).split(' ')[1] ?? 0) / 1e6]));
}

/** Returns nothing where there is no such file, as of a child that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1').trim();
  } catch {
    return '';
  }
}
