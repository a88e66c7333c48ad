import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const wrong = '+6281200000001';
const right = '+6281200000002';

/** A report whose victim is not to be called, and whose number was written down wrong. */
async function misheard() {
  const { kawal, officer } = await openedDesk();
  const taken = await kawal.as('petugas-2').reports.submit({
    ...{ area: '35.99.01.1001', channel: 'phone', facts: { danger: ['no'], departure: ['none'], involved: ['none'] } },
    ...{ story: 'Cerita karangan.' },
    parties: [
      {
        ...{ ref: 'p1', roles: ['victim'], ageClass: 'child', safeToContact: 'no' },
        ...{ identity: { name: 'Nama Karangan' }, contact: { phone: wrong } },
      },
    ],
  } as never);
  if (!taken.ok) throw new Error('the report was not taken in');
  await kawal.advance('1 menit');
  const page = `/catatan/${taken.receipt.stream}`;
  const browser = await officer('petugas-1');
  const opened = async () =>
    (await browser.fill(page, { purpose: 'respond' })).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { browser, page, opened };
}

test('corrects the number and the name of somebody in a report, and says which of two is wrong', async () => {
  const { browser, page, opened } = await misheard();
  await opened();
  const said = {
    ...{ reason: 'misunderstood', 'parties.0.ref': 'p1' },
    ...{ 'parties.0.contact.phone': right, 'parties.0.identity.name': 'Nama Karangan Benar' },
  };
  expect((await browser.fill(`${page}/koreksi`, said)).status).toBe(303);
  const text = await opened();
  expect(text).toMatch(/\+6281200000001 SALAH, sudah dikoreksi: jangan dipakai/);
  expect(text).toMatch(/Nama Karangan SALAH, sudah dikoreksi: jangan dipakai/);
  expect(text).toMatch(/DIKOREKSI: ini yang berlaku[^+]*\+6281200000002 JANGAN DIHUBUNGI/);
  const history = (await browser.get(page)).text;
  expect(history).toContain('nama, nomor, atau cara menghubungi seseorang');
  expect(history).not.toMatch(/8120000000|Nama Karangan/);
});

test('lets nobody be called who was not to be called, without a confirmation of its own', async () => {
  const { browser, page, opened } = await misheard();
  await opened();
  const said = { reason: 'foundOtherwise', 'parties.0.ref': 'p1', 'parties.0.safeToContact': 'yes' };
  const lower = await browser.fill(`${page}/koreksi`, said);
  expect([lower.status, lower.text.includes('JANGAN DIHUBUNGI menjadi aman dihubungi')]).toEqual([422, true]);
  const [, _lower = ''] = /name="_lower" value="([^"]+)"/.exec(lower.text) ?? [];
  expect((await browser.fill(`${page}/koreksi`, { ...said, _lower })).status).toBe(303);
  expect(await opened()).toMatch(/\+6281200000001 Aman dihubungi\./);
});
