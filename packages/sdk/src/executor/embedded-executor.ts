import { KawalError } from '../error.ts';
import { option } from '../options/option.ts';
import { readOptions } from '../options/read-options.ts';
import type { Executor, ExecutorReadiness, ExecutorTrouble } from './executor.ts';
import { kindOf, type Passes, startPasses, troubleToStderr } from './passes.ts';
import { type SignalFile, type SignalFileOptions, signalFile } from './signal-file.ts';
import { wakeTimer } from './wake-timer.ts';

export interface EmbeddedExecutorOptions {
  /** Wakes the workers of all processes that name the same `Storage.signalFile`, or of this process alone. */
  readonly signalFile?: string;
  /** Do a pass at least about this often, in milliseconds. 30,000 unless told otherwise. */
  readonly sweepMs?: number;
  /** The time in milliseconds UTC. The system's unless told otherwise. */
  readonly now?: () => number;
}

const source = 'executor-embedded';

const optionTable = {
  signalFile: option.optional(option.path),
  sweepMs: option.milliseconds(),
  now: option.optional(option.call<() => number>(), Date.now),
};

/**
 * The reference, and the default. Wakes the worker of its own process by a timer, in whose way nothing can be. With a
 * signal file, it wakes the workers of other processes as well, where its own process does not work or is busy.
 */
export function embeddedExecutor(options: EmbeddedExecutorOptions = {}): Executor {
  const { signalFile: file, sweepMs, now } = readOptions(options, optionTable, { source });
  let tell: (trouble: ExecutorTrouble) => void = troubleToStderr;
  let passes: Passes | undefined;
  let isPassing = false;
  let isClosed = false;
  const timer = wakeTimer(now, () => void passes?.begin());
  const hearing: Omit<SignalFileOptions, 'file'> = {
    heard: wakeAt,
    deaf: (error) => tell({ code: 'executor.disconnected', error: kindOf(error) }),
    lost: (error) => tell({ code: 'executor.hint-lost', error: kindOf(error) }),
    retryMs: sweepMs,
  };
  const signal = file === undefined ? undefined : signalFile({ file, ...hearing });

  /** The sweep hints again at work that is further away. */
  const isNear = (at: number): boolean => at - now() <= 2 * sweepMs;

  function wakeAt(at: number): void {
    if (passes !== undefined && isNear(at)) timer.set(at);
  }

  /** A pass that leaves work behind calls the other processes. What is due later, this process remembers itself. */
  function afterPass(at?: number): void {
    wakeAt(at ?? 0);
    if (at === undefined) signal?.send(0);
  }

  async function stop(): Promise<void> {
    timer.clear();
    signal?.ignore();
    const running = passes;
    passes = undefined;
    await running?.stop();
  }

  return {
    contract: 'kawal.executor/1',
    name: source,
    capabilities: { processes: signal === undefined ? 'one' : 'many' },
    onTrouble(listener) {
      tell = listener;
    },
    hint(at = 0) {
      wakeAt(at);
      const wakesItself = passes !== undefined && !isPassing && signal?.isListening();
      if (!isClosed && !wakesItself && isNear(at)) signal?.send(at);
    },
    async run(pass) {
      if (passes !== undefined) throw new KawalError('executor.invalid-call', 'It runs already.', { source });
      const marked = () => {
        isPassing = true;
        return pass().finally(() => {
          isPassing = false;
        });
      };
      // Before the first pass looks, so that no hint falls between the two.
      signal?.listen();
      passes = startPasses({ pass: marked, hint: afterPass, trouble: (one) => tell(one), sweepMs, now });
    },
    stop,
    ...(signal === undefined ? {} : { check: async () => readiness(signal) }),
    async close() {
      await stop();
      isClosed = true;
      signal?.flush();
    },
  };
}

function readiness(signal: SignalFile): ExecutorReadiness {
  try {
    signal.probe();
    return { ready: true };
  } catch (error) {
    return { ready: false, code: kindOf(error) };
  }
}
