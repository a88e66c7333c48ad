import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { storageCases } from '@kawal/sdk/conformance';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../../../packages/sdk/src/check.ts', import.meta.url));
const adapter = fileURLToPath(new URL('./hanging-storage.ts', import.meta.url));

/** A case that may be slow, of a storage in memory. */
const slow = 'drawn/calls';
const limit = 4;

function check(how: string): Promise<string> {
  const args = ['--conditions=@kawal/source', program, 'check', adapter, slow, '--quick', '--limit', String(limit)];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: { ...process.env, HANGS: how } }, (_, stdout) => resolve(stdout));
  });
}

// A case that may be slow has six times the limit, two minutes by itself. One in which nothing happens has three quarters of
// the limit, and one that blocks its thread half: 15 s and 10 s. Before that a second process names it as running.
it.each([
  ['still', /It hangs: for (\d+) s it had not ended\. Under way: .*claimant\(\)/],
  ['blocks', /It hangs: it blocked its thread for (\d+) s, .*claimant\(\)/],
])(
  'names a slow case that hangs (%s) while it runs, and ends it long before the time of a slow one',
  async (how, end) => {
    expect(storageCases.find(({ id }) => id === slow)?.slow).toBe(true);
    const printed = await check(how);
    const [running, ended] = [printed.indexOf(`… ${slow} has run for`), printed.search(end)];
    expect(running).toBeGreaterThan(-1);
    expect(ended).toBeGreaterThan(running);
    expect(Number(end.exec(printed)?.[1])).toBeLessThan(6 * limit);
  },
);
