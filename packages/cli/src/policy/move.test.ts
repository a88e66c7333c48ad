import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('moves a report that may be about a child once a second institution agrees, and shows the first word to it', async () => {
  const { kawal, edit, write } = await applied();
  write('laporan.yaml', report);
  const stream = /report\/\w+/.exec((await kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  edit('lembaga/policy.yaml', 'setelah: 20 jam', 'setelah: 21 jam');
  expect((await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes')).code).toBe(0);
  const move = (as: string) => kawal('policy', 'migrate', '--as', as, '--report', stream, '--drop', '--yes');
  const first = await move('sekretaris');
  expect([first.code, first.out]).toEqual([0, expect.stringContaining(' belum dipindahkan: korbannya mungkin anak.')]);
  expect(await move('petugas-lpa-1')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Anda selembaga dengan'),
  });
  expect((await kawal('hari-ini', '--as', 'petugas-uptd-1')).out).toContain('mengusulkan laporan');
  expect((await move('petugas-uptd-1')).out).toContain(' dipindahkan.');
  expect((await move('petugas-uptd-1')).out).toContain('Tidak ada laporan yang perlu dipindahkan.');
});
