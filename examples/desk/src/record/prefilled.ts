import type { Answers } from '@kawal/forms';
import type { FormSetting } from '../form/draw-form.ts';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { areaOf } from './concepts.ts';
import type { KnownAction } from './known-action.ts';
import type { Calls } from './offices.ts';

interface Prefilling {
  readonly required: readonly string[];
  readonly calls: Calls | undefined;
  readonly setting: Pick<FormSetting, 'victims' | 'people'>;
  /** It is addressed to an office, as most referrals are. */
  readonly isReferred: boolean;
}

/** Returns the month that is asked for, and what one that came back said, so that nobody types it again. */
export async function saidBefore(
  { api }: OfficerVisit,
  { action: { slug, verb } }: KnownAction,
  record: string | null,
): Promise<Answers> {
  if (slug === 'buka-bulan' && record !== null) {
    const [due, area] = await Promise.all([api.due(), areaOf(api, record)]);
    const asked = due.ok ? due.items.find((one) => one.verb === verb && one.area === area) : undefined;
    return { ...asked?.fields };
  }
  if (slug !== 'kirim-bulan' || record === null) return {};
  const found = await api.conditionReports.get(record as `condition-report/${string}`);
  if (!found.ok || found.record.state.status !== 'returned') return {};
  const { submittedBy, counts, incidents, vulnerabilities = [] } = found.record.state;
  const typed = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  return { submittedBy, counts: typed, incidents, vulnerabilities };
}

/** Fills in what has one answer alone. */
export function prefilled(
  visit: OfficerVisit,
  { action: { slug } }: KnownAction,
  { required, calls, setting: { victims, people }, isReferred }: Prefilling,
): Answers {
  return {
    // The act of an authority is asked after by name: of an officer who signed in, it is their own.
    ...(slug === 'tindak' && required.includes('reference') ? { reference: personSaid(visit, visit.person) } : {}),
    ...(calls?.offices.length === 1 ? { office: calls.offices[0] } : {}),
    ...(isReferred ? { addressee: { kind: 'office' } } : {}),
    // Of one victim nobody needs to say whom a referral is about.
    ...(slug === 'rujuk' && victims.length === 1 ? { victim: victims[0]?.value } : {}),
    ...(slug === 'kirim-bulan' && people.some(({ value }) => value === visit.person)
      ? { submittedBy: visit.person }
      : {}),
  };
}
