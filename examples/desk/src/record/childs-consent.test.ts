import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const place = '35.99.01.1001';
const victim = { ref: 'p1', roles: ['victim'], ageClass: 'unknown' } as const;

/** Prepares the referral of a victim whose age nobody knew when the report came. */
async function referred() {
  const { kawal, officer } = await openedDesk();
  const lpa = kawal.as('petugas-1');
  const facts = { danger: ['no'], departure: ['unknown'], victimAge: ['unknown'] } as const;
  const sent = await lpa.reports.submit({ area: place, channel: 'phone', facts, parties: [victim] } as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const report = sent.receipt.stream as `report/${string}`;
  const made = await lpa.referrals.prepare({
    ...{ report, case: null, victim: 'p1', service: 'accompaniment', shares: ['identity'] },
    addressee: { kind: 'office', office: 'bp3mi' },
  } as never);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return { lpa, report, browser: await officer('petugas-1'), path: `/catatan/${made.receipt.stream}/persetujuan` };
}

/** Says who may consent, by the form. */
function consenting(text: string): readonly string[] {
  return ['subject', 'guardian'].filter((by) =>
    new RegExp(`name="consent\\.~given\\.by"[^>]*value="${by}"|<option value="${by}"`).test(text),
  );
}

test('offers the consent of a guardian alone once the report says that it is about a child', async () => {
  const { lpa, report, browser, path } = await referred();
  expect(consenting((await browser.get(path)).text)).toEqual(['subject']);
  expect(await lpa.reports.add(report, { facts: { victimAge: ['child'] }, parties: [] })).toMatchObject({ ok: true });
  expect(consenting((await browser.get(path)).text)).toEqual(['guardian']);
  const given = { 'consent.outcome': 'given', 'consent.~given.by': 'subject', 'consent.~given.form': 'written' };
  expect((await browser.fill(path, given)).status).toBe(422);
  const guardian = { ...given, 'consent.~given.by': 'guardian' };
  expect((await browser.fill(path, guardian)).status).toBe(422);
  const [heard, by] = ['consent.~given.childHeard.answer', 'consent.~given.childHeard.supportedBy'] as const;
  expect((await browser.fill(path, { ...guardian, [heard]: 'agreed', [by]: 'socialWorker' })).status).toBe(303);
});

test('takes a duty of law for a child who objects, with nobody at their side, and no other ground', async () => {
  const { lpa, report, browser, path } = await referred();
  expect(await lpa.reports.add(report, { facts: { victimAge: ['child'] }, parties: [] })).toMatchObject({ ok: true });
  const [basis, heard] = ['consent.~notRequired.basis', 'consent.~notRequired.childHeard.answer'] as const;
  const objects = { 'consent.outcome': 'notRequired', [heard]: 'objects' };
  expect((await browser.fill(path, { ...objects, [basis]: 'publicTask' })).status).toBe(422);
  expect((await browser.fill(path, { ...objects, [basis]: 'legalDuty' })).status).toBe(303);
});
