import type { ActorApi } from '@kawal/engine';
import { expect, test } from 'vitest';
import { mayBeMeant, recordsOf } from './concepts.ts';

test('offers what lies in a place or around it, and nothing of the kelurahan beside it', () => {
  const [own, beside, city] = ['35.73.03.1001', '35.73.03.1002', '35.73'];
  expect([own, city, undefined, 'unknown'].map((area) => mayBeMeant(area, own))).toEqual([true, true, true, true]);
  expect([mayBeMeant(beside, own), mayBeMeant(beside, city), mayBeMeant(beside, undefined)]).toEqual([
    false,
    true,
    true,
  ]);
});

test('reads no more records than a page asks for, and at most 2,000', async () => {
  const list = async ({ after = '0', limit }: { readonly after?: string; readonly limit: number }) => {
    const from = Number(after);
    const records = Array.from({ length: limit }, (_, at) => ({ stream: `report/${from + at}` }));
    return { ok: true, records, next: String(from + limit) };
  };
  const api = { reports: { list } } as unknown as ActorApi;
  for (const most of [1, 200, 500]) expect(await recordsOf(api, 'report', { most })).toHaveLength(most);
  expect(await recordsOf(api, 'report')).toHaveLength(2_000);
});
