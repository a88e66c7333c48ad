import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('names every choice of a field whose answer decides what else is asked', async () => {
  const { kawal } = deployment();
  const consent = await kawal('refer', 'check-consent', '--help');
  expect(consent.out).toContain('hasil (harus diisi): setuju / menolak / tidak diperlukan, ada dasar lain\n');
  const prepare = await kawal('refer', 'prepare', '--help');
  expect(prepare.out).toContain('jabatan dalam direktori / lembaga di luar direktori\n');
});
