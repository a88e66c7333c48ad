import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const leave = { from: '2026-03-02T08:00+07:00', until: '2026-03-12T08:00+07:00' };

/** Opens a desk at which two of the LPA put somebody on leave. */
async function putOnLeave(person: string) {
  const desk = await openedDesk();
  for (const by of ['petugas-1', 'petugas-2']) await desk.kawal.as(by).chapter.noteAbsence({ ...leave, person });
  return async (who: string) => (await (await desk.officer(who)).get('/hari-ini')).text;
}

test('tells somebody of another office in their day that they are on leave, and whom to ask if that is wrong', async () => {
  const day = await putOnLeave('uptd-1');
  const own = await day('uptd-1');
  expect(own).toMatch(
    /Anda tercatat cuti atau berhalangan dari [^<]* sampai [^<]*: laporan baru tidak dikirim kepada Anda/,
  );
  expect(own).toMatch(/mintalah sekretariat LPA dan seorang petugas jaga lain/);
  expect(own).not.toContain('/buat/batalkan-cuti');
  expect(await day('koordinator-lor')).not.toContain('Anda tercatat cuti');
});

test('lets somebody of the LPA take back their own leave from their day', async () => {
  const own = await (await putOnLeave('petugas-2'))('petugas-2');
  expect(own).toContain('Anda tercatat cuti atau berhalangan');
  expect(own).toContain('action="/buat/batalkan-cuti"');
});
