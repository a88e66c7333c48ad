import {
  type Executor,
  type ExecutorTrouble,
  KawalError,
  kindOf,
  option,
  type Passes,
  readOptions,
  refusesSessionBounds,
  startPasses,
  troubleToStderr,
  withSessionBounds,
  withVerifiedTls,
} from '@kawal/sdk';
import { PgBoss } from 'pg-boss';
import { isHeardAtOnce } from './listening.ts';

export interface PgBossExecutorOptions {
  /** The address of the database. It may be the storage's, and need not be. */
  readonly connectionString: string;
  /** pg-boss's own schema. Several chapters, and other queues of the app, may share it. `pgboss` unless told otherwise. */
  readonly schema?: string;
  /** Names the queue: all processes of one chapter share it, and no two chapters do. */
  readonly queue: string;
  /** Look at least about this often, whatever is heard, in milliseconds. 30,000 unless told otherwise. */
  readonly sweepMs?: number;
}

const source = 'executor-pg-boss';

/** How long is waited for a connection: a command that hints must not hang at its end where nobody answers. */
const connectMs = 5_000;

/** pg-boss says something on each of its connections every ten seconds, or closes it. */
const quietMs = 60_000;

/** For `pg`, to which pg-boss hands on what it does not know. */
const keepingAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

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

const optionTable = {
  connectionString: option.postgresAddress,
  schema: option.optional(option.text(/\S/, 'the name of a schema'), 'pgboss'),
  queue: option.text(
    /^[\w./-]{1,60}$/,
    "a name of this chapter, in 1 to 60 letters, digits, `_`, `-`, `.` or `/`: two chapters on one queue take each other's hints",
  ),
  sweepMs: option.milliseconds(),
};

/** Wakes the workers of several processes by pg-boss. Hints are empty; who hears one does a pass over what is due. */
export function pgBossExecutor(options: PgBossExecutorOptions): Executor {
  const read = readOptions(options, optionTable, { source });
  const { queue, sweepMs } = read;
  let tell: (trouble: ExecutorTrouble) => void = troubleToStderr;
  const trouble: Report = (code, error) => tell({ code, error: kindOf(error) });
  const connection = connectionTo(read, trouble);
  const hints = hintsOver(connection, queue, trouble);
  let passes: Passes | undefined;

  async function listen(): Promise<void> {
    try {
      const started = await connection.opened();
      // Hints for later are found by looking, so not only those that are called out.
      const looking = { batchSize: 1, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 };
      if (passes !== undefined) await started.work(queue, looking, heard);
    } catch (error) {
      trouble('executor.disconnected', error);
      if (passes !== undefined) setTimeout(() => void (passes && listen()), sweepMs).unref();
    }
  }

  /** Begins a pass, or passes the hint on to another process while this one stops. */
  async function heard(): Promise<void> {
    if (passes === undefined) hints.give();
    else await passes.begin();
  }

  async function stop(): Promise<void> {
    const running = passes;
    if (running === undefined) return;
    passes = undefined;
    const deaf = (await connection.current())?.offWork(queue);
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
    hint: hints.give,
    async run(pass) {
      if (passes !== undefined) throw new KawalError('executor.invalid-call', 'It runs already.', { source });
      passes = startPasses({ pass, hint: hints.give, trouble: (one) => tell(one), sweepMs, now: Date.now });
      await listen();
    },
    stop,
    async check() {
      try {
        await (await connection.opened()).getQueue(queue);
        const isHeard = await isHeardAtOnce(read.connectionString, connectMs);
        return { ready: true, queue, ...(isHeard ? {} : { byPolling: true }) };
      } catch (error) {
        return { ready: false, code: kindOf(error) };
      }
    },
    async close() {
      await stop();
      await hints.close();
      await (await connection.current())?.stop({ graceful: false });
    },
  };
}

type Report = (code: ExecutorTrouble['code'], error: unknown) => void;

interface BossConnection {
  /** Connects once for all callers. A connection that failed is tried again by the next caller. */
  opened(): Promise<PgBoss>;
  /** Returns the connection if there is one; connects to nothing. */
  current(): Promise<PgBoss | undefined>;
}

function connectionTo(
  { connectionString, schema, queue }: Required<PgBossExecutorOptions>,
  trouble: Report,
): BossConnection {
  let boss: Promise<PgBoss> | undefined;

  const verified = withVerifiedTls(connectionString, process.env);

  /** A pooler may take no settings at the start of a connection. */
  const connect = (): Promise<PgBoss> =>
    connectBy(withSessionBounds(verified, quietMs, process.env)).catch((error: unknown) => {
      if (!refusesSessionBounds(error)) throw error;
      return connectBy(verified);
    });

  async function connectBy(address: string): Promise<PgBoss> {
    const starting = new PgBoss({
      connectionString: address,
      ...keepingAlive,
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

  return {
    opened() {
      boss ??= connect().catch((error: unknown) => {
        boss = undefined;
        throw error;
      });
      return boss;
    },
    current: async () => await boss?.catch(() => undefined),
  };
}

interface Hints {
  give(at?: number): void;
  /** Ends when the hints under way are given; later ones are dropped. */
  close(): Promise<void>;
}

/** One hint of a kind is under way at a time. What is given meanwhile is one more after it. */
function hintsOver(connection: BossConnection, queue: string, trouble: Report): Hints {
  let isClosed = false;
  const underWay = new Map<string, Promise<void>>();
  let again = false;

  async function send(kind: string, at: number | undefined): Promise<void> {
    const later = kind === now || at === undefined ? {} : { startAfter: new Date(at) };
    await (await connection.opened()).send(queue, null, { ...later, singletonKey: kind });
  }
  function give(at?: number): void {
    const present = Date.now();
    if (isClosed || (at !== undefined && at > present + horizonMs)) return;
    const kind = at === undefined || at <= present ? now : `at ${at}`;
    if (underWay.has(kind)) {
      again ||= kind === now;
      return;
    }
    const giving = send(kind, at)
      .catch((error: unknown) => trouble('executor.hint-lost', error))
      .finally(() => {
        underWay.delete(kind);
        if (kind !== now || !again) return;
        again = false;
        give();
      });
    underWay.set(kind, giving);
  }
  return {
    give,
    async close() {
      while (underWay.size > 0) await Promise.all(underWay.values());
      isClosed = true;
    },
  };
}

const now = 'now';

/** A queue keeps the policy it was made with. */
function withoutPolicy({ policy: _, ...rest }: typeof queueOptions) {
  return rest;
}
