import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { executorCases } from './conformance/executor/suite.ts';
import { storageCases } from './conformance/storage/suite.ts';

const program = `
  const { describeExecutor, describeStorage } = await import('@kawal/sdk/node-test');
  const { embeddedExecutor } = await import('@kawal/sdk');
  const { memoryStorage } = await import('@kawal/sdk/memory');
  const resultFile = process.env.RESULT_FILE;
  describeStorage('memoryStorage', { makeStore: () => ({ open: memoryStorage }), resultFile });
  describeExecutor('embeddedExecutor', { makePlace: () => ({ open: embeddedExecutor }) });
`;

it('binds the suites to node:test, with what does not apply as skipped, and writes down what came of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-node-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const resultFile = join(folder, 'conformance.json');
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--conditions=@kawal/source', '--test-reporter=tap', '--input-type=module', '--eval', program],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, RESULT_FILE: resultFile },
      encoding: 'utf8',
    },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('# SKIP storage-memory does not declare "durable"');
  expect(stdout).toContain('# SKIP executor-embedded does not declare "processes: many"');
  expect(stdout).toContain(`# tests ${storageCases.length + executorCases.length}`);
  expect(stdout).toContain('# fail 0');
  const report = JSON.parse(readFileSync(resultFile, 'utf8'));
  expect(report).toMatchObject({ contract: 'kawal.storage/1', adapter: 'storage-memory', failed: 0, dose: {} });
  expect(report.passed + report.skipped).toBe(storageCases.length);
});
