import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { child, inDanger, place } from '../reported.sample.ts';
import { actions } from './actions.ts';

/** Opens a desk with a report that bars petugas-1. */
async function barring() {
  const opened = await openedDesk();
  const named = { ref: 'orang', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'petugas-1' };
  const body = { area: place, channel: 'phone', facts: inDanger, parties: [child, named], story: 'Cerita contoh.' };
  const sent = await opened.kawal.as('petugas-2').reports.submit(body as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  await opened.kawal.advance('2 menit');
  return { ...opened, report: sent.receipt.stream as `report/${string}` };
}

test('draws no form of a report for whom it bars, as of one that never was', async () => {
  const { officer, report } = await barring();
  const barred = await officer('petugas-1');
  const never = `${report.slice(0, -4)}aaaa`;
  for (const { slug } of actions.filter(({ verb }) => /^(?:reports|escalations)[.](?!submit)/.test(verb))) {
    const [theirs, none] = [
      await barred.get(`/catatan/${report}/${slug}`),
      await barred.get(`/catatan/${never}/${slug}`),
    ];
    expect([slug, theirs.status, none.status]).toEqual([slug, 404, 404]);
    expect([slug, theirs.text.includes('class="stack"'), theirs.text === none.text.replaceAll(never, report)]).toEqual([
      ...[slug, false, true],
    ]);
  }
  expect((await (await officer('petugas-2')).get(`/catatan/${report}/tindak`)).status).toBe(200);
});

test('leads whoever reviews an opening in an emergency to who opened which report, and why', async () => {
  const { kawal, officer, report } = await barring();
  const opened = await kawal.as('bp3mi-1').cards.breakGlass({ record: report, reason: 'victimPresent' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  await kawal.advance('1 menit');
  const reviewer = await officer('petugas-2');
  const page = `/catatan/${opened.receipt.stream}`;
  expect((await reviewer.get('/hari-ini')).text).toContain(`href="${page}"`);
  const { text } = await reviewer.get(page);
  for (const said of [
    'BP3MI Contoh',
    'korban berada bersama saya',
    `href="${page}/tinjau-darurat"`,
    `href="/catatan/${report}"`,
  ])
    expect([said, text.includes(said)]).toEqual([said, true]);
  // Its page says what it is, and stands where reports do; the form says what is judged, and what comes of it.
  expect(text).toMatch(/<h1>Pembukaan darurat <span class="chip">masih terbuka</);
  expect(text).toMatch(/<a href="\/laporan" aria-current="page">/);
  const form = (await reviewer.get(`${page}/tinjau-darurat`)).text;
  expect(form).toContain('tidak dapat lagi membuka laporan ini');
  expect(form).toMatch(/Catatan yang dibuka.*korban berada bersama saya/s);
  expect((await reviewer.fill(`${page}/tinjau-darurat`, { finding: 'notNeeded' })).status).toBe(303);
  expect((await reviewer.get(page)).text).toContain('<span class="chip">sudah ditinjau<');
  // What the form says of it is so: it is over, and it is not opened again.
  expect(await kawal.as('bp3mi-1').reports.get(report)).toMatchObject({ ok: false });
  const again = await kawal.as('bp3mi-1').cards.breakGlass({ record: report, reason: 'victimPresent' });
  expect(again).toMatchObject({ ok: false, refusals: [{ code: 'access.emergency-not-needed' }] });
});
