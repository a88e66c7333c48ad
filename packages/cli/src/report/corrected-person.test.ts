import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('corrects a telephone number from a file, and prints the former one as wrong', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  const read = async () => (await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1')).out;
  await read();
  write(
    'koreksi.yaml',
    'alasan koreksi: salah paham\norang yang dikoreksi:\n  - rujukan orang: p1\n    kontak: { nomor telepon: 0812-0000-0002 }\n',
  );
  const corrected = await kawal('koreksi', number, 'koreksi.yaml', '--as', 'petugas-lpa-1');
  expect([corrected.code, corrected.err]).toEqual([0, '']);
  const out = await read();
  expect(out).toMatch(/SALAH, sudah dikoreksi: [^\n]*:\n *kontak:\n *nomor telepon: \+6281398765432/);
  expect(out).toMatch(/Tentang \S+, DIKOREKSI: ini yang berlaku\n(?:[^\n]*\n)*? *nomor telepon: \+6281200000002/);
});
