import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('announces in brief too that an office which is closed is told once it opens, whatever its substitute knows (F3)', async () => {
  const { kawal, clock, write } = await applied();
  const sunday = parseLocal('2019-02-10T10:00', 'WIB') as number;
  clock.now = sunday;
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  write('telepon.yaml', 'office: sapa129\nreference: Petugas Contoh\n');
  const rung = (caller: string) => kawal('catat-telepon', number, 'telepon.yaml', '--as', caller);
  for (const caller of ['petugas-lpa-1', 'petugas-lpa-2']) expect((await rung(caller)).code).toBe(0);
  clock.now = sunday + 5 * 60 * 60_000;
  await kawal('worker', '--once');
  const { out } = await kawal('explain', number);
  expect(out).toMatch(/UPTD PPA harus sudah diberi tahu .* Sudah terpenuhi\./);
  expect(out).toContain('Senin, 11 Februari 2019, 07.30 WIB: UPTD PPA buka, dan diberi tahu bila belum tahu sendiri');
});
