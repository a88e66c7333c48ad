import type { DueItem } from '@kawal/engine';
import { actions } from '../record/actions.ts';
import { conceptOf, numberOf } from '../record/concepts.ts';
import { addressOf } from '../record/known-action.ts';
import { urgencyAbove } from '../record/urgency.ts';

/** Everything that waits of one record. */
export interface Waiting {
  readonly record: string;
  readonly isReport: boolean;
  readonly items: readonly DueItem[];
}

/** Returns what waits by its record, in the order of the worst of each. */
export function groupsOf(items: readonly DueItem[]): readonly Waiting[] {
  const groups = new Map<string, DueItem[]>();
  for (const item of eachOnce(items)) {
    // What somebody proposed about a report is seconded by a form of its own.
    const isReport = conceptOf(item.record) === 'report' && item.fields === undefined;
    const own = isReport ? item.record : `${item.record} ${item.what} ${item.said.id}`;
    groups.set(own, [...(groups.get(own) ?? []), item]);
  }
  return [...groups].map(([own, those]) => {
    const record = those[0]?.record ?? own;
    return { record, isReport: own === record && conceptOf(record) === 'report', items: those };
  });
}

/** Puts first what must be done now, and of that who is in danger, then children, then departures; else the order stays. */
export function worstFirst(
  groups: readonly Waiting[],
  urgency: (waiting: Waiting) => readonly string[],
  order: readonly string[],
): readonly Waiting[] {
  const place = (waiting: Waiting): number => {
    if (weightOf(waiting.items) !== 'bad') return 2 ** order.length;
    const tags = urgency(waiting);
    return order.reduce(
      (sum, tag, index) => (tags.includes(tag) ? sum - 2 ** (order.length - 1 - index) : sum),
      2 ** order.length - 1,
    );
  };
  return groups.toSorted((one, other) => place(one) - place(other));
}

/** Returns how grave a thing is that waits: `bad` is done now, `warn` today, `calm` may wait a little. */
export function weightOf(items: readonly Pick<DueItem, 'rank'>[]): 'bad' | 'warn' | 'calm' {
  const rank = Math.min(...items.map((one) => one.rank));
  if (rank <= 1) return 'bad';
  return rank <= 4 ? 'warn' : 'calm';
}

/** Leaves out of a line what stands above it: the number of its report, and the tags where there are some. */
export function withoutHeading(text: string, record: string, hasTags: boolean): string {
  const number = numberOf(record);
  const leaveOut = (whole: string, of: string): string => (of === number ? '' : whole);
  return (hasTags ? text.replace(urgencyAbove, '') : text).replace(headOfReport, leaveOut).replace(ofReport, leaveOut);
}

const headOfReport =
  /^(?:Laporan|Report) (\S+) (?:di|of) [^.]*? (?=BELUM DISANGGUPI|MELEWATI BATAS|ANDA TANGANI|DITANGANI|IS NOT TAKEN|MISSED A|IS HANDLED)/;
// The comma before it closes what stands between commas, and is followed by one of its own.
const ofReport = /,? (?:untuk laporan|about report) ([^\s,.:]+)(?=[,.:])/;

const readBefore = [
  'referrals.accept',
  'referrals.acknowledge',
  'conditionReports.accept',
  'cards.open',
  'communities.propose',
].concat(['pacts.renew', 'pacts.meetCommitment']);

/** Returns the page to go on with. A report is read before anything is done with it; any other thing is done at once. */
export function pageOf({ record, verb, area, fields }: Pick<DueItem, 'record' | 'verb' | 'area' | 'fields'>): string {
  // A service that nobody gives is asked for from its report.
  if (verb === 'referrals.prepare' && fields?.['report'] !== undefined) return addressOf('rujuk', fields['report']);
  if (conceptOf(record) === 'report') return `/catatan/${record}`;
  // So is a referral that waits for a yes or a no, a month that somebody else wrote, and whatever is only to be read.
  if (readBefore.includes(verb)) return `/catatan/${record}`;
  // Files are put into force in the terminal, not at the desk.
  if (verb === 'chapter.apply') return '/petugas';
  // A month that nobody opened has no record yet: it is opened from its community.
  if (verb === 'conditionReports.open')
    return area === null ? '/komunitas' : addressOf(slugOf(verb), `community/${area}`);
  return addressOfItem({ record, verb });
}

/** Returns the address of the act that a thing waits for. */
export function addressOfItem({ record, verb }: Pick<DueItem, 'record' | 'verb'>): string {
  return addressOf(slugOf(verb), conceptOf(record) === 'chapter' ? null : record);
}

function slugOf(verb: string): string {
  return actions.find((one) => one.verb === verb)?.slug ?? verb;
}

/** Several paths may ask one person for the same call: it is made once, so it stands there once, with its first instant. */
function eachOnce(items: readonly DueItem[]): readonly DueItem[] {
  const seen = new Set<string>();
  return items.filter(({ what, record, said }) => {
    const own = `${what} ${record} ${said.id}`;
    return !seen.has(own) && seen.add(own);
  });
}
