import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

const fact = 'fakta: { tempat: { sebutan: tempat korban ditemui, nilai: [terminal, pasar] } }\n\njalur:\n';
const path =
  '  di-terminal:\n    bila: { tempat: [terminal] }\n    langkah:\n      - { id: lpa, setelah: 5 menit, beritahu: [petugasLpa] }\n';

test('takes a fact of the chapter’s own in a report by its word, and explains the path by its name', async () => {
  const { kawal, write, edit } = await applied();
  edit('lembaga/policy.yaml', /^jalur:\n/m, fact + path);
  const { out: planned } = await kawal('policy', 'plan', 'lembaga');
  expect(planned).toContain('tempat korban ditemui adalah terminal');
  expect(planned).not.toMatch(/\btempat adalah/);
  expect((await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes')).code).toBe(0);
  write('laporan.yaml', `${report}tempat: terminal\n`);
  const { out, err } = await kawal('report', 'laporan.yaml');
  const number = /penelepon: (\S+)/.exec(out)?.[1] ?? err;
  expect((await kawal('explain', number)).out).toContain('Sebabnya: tempat korban ditemui adalah terminal.');
  write('laporan.yaml', `${report}tempat: stasiun\n`);
  expect((await kawal('report', 'laporan.yaml')).err).toContain('Pilih: belum diketahui, terminal, pasar.');
});
