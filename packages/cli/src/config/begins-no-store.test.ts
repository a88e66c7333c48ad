import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

const actor = ['--as', 'sekretaris'];

test.each([
  ['policy', 'plan', 'lembaga'],
  ['access', 'compare', 'lembaga', ...actor],
  ['area', 'Kotalama'],
  ['roster', 'lembaga'],
  ['status'],
  ['today', '--as', 'sekretaris'],
])('begins no store by `kawal %s` before a chapter was applied', async (...argv) => {
  const { kawal, folder } = deployment();
  const { out, err } = await kawal(...argv);
  expect(`${out}${err}`).not.toBe('');
  expect(readdirSync(folder).filter((name) => name.startsWith('kawal.db'))).toEqual([]);
});

test('plans the first chapter without a store, as the first that comes into force', async () => {
  const { kawal } = deployment();
  const { code, out, err } = await kawal('policy', 'plan', 'lembaga');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('pertama');
});
