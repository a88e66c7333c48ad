import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a program takes a seed below zero as a property prints it', () => {
  const main = new URL('../main.ts', import.meta.url).pathname;
  const args = ['--conditions=@kawal/source', main, 'brute-force', '--policies', '1', '--seed', '-7'];
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  expect(execFileSync(process.execPath, args, { encoding: 'utf8', env })).toContain('policies -7 to -7');
});
