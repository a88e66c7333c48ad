import { expect, test } from 'vitest';
import { desk } from '../verb/answering.sample.ts';

test('a list of choices that must be answered says so at once, and not after the last question', async () => {
  const { asks } = await desk();
  const call = { 'wilayah penanganan': 'Kotalama', saluran: 'telepon', 'Isi orang dalam laporan?': 'ya' };
  const { out, asked } = await asks(call, 'report');
  expect(asked.slice(-2)).toEqual(['peran dalam laporan', expect.stringContaining('Pilih sedikitnya satu')]);
  expect(out).toContain('Belum ada yang tercatat.');
});
