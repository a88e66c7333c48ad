import { handledIn } from '../area/rules.ts';
import { casesBeside } from '../case/age.ts';
import { givenIn, handlersNow, lackToBegin } from '../case/handling.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { ReportState } from '../report/report.ts';
import { addresseeRefusal } from './addressee.ts';
import type { ReferralRefusal } from './messages.ts';
import type { ReferralCommand, ReferralEvent } from './referral.ts';
import { caseSeen, surplusOf } from './rules.ts';

/** For whom, by what report and case, to whom, and with how little. */
export function decidePreparing(
  prepare: Extract<ReferralCommand, { type: 'prepare-referral' }>,
  context: Context,
): Decision<ReferralEvent, ReferralRefusal> {
  const { report, victim, service, addressee, shares } = prepare;
  const preparedBy = context.actor.ref;
  const told = context.read<ReportState>({ stream: report })?.state;
  const theCase = caseSeen(prepare, context);
  if (told === undefined || told.status === 'none') return refuse({ code: 'referral.not-found' });
  // Whoever prepares a first referral is no handler by that alone, and a case of another report makes nobody one.
  const handlers = theCase?.report === report ? handlersNow(theCase, context) : [];
  const cases = casesBeside({ report, victim: null }, context.read);
  const word = lackToBegin({ reports: [report], area: 'unknown', handlers }, cases, context);
  if (word !== null) return refuse({ code: `referral.${word}` });
  if (prepare.case !== null) {
    if (theCase === null || theCase.report !== report || theCase.victim !== victim) {
      return refuse({ code: 'referral.case-of-another', case: prepare.case });
    }
    if (theCase.status === 'closed') return refuse({ code: 'referral.case-closed', case: prepare.case });
  }
  if (victim !== null && !told.parties.some(({ ref, roles }) => ref === victim && roles.includes('victim'))) {
    return refuse({ code: 'referral.no-such-victim', victim });
  }
  const surplus = surplusOf(service, shares);
  if (surplus.length > 0) return refuse({ code: 'referral.more-than-needed', service, surplus });
  const area = handledIn(told.area, context.chapter);
  const refusal = addresseeRefusal(addressee, { report, furtherReports: [], area }, context);
  if (refusal !== null) return refuse(refusal);
  const furtherReports = theCase?.furtherReports ?? [];
  const given = givenIn(area, preparedBy, context);
  return accept({ ...prepare, type: 'referral-prepared', furtherReports, area, preparedBy, ...given });
}
