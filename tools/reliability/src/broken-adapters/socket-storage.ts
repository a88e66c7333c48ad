import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';
import type { Commit, CommitOutcome, Keyring, Storage, StreamWrite } from '@kawal/sdk';
import { isKawalError, KawalError, storageOf } from '@kawal/sdk';
import type { StorageConformanceOptions } from '@kawal/sdk/conformance';
import { memoryStorage } from '@kawal/sdk/memory';
import { force } from './flaw.ts';

/** A call as it goes over the wire: the member, of the keyring or of the store, and what it is given. */
type Call = readonly [part: 'keyring' | 'store', name: string, given: readonly unknown[]];
type Answer = { readonly is: unknown } | { readonly code: string };
type Methods = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;

/** Breaks what stands over a socket in one way. */
type SocketBreak = (sound: Storage) => Storage;

const source = 'storage-memory';
const lost = (code: 'storage.unavailable' | 'storage.unknown-outcome'): KawalError =>
  new KawalError(code, 'The connection was lost.', { source });

/** Tries what is given again where its outcome is not known. */
async function again<result>(call: () => Promise<result>, otherwise: () => Promise<result> = call): Promise<result> {
  try {
    return await call();
  } catch (error) {
    if (!isKawalError(error, 'storage.unknown-outcome')) throw error;
    return await otherwise();
  }
}

const keys = (sound: Storage, change: Partial<Keyring>): Storage => ({
  ...sound,
  keyring: { ...sound.keyring, ...change },
});

/** Ways to take a lost answer for something else. */
const socketBreaks = {
  'sends-again': (sound) => ({ ...sound, commit: (commit) => again(() => sound.commit(commit)) }),
  'sends-again-fitted': (sound) => ({
    ...sound,
    commit: (commit) =>
      again(
        () => sound.commit(commit),
        async (): Promise<CommitOutcome> =>
          (await sound.answer(commit.answer?.key ?? '')) ? { outcome: 'committed' } : force(sound, renamed(commit)),
      ),
  }),
  'takes-for-away': (sound) => ({
    ...sound,
    async commit(commit) {
      return await again(
        () => sound.commit(commit),
        () => Promise.reject(lost('storage.unavailable')),
      );
    },
  }),
  'asks-by-key-alone': (sound) => ({
    ...sound,
    commit: (commit) =>
      again(
        () => sound.commit(commit),
        async (): Promise<CommitOutcome> => {
          if (commit.answer && (await sound.answer(commit.answer.key))) return { outcome: 'committed' };
          throw lost('storage.unavailable');
        },
      ),
  }),
  'puts-again': (sound) => keys(sound, { put: (given) => again(() => sound.keyring.put(given)) }),
  'wraps-again': (sound) =>
    keys(sound, { rewrap: (given) => again(async () => (await sound.keyring.rewrap?.(given)) ?? 0) }),
  'entombs-again': (sound) => ({
    ...sound,
    applyTombstones: (given) => again(() => sound.applyTombstones(given)),
  }),
  'dead-for-ever': (sound) => {
    let isDead = false;
    const load = async (streams: readonly string[]) => {
      if (isDead) throw lost('storage.unavailable');
      return await sound.load(streams).catch((error: unknown) => {
        isDead = true;
        throw error;
      });
    };
    return { ...sound, load };
  },
  'own-error': (sound) => ({
    ...sound,
    claimant: (claim) =>
      sound.claimant(claim).catch(() => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))),
  }),
  'nothing-there': (sound) => ({ ...sound, answer: (key) => sound.answer(key).catch(() => undefined) }),
  'writes-behind': (sound) => {
    const waiting: Commit[] = [];
    const commit = async (given: Commit): Promise<CommitOutcome> => {
      try {
        for (; waiting[0] !== undefined; waiting.shift()) await sound.commit(waiting[0]);
        return await sound.commit(given);
      } catch (error) {
        if (!isKawalError(error, 'storage.unknown-outcome')) throw error;
        waiting.push(given);
        throw lost('storage.unavailable');
      }
    };
    return { ...sound, commit };
  },
  'throws-apart': (sound) => ({
    ...sound,
    nextDue: () =>
      sound.nextDue().catch((error: unknown) => {
        void Promise.reject(new Error('The connection ended.'));
        throw error;
      }),
  }),
} satisfies Readonly<Record<string, SocketBreak>>;

