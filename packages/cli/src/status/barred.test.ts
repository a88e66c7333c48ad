import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('sends nobody to an office that the report bars, in status, today, closing and after it', async () => {
  const made = await applied();
  const { kawal, clock } = made;
  made.write('laporan.yaml', report.replace('involved: [none]', 'involved: [police]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  clock.now = parseLocal('2019-02-01T16:00', 'WIB') as number;
  await kawal('worker', '--once');
  // What holds in every answer: the barred office is named with the warning, its substitute is the one to phone.
  const isSafe = (said: string): void => {
    for (const line of said.split('\n').filter((one) => one.includes('Unit PPA kepolisian'))) {
      expect(line).toContain(
        'JANGAN menghubungi Unit PPA kepolisian: menurut isi laporan, kantor itu tidak boleh tahu.',
      );
      expect(line).toContain('Telepon SAPA 129 sebagai gantinya.');
      expect(line).not.toMatch(/Telepon (sekarang|kantor itu|Unit PPA)|Hubungi langsung/);
    }
  };
  const missed = (await kawal('status')).out;
  expect(missed).toContain('TERLEWAT');
  isSafe(missed);
  await kawal('answer', number, '--as', 'petugas-lpa-1');
  isSafe((await kawal('today', '--as', 'petugas-lpa-1')).out);
  made.write('penutupan.yaml', 'alasan: bukan-TPPO\ncatatan: LBH Contoh menerimanya.\n');
  await kawal('read', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  const closed = [];
  for (const as of ['petugas-lpa-1', 'petugas-uptd-1'])
    closed.push(await kawal('close', number, 'penutupan.yaml', '--as', as));
  expect(closed.map(({ code }) => code)).toEqual([0, 0]);
  for (const { out } of closed) isSafe(out);
  const after = [(await kawal('status')).out, (await kawal('today', '--as', 'petugas-lpa-1')).out];
  expect(after.join('\n')).toContain('Unit PPA kepolisian');
  for (const out of after) isSafe(out);
});
