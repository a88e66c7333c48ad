import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('says that nothing is in force before a chapter is applied, and what to do, rather than that nothing waits', async () => {
  const { kawal } = deployment();
  const { code, out, err } = await kawal('hari-ini', '--as', 'sekretaris');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('Belum ada aturan lembaga yang berlaku');
  expect(err).toContain('Jalankan `kawal apply`');
  expect(await kawal('today', '--as', 'sekretaris', '--json')).toMatchObject({ code: 1, out: '' });
});
