import { parentPort, workerData } from 'node:worker_threads';
import { isKawalError, type KawalError } from '@kawal/sdk';
import { failure, source } from './failure.ts';
import { type SqliteStorageOptions, sqliteStorage } from './sqlite-storage.ts';
import type { ThreadCall, ThreadReply } from './thread-messages.ts';

// The program of the thread that `sqliteStorageInThread` starts; of no use by itself.

if (parentPort === null) throw new TypeError('storage-worker is the program of a thread, not a module to import');
const port = parentPort;

await answer(0, () => {
  const storage = sqliteStorage(workerData as SqliteStorageOptions);
  const parts: Readonly<Record<ThreadCall['part'], object>> = {
    storage,
    keyring: storage.keyring,
    backups: storage.backups ?? {},
  };
  const answers = new Set<Promise<void>>();
  port.on('message', async ({ number, part, method, given }: ThreadCall) => {
    const said = answer(number, () => Reflect.get(parts[part], method)(...given));
    answers.add(said);
    await said;
    answers.delete(said);
    if (method !== 'close') return;
    // A copy that was begun before may be told of later than the end of closing.
    await Promise.all(answers);
    // Nothing comes after this; without a listener the thread ends by itself.
    port.close();
  });
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, methodsOf(part)]));
});

function methodsOf(part: object): readonly string[] {
  return Object.entries(part).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
}

async function answer(number: number, work: () => unknown): Promise<void> {
  let said: ThreadReply;
  try {
    said = { number, value: await work() };
  } catch (error) {
    said = { number, error: plain(isKawalError(error) ? error : failure(error)) };
  }
  port.postMessage(said);
}

/** The words without what every message of this adapter begins with, which is put before them again on the other side. */
function plain({ code, message }: Pick<KawalError, 'code' | 'message'>): { code: KawalError['code']; message: string } {
  return { code, message: message.replace(`${code} (${source}): `, '') };
}
