import { type Authority, authorityOver, barredFrom } from '../case/handling.ts';
import type { Context } from '../record/concept.ts';
import type { ReferralCommand, ReferralOnRecord } from './referral.ts';
import type { ReferralRefusal } from './refusals.ts';
import { handledReferral, speaksForAddressee } from './rules.ts';

type Command<Type extends ReferralCommand['type']> = Extract<ReferralCommand, { type: Type }>;

/** Answers of the addressee, recorded by them or by whoever heard it from them. */
type Answer = Command<
  | 'acknowledge-referral'
  | 'accept-referral'
  | 'decline-referral'
  | 'redirect-referral'
  | 'start-service'
  | 'complete-referral'
  | 'fail-referral'
>;

export const answers = [
  'acknowledge-referral',
  'accept-referral',
  'decline-referral',
  'redirect-referral',
  'start-service',
  'complete-referral',
  'fail-referral',
] as const satisfies readonly Answer['type'][];

/** Returns an actor's authority: handlers, and for answers whoever speaks for the addressee. */
export function authorityOf(command: ReferralCommand, referral: ReferralOnRecord, context: Context): Authority {
  const handled = handledReferral(referral, context);
  const standing = authorityOver(handled, context);
  if (
    standing !== 'hidden' ||
    !answers.some((type) => type === command.type) ||
    !speaksForAddressee(referral, context)
  ) {
    return standing;
  }
  return barredFrom(handled.reports, context).people.includes(context.actor.ref) ? 'hidden' : 'handler';
}

/** Returns the refusal of an actor without authority, or null. */
export function actorRefusal(standing: Authority): ReferralRefusal | null {
  switch (standing) {
    case 'handler':
      return null;
    case 'needsPerson':
      return { code: 'referral.needs-person' };
    case 'untrained':
      return { code: 'referral.not-trained' };
    case 'hidden':
      return { code: 'referral.not-found' };
  }
}
