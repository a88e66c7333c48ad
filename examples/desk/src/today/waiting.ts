import { type DueItem, gravityBy, type Urgency, urgencyWords } from '@kawal/engine';
import type { Visit } from '../page/visit.ts';
import { actions } from '../record/actions.ts';
import { conceptOf, numberOf } from '../record/concepts.ts';
import { addressOf } from '../record/known-action.ts';

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
    const isReport = conceptOf(item.record) === 'report' && !isSeconded(item);
    const own = isReport ? item.record : `${item.record} ${item.what} ${item.said.id}`;
    groups.set(own, [...(groups.get(own) ?? []), item]);
  }
  return [...groups].map(([own, those]) => {
    const record = those[0]?.record ?? own;
    return { record, isReport: own === record && conceptOf(record) === 'report', items: those };
  });
}

/** Returns true for what somebody proposed: a form of its own seconds it, filled in already. */
export function isSeconded({ what, fields }: Pick<DueItem, 'what' | 'fields'>): boolean {
  return what === 'secondWord' && fields !== undefined;
}

/** Puts first what must be done now, and of that who is in danger, then children, then departures; else the order stays. */
export function worstFirst(groups: readonly Waiting[], urgency: (waiting: Waiting) => Urgency): readonly Waiting[] {
  const place = (waiting: Waiting): number => (weightOf(waiting.items) === 'bad' ? -gravityBy(urgency(waiting)) : 1);
  return groups.toSorted((one, other) => place(one) - place(other));
}

/** Returns how grave a thing is that waits: `bad` is done now, `warn` today, `calm` may wait a little. */
export function weightOf(items: readonly Pick<DueItem, 'rank'>[]): 'bad' | 'warn' | 'calm' {
  const rank = Math.min(...items.map((one) => one.rank));
  if (rank <= 1) return 'bad';
  return rank <= 4 ? 'warn' : 'calm';
}

/** Says what waits without how urgent it is: tags say that beside it. */
export function plainly({ said, urgency }: Pick<DueItem, 'said' | 'urgency'>, { say }: Pick<Visit, 'say'>): string {
  return say(said).slice(urgency === undefined ? 0 : say(urgencyWords(urgency)).length);
}

/** Leaves out of a line the number of its report, which stands above it. */
export function withoutHeading(text: string, record: string): string {
  const number = numberOf(record);
  return text
    .replace(headOfReport, (whole, of: string, first: string) => (of === number ? first.toUpperCase() : whole))
    .replace(handled, (whole, of: string) => (of === number ? 'You handle it.' : whole))
    .replace(ofReport, (whole, of: string) => (of === number ? '' : whole));
}

const handled = /^You handle report (\S+) of .*?\.(?= |$)/;
const headOfReport =
  /^(?:Laporan|Report) (\S+) (?:di|of) [^.]*? (?=BELUM DISANGGUPI|BELUM DITUTUP|MELEWATI BATAS|ANDA TANGANI|DITANGANI|IS NOT TAKEN|IS NOT CLOSED|MISSED A|IS HANDLED|Anda tangani|sudah ditutup, tetapi|is closed, but)(.)/;
// The comma before it closes what stands between commas, and is followed by one of its own.
const ofReport = /,? (?:untuk laporan|about report) ([^\s,.:]+)(?=[,.:])/;

const readBefore = [
  'referrals.accept',
  'referrals.acknowledge',
  'conditionReports.accept',
  'cards.open',
  'cards.reviewEmergency',
  'communities.propose',
].concat(['pacts.renew', 'pacts.meetCommitment']);

/** Returns the page to go on with. A report is read before anything is done with it; any other thing is done at once. */
export function pageOf(item: Pick<DueItem, 'what' | 'record' | 'verb' | 'area' | 'fields'>): string {
  const { what, record, verb, area, fields } = item;
  // A service that nobody gives is asked for from its report.
  if (verb === 'referrals.prepare' && fields?.['report'] !== undefined) return addressOf('rujuk', fields['report']);
  const isOwn = what === 'ownWord';
  if ((isOwn && conceptOf(record) !== 'chapter') || conceptOf(record) === 'report') return `/catatan/${record}`;
  // So is a referral that waits for a yes or a no, a month that somebody else wrote, and whatever is only to be read.
  if (readBefore.includes(verb)) return `/catatan/${record}`;
  // Files are put into force in the terminal, not at the desk; and what waits for somebody else's word is only read.
  if (conceptOf(record) === 'chapter' && (isOwn || fields === undefined)) return '/petugas';
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
  const seen = new Map<string, DueItem[]>();
  return items.filter((item) => {
    const { what, record, said } = item;
    const before = seen.get(record) ?? [];
    if (before.some((one) => one.what === what && one.said.id === said.id)) return false;
    return seen.set(record, [...before, item]);
  });
}
