import { memoryStorage } from '@kawal/sdk/memory';
import { postgresStorage } from '@kawal/storage-postgres';
import { expect, onTestFinished, test } from 'vitest';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { doseOf } from '../../../check/src/dose/dose.ts';
import { simulate } from '../simulate.ts';

// The same for SQLite is `simulation.test.ts`: only a program may use the server of another package's tests.
test('some days on PostgreSQL, whose every answer takes its time, come to the same log, faults and alarms', async () => {
  const isQuick = doseOf(process.env).dose === 'quick';
  const few = { seed: 7, reports: isQuick ? 2 : 5, days: isQuick ? 1 : 3, dose: 2 };
  const inMemory = await simulate({ ...few, storage: memoryStorage() });
  const place = await testPlace();
  onTestFinished(() => place.remove());
  const storage = await postgresStorage(place.newStore());
  const onServer = await simulate({ ...few, storage });
  await storage.close();
  expect(onServer).toEqual(inMemory);
});
