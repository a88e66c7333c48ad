import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

const named = ['ketua RT', 'Pak Lurah', 'keluarga', 'bidan desa'];

test.each(named)('says who counts where %s is named as who saw the victim', async (who) => {
  const { kawal, write } = await applied();
  write('lapor.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'lapor.yaml')).out)?.[1] ?? '';
  await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  const closing = ['tutup', number, 'alasan=bukan-TPPO', `lembaga yang melihat korban=${who}`] as const;
  const closed = await kawal(...closing, '--as', 'petugas-lpa-1');
  expect(closed.code).toBe(1);
  expect(closed.err).toContain('Kata RT, RW, lurah, kepala desa, Bhabinkamtibmas, majikan, keluarga, atau relawan');
  expect(closed.err).toContain('UPTD PPA; ');
  expect(closed.err).not.toContain(`"${who}"`);
});
