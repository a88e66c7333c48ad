import { readFile, writeFile } from 'node:fs/promises';
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
  // A folder that takes no file stops no worker: then nobody sees from outside that it runs.
  const write = (more = ''): Promise<void> =>
    file === undefined ? Promise.resolve() : writeFile(file, `${now()}${more}`, { mode: 0o600 }).catch(() => undefined);
  await write();
  const timer = setInterval(() => void write(), minute);
  return () => {
    clearInterval(timer);
    return write(' stopped');
  };
}

/** Says how long ago the last worker was seen, and if it runs still; undefined where none left a mark. */
export async function seenWorker(storage: Pick<Storage, 'signalFile'>, now: Instant) {
  const [at, stopped] = (await readFile(markOf(storage) ?? '', 'utf8').catch(() => '')).split(' ');
  if (!/^\d+$/.test(at ?? '')) return undefined;
  const agoMs = now - Number(at);
  return { agoMs, runs: stopped === undefined && agoMs <= freshMs };
}
