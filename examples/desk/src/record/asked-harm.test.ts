import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { deskWith, place } from '../reported.sample.ts';

const calm = { danger: ['no'], departure: ['none'], victimAge: ['adult'], involved: ['none'] } as const;

test('asks who takes a call in if there is danger, and if a child is a victim, where the story tells of it', async () => {
  const { officer, kawal } = await openedDesk();
  const browser = await officer('petugas-1');
  const form = {
    ...{ area: place, channel: 'phone', 'facts.danger': 'no', 'facts.departure': 'none' },
    ...{ 'facts.victimAge': 'adult', 'facts.involved': 'none', story: 'Ia dipukul dan dikurung bersama anak umur 12.' },
  };
  // Signs of exploitation are asked for where the call is taken in.
  expect((await browser.get('/buat/terima')).text).toContain('name="facts.concern"');
  const asked = await browser.fill('/buat/terima', form);
  expect([asked.status, asked.text]).toEqual([
    422,
    expect.stringMatching(/Cerita menyebut kekerasan.*Apakah ada bahaya sekarang.*Cerita menyebut anak/s),
  ]);
  const answers = { '_same.story.danger': 'yes', '_same.story.child': 'yes' };
  expect((await browser.fill('/buat/terima', { ...form, ...answers })).status).toBe(303);
  const found = await kawal.as('petugas-1').reports.list();
  expect(found).toMatchObject({ ok: true, records: [{ state: { facts: { danger: ['yes'] } } }] });
  expect(JSON.stringify(found)).toContain('"ageClass":"child"');
});

test('asks the same of what is added to a report, and takes a no for a no', async () => {
  const { officer, kawal, report } = await deskWith(calm);
  const browser = await officer('petugas-1');
  const form = { story: 'Semalam ia dipukul majikannya.', 'facts.involved': 'none' };
  const asked = await browser.fill(`/catatan/${report}/tambah`, form);
  expect([asked.status, asked.text.includes('Apakah ada bahaya sekarang')]).toEqual([422, true]);
  const no = await browser.fill(`/catatan/${report}/tambah`, { ...form, '_same.story.danger': 'no' });
  expect(no.status).toBe(303);
  const dangerOn = async () => {
    const found = await kawal.as('petugas-1').reports.get(report);
    return found.ok && 'corrected' in found.record.state ? found.record.state.corrected.facts['danger'] : undefined;
  };
  expect(await dangerOn()).toEqual(['no']);
  const again = { ...form, story: 'Tadi ia disekap.', '_same.story.danger': 'yes' };
  expect((await browser.fill(`/catatan/${report}/tambah`, again)).status).toBe(303);
  expect(await dangerOn()).toContain('yes');
});
