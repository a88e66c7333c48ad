import { type Instant, parseLocal } from '@kawal/core';
import { expect } from 'vitest';
import { openedDesk } from './desk.sample.ts';

type Kawal = Awaited<ReturnType<typeof openedDesk>>['kawal'];

export const place = '35.99.01.1001';
export const child = { ref: 'korban', roles: ['victim'], ageClass: 'child' } as const;
/** Who saw the victim, and when, as a closing of a child's record says (1850); and as a form is filled in with it. */
export const seen = { seenBy: 'hospital', seenOn: parseLocal('2026-03-02T07:00', 'WIB') as Instant } as const;
export const seenInForm = { seenBy: 'hospital', seenOn: '2026-03-02T07:00' } as const;
export const inDanger = { danger: ['yes'], departure: ['unknown'], victimAge: ['child'] } as const;

/** For tests alone: the desk with a report by somebody of the LPA. */
export async function deskWith(facts: Readonly<Record<string, readonly string[]>>, opening = {}) {
  const opened = await openedDesk(opening);
  const submit = async (of: typeof facts, area = place) => {
    const body = { area, channel: 'phone', facts: of, parties: [child], story: 'Cerita contoh.' };
    const sent = await opened.kawal.as('petugas-2').reports.submit(body as never);
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
    return sent.receipt.stream as `report/${string}`;
  };
  const report = await submit(facts);
  await opened.kawal.advance('2 menit');
  return { ...opened, submit, report };
}

/** Records that another than the proposer saw the child safe: on less no child's report ends (1480, 1952). */
export async function metIn(kawal: Kawal, report: string, by = 'petugas-2') {
  const met = { level: 'acted', act: 'victimSafe' } as const;
  expect(await kawal.as(by).escalations.reply(report as `report/${string}`, met)).toMatchObject({ ok: true });
}

/** Prepares a referral of the child to an office that does not know the report, for life or safety is at stake. */
export async function preparedIn(kawal: Kawal, report: string, isConsented = true) {
  const lpa = kawal.as('petugas-1');
  const made = await lpa.referrals.prepare({
    ...{ report, case: null, victim: 'korban', service: 'accompaniment', shares: ['identity'] },
    addressee: { kind: 'office', office: 'bp3mi' },
  } as never);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const referral = made.receipt.stream as `referral/${string}`;
  const consent = { outcome: 'notRequired', basis: 'vitalInterest' };
  if (isConsented) expect(await lpa.referrals.checkConsent(referral, { consent } as never)).toMatchObject({ ok: true });
  return referral;
}

/** Hands it over. */
export async function referredIn(kawal: Kawal, report: string) {
  const referral = await preparedIn(kawal, report);
  const answerBy = '2026-03-02T20:00+07:00';
  expect(await kawal.as('petugas-1').referrals.send(referral, { answerBy })).toMatchObject({ ok: true });
  return referral;
}
