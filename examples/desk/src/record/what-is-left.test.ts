import { acts } from '@kawal/core/escalation';
import { expect, test } from 'vitest';
import { deskWith, inDanger, metIn, seenInForm } from '../reported.sample.ts';

const said = 'Tulis dalam catatan, sedikitnya empat kata yang berbeda, apa jadinya tiap hal';
const sure = 'Saya juga sudah memastikan apa jadinya hal lain yang masih tertulis di atas.';

test('asks whoever closes a report in danger what became of it, and whoever agrees if they made sure (1062)', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, victimAge: ['adult'] });
  const path = `/catatan/${report}`;
  const [first, second] = [await officer('petugas-1'), await officer('uptd-1')];
  await first.fill(path, { purpose: 'respond' });
  await metIn(kawal, report);
  expect((await first.get(`${path}/tutup`)).text).toContain(said);
  const closing = { reason: 'preventedBeforeDeparture', ...seenInForm };
  const bare = await first.fill(`${path}/tutup`, closing);
  const short = await first.fill(`${path}/tutup`, { ...closing, note: 'ok, sudah aman.' });
  const repeated = await first.fill(`${path}/tutup`, { ...closing, note: 'ok ok ok ok', _confirm: 'yes' });
  const spelled = await first.fill(`${path}/tutup`, { ...closing, note: 'ok oke okay okee', _confirm: 'yes' });
  for (const { status, text } of [bare, short, repeated, spelled])
    expect([status, text.includes(`href="#note">${said}`)]).toEqual([422, true]);
  const told = { ...closing, note: 'Ia di rumah bibinya; polisi diberi tahu.' };
  const sureless = await first.fill(`${path}/tutup`, told);
  expect([sureless.status, sureless.text.includes('Beri tanda bahwa Anda yakin')]).toEqual([422, true]);
  expect((await first.fill(`${path}/tutup`, { ...told, _confirm: 'yes' })).status).toBe(303);
  await kawal.advance('1 menit');
  const page = (await second.fill(`${path}/tutup`, { _note: 'yes' })).text;
  expect([page.includes(sure), page.includes(said)]).toEqual([true, false]);
  const unsure = await second.fill(`${path}/tutup`, {});
  expect([unsure.status, unsure.text.includes('Beri tanda bahwa Anda yakin')]).toEqual([422, true]);
  expect((await second.fill(`${path}/tutup`, { _confirm: 'yes' })).status).toBe(303);
});

test('asks nothing more where a case goes on, or where nothing is left', async () => {
  const { officer, report } = await deskWith({ ...inDanger, victimAge: ['adult'] });
  const first = await officer('petugas-1');
  await first.fill(`/catatan/${report}`, { purpose: 'respond' });
  const handed = await first.fill(`/catatan/${report}/tutup`, { reason: 'handedToCase' });
  expect(handed.text).not.toContain(`href="#note">${said}`);
});

test('says to each who closes a report what was done by its record, or that nobody recorded anything (1445)', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const path = `/catatan/${report}`;
  const [first, second] = [await officer('petugas-1'), await officer('uptd-1')];
  for (const one of [first, second]) await one.fill(path, { purpose: 'respond' });
  const closing = async (browser: typeof first) => (await browser.get(`${path}/tutup`)).text;
  expect(await closing(first)).toMatch(/BELUM ADA TINDAKAN YANG TERCATAT.*href="[^"]*\/tindak"/);
  expect(await closing(second)).toContain('BELUM ADA TINDAKAN YANG TERCATAT');
  expect((await first.fill(`${path}/tindak`, { act: 'visited' })).status).toBe(303);
  // Of whoever acted alone the page says that another is missing.
  for (const [one, isAlone] of [
    [first, true],
    [second, false],
  ] as const) {
    const text = await closing(one);
    expect(text).not.toContain('BELUM ADA TINDAKAN YANG TERCATAT');
    expect(text).toMatch(/Tindakan yang tercatat: sudah didatangi \(Petugas jaga LPA \(petugas 1\), /);
    expect(text.includes('BELUM ADA ORANG LAIN YANG MENCATAT TINDAKAN')).toBe(isAlone);
    // Where there is no place to go to, whoever searched has an act of their own (1940).
    expect(text.includes(acts.searched.id)).toBe(isAlone);
  }
  expect(await kawal.as('petugas-1').escalations.withdraw(report, {})).toMatchObject({ ok: true });
  expect(await closing(first)).toContain('BELUM ADA TINDAKAN YANG TERCATAT');
});
