import { expect, test } from 'vitest';
import { child, deskWith, inDanger, metIn, preparedIn, seen } from '../reported.sample.ts';

const [reason, note] = ['notTppoReferredElsewhere', 'Catatan contoh dari petugas.'] as const;
const ending = { reason, ...seen } as const;

test('names before a closing the report of the same matter and what it says since, and after it that it is closed', async () => {
  const { kawal, officer, report, submit } = await deskWith(inDanger);
  const other = await submit(inDanger);
  await kawal.advance('2 menit');
  const [first, colleague] = [kawal.as('petugas-1'), kawal.as('petugas-2')];
  const mark = { of: report, reasons: ['sameVictim'] } as const;
  expect(await colleague.reports.markDuplicate(other, mark)).toMatchObject({ ok: true });
  for (const one of [report, other]) await first.cards.open(one, { purpose: 'respond' });
  await metIn(kawal, report);
  expect(await first.reports.close(report, { ...ending, note })).toMatchObject({ ok: true });
  const second = await officer('uptd-1');
  const closing = async () => (await second.get(`/catatan/${report}/tutup`)).text;
  expect(await closing()).toMatch(
    new RegExp(`Laporan tentang hal yang sama[^<]*<a href="/catatan/${other}">[^<]*</a> \\(masih berjalan\\)`),
  );
  await kawal.advance('1 menit');
  expect(
    await colleague.reports.add(other, { facts: {}, parties: [], story: 'Anak terlihat. Belum aman.' }),
  ).toMatchObject({
    ok: true,
  });
  // Nobody closes it over those words: its reader is told of them, and one touch opens both stories.
  expect(await closing()).toContain('Sesudah usulan ini ada keterangan baru di dalamnya');
  await kawal.as('uptd-1').cards.open(report, { purpose: 'agreeToClosing' });
  const refused = await second.fill(`/catatan/${report}/tutup`, { _confirm: 'yes' });
  expect([refused.status, refused.text.includes(`href="/catatan/${other}#cerita"`)]).toEqual([422, true]);
  expect((await second.fill(`/catatan/${report}/tutup`, { _note: 'yes' })).text).toContain(
    'Anak terlihat. Belum aman.',
  );
});

test('offers the report of another kelurahan as the same, and closes none of two over what nobody of those who close has read', async () => {
  const { kawal, officer, report, submit } = await deskWith(inDanger);
  const other = await submit({ danger: ['no'], victimAge: ['child'] }, '35.99.01.1002');
  const near = await submit(inDanger);
  await kawal.advance('2 menit');
  const [local, colleague] = [kawal.as('koordinator-lor'), kawal.as('petugas-2')];
  const marking = await officer('petugas-2');
  const { text } = await marking.get(`/catatan/${other}/reports.markDuplicate`);
  expect(text).toContain(`value="${report}"`);
  const fromHere = (await marking.get(`/catatan/${report}/reports.markDuplicate`)).text;
  // The nearest comes first.
  expect(fromHere.indexOf(`value="${near}"`)).toBeLessThan(fromHere.indexOf(`value="${other}"`));
  const sent = await marking.fill(`/catatan/${other}/reports.markDuplicate`, { of: report, reasons: ['sameVictim'] });
  expect(sent.status).toBe(303);
  expect((await marking.get(`/catatan/${report}`)).text).toContain(`href="/catatan/${other}"`);
  await local.cards.open(report, { purpose: 'respond' });
  await metIn(kawal, report);
  expect(await local.reports.close(report, { ...ending, note })).toMatchObject({ ok: true });
  const second = kawal.as('uptd-1');
  expect(await local.cards.open(other, { purpose: 'respond' })).toMatchObject({ ok: false });
  // The mark carried the danger: whom it asks may read there, too.
  expect(await second.cards.open(other, { purpose: 'respond' })).toMatchObject({ ok: true });
  await colleague.reports.add(other, { facts: {}, parties: [], story: 'Anak terlihat di terminal. Belum aman.' });
  await second.cards.open(report, { purpose: 'agreeToClosing' });
  expect(await second.reports.close(report, ending)).toMatchObject({
    refusals: [{ code: 'report.unread-beside' }],
  });
  await second.cards.open(other, { purpose: 'respond' });
  expect(await second.reports.get(report)).toMatchObject({ record: { state: { status: 'closing' } } });
  // One of the two has read both.
  expect(await second.reports.close(report, ending)).toMatchObject({ ok: true });
  expect(await second.reports.get(report)).toMatchObject({ record: { state: { status: 'closed' } } });
});

