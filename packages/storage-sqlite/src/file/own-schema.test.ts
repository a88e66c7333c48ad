import { cpSync, mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';

const settled = `INSERT INTO stream_of_type SELECT type, stream FROM stream;
  INSERT INTO stream_key SELECT s.type, k.name, k.value, s.stream FROM fresh_key AS k JOIN stream AS s USING (number);
  UPDATE listed SET up_to = (SELECT max(number) FROM stream); DELETE FROM fresh_key`;

/** Rows that somebody plants or moves by SQL, past every constraint, and what is told of them. */
const planted: readonly (readonly [sql: string, ...told: readonly string[]])[] = [
  ['INSERT INTO event SELECT -7, stream, 99, newest_at, id, hash, text FROM event WHERE place = 1', 'event: 1'],
  ['UPDATE event SET place = 4611686018427387904 WHERE place = 3', 'event: 1'],
  ['DELETE FROM event WHERE place = 2', 'stream: 1', 'event: 1'],
  [
    "INSERT INTO stream SELECT -5, 'chapter/x', type, version, shape, wake_at, head, keys, state FROM stream WHERE number = 1",
    'stream: 1',
  ],
  ['UPDATE stream SET number = 4611686018427387904 WHERE number = 3', 'stream: 1', 'event: 1', 'fresh_key: 1'],
  [
    `UPDATE stream SET number = 4611686018427387904 WHERE number = 3; UPDATE event SET stream = 4611686018427387904 WHERE stream = 3;
    UPDATE fresh_key SET number = 4611686018427387904 WHERE number = 3`,
    'stream: 1',
  ],
  ['INSERT INTO listed VALUES (0)', 'listed: 1'],
  ['DELETE FROM listed', 'listed: 1'],
  ['UPDATE listed SET up_to = 99', 'listed: 1'],
  ['UPDATE listed SET up_to = -1', 'listed: 1'],
  ['INSERT INTO stream_of_type SELECT type, stream FROM stream WHERE number = 1', 'stream_of_type: 1'],
  [`${settled}; UPDATE stream_of_type SET type = 'another' WHERE stream = 'report/b'`, 'stream_of_type: 1'],
  [`${settled}; UPDATE stream_key SET type = 'another' WHERE stream = 'report/b'`, 'stream_key: 1'],
  [`${settled}; INSERT INTO fresh_key VALUES (2, 'colour', 'red')`, 'fresh_key: 1'],
  ["INSERT INTO fresh_key VALUES (1, 'size', 'x')", 'fresh_key: 1'],
  ["INSERT INTO claim VALUES ('session', 'x', 'session/x')", 'claim: 1'],
  [`INSERT INTO answer VALUES ('k9', 'f', '{"stream":"report/b"}', 5)`, 'answer: 1'],
  ["INSERT INTO answer VALUES ('', 'f', '{\"stream\":\"report/b\"}', 5)", 'answer: 1'],
  ["INSERT INTO card VALUES ('report/b', 'p9', 'identity', 99, 0, 5)", 'card: 1'],
  ["INSERT INTO card VALUES ('report/x', 'p1', 'identity', 1, 1, NULL)", 'card: 1', 'card of one row: 1'],
  ["UPDATE card SET record = 'person/x' WHERE erased_at IS NOT NULL", 'card without tombstone: 1'],
  ["INSERT INTO card_bytes VALUES (4611686018427387904, x'00')", 'card_bytes: 1'],
  [
    "UPDATE card_bytes SET bytes = x'01' WHERE number = (SELECT number FROM card WHERE erased_at IS NOT NULL)",
    'card_bytes: 1',
  ],
  ["INSERT INTO blob VALUES ('por', x'00')", 'blob: 1'],
];

const plantedInKeyring: typeof planted = [
  ['UPDATE tombstone SET place = -7', 'tombstone: 1', 'sqlite_sequence: 1'],
  ['UPDATE sqlite_sequence SET seq = 9223372036854775807', 'sqlite_sequence: 1'],
  ["INSERT INTO sqlite_sequence VALUES ('another', 1)", 'sqlite_sequence: 1'],
  ['UPDATE wrapped_key SET number = 99', 'wrapped_key: 1', 'key_bytes: 1'],
  ["INSERT INTO wrapped_key SELECT 'another', epoch, number FROM wrapped_key", 'wrapped_key of one row: 1'],
  ["INSERT INTO key_bytes VALUES (4611686018427387904, x'00')", 'key_bytes: 1'],
];

test('finds each row that was planted or moved past every constraint, in a store that holds rows of every table', async () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  mkdirSync(folder.path('whole'));
  const whole = sqliteStorage({ file: folder.path('whole/store.db') });
  const text = JSON.stringify({ at: 1, answer: { key: 'k1', digest: 'd' } });
  const keys = { colour: 'red' };
  const answer = { key: 'k1', fingerprint: 'f', text: '{"stream":"report/b"}' };
  const card = { record: 'report/b', subject: 'p1', class: 'identity' };
  for (const [stream, more] of [
    ['chapter/a', {}],
    ['report/b', { answer, cards: [{ ...card, version: 1, bytes: new Uint8Array([1]) }] }],
    ['report/c', { destroyed: [card] }],
  ] as const)
    await whole.commit(
      act(stream, more, { type: stream.slice(0, -2), keys, events: [{ id: stream, text, hash: 'h' }] }),
    );
  await whole.keyring.put([{ id: 'own', epoch: 1, wrapped: new Uint8Array([1]) }]);
  expect(await whole.check?.({ rows: true })).toEqual([]);
  await whole.close();
  const told = async (end: string, sql: string): Promise<readonly string[]> => {
    cpSync(folder.path('whole'), folder.path('copy'), { recursive: true, force: true });
    const file = folder.path('copy/store.db');
    const storage = sqliteStorage({ file });
    const database = new DatabaseSync(`${file}${end}`);
    database.exec(`PRAGMA ignore_check_constraints = ON; ${sql}`);
    database.close();
    const faults = await storage.check?.({ rows: true });
    await storage.close();
    return (faults ?? []).map(({ code, detail }) => (code === 'rows-strayed' ? detail : code));
  };
  const found: (readonly string[])[] = [];
  for (const [sql] of planted) found.push([sql, ...(await told('', sql))]);
  expect(found).toEqual(planted);
  const inKeyring: (readonly string[])[] = [];
  for (const [sql] of plantedInKeyring) inKeyring.push([sql, ...(await told('.keyring', sql))]);
  expect(inKeyring).toEqual(plantedInKeyring);
});