/** Its events have other ids, as of a retry that makes the statement anew. */
function renamed(commit: Parameters<Storage['commit']>[0]): typeof commit {
  const anew = (write: StreamWrite): StreamWrite => ({
    ...write,
    events: write.events.map((event) => ({ ...event, id: `${event.id}-again` })),
  });
  return { ...commit, writes: commit.writes.map(anew) };
}

export type SocketFlaw = keyof typeof socketBreaks;

/** For every case about a server, the flaws that it is there to find. */
export const brokenSockets: Readonly<Record<string, readonly { readonly flaw: SocketFlaw; readonly does: string }[]>> =
  {
    'errors/answer-lost': [
      { flaw: 'sends-again', does: 'sends a commit again by itself when the connection breaks' },
      {
        flaw: 'sends-again-fitted',
        does: 'makes a commit anew, at the versions that stand, when the connection breaks',
      },
      { flaw: 'takes-for-away', does: 'says of a commit whose connection broke that the server is away' },
      { flaw: 'asks-by-key-alone', does: 'takes a commit without a key for unwritten when the connection breaks' },
      { flaw: 'puts-again', does: 'puts keys again by itself when the connection breaks' },
      { flaw: 'wraps-again', does: 'wraps keys again when the connection breaks, and counts the second time' },
      {
        flaw: 'entombs-again',
        does: 'applies tombstones again when the connection breaks, and counts the second time',
      },
    ],
    'errors/server-gone': [
      { flaw: 'dead-for-ever', does: 'goes on with a connection that has ended' },
      { flaw: 'own-error', does: 'throws the error of its client where the server is away' },
      { flaw: 'nothing-there', does: 'tells that there is no answer where the server is away' },
      { flaw: 'writes-behind', does: 'keeps what it says it could not write, and writes it once the server is back' },
      { flaw: 'throws-apart', does: 'rejects a promise of its own, which nobody has, where a connection ends' },
    ],
  };

/** A store in memory behind a socket, each call over a connection of its own. */
export function socketOptions(flaw?: SocketFlaw): StorageConformanceOptions {
  return {
    async makeStore() {
      const memory = memoryStorage();
      const listener = createServer((socket) => void serve(memory, socket)).listen(0, '127.0.0.1');
      await once(listener, 'listening');
      const { port } = listener.address() as AddressInfo;
      const open = (at: number): Storage => (flaw ? socketBreaks[flaw] : (sound: Storage) => sound)(clientOf(at));
      return {
        open: () => open(port),
        server: { at: { host: '127.0.0.1', port }, open },
        remove: () => void listener.close(),
      };
    },
  };
}

async function serve(memory: Storage, socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  const [part, name, given] = (await readAll(socket)) as Call;
  const methods = (part === 'keyring' ? memory.keyring : memory) as unknown as Methods;
  const answer: Answer = await (methods[name]?.(...given) ?? Promise.reject()).then(
    (is) => ({ is }),
    ({ code }) => ({ code }),
  );
  socket.end(frame(answer));
}

const frame = (value: unknown): Buffer => {
  const bytes = serialize(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** Reads one frame; undefined where it does not come. */
async function readAll(socket: Socket): Promise<unknown> {
  let bytes = Buffer.alloc(0);
  try {
    for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32BE()) return deserialize(bytes.subarray(4));
    }
  } catch {
    // It broke: nothing came.
  }
  return undefined;
}

function clientOf(port: number): Storage {
  const call =
    (part: Call[0], name: string) =>
    async (...given: readonly unknown[]): Promise<unknown> => {
      const socket = connect(port, '127.0.0.1');
      socket.write(frame([part, name, given]));
      const answer = (await readAll(socket)) as Answer | undefined;
      socket.destroy();
      if (answer === undefined)
        throw lost(/^(?:commit|put|rewrap|apply)/.test(name) ? 'storage.unknown-outcome' : 'storage.unavailable');
      if ('is' in answer) return answer.is;
      throw new KawalError(answer.code as KawalError['code'], 'The server refuses it.', { source });
    };
  const all = (part: Call[0], of: object) =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => [name, typeof value === 'function' ? call(part, name) : value]),
    );
  const sample = memoryStorage();
  const store = all('store', sample) as unknown as Storage;
  return storageOf({
    ...store,
    capabilities: { durable: false, processes: 'many' },
    keyring: all('keyring', sample.keyring) as unknown as Keyring,
    close: () => undefined,
  });
}