test("closes no child's report by two of whom neither may open what was said beside (0790)", async () => {
  const calm = { danger: ['no'], victimAge: ['child'] };
  const { kawal, report, submit } = await deskWith(calm);
  const other = await submit(calm, '35.99.01.1002');
  await kawal.advance('2 menit');
  const [lpa, colleague] = [kawal.as('petugas-1'), kawal.as('petugas-2')];
  const [local, second] = [kawal.as('koordinator-lor'), kawal.as('uptd-1')];
  expect(await colleague.reports.markDuplicate(other, { of: report, reasons: ['sameVictim'] })).toMatchObject({
    ok: true,
  });
  await local.cards.open(report, { purpose: 'respond' });
  await metIn(kawal, report);
  expect(await local.reports.close(report, { ...ending, note })).toMatchObject({ ok: true });
  for (const who of [local, second])
    expect(await who.cards.open(other, { purpose: 'respond' })).toMatchObject({ ok: false });
  await colleague.reports.add(other, { facts: {}, parties: [], story: 'Anak terlihat di terminal. Belum aman.' });
  await second.cards.open(report, { purpose: 'agreeToClosing' });
  // The first word counts no more: this is a first word of its own, and needs a note.
  expect(await second.reports.close(report, ending)).toMatchObject({ refusals: [{ code: 'report.note-missing' }] });
  expect(await second.reports.close(report, { ...ending, note })).toMatchObject({ ok: true });
  expect(await second.reports.get(report)).toMatchObject({ record: { state: { status: 'closing' } } });
  // One of the two has to be somebody who may open both.
  await lpa.cards.open(report, { purpose: 'respond' });
  await lpa.cards.open(report, { purpose: 'agreeToClosing' });
  expect(await lpa.reports.close(report, ending)).toMatchObject({ refusals: [{ code: 'report.unread-beside' }] });
  await lpa.cards.open(other, { purpose: 'respond' });
  expect(await lpa.reports.close(report, ending)).toMatchObject({ ok: true });
  expect(await lpa.reports.get(report)).toMatchObject({ record: { state: { status: 'closed' } } });
});

