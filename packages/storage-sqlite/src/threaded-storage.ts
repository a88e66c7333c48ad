import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Backups, type KawalError, type Keyring, refuseNewStore, type Storage } from '@kawal/sdk';
import { fault, source } from './failure.ts';
import { signalFileOf } from './file/signal-file.ts';
import { readSqliteOptions, type SqliteStorageOptions } from './sqlite-storage.ts';
import type { Methods, ThreadCall, ThreadReply } from './thread-messages.ts';

/** Somebody waits for this call's answer. */
interface Waiting {
  readonly isCommit: boolean;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * The storage of {@link sqliteStorage} in a thread of its own. Every sync stops the thread that waits for it: here an app
 * goes on meanwhile, whatever the disk does, and where many reports come at once the next ones are decided while the
 * last are written. One at a time, each call takes some tens of microseconds longer.
 *
 * Fails as `sqliteStorage` does. If the thread itself ends, what waits for a commit is told `storage.unknown-outcome`,
 * and everything else, from then on, `storage.unavailable`.
 */
export async function sqliteStorageInThread(options: SqliteStorageOptions): Promise<Storage> {
  const { file, keyringFile = `${file}.keyring` } = readSqliteOptions(options);
  // The thread does not know for what it opens.
  refuseNewStore(file, source);
  // As it was built, or as it stands in the sources.
  const program = new URL(`./storage-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  const thread = new Worker(program, { workerData: { ...options } });
  const calls = callsTo(thread);
  const methods = (await calls.opened) as Methods;
  const part = <Part extends ThreadCall['part']>(name: Part) =>
    Object.fromEntries(methods[name].map((method) => [method, calls.of(name, method)]));
  let closing: Promise<void> | undefined;
  return {
    ...(part('storage') as unknown as Omit<Storage, 'contract' | 'name' | 'capabilities' | 'keyring'>),
    contract: 'kawal.storage/1',
    name: source,
    capabilities: { durable: true, processes: 'many' },
    signalFile: signalFileOf(file),
    files: [resolve(file), resolve(keyringFile)],
    keyring: part('keyring') as unknown as Keyring,
    backups: part('backups') as unknown as Backups,
    close: () => (closing ??= calls.close()),
  };
}

function callsTo(thread: Worker) {
  const waiting = new Map<number, Waiting>();
  let ended: (() => KawalError) | undefined;
  let last = 0;

  const wait = (number: number, isCommit: boolean): Promise<unknown> => {
    // Only while somebody waits does the thread keep the process alive.
    if (waiting.size === 0) thread.ref();
    return new Promise((resolve, reject) => waiting.set(number, { isCommit, resolve, reject }));
  };
  const endWith = (why: () => KawalError): void => {
    ended ??= why;
    for (const { isCommit, reject } of waiting.values()) reject(isCommit ? unknownOutcome() : why());
    waiting.clear();
  };

  thread.on('message', (said: ThreadReply) => {
    const one = waiting.get(said.number);
    waiting.delete(said.number);
    if (waiting.size === 0) thread.unref();
    if ('error' in said) one?.reject(fault(said.error.code, said.error.message));
    else one?.resolve(said.value);
  });
  thread.on('error', () => endWith(gone));
  thread.on('exit', () => endWith(gone));

  const ask = (part: ThreadCall['part'], method: ThreadCall['method'], given: readonly unknown[]): Promise<unknown> => {
    if (ended !== undefined) return Promise.reject(ended());
    last += 1;
    const answer = wait(last, method === 'commit');
    thread.postMessage({ number: last, part, method, given });
    return answer;
  };
  return {
    opened: wait(0, false),
    of:
      (part: ThreadCall['part'], method: ThreadCall['method']) =>
      (...given: readonly unknown[]) =>
        ask(part, method, given),
    async close(): Promise<void> {
      if (ended !== undefined) return;
      const exit = once(thread, 'exit');
      const answer = ask('storage', 'close', []);
      ended = closed;
      await answer;
      thread.ref();
      await exit;
    },
  };
}

const closed = (): KawalError => fault('storage.closed', 'This storage was closed; open it anew.');
const gone = (): KawalError => fault('storage.unavailable', 'The thread of this storage has ended; open it anew.');

function unknownOutcome(): KawalError {
  return fault(
    'storage.unknown-outcome',
    'The thread of this storage ended while it committed; ask again with the same idempotency key.',
  );
}
