import { handledIn } from '../area/rules.ts';
import { barredFrom } from '../case/handling.ts';
import { reportsOf } from '../case/rules.ts';
import { officeFor } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import type { ReferralRefusal } from './messages.ts';
import type { Addressee, ReferralFacts } from './referral.ts';

/** An office of the directory that the report does not bar; a body outside is for whoever refers to know. */
export function addresseeRefusal(
  addressee: Addressee,
  referral: Pick<ReferralFacts, 'report' | 'furtherReports' | 'area'>,
  context: Context,
): ReferralRefusal | null {
  if (addressee.kind === 'outside') return null;
  const { office } = addressee;
  const { chapter } = context;
  if (chapter === null || officeFor(chapter.directory, office, handledIn(referral.area, chapter)) === undefined) {
    return { code: 'referral.no-such-office', office };
  }
  return barredFrom(reportsOf(referral), context).offices.includes(office)
    ? { code: 'referral.addressee-barred', office }
    : null;
}

/** Refuses the office that was asked already: it would be asked for consent anew, and nobody else would hear. */
export function sameRefusal(next: Addressee, { addressee }: Pick<ReferralFacts, 'addressee'>): ReferralRefusal | null {
  const isSame = next.kind === 'office' && addressee.kind === 'office' && next.office === addressee.office;
  return isSame ? { code: 'referral.same-addressee' } : null;
}
