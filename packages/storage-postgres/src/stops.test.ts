import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isKawalError, type Storage } from '@kawal/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { postgresStorage } from './postgres-storage.ts';
import { codeOf } from './testing/codes.sample.ts';
import { type PostgresTestServer, testPlace } from './testing/stores.ts';

// Told to confirm before anything is on the disk, and to write it there late: what is on the disk all the same is there
// because the adapter asked for it.
const careless = { synchronous_commit: 'off', wal_writer_delay: '10s', autovacuum: 'off' };

let place: PostgresTestServer;
beforeAll(async () => {
  place = await testPlace(careless);
});
afterAll(() => place.remove());

it('loses nothing that it acknowledged when the server is stopped at once under four writers', async () => {
  const { server } = place;
  const store = place.newStore();
  const acknowledged: string[] = [];
  let unknown = 0;
  let running = true;

  const commit = async (storage: Storage, id: string): Promise<void> => {
    while (true) {
      try {
        const answer = { key: id, fingerprint: 'print', text: id };
        const other = act(`other-${id}`).writes;
        const { outcome } = await storage.commit({ ...act(id, { answer }), writes: [...act(id).writes, ...other] });
        expect(['committed', 'repeated']).toContain(outcome);
        return;
      } catch (error) {
        if (isKawalError(error, 'storage.unknown-outcome')) unknown += 1;
        else if (!isKawalError(error, 'storage.unavailable')) throw error;
        await setTimeout(20);
      }
    }
  };
  const write = async (storage: Storage, who: number): Promise<void> => {
    for (let number = 0; running; number += 1) {
      await commit(storage, `${who}-${number}`);
      acknowledged.push(`${who}-${number}`);
    }
  };

  const storages = await Promise.all([0, 1, 2, 3].map(() => postgresStorage({ ...store, connections: 1 })));
  const writers = Promise.all(storages.map(write));
  // A writer that was told what cannot be fails the test; the others need not wait for it.
  writers.catch(() => {
    running = false;
  });
  // No fewer than six stops, and as many as it takes until one fell between a commit and its answer.
  for (let stop = 0; stop < 6 || (unknown === 0 && stop < 30); stop += 1) {
    const before = acknowledged.length;
    while (running && acknowledged.length < before + 40 + stop) await setTimeout(1);
    await server?.stop('immediate');
    await server?.start(careless);
  }
  running = false;
  await writers;

  const [storage] = storages;
  const log = (await storage?.log(0, 1_000_000))?.map(({ stream }) => stream).sort();
  expect(log).toEqual(acknowledged.flatMap((id) => [id, `other-${id}`]).sort());
  const ids = acknowledged.slice(0, 500);
  expect(await storage?.load(ids)).toHaveLength(ids.length);
  expect(acknowledged.length).toBeGreaterThan(6 * 40);
  expect(unknown).toBeGreaterThan(0);
  for (const each of storages) await each.close();
});

it('ends with the server without taking the process along, and goes on when it is back', async () => {
  const { server } = place;
  const storage = await postgresStorage(place.newStore());
  await storage.commit(act('a'));
  await server?.stop('fast');
  expect(await codeOf(storage.load(['a']))).toBe('storage.unavailable');
  // Nothing was sent, so the outcome is known: nothing was written.
  expect(await codeOf(storage.commit(act('b')))).toBe('storage.unavailable');
  await server?.start();
  expect(await storage.commit(act('b'))).toEqual({ outcome: 'committed' });
  expect(await storage.load(['a', 'b'])).toHaveLength(2);
  await storage.close();
});

it('has each commit and each key on the disk before it says so, whatever the server is set to', async () => {
  const storage = await postgresStorage(place.newStore());
  await place.ask('CREATE TABLE control (number int)');
  expect(await isFlushedBy(() => place.ask('INSERT INTO control VALUES (1)'))).toBe(false);
  for (let number = 0; number < 5; number += 1) {
    expect(await isFlushedBy(() => storage.commit(act(`s-${number}`)))).toBe(true);
  }
  const key = { id: 'key', epoch: 1, wrapped: new Uint8Array(9) };
  expect(await isFlushedBy(() => storage.keyring.put([key]))).toBe(true);
  expect(await isFlushedBy(() => storage.keyring.destroy(['key']))).toBe(true);
  await storage.close();
});

it('refuses a server that does not sync, also one that stops doing so', async () => {
  const { server } = place;
  const store = place.newStore();
  const storage = await postgresStorage(store);
  await server?.stop('fast');
  await server?.start({ fsync: 'off' });
  expect(await codeOf(storage.commit(act('a')))).toBe('storage.not-durable');
  expect(await codeOf(storage.keyring.put([{ id: 'key', epoch: 1, wrapped: new Uint8Array(9) }]))).toBe(
    'storage.not-durable',
  );
  expect(await codeOf(postgresStorage(store))).toBe('storage.not-durable');
  expect(await storage.load(['a'])).toEqual([]);
  await storage.close();
});

it('refuses a standby, which could not keep what it is given', async () => {
  const { server } = place;
  const signal = join(server?.data ?? '', 'standby.signal');
  await server?.stop('fast');
  writeFileSync(signal, '');
  await server?.start();
  expect(await place.ask('SELECT pg_is_in_recovery() AS standby')).toEqual([{ standby: true }]);
  expect(await codeOf(postgresStorage(place.newStore()))).toBe('storage.read-only');
  await server?.stop('fast');
  rmSync(signal);
  await server?.start();
});

/** Tells whether the server's log is on the disk beyond where a write began; its end also grows by records of the server. */
async function isFlushedBy(write: () => Promise<unknown>): Promise<unknown> {
  const [before] = await place.ask('SELECT pg_current_wal_insert_lsn()::text AS began');
  await write();
  const [after] = await place.ask('SELECT pg_current_wal_flush_lsn() > $1::pg_lsn AS flushed', [before?.['began']]);
  return after?.['flushed'];
}
