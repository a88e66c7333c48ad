import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

test('names who is on leave, and asks another in their place, on today and on the page of the report', async () => {
  const { kawal, officer } = await openedDesk();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const facts = { danger: ['yes'], victimAge: ['child'] } as const;
  const report = { area: '35.99.01.1001', channel: 'phone', facts, parties: [child] } as const;
  const sent = await kawal.as('petugas-1').reports.submit(report);
  if (!sent.ok) throw new Error('the report was refused');
  await kawal.advance('1 menit');
  const path = `/catatan/${sent.receipt.stream}`;
  const lines = async (person: string): Promise<string> => (await (await officer(person)).get('/hari-ini')).text;
  expect(await lines('koordinator-lor')).toContain('Anda diminta menanganinya');

  const leave = { person: 'koordinator-lor', from: '2026-03-02T08:02+07:00', until: '2026-03-09T08:00+07:00' };
  for (const person of ['petugas-1', 'petugas-2']) await kawal.as(person).chapter.noteAbsence(leave);
  await kawal.advance('45 menit');
  const said = 'Koordinator Contoh Lor sedang cuti';
  const today = await lines('sekretaris-uji');
  expect(today).toContain(`${said}. Minta Petugas jaga LPA (petugas 1) atau `);
  const page = (await (await officer('sekretaris-uji')).get(path)).text;
  expect(/Minta petugas yang dipilih Kawal[^<]*/.exec(page)?.[0]).toContain(said);
  expect(page).toContain(`${said}.`);
  // Whoever is on leave is asked for nothing that others were asked for.
  expect(await lines('koordinator-lor')).not.toContain('Anda diminta menanganinya');
  expect(await lines('wakil-lor')).toContain('Anda diminta menanganinya');
});

test('puts a report back before others once who took it on is on leave, and says so on its page', async () => {
  const { kawal, officer } = await openedDesk();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const facts = { danger: ['no'], victimAge: ['child'] } as const;
  const report = { area: '35.99.01.1001', channel: 'phone', facts, parties: [child] } as const;
  const sent = await kawal.as('petugas-1').reports.submit(report);
  if (!sent.ok) throw new Error('the report was refused');
  await kawal.advance('1 menit');
  await kawal.as('koordinator-lor').escalations.reply(sent.receipt.stream, { level: 'acknowledged' });
  const pageOf = async (path: string): Promise<string> => (await (await officer('sekretaris-uji')).get(path)).text;
  const path = `/catatan/${sent.receipt.stream}`;
  expect(await pageOf(path)).toContain('Ditangani');
  expect(await pageOf('/hari-ini')).not.toContain('BELUM DISANGGUPI');

  const leave = { person: 'koordinator-lor', from: '2026-03-02T08:01+07:00', until: '2026-03-09T08:00+07:00' };
  for (const person of ['petugas-1', 'petugas-2']) await kawal.as(person).chapter.noteAbsence(leave);
  const said = 'Koordinator Contoh Lor sedang cuti.';
  expect(await pageOf('/hari-ini')).toContain(`BELUM DISANGGUPI. ${said}`);
  // Whose word is not asked reads beside the leave who was notified.
  const ofLpa = (await (await officer('petugas-1')).get('/hari-ini')).text;
  expect(ofLpa).toMatch(/BELUM DISANGGUPI\. Koordinator Contoh Lor sedang cuti\. (?:Minta|Yang diminta:) \w/);
  const page = await pageOf(path);
  expect(page).toContain(`Belum ada yang menyanggupi. ${said}`);
  expect(page).not.toContain('Ditangani <');
  expect(page).not.toContain('langkah berikutnya ditunggu');
});

test('shows a child who is taken away tonight to its handler and the LPA after an act, to be looked at today', async () => {
  const { kawal, officer } = await openedDesk();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const facts = { danger: ['yes'], departure: ['dated'], victimAge: ['child'] } as const;
  const report = { area: '35.99.01.1001', channel: 'phone', facts, parties: [child] } as const;
  const sent = await kawal.as('petugas-2').reports.submit(report);
  if (!sent.ok) throw new Error('the report was refused');
  await kawal.advance('1 menit');
  const act = { level: 'acted', act: 'counselled' } as const;
  for (const body of [{ level: 'acknowledged' } as const, act])
    expect(await kawal.as('petugas-1').escalations.reply(sent.receipt.stream, body)).toMatchObject({ ok: true });
  const pageOf = async (path: string): Promise<string> => (await (await officer('sekretaris-uji')).get(path)).text;
  expect(await pageOf('/hari-ini')).toMatch(/DITANGANI Petugas jaga LPA \(petugas 1\) dan belum ditutup\./);
  const page = await pageOf(`/catatan/${sent.receipt.stream}`);
  expect(/langkah berikutnya[^<]*/.exec(page)?.[0]).toMatch(/^langkah berikutnya ditunggu sampai hari ini/);
  expect(page).not.toContain('besok');
});

test('tells somebody who sees a report and cannot take it on why that is, and whom to telephone', async () => {
  const { kawal, officer } = await openedDesk();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const facts = { danger: ['no'], victimAge: ['child'] } as const;
  const report = { area: '35.99.01.1001', channel: 'phone', facts, parties: [child] } as const;
  const sent = await kawal.as('petugas-1').reports.submit(report);
  if (!sent.ok) throw new Error('the report was refused');
  await kawal.advance('1 menit');
  const path = `/catatan/${sent.receipt.stream}`;
  const page = async (person: string): Promise<string> => (await (await officer(person)).get(path)).text;
  const said = /Anda tidak dapat menyanggupinya: [^<]* minta menyanggupinya: ([^<]*)/;
  expect(said.exec(await page('uptd-1'))?.[1]).toContain('Koordinator Contoh Lor');
  for (const person of ['petugas-1', 'koordinator-lor']) expect(await page(person)).not.toMatch(said);
  // Once somebody has it, nobody is sent to ask.
  await kawal.as('koordinator-lor').escalations.reply(sent.receipt.stream, { level: 'acknowledged' });
  expect(await page('uptd-1')).not.toMatch(said);
});
