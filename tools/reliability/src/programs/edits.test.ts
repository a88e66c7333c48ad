import { expect, test } from 'vitest';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { tryOnPostgres } from '../edits/try-on-postgres.ts';

test('finds what somebody changed by SQL in a store on PostgreSQL, in any row, and nothing once it was put back', async () => {
  const server = await testPlace();
  const { kinds, missed, untouched } = await tryOnPostgres(6, 7, server);
  await server.remove();
  expect({ missed, untouched }).toEqual({ missed: [], untouched: [] });
  for (const [kind, { tried, found }] of Object.entries(kinds)) expect([kind, tried, found]).toEqual([kind, 6, tried]);
});
