import { standing } from '../authority/authority.ts';
import { barredFrom, type Lack, lackOver } from '../case/handling.ts';
import type { Context } from '../record/concept.ts';
import type { ReferralCommand, ReferralOnRecord } from './referral.ts';
import { handledReferral, speaksForAddressee } from './rules.ts';

/** Answers of the addressee, recorded by them or by whoever heard it from them. */
export const answers = [
  ...(['acknowledge-referral', 'accept-referral', 'decline-referral', 'redirect-referral'] as const),
  ...(['start-service', 'complete-referral', 'fail-referral'] as const),
] as const satisfies readonly ReferralCommand['type'][];

/** Returns the authority that an actor lacks, or null. Answers may also come from who speaks for the addressee. */
export function lackOf(command: ReferralCommand, referral: ReferralOnRecord, context: Context): Lack | null {
  const handled = handledReferral(referral, context);
  const lack = lackOver(handled, context);
  const isSecond = command.type === 'withdraw-referral' && standing(referral.proposal, context.now) !== null;
  const isAnswer = isSecond || answers.some((type) => type === command.type);
  if (lack !== 'not-found' || !isAnswer || !speaksForAddressee(referral, context)) return lack;
  return barredFrom(handled.reports, context).people.includes(context.actor.ref) ? lack : null;
}
