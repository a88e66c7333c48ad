import type { OfficeKind } from '@kawal/core';
import { officesInPost } from '@kawal/core/directory';
import { barredNow, concernsChild } from '@kawal/core/escalation';
import type { OfficerVisit } from '../page/visit.ts';
import { closingOfCase } from './case-closing.ts';
import { closingOf } from './closing.ts';
import { conceptOf } from './concepts.ts';
import type { Addressees } from './in-the-way.ts';
import type { KnownAction } from './known-action.ts';
import { callsOf } from './offices.ts';

/** Reads what decides which answers of a form can pass. */
export async function readAround(visit: OfficerVisit, { action }: KnownAction, record: string | null) {
  const isCall = action.verb === 'escalations.relay' || action.verb === 'escalations.giveUpCall';
  const calls = isCall && record !== null ? await callsOf(visit, record) : undefined;
  const read = ({ 'reports.close': closingOf, 'cases.close': closingOfCase } as const)[action.verb as 'cases.close'];
  const closing = record === null ? undefined : await read?.(visit, record);
  const refers = action.verb === 'referrals.prepare' || action.verb === 'referrals.redirect';
  const addressees = refers && record !== null ? await addresseesOf(visit, record) : undefined;
  const consents = action.verb === 'referrals.checkConsent' && record !== null;
  const referral = consents ? await visit.api.referrals.get(record as `referral/${string}`) : undefined;
  return {
    ...{ calls, closing, addressees, consent: referral?.ok === true ? referral.access.consent : null },
    report: referral?.ok === true && referral.record.view === 'whole' ? referral.record.state.report : undefined,
    isOfChild: action.verb === 'escalations.endPath' && record !== null && (await isOfChild(visit, record)),
    isClosed: read !== undefined && record !== null && (await isClosedNow(visit, record)),
    commitments: await commitmentsOf(visit, action.verb, record),
  };
}

/** Returns true for a report of a child, or of somebody whose age is not known: no refusal of theirs ends what is done. */
async function isOfChild({ api }: OfficerVisit, record: string): Promise<boolean> {
  const found = await api.escalations.get(record as `report/${string}`);
  return found.ok && 'facts' in found.record.state && concernsChild(found.record.state);
}

/** Tells whether a report or a case is closed: the page that closes it may have stood open since. */
async function isClosedNow({ api }: OfficerVisit, name: string): Promise<boolean> {
  const found = conceptOf(name) === 'case' ? await api.cases.get(name) : await api.reports.get(name);
  return found.ok && found.record.state.status === 'closed';
}

/** Returns true for the referral of a report of danger, or of somebody about to be taken away: days are too long for it. */
export async function isUrgentReferral(visit: OfficerVisit, record: string): Promise<boolean> {
  const found = await visit.api.referrals.get(record as `referral/${string}`);
  if (!found.ok || found.record.view !== 'whole') return false;
  const report = await visit.api.reports.get(found.record.state.report);
  if (!report.ok || report.record.view !== 'whole') return false;
  const { danger, departure } = report.record.state.facts;
  return danger?.includes('yes') === true || departure?.includes('dated') === true;
}

/** Returns the commitments of a pact that are not begun, or not met: the others are refused. */
async function commitmentsOf({ api }: OfficerVisit, verb: string, record: string | null) {
  if (record === null || !['pacts.beginCommitment', 'pacts.meetCommitment'].includes(verb)) return undefined;
  const found = await api.pacts.get(record as `pact/${string}`);
  if (!found.ok || !('progress' in found.record.state)) return undefined;
  const fits = (status: string): boolean =>
    verb === 'pacts.beginCommitment' ? status === 'pending' : status !== 'met';
  return Object.entries(found.record.state.progress).flatMap(([name, { status }]) => (fits(status) ? [name] : []));
}

/** Reads where a report is referred from, and whom it bars. Who is handed a referral may not see the report itself. */
async function addresseesOf(
  { api, chapter, person, now }: OfficerVisit,
  record: string,
): Promise<Addressees | undefined> {
  if (conceptOf(record) === 'referral') {
    const found = await api.referrals.get(record as `referral/${string}`);
    if (!found.ok) return undefined;
    const { record: referral, access } = found;
    // Nobody sends a referral on to the office that has it.
    const { office } = (referral.state.addressee ?? {}) as { readonly office?: OfficeKind };
    // Whoever answers it for its addressee may not see to whom it goes: to an office of theirs.
    const own =
      access.addressee === null || access.decides === true || chapter === null
        ? []
        : officesInPost(chapter.directory, person, now);
    const barred = [...access.barred.offices, ...(office === undefined ? own : [office])];
    return { area: referral.view === 'whole' ? referral.state.area : 'unknown', barred };
  }
  const found = conceptOf(record) === 'report' ? await api.escalations.get(record) : undefined;
  if (found?.ok !== true || chapter === null) return undefined;
  return { area: found.record.state.area, barred: barredNow(found.record.state, chapter).offices };
}
