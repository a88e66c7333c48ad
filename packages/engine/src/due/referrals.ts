import type { Instant } from '@kawal/core';
import { isInPost, officeFor } from '@kawal/core/directory';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import type { AddressedReferral, DueItem, DueSight } from './due-item.ts';
import { dueWords as words } from './words.ts';

/** Referrals whose next step is this person's, and those whose addressee is late. */
export async function referralsDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { now, until, records, addressed } = sight;
  const own = (await records('referral')).flatMap(({ stream: record, state }): readonly DueItem[] => {
    const { status, service, expectations, area, addressee } = state;
    const item = { what: 'referral' as const, record, area };
    if (isAddressee(state, sight)) return [...asAddressee(record, state, sight)].map((one) => ({ ...one, area }));
    const late = expectations.find(({ due }) => due <= (until ?? now));
    if (late !== undefined) {
      const said = words.referralLate({ referral: record, service });
      return [{ ...item, rank: 4, at: late.due, verb: 'referrals.acknowledge', said }];
    }
    if (status === 'sent' || status === 'acknowledged') {
      // Nothing carries it there, so it stays in sight until its addressee says yes or no.
      const said = words.referralWaits({ referral: record, service, addressee });
      return [{ ...item, rank: 5, at: answerDue(state, now), verb: 'referrals.accept', said }];
    }
    const isChecked = status === 'consentChecked';
    if (status !== 'prepared' && status !== 'redirected' && !isChecked) return [];
    const step = !isChecked ? 'checkConsent' : state.consent?.outcome === 'refused' ? 'withdraw' : 'send';
    const said = words.referral({ referral: record, service, step });
    return [{ ...item, rank: 5, at: now, verb: `referrals.${step}`, said }];
  });
  const theirs = (await addressed()).map(({ stream, state }) => asAddressee(stream, state, sight));
  return [...own, ...theirs.flat()];
}

/** Returns true for somebody in post of the office that a referral is addressed to. */
function isAddressee(
  { addressee, area }: Pick<StateOf<'referral'>, 'addressee' | 'area'>,
  { person, chapter, now }: DueSight,
) {
  if (addressee.kind !== 'office' || chapter === null) return false;
  const office = officeFor(chapter.directory, addressee.office, area);
  return office !== undefined && isInPost(chapter.directory, office, person, now);
}

/** The answer that a referral waits for, in the day of its addressee: no message takes it there. */
function asAddressee(record: RecordName<'referral'>, state: AddressedReferral, { now }: DueSight): readonly DueItem[] {
  const { status, service } = state;
  const step = status === 'accepted' ? 'start' : 'answer';
  if (status !== 'sent' && status !== 'acknowledged' && status !== 'accepted') return [];
  const verb = step === 'start' ? 'referrals.startService' : 'referrals.accept';
  const said = words.referralForYou({ referral: record, service, step });
  return [
    { what: 'referral', rank: step === 'start' ? 4 : 1, at: answerDue(state, now), record, area: null, verb, said },
  ];
}

function answerDue({ expectations }: AddressedReferral, now: Instant): Instant {
  return expectations.length === 0 ? now : (Math.min(...expectations.map(({ due }) => due)) as Instant);
}
