import { barredNow } from '@kawal/core/escalation';
import type { OfficerVisit } from '../page/visit.ts';
import { closingOf } from './closing.ts';
import { conceptOf } from './concepts.ts';
import { partiesOf } from './form-setting.ts';
import type { Addressees } from './in-the-way.ts';
import type { KnownAction } from './known-action.ts';
import { callsOf } from './offices.ts';

/** Reads what decides which answers of a form can pass. */
export async function readAround(visit: OfficerVisit, { action }: KnownAction, record: string | null) {
  const isCall = action.verb === 'escalations.relay' || action.verb === 'escalations.giveUpCall';
  const calls = isCall && record !== null ? await callsOf(visit, record) : undefined;
  const closing = record !== null && action.verb === 'reports.close' ? await closingOf(visit, record) : undefined;
  const refers = action.verb === 'referrals.prepare' && record !== null && conceptOf(record) === 'report';
  const addressees = refers ? await addresseesOf(visit, record) : undefined;
  const isOfChild = action.verb === 'referrals.checkConsent' && record !== null && (await refersChild(visit, record));
  return { calls, closing, addressees, commitments: await commitmentsOf(visit, action.verb, record), isOfChild };
}

/** Returns true for the referral of a child, as its report reads now. */
async function refersChild(visit: OfficerVisit, record: string): Promise<boolean> {
  const found = await visit.api.referrals.get(record as `referral/${string}`);
  if (!found.ok || found.record.view !== 'whole') return false;
  const { report, victim } = found.record.state;
  return (await partiesOf(visit, report)).some(({ ref, ageClass }) => ref === victim && ageClass === 'child');
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

/** Reads where a report is referred from, and whom it bars. */
async function addresseesOf({ api, chapter }: OfficerVisit, report: string): Promise<Addressees | undefined> {
  const found = await api.escalations.get(report);
  if (!found.ok || chapter === null) return undefined;
  return { area: found.record.state.area, barred: barredNow(found.record.state, chapter, null).offices };
}