test("closes no child's case by two of whom neither may open what was said beside", async () => {
  const { kawal, report, submit } = await deskWith(inDanger);
  const other = await submit({ danger: ['no'], victimAge: ['child'] }, '35.99.01.1002');
  await kawal.advance('2 menit');
  const [lpa, local, second] = [kawal.as('petugas-2'), kawal.as('koordinator-lor'), kawal.as('uptd-1')];
  expect(await lpa.reports.markDuplicate(other, { of: report, reasons: ['sameVictim'] })).toMatchObject({ ok: true });
  await lpa.cards.open(report, { purpose: 'respond' });
  const opened = await lpa.cases.open({ report, victim: 'korban' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const theCase = opened.receipt.stream as `case/${string}`;
  for (const person of ['koordinator-lor', 'uptd-1'])
    expect(await lpa.cases.assign(theCase, { person })).toMatchObject({ ok: true });
  for (const who of [local, second]) await who.cards.open(report, { purpose: 'respond' });
  expect(await lpa.escalations.reply(report, { level: 'acted', act: 'victimSafe' })).toMatchObject({ ok: true });
  const closure = { reason: 'lostContact', ...seen, note } as const;
  expect(await local.cases.close(theCase, { closure })).toMatchObject({ ok: true });
  await lpa.reports.add(other, { facts: {}, parties: [], story: 'Anak terlihat di terminal. Belum aman.' });
  await second.cards.open(theCase, { purpose: 'agreeToClosing' });
  await second.cases.close(theCase, { closure });
  const found = await lpa.cases.get(theCase);
  expect(found.ok && found.record.state.status).toBe('suspected');
});

test('says on the page of a duplicate that the report that it is a duplicate of is closed', async () => {
  const { kawal, officer, report, submit } = await deskWith({ danger: ['no'], victimAge: ['adult'] });
  const other = await submit({ danger: ['no'], victimAge: ['adult'] });
  const lpa = kawal.as('petugas-1');
  for (const one of [report, other]) await lpa.cards.open(one, { purpose: 'respond' });
  await metIn(kawal, report);
  await lpa.reports.markDuplicate(other, { of: report, reasons: ['sameVictim'] });
  await lpa.reports.close(report, { ...ending, note });
  const second = kawal.as('uptd-1');
  await second.cards.open(report, { purpose: 'agreeToClosing' });
  await second.reports.close(report, ending);
  const { text } = await (await officer('petugas-1')).get(`/catatan/${other}`);
  expect(text).toMatch(/Ganda dari laporan <a [^>]*>[^<]*<.a> \(ditutup\)/);
});

test('names who makes the calls that a closed report still owes, and asks nobody else first', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  await kawal.advance('10 menit');
  const [first, second] = [kawal.as('petugas-1'), kawal.as('piket-1')];
  for (const one of [first, second]) await one.cards.open(report, { purpose: 'respond' });
  await metIn(kawal, report);
  expect(await first.reports.close(report, { ...ending, note })).toMatchObject({ ok: true });
  await second.cards.open(report, { purpose: 'agreeToClosing' });
  expect(await second.reports.close(report, ending)).toMatchObject({ ok: true });
  const linesOf = async (person: string) => {
    const found = await kawal.as(person).due();
    return found.ok ? found.items.filter(({ what, record }) => what === 'owed' && record === report) : [];
  };
  const [asked, other] = [await linesOf('petugas-1'), await linesOf('sekretaris-uji')];
  expect([asked.length > 0, other.length]).toEqual([true, asked.length]);
  expect(asked.every(({ rank, said }) => rank === 2 && !said.id.includes('Yang diminta:'))).toBe(true);
  expect(other.every(({ rank, said }) => rank === 5 && /Yang diminta: [^.]*petugas-1/.test(said.id))).toBe(true);
  expect((await (await officer('sekretaris-uji')).get('/hari-ini')).text).toContain('Yang diminta: Petugas jaga LPA');
});

test('leads nobody to a guardian who may be involved, and names danger as a ground where consent was refused', async () => {
  const { kawal } = await deskWith(inDanger);
  const lpa = kawal.as('petugas-1');
  const guardian = { ref: 'wali', roles: ['suspected', 'guardian'], ageClass: 'adult' } as const;
  const referred = async (parties: readonly object[]) => {
    const body = { area: '35.99.01.1001', channel: 'phone', facts: inDanger, parties, story: 'Cerita contoh.' };
    const sent = await kawal.as('petugas-2').reports.submit(body as never);
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
    await kawal.advance('2 menit');
    return await preparedIn(kawal, sent.receipt.stream, false);
  };
  const saidOf = async (referral: string) => {
    const found = await lpa.due();
    return found.ok ? (found.items.find(({ record }) => record === referral)?.said.id ?? '') : '';
  };
  expect(await saidOf(await referred([child, guardian]))).toContain('wali mungkin terlibat menurut laporan. JANGAN');
  const refused = await referred([child]);
  expect(await saidOf(refused)).toContain('tanyakan persetujuan');
  const consent = { outcome: 'refused', by: 'subject' } as const;
  expect(await lpa.referrals.checkConsent(refused, { consent })).toMatchObject({ ok: true });
  expect(await saidOf(refused)).toContain('catat dasar itu; jangan tarik rujukan hanya karena anak keberatan');
});
