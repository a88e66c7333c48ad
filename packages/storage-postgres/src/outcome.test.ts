import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Commit } from '@kawal/sdk';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { postgresStorage } from './postgres-storage.ts';
import { codeOf } from './testing/codes.sample.ts';
import { startProxy, type TestProxy } from './testing/proxy.sample.ts';
import { type NamedStore, openedAtLast, type PostgresTestServer, reusableStore, testPlace } from './testing/stores.ts';

let place: PostgresTestServer;
let stores: Awaited<ReturnType<typeof reusableStore>>;
let proxy: TestProxy;
beforeAll(async () => {
  place = await testPlace();
  stores = await reusableStore(place);
  proxy = await startProxy(Number(new URL(place.connectionString).port || 5432));
});
afterAll(async () => {
  proxy.close();
  await place.remove();
});

const answer = { key: 'key', fingerprint: 'print', text: 'answer' };
const isCommit = (message: Buffer): boolean => message.includes('commit_act');

it('does not know of a commit whose answer was lost; its key tells that it stands', async () => {
  const { commit, again } = await cutOff(act('a', { answer }), true);
  expect(commit).toBe('storage.unknown-outcome');
  expect(again).toEqual({ outcome: 'repeated', answer: { ...answer, at: 1 } });
});

it('does not know of a commit that was lost on its way; with its key it is committed once', async () => {
  const { commit, again } = await cutOff(act('a', { answer }), false);
  expect(commit).toBe('storage.unknown-outcome');
  expect(again).toEqual({ outcome: 'committed' });
});

it('says of a question that was cut off only that the server is away', async () => {
  const storage = await postgresStorage(through(await stores.empty()));
  proxy.breakAt((message) => message.includes('.stream AS s'), { delivered: true });
  expect(await codeOf(storage.load(['a']))).toBe('storage.unavailable');
  expect(await storage.load(['a'])).toEqual([]);
  await storage.close();
});

it('waits once for connections that fell silent together, not once for each', async () => {
  const storage = await openedAtLast({ ...through(await stores.empty()), timeoutMs: 500 });
  const load = () => codeOf(storage.load(['a']));
  // As many as are asked at once stand open.
  await vi.waitUntil(async () => !(await Promise.all([load(), load(), load()])).includes('storage.unavailable'));
  let questions = 0;
  proxy.silence((message) => {
    if (message.includes('.stream AS s')) questions += 1;
  });
  expect(await load()).toBe('storage.unavailable');
  await vi.waitUntil(async () => (await load()) === 'nothing was thrown');
  expect(questions).toBe(1);
  await storage.close();
});

it('keeps the commit of a process that is killed between COMMIT and its answer', async () => {
  const store = await stores.empty();
  const script = fileURLToPath(new URL('./testing/crash-child.ts', import.meta.url));
  const task = JSON.stringify({ task: 'acts', from: 1, count: 1, together: 1, die: false });
  const args = ['--conditions=@kawal/source', script, JSON.stringify(through(store))];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(task);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  proxy.breakAt(isCommit, { delivered: true, beforeCut: () => child.kill('SIGKILL') });
  await once(child, 'close');

  expect(said).toBe('');
  const storage = await postgresStorage(store);
  const kept = await storage.answer('key-1');
  expect(kept).toMatchObject({ text: '1' });
  const again = { ...act('left-1'), answer: { key: 'key-1', fingerprint: 'print', text: 'another' } };
  expect(await storage.commit(again)).toEqual({ outcome: 'repeated', answer: kept });
  await storage.close();
});

it('keeps the tombstone of a commit that the server ends after its process died and another had looked', async () => {
  const store = await stores.empty();
  const dying = await postgresStorage({ ...through(store), timeoutMs: 60_000 });
  const address = { record: 'a', subject: 'somebody', class: 'contact' };
  await dying.commit(act('a', { cards: [{ ...address, version: 1, bytes: new Uint8Array([1]) }] }));
  const blocker = new pg.Client({ connectionString: store.connectionString });
  await blocker.connect();
  await blocker.query(`BEGIN; LOCK TABLE "${store.schema}".card IN EXCLUSIVE MODE`);
  proxy.breakAt(isCommit, { delivered: true });
  const committing = codeOf(dying.commit(act('b', { destroyed: [address] })));
  await vi.waitUntil(async () => (await place.ask('SELECT 1 FROM pg_locks WHERE NOT granted')).length > 0);

  const next = await postgresStorage(store);
  expect(await next.keyring.tombstones(0, 9)).toEqual([]);
  await blocker.query('COMMIT');
  await blocker.end();
  expect(await committing).toBe('storage.unknown-outcome');
  expect(await next.load(['b'])).toHaveLength(1);
  expect(await next.keyring.tombstones(0, 9)).toMatchObject([{ ...address, version: 1, erasedAt: 1 }]);
  await next.close();
  await dying.close();
});

/** Commits through a connection that breaks, then the same once more. */
async function cutOff(commit: Commit, delivered: boolean) {
  const store = await stores.empty();
  const storage = await postgresStorage(through(store));
  proxy.breakAt(isCommit, { delivered });
  const code = await codeOf(storage.commit(commit));
  const again = await storage.commit(commit);
  expect(await storage.log(0, 9)).toHaveLength(1);
  await storage.close();
  return { commit: code, again };
}

function through(store: NamedStore): NamedStore {
  const address = new URL(store.connectionString);
  address.host = `127.0.0.1:${proxy.port}`;
  return { ...store, connectionString: address.href };
}
