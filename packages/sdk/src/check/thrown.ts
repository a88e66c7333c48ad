import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Hears of every error that is thrown in this process, also of those that are caught: the causes that an adapter hides. */
export interface ThrownErrors {
  /** Those since the last time, oldest first, with their stacks. */
  take(): Promise<readonly string[]>;
  /** Ends the listening, without which a process says at its end that it waits for a debugger. */
  end(): Promise<void>;
}

/** Listens as a debugger does, from another thread, for this one stands still at each error. */
export async function listenForThrown(): Promise<ThrownErrors> {
  const worker = new Worker(`(${listen})()`, { eval: true });
  worker.unref();
  await once(worker, 'message');
  return {
    async take() {
      worker.postMessage('take');
      const [thrown] = await once(worker, 'message');
      return thrown;
    },
    end: async () => void (await worker.terminate()),
  };
}

/** Runs in the other thread, where nothing of this file is known. */
function listen(): void {
  const { Session } = process.getBuiltinModule('node:inspector');
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  const session = new Session();
  let thrown: string[] = [];
  session.connectToMainThread();
  session.on('Debugger.paused', ({ params: { data } }) => {
    const { description, value } = (data ?? {}) as { readonly description?: string; readonly value?: unknown };
    thrown.push(description ?? String(value));
    session.post('Debugger.resume');
  });
  session.post('Debugger.enable', () => {
    session.post('Debugger.setPauseOnExceptions', { state: 'all' }, () => parentPort?.postMessage('listening'));
  });
  parentPort?.on('message', () => {
    parentPort.postMessage(thrown);
    thrown = [];
  });
}
