import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

test('offers to take off a case only what was linked to it, by two people of two institutions', async () => {
  const { kawal, officer } = await openedDesk();
  const form = kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  const submitted = async () => {
    const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' } as const];
    const body = { area: '35.99.01.1001', channel: 'app', facts: { danger: ['no'] }, parties } as const;
    const outcome = await form.reports.submit(body);
    if (!outcome.ok) throw new Error('a report was refused');
    return outcome.receipt.stream;
  };
  const [report, linked, other] = [await submitted(), await submitted(), await submitted()];
  await kawal.advance('1 menit');
  const opened = await kawal.as('petugas-1').cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new Error('the case was not opened');
  const name = opened.receipt.stream;
  const browser = await officer('petugas-1');
  const path = `/catatan/${name}`;
  expect((await browser.get(path)).text).not.toContain('cases.unlinkReport');
  expect(await kawal.as('petugas-1').cases.linkReport(name, { report: linked })).toMatchObject({ ok: true });
  expect((await browser.get(path)).text).toContain('cases.unlinkReport');
  const page = (await browser.get(`${path}/cases.unlinkReport`)).text;
  expect(page).toContain(`value="${linked}"`);
  for (const one of [report, other]) expect(page).not.toContain(`value="${one}"`);
  const sent = await browser.fill(`${path}/cases.unlinkReport`, { report: linked });
  expect(sent.status).toBe(303);
  const state = async () =>
    (await kawal.as('petugas-1').cases.get(name)) as { readonly record: { readonly state: object } };
  expect((await state()).record.state).toMatchObject({ furtherReports: [linked], linkings: [{ report: linked }] });
});

test('says on the page which story to read before a report is taken off a case', async () => {
  const { kawal, officer } = await openedDesk();
  const form = kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  const submitted = async () => {
    const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' } as const];
    const body = { area: '35.99.01.1001', channel: 'app', facts: { danger: ['no'] }, parties } as const;
    const outcome = await form.reports.submit({ ...body, story: 'Cerita karangan.' });
    if (!outcome.ok) throw new Error('a report was refused');
    return outcome.receipt.stream;
  };
  const [report, linked] = [await submitted(), await submitted()];
  await kawal.advance('1 menit');
  const { cases } = kawal.as('petugas-1');
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new Error('the case was not opened');
  const name = opened.receipt.stream;
  expect(await cases.linkReport(name, { report: linked })).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  const path = `/catatan/${name}/cases.unlinkReport`;
  const refused = await browser.fill(path, { report: linked });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Baca dahulu ceritanya');
  const toStory = new RegExp(`href="/catatan/(?:${report}|${linked})#cerita"`);
  expect(refused.text).toMatch(toStory);
  for (const one of [report, linked]) await kawal.as('petugas-1').cards.open(one, { purpose: 'respond' });
  expect((await browser.fill(path, { report: linked })).status).toBe(303);
});
