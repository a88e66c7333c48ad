import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase } from './database.ts';
import type { PostgresStorageOptions } from './options.ts';
import { postgresStorage } from './postgres-storage.ts';
import { codeOf } from './testing/codes.sample.ts';
import { startProxy } from './testing/proxy.sample.ts';
import { type NamedStore, openedAtLast, type PostgresTestServer, testPlace } from './testing/stores.ts';

let place: PostgresTestServer;
beforeAll(async () => {
  place = await testPlace();
});
afterAll(() => place.remove());

const [connections, timeoutMs] = [3, 200];

it('ends reads that wait for a lock on the server, and takes no connection more for those that follow', async () => {
  await readLocked((store) => ({ ...store, connections, timeoutMs }));
});

it('cancels what an app’s own pool waits for, where the server sets no bound', async () => {
  const pools: pg.Pool[] = [];
  await readLocked(({ connectionString, schema }) => {
    const pool = new pg.Pool({ connectionString, max: connections });
    pools.push(pool);
    return { pool, schema, timeoutMs };
  });
  for (const pool of pools) await pool.end();
});

it('has no session on the server for longer than its pool lets go of one, although a network fell silent again and again', async () => {
  const proxy = await startProxy(Number(new URL(place.connectionString).port));
  const address = new URL(place.connectionString);
  address.host = `127.0.0.1:${proxy.port}`;
  const database = openDatabase({ connectionString: address.href, connections }, timeoutMs, undefined, 400);
  const mark = `SELECT pg_sleep(0.01), 'silence ${proxy.port}'`;
  const count = async (): Promise<number> => {
    const [row] = await place.ask('SELECT count(*)::int AS all FROM pg_stat_activity WHERE query = $1', [mark]);
    return Number(row?.['all']);
  };
  const fill = () => Promise.all(Array.from({ length: connections }, () => codeOf(database.read(mark))));
  for (let silence = 0; silence < 2; silence += 1) {
    await vi.waitUntil(async () => (await fill()).every((code) => code === 'nothing was thrown'));
    proxy.silence();
    expect(await codeOf(database.read(mark))).toBe('storage.unavailable');
  }
  await fill();
  await vi.waitUntil(async () => (await count()) <= connections);
  await database.close();
  await vi.waitUntil(async () => (await count()) === 0);
  proxy.close();
});

it('asks the server itself for an end of sessions that are silent', async () => {
  const database = openDatabase({ connectionString: place.connectionString }, 5_000);
  const names = ['idle_session_timeout', 'tcp_keepalives_idle', 'tcp_user_timeout'];
  const asked = await database.read('SELECT name, setting FROM pg_settings WHERE name = ANY ($1) ORDER BY 1', [names]);
  expect(asked).toMatchObject([{ setting: '20000' }, { setting: '10' }, { setting: '25000' }]);
  await database.close();
});

it('opens through a pooler that refuses bounds at the start of a connection', async () => {
  const store = place.newStore();
  const port = Number(new URL(place.connectionString).port);
  const pooler = createServer((client) => {
    client.on('error', () => undefined);
    client.once('data', (first) => {
      if (first.includes('statement_timeout')) {
        client.end(refusal('unsupported startup parameter: statement_timeout'));
        return;
      }
      const server = connect(port, '127.0.0.1');
      server.on('error', () => client.destroy());
      server.write(first);
      client.pipe(server).pipe(client);
    });
  }).listen(0, '127.0.0.1');
  await once(pooler, 'listening');
  const address = new URL(place.connectionString);
  address.host = `127.0.0.1:${(pooler.address() as { port: number }).port}`;
  const storage = await postgresStorage({ ...store, connectionString: address.href });
  expect(await storage.load(['a'])).toEqual([]);
  await storage.close();
  pooler.close();
});

it('survives a server that ends a connection in the packet in which it takes it', async () => {
  const store = place.newStore();
  await (await postgresStorage(store)).close();
  const port = Number(new URL(place.connectionString).port);
  let ended = 0;
  const ready = Buffer.from('Z\0\0\0\x05I', 'latin1');
  const ending = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.pipe(server);
    server.on('data', (chunk) => {
      const endsNow = ended < 3 && chunk.includes(ready);
      if (!endsNow) {
        client.write(chunk);
        return;
      }
      ended += 1;
      client.end(Buffer.concat([chunk, refusal('terminating connection', '57P01')]));
      server.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(ending, 'listening');
  const address = new URL(place.connectionString);
  address.host = `127.0.0.1:${(ending.address() as { port: number }).port}`;
  const through = { ...store, connectionString: address.href };
  expect(await codeOf(postgresStorage(through))).toBe('storage.unavailable');
  await vi.waitUntil(
    async () => (await codeOf(postgresStorage(through).then((storage) => storage.close()))) === 'nothing was thrown',
  );
  expect(ended).toBe(3);
  ending.close();
});

/** Asks for answers again and again while their table is locked, and counts connections from outside. */
async function readLocked(optionsOf: (store: NamedStore) => PostgresStorageOptions): Promise<void> {
  const store = place.newStore();
  await (await postgresStorage(store)).close();
  const storage = await openedAtLast(optionsOf(store));
  const holder = new pg.Client({ connectionString: store.connectionString });
  await holder.connect();
  await holder.query(`BEGIN; LOCK TABLE ${store.schema}.answer`);
  const most = { connections: 0 };
  const count = async (): Promise<number> => {
    const [row] = await place.ask(
      `SELECT count(*)::int AS all, (count(*) FILTER (WHERE wait_event_type = 'Lock'))::int AS waiting
       FROM pg_stat_activity WHERE query LIKE $1 AND pid <> pg_backend_pid()`,
      [`%FROM "${store.schema}".answer%`],
    );
    most.connections = Math.max(most.connections, Number(row?.['all']));
    return Number(row?.['waiting']);
  };
  for (let round = 0; round < 4; round += 1) {
    const asked = Array.from({ length: connections }, () => codeOf(storage.answer('key')));
    expect(await Promise.all(asked)).toEqual(Array(connections).fill('storage.unavailable'));
    await count();
  }
  await vi.waitUntil(async () => (await count()) === 0);
  expect(most.connections).toBeLessThanOrEqual(connections);
  await holder.query('ROLLBACK');
  await holder.end();
  await vi.waitUntil(async () => (await codeOf(storage.answer('key'))) === 'nothing was thrown');
  await storage.close();
}

/** Builds the error with which a server ends a connection. */
function refusal(text: string, code = '08P01'): Buffer {
  const body = Buffer.from(`SFATAL\0C${code}\0M${text}\0\0`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from('E'), length, body]);
}
