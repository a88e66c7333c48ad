import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { postgresStorage } from './postgres-storage.ts';
import { codeOf } from './testing/codes.sample.ts';
import { hasPooler, startPooler } from './testing/pooler.sample.ts';
import { type PostgresTestServer, testPlace } from './testing/stores.ts';

// Behind a real PgBouncer, where one is installed. `DATABASE_URL` runs the whole suite through one.

describe.skipIf(!hasPooler)('behind PgBouncer', () => {
  let place: PostgresTestServer;
  beforeAll(async () => {
    place = await testPlace();
  });
  afterAll(() => place.remove());

  it('migrates, commits, destroys and reads in transaction mode, by fewer connections than it has itself', async () => {
    const pooler = await startPooler(place.connectionString, 'transaction', 2);
    const through = { ...place.newStore(), connectionString: pooler.connectionString };
    const [storage, other] = [await postgresStorage(through), await postgresStorage(through)];
    const numbers = Array.from({ length: 20 }, (_, number) => number);
    const card = { record: 's-1', subject: 'subject', class: 'contact' };
    const cards = [{ ...card, version: 1, bytes: new Uint8Array(9) }];
    const commits = numbers.map((number) =>
      (number % 2 === 0 ? storage : other).commit(act(`s-${number}`, number === 1 ? { cards } : {})),
    );
    expect(await Promise.all(commits)).toEqual(numbers.map(() => ({ outcome: 'committed' })));
    // Two of one number: the second finds it taken, whichever session each statement was given.
    const races = await Promise.all([storage.commit(act('race')), other.commit(act('race'))]);
    expect(races.map(({ outcome }) => outcome).sort()).toEqual(['committed', 'conflict']);
    await storage.keyring.put([{ id: 'key', epoch: 1, wrapped: new Uint8Array(9) }]);
    await storage.keyring.destroy(['key']);
    await storage.commit(act('s-1', { destroyed: [card] }, { expected: 1 }));
    expect([await storage.keyring.get(['key']), await other.keyring.tombstones(0, 9)]).toEqual([
      [],
      [expect.anything()],
    ]);
    expect(await other.log(0, 99)).toHaveLength(22);
    await Promise.all([storage.close(), other.close()]);
    await pooler.remove();
    const [left] = await place.ask(
      `SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()`,
    );
    expect(left).toEqual({ count: 0 });
  });

  it('says that nobody can be reached in statement mode, and leaves no table', async () => {
    const pooler = await startPooler(place.connectionString, 'statement');
    const through = { ...place.newStore(), connectionString: pooler.connectionString };
    expect(await codeOf(postgresStorage(through))).toBe('storage.unavailable');
    expect(await place.ask('SELECT to_regnamespace($1) AS found', [through.schema])).toEqual([{ found: null }]);
    await pooler.remove();
  });
});
