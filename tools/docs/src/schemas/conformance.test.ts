import { readFileSync } from 'node:fs';
import { type ConformanceReport, directoryOf, runStorageConformance } from '@kawal/sdk/conformance';
import { memoryStorage } from '@kawal/sdk/memory';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

/** Returns true for what a schema of the SDK takes, else what it says. */
function judge(name: string, value: unknown): unknown {
  const validate = new Ajv2020().compile(
    JSON.parse(readFileSync(`packages/sdk/src/conformance/schemas/${name}.json`, 'utf8')),
  );
  return validate(JSON.parse(JSON.stringify(value))) || validate.errors;
}

test('a result and the directory made of it are what their schemas say, and nothing else is', async () => {
  const report = await runStorageConformance({ makeStore: () => ({ open: memoryStorage }) });
  expect(judge('conformance-report', report)).toBe(true);
  expect(judge('conformance-report', { ...report, passed: '3' })).not.toBe(true);

  const older: ConformanceReport = { ...report, finished: '2020-01-01T00:00:00.000Z' };
  const other: ConformanceReport = { ...report, package: { name: 'kawal-storage-contoh', version: '1.0.0' } };
  const directory = directoryOf([report, older, other, { ...other, contract: 'kawal.storage/2', failed: 1 }]);
  expect(directory.adapters.map(({ package: { name }, finished }) => [name, finished])).toEqual([
    ['@kawal/workspace', report.finished],
    ['kawal-storage-contoh', report.finished],
  ]);
  expect(judge('adapter-directory', directory)).toBe(true);
  expect(judge('adapter-directory', { ...directory, adapters: [report] })).not.toBe(true);
});
