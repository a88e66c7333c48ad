import { KawalError, type Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { bindKey } from '../command/idempotency.ts';
import { replayStore } from '../replay/replay-store.ts';
import { reportOf, stageOf } from '../stage.sample.ts';
import { verifyStore } from './verify-store.ts';

const options = { key: 'a-key-nobody-guesses-1' };
const said = { facts: { danger: ['yes'] } } as const;

test('an answer that is gone, of another day or of another act is found, and no report is taken for it', async () => {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  const other = reportOf(await stage.submit({}));
  const first = reportOf(await stage.submit(said, options));
  expect((await verifyStore(storage)).findings).toEqual([]);
  expect((await replayStore(storage)).differences).toEqual([]);

  const changed = { code: 'answer.changed', stream: first };
  const gone: Storage = { ...storage, answer: async () => undefined };
  expect((await verifyStore(gone)).findings).toEqual([changed]);
  const later: Storage = {
    ...storage,
    answer: async (key) => {
      const stored = await storage.answer(key);
      return stored && { ...stored, at: stored.at + 86_400_000 };
    },
  };
  expect((await verifyStore(later)).findings).toEqual([changed]);
  const text = JSON.stringify({ stream: other, version: 1 });
  const answer = async (key: string) => {
    const stored = await storage.answer(key);
    return stored && { ...stored, text: stored.text.includes(first) ? text : stored.text };
  };
  const exchanged: Storage = { ...storage, answer };
  expect((await verifyStore(exchanged)).findings).toEqual([changed]);

  const deceived = await stageOf({ storage: exchanged, applied: false });
  const second = await deceived.submit(said, options);
  expect(second).toMatchObject({ ok: true, repeated: false });
  expect([other, first]).not.toContain(reportOf(second));
  expect(await deceived.submit(said, options)).toMatchObject({ receipt: { stream: reportOf(second) }, repeated: true });
  expect(await deceived.submit({}, options)).toMatchObject({ refusals: [{ code: 'command.key-of-another-body' }] });
});

test('an answer that was planted for a record which another began is none: the report is taken in', async () => {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  const other = reportOf(await stage.submit({})).replace('report/', 'escalation/');
  const bound = bindKey(options.key, { ...said });
  const text = JSON.stringify({ stream: other, version: 1 });
  const planted: Storage = {
    ...storage,
    answer: async (key) => (key === bound.key ? { ...bound, text, at: 1 } : storage.answer(key)),
  };
  const deceived = await stageOf({ storage: planted, applied: false });
  expect(await deceived.submit(said, options)).toMatchObject({ ok: true, repeated: false });
});

test('a claim that was planted for a record which does not hold it is found and placed', async () => {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  const report = reportOf(await stage.submit());
  expect((await verifyStore(storage)).findings).toEqual([]);
  const planted = { name: 'session', value: 'x', stream: report };
  const other: Storage = {
    ...storage,
    claims: async (after, limit) => [
      ...((await storage.claims?.(after, limit)) ?? []),
      ...(after === null ? [planted] : []),
    ],
  };
  expect((await verifyStore(other)).findings).toEqual([{ code: 'claims.changed', stream: report }]);
});

test('an entry that lost any field of its changes is found, and stops no look at the rest', async () => {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  await stage.submit(said, options);
  await stage.runTo(stage.now());
  const rows = await storage.log(0, 1_000);
  for (const row of rows) {
    const entry = JSON.parse(row.text) as { changes: Record<string, unknown>[] };
    for (const name of new Set(entry.changes.flatMap((change) => Object.keys(change)))) {
      const changes = entry.changes.map(({ [name]: lost, ...change }) => ({ ...change, [`${name}x`]: lost }));
      const text = JSON.stringify({ ...entry, changes });
      const put = <Row extends { readonly id: string }>(list: readonly Row[]): readonly Row[] =>
        list.map((one) => (one.id === row.id ? { ...one, text } : one));
      const spoiled: Storage = {
        ...storage,
        log: async (after, limit) => put(await storage.log(after, limit)),
        history: async (stream, after) => put(await storage.history(stream, after)),
        // As a database does that has no form for a value.
        claimant: async (claim) => {
          if (typeof claim.value !== 'string')
            throw new KawalError('storage.invalid-call', 'no form', { source: 'here' });
          return storage.claimant(claim);
        },
      };
      const { findings } = await verifyStore(spoiled);
      expect(findings).toContainEqual(expect.objectContaining({ code: 'entry.changed', stream: row.stream }));
    }
  }
});
