import { guardianTold } from '@kawal/core/report';
import { type ActorApi, type RecordName, tellsOfGuardian } from '@kawal/engine';

/** Names what stands against a "no" that a file alone says of a guardian. */
export type AgainstNo = 'told' | 'unread';

/**
 * Judges if a file alone may say of the reports of a referral that no guardian is involved: none tells of one, in
 * its people or in its story. Who has read the story may have it opened again; who has not cannot say it (1242).
 */
export async function guardianOf(api: ActorApi, referral = '', person = ''): Promise<AgainstNo | undefined> {
  const found = await api.referrals.get(referral as RecordName<'referral'>);
  if (!found.ok || found.record.view !== 'whole') return undefined;
  const { report, furtherReports } = found.record.state;
  const all = await Promise.all([report, ...furtherReports].map((one) => ofReport(api, one, person)));
  return all.find((one) => one === 'told') ?? all.find((one) => one === 'unread');
}

async function ofReport(api: ActorApi, report: string, person: string): Promise<AgainstNo | undefined> {
  const found = await api.reports.get(report);
  if (!found.ok || found.record.view !== 'whole') return undefined;
  if (found.record.state.parties.some(({ ref }) => ref === guardianTold.ref)) return 'told';
  const owed = await api.reports.owed(report);
  if (!owed.ok || !owed.readBy.includes(person))
    return owed.ok && !owed.unread && owed.readBy.length === 0 ? undefined : 'unread';
  const opened = await api.cards.open(report, { classes: ['narrative'], purpose: 'refer' });
  if (!opened.ok) return 'unread';
  return opened.receipt.cards.some(({ fields }) => tellsOfGuardian(String(fields?.['story'] ?? '')))
    ? 'told'
    : undefined;
}
