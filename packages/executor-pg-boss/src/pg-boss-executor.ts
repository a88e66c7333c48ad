import {
  type Executor,
  type ExecutorTrouble,
  KawalError,
  kindOf,
  type Passes,
  startPasses,
  troubleToStderr,
  withVerifiedTls,
} from '@kawal/sdk';
import { PgBoss } from 'pg-boss';

export interface PgBossExecutorOptions {
  /** The address of the database. It may be the storage's, and need not be. */
  readonly connectionString: string;
  /** pg-boss's own schema. Several chapters, and other queues of the app, may share it. `pgboss` unless told otherwise. */
  readonly schema?: string;
  /** Whose hints these are: all processes of one chapter name the same queue. `kawal` unless told otherwise. */
  readonly queue?: string;
  /** Look at least about this often, whatever is heard, in milliseconds. 30,000 unless told otherwise. */
  readonly sweepMs?: number;
}

const source = 'executor-pg-boss';

/** How long is waited for a connection: a command that hints must not hang at its end where nobody answers. */
const connectMs = 5_000;

/** A hint further ahead than this is not given on: the sweep gives it on when its time is near. */
const horizonMs = 60 * 60 * 1_000;

/**
 * How our queue is kept, whatever the defaults of pg-boss are. A hint is worth nothing once it was heard, so none is
 * retried, and none is kept as failed: what it was about is still due, and the storage says so.
 */
const queueOptions = {
  // One hint of a kind waits at a time: a thousand of them are one.
  policy: 'short',
  notify: true,
  retryLimit: 0,
  // Longer than a pass takes. Nothing hangs on it: whoever is slower goes on.
  expireInSeconds: 600,
  retentionSeconds: (2 * horizonMs) / 1_000,
  deleteAfterSeconds: 60,
};

/**
 * Wakes the workers of several processes by pg-boss. Hints are empty; who hears one does a pass over what is due. A
 * process that only takes reports in hints and never runs.
 */
export function pgBossExecutor(options: PgBossExecutorOptions): Executor {
  const { connectionString, schema = 'pgboss', queue = 'kawal', sweepMs = 30_000 } = options;
  let tell: (trouble: ExecutorTrouble) => void = troubleToStderr;
  const trouble = (code: ExecutorTrouble['code'], error: unknown) => tell({ code, error: kindOf(error) });
  let boss: Promise<PgBoss> | undefined;
  let passes: Passes | undefined;
  let isClosed = false;
  const underWay = new Set<Promise<void>>();

  async function connect(): Promise<PgBoss> {
    const starting = new PgBoss({
      connectionString: withVerifiedTls(connectionString, process.env),
      schema,
      max: 3,
      schedule: false,
      useListenNotify: true,
      connectionTimeoutMillis: connectMs,
    });
    starting.on('error', (error) => trouble('executor.disconnected', error));
    try {
      await starting.start();
      await starting.createQueue(queue, queueOptions);
      await starting.updateQueue(queue, withoutPolicy(queueOptions));
      return starting;
    } catch (error) {
      await starting.stop({ graceful: false }).catch(() => undefined);
      throw error;
    }
  }

  /** The same for all callers; one that failed is tried anew by the next. */
  function connected(): Promise<PgBoss> {
    boss ??= connect().catch((error: unknown) => {
      boss = undefined;
      throw error;
    });
    return boss;
  }

  async function give(at: number | undefined): Promise<void> {
    const now = Date.now();
    if (isClosed || (at !== undefined && at > now + horizonMs)) return;
    const later = at !== undefined && at > now;
    const kind = later ? { startAfter: new Date(at), singletonKey: `at ${at}` } : { singletonKey: 'now' };
    await (await connected()).send(queue, null, kind);
  }

  function hint(at?: number): void {
    const giving = give(at)
      .catch((error: unknown) => trouble('executor.hint-lost', error))
      .finally(() => underWay.delete(giving));
    underWay.add(giving);
  }

  async function listen(): Promise<void> {
    try {
      const started = await connected();
      // Hints for later are found by looking, so not only those that are called out.
      const options = { batchSize: 1, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 };
      if (passes !== undefined) await started.work(queue, options, heard);
    } catch (error) {
      trouble('executor.disconnected', error);
      if (passes !== undefined) setTimeout(() => void (passes && listen()), sweepMs).unref();
    }
  }

  /** What is heard while this process stops is for another. */
  async function heard(): Promise<void> {
    if (passes === undefined) hint();
    else await passes.begin();
  }

  async function stop(): Promise<void> {
    const running = passes;
    if (running === undefined) return;
    passes = undefined;
    const started = await boss?.catch(() => undefined);
    const deaf = started?.offWork(queue);
    await running.stop();
    await deaf;
  }

  return {
    contract: 'kawal.executor/1',
    name: source,
    capabilities: { processes: 'many' },
    onTrouble(listener) {
      tell = listener;
    },
    hint,
    async run(pass) {
      if (passes !== undefined) throw new KawalError('executor.invalid-call', 'It runs already.', { source });
      passes = startPasses({ pass, hint, trouble: (one) => tell(one), sweepMs, now: Date.now });
      await listen();
    },
    stop,
    async check() {
      try {
        await (await connected()).getQueue(queue);
        return { ready: true };
      } catch (error) {
        return { ready: false, code: kindOf(error) };
      }
    },
    async close() {
      await stop();
      await Promise.all(underWay);
      isClosed = true;
      const started = await boss?.catch(() => undefined);
      await started?.stop({ graceful: false });
    },
  };
}

/** A queue keeps the policy it was made with. */
function withoutPolicy({ policy: _, ...rest }: typeof queueOptions) {
  return rest;
}
