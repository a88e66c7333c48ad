import type { Commit, CommitOutcome } from '@kawal/sdk';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { commitCall, commitSql } from './commit.ts';
import { postgresStorage } from './postgres-storage.ts';
import { type PostgresTestServer, reusableStore, somebodyWaits, testPlace } from './testing/stores.ts';

// What two commits may do to each other when the second begins before the first has ended. The first is held open here,
// so nothing is left to chance.

let place: PostgresTestServer;
let stores: Awaited<ReturnType<typeof reusableStore>>;
beforeAll(async () => {
  place = await testPlace();
  stores = await reusableStore(place);
});
afterAll(() => place.remove());

const answer = { key: 'key', fingerprint: 'print', text: 'first' };
const claim = { name: 'unique', value: 'one' };
const take = (stream: string) => ({ claims: { taken: [{ ...claim, stream }], released: [] } });
const card = { record: 'a', subject: 'subject', class: 'contact', version: 1, bytes: new Uint8Array(3) };

it.each<[string, Commit, Commit, CommitOutcome]>([
  ['writes the same stream', act('a'), act('a'), { outcome: 'conflict', stream: 'a' }],
  [
    'has read what it writes',
    act('a'),
    act('b', { reads: [{ stream: 'a', version: 0 }] }),
    { outcome: 'conflict', stream: 'a' },
  ],
  [
    'writes what it has read',
    act('b', { reads: [{ stream: 'a', version: 0 }] }),
    act('a', { reads: [{ stream: 'b', version: 0 }] }),
    { outcome: 'conflict', stream: 'b' },
  ],
  ['takes the same claim', act('a', take('a')), act('b', take('b')), { outcome: 'claimed', claim, holder: 'a' }],
  [
    'has seen the claim free that it takes',
    act('a', take('a')),
    act('b', { claimReads: [{ ...claim, holder: null }] }),
    { outcome: 'claimed', claim, holder: 'a' },
  ],
  [
    'takes the claim that it has seen free, while it takes one that this has seen free',
    act('a', { ...take('a'), claimReads: [{ name: 'unique', value: 'two', holder: null }] }),
    act('b', {
      claims: { taken: [{ name: 'unique', value: 'two', stream: 'b' }], released: [] },
      claimReads: [{ ...claim, holder: null }],
    }),
    { outcome: 'claimed', claim, holder: 'a' },
  ],
  [
    'has the same idempotency key',
    act('a', { answer }),
    act('b', { answer: { ...answer, text: 'second' } }),
    { outcome: 'repeated', answer: { ...answer, at: 1 } },
  ],
  ['brings the same blob', act('a', blob(1)), act('b', blob(2)), { outcome: 'committed' }],
  [
    'destroys the card that it wrote',
    act('a', { cards: [card] }),
    act('b', { destroyed: [card] }),
    { outcome: 'committed' },
  ],
])('waits for a commit that %s, and decides on what it left', async (_, first, second, expected) => {
  const { outcome, waited } = await sideBySide(first, second);
  expect(waited).toBe(true);
  expect(outcome).toEqual(expected);
});

it.each<[string, Commit, Commit]>([
  ['touches something else', act('a', take('a')), act('b')],
  ['has read what this has read', act('a', reading('chapter')), act('b', reading('chapter'))],
])('waits for no commit that %s', async (_, first, second) => {
  const { outcome, waited } = await sideBySide(first, second);
  expect(waited).toBe(false);
  expect(outcome).toEqual({ outcome: 'committed' });
});

/** Runs the second commit while the first stands ready and has not ended. */
async function sideBySide(first: Commit, second: Commit) {
  const store = await stores.empty();
  const storage = await postgresStorage(store);
  const other = new pg.Client(store.connectionString);
  await other.connect();
  await other.query('BEGIN');
  await other.query(commitSql(store.schema), [...commitCall(first, 1_000)]);

  let ended = false;
  const pending = storage.commit(second).finally(() => {
    ended = true;
  });
  await Promise.race([pending, somebodyWaits(place)]);
  const waited = !ended;
  await other.query('COMMIT');
  const outcome = await pending;
  await other.end();
  await storage.close();
  return { outcome, waited };
}

function reading(stream: string): Partial<Commit> {
  return { reads: [{ stream, version: 0 }] };
}

function blob(byte: number): Partial<Commit> {
  return { blobs: [{ hash: 'hash', bytes: new Uint8Array([byte]) }] };
}
