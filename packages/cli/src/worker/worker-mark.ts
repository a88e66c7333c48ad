import { readFile, readlink, writeFile } from 'node:fs/promises';
import { type Instant, minute } from '@kawal/core';
import type { Storage } from '@kawal/sdk';

/** A worker writes its mark anew each minute; one that is older belongs to a worker that died. */
const freshMs = 3 * minute;

/** Returns the mark beside a store; none where the store lies in no file of this machine. */
const markOf = ({ signalFile }: Pick<Storage, 'signalFile'>): string | undefined =>
  signalFile?.replace(/\.signal$/, '.worker');

/** Leaves a mark beside the store while a worker runs. Returns what says that it stopped. */
export async function leaveMark(
  storage: Pick<Storage, 'signalFile'>,
  now: () => Instant,
): Promise<() => Promise<void>> {
  const file = markOf(storage);
  const name = (await nameOfProcess(process.pid)) ?? '-';
  // A folder that takes no file stops no worker: then nobody sees from outside that it runs.
  const write = (by = name): Promise<void> =>
    file === undefined ? Promise.resolve() : writeFile(file, `${now()} ${by}`, { mode: 0o600 }).catch(() => undefined);
  await write();
  const timer = setInterval(() => void write(), minute);
  return () => {
    clearInterval(timer);
    return write('stopped');
  };
}

/** Says how long ago the last worker was seen, and if it runs still; undefined where none left a mark. */
export async function seenWorker(storage: Pick<Storage, 'signalFile'>, now: Instant) {
  const [at, by = ''] = (await readFile(markOf(storage) ?? '', 'utf8').catch(() => '')).split(' ');
  if (!/^\d+$/.test(at ?? '')) return undefined;
  const agoMs = now - Number(at);
  return { agoMs, runs: by !== 'stopped' && agoMs <= freshMs && !(await isGone(by)) };
}

/** Names a process as no other, by the boot of the machine, its numbers of processes, and when it began. Linux alone tells. */
export async function nameOfProcess(pid: number): Promise<string | undefined> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // One that ended and that nobody has taken note of writes nothing more.
    const began = /[ZX]/.test(state) ? 'ended' : fields[18];
    return [boot, await readlink('/proc/self/ns/pid'), pid, began].join('/');
  } catch {
    return undefined;
  }
}

/** Tells whether a process of this machine has ended. Of another machine, or of another container, nobody here can say. */
async function isGone(name: string): Promise<boolean> {
  const [boot, space, pid] = name.split('/');
  const [ownBoot, ownSpace] = (await nameOfProcess(process.pid))?.split('/') ?? [];
  if (boot === undefined || boot !== ownBoot || space !== ownSpace) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // Any other error is of a process that is there.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  return ((await nameOfProcess(Number(pid))) ?? name) !== name;
}
