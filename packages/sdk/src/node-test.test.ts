import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { storageCases } from './conformance/storage/suite.ts';

const program = `
  const { describeStorage } = await import('@kawal/sdk/node-test');
  const { memoryStorage } = await import('@kawal/sdk/memory');
  describeStorage('memoryStorage', { makeStore: () => ({ open: memoryStorage }) });
`;

it('binds the suite to node:test, with what does not apply as skipped', { timeout: 30_000 }, () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--conditions=@kawal/source', '--test-reporter=tap', '--input-type=module', '--eval', program],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('# SKIP storage-memory does not declare "durable"');
  expect(stdout).toContain(`# tests ${storageCases.length}`);
  expect(stdout).toContain('# fail 0');
});
