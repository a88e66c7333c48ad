import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { View } from './ordered-store.ts';
import { readAll } from './records.ts';

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

test('asks a store that gets many keys at once a single time, and any other for each', async () => {
  let asked = 0;
  const get: View['get'] = async (key) => {
    asked += 1;
    return key[0] === 0 ? undefined : bytes(key[0]);
  };
  const view: View = { get, range: async () => [], set: () => undefined, remove: () => undefined };
  const keys = [Buffer.from([7]), Buffer.from([0]), Buffer.from([9])];
  assert.deepEqual(await readAll(view, keys), [7, undefined, 9]);
  assert.equal(asked, 3);
  const getAll: View['getAll'] = async (many) => {
    asked += 1;
    return many.map((key) => (key[0] === 0 ? undefined : bytes(key[0])));
  };
  assert.deepEqual(await readAll({ ...view, getAll }, keys), [7, undefined, 9]);
  assert.equal(asked, 4);
});
