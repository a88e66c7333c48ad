import { recordGoesOn, sightingIn } from '@kawal/core/report';
import { describeShut } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { type Closing, closingWords, closureWords, type Proposal, stillTrueOf } from './closing.ts';
import { type ListedRecord, recordsOf } from './concepts.ts';
import { addressOf } from './known-action.ts';
import { ReadNote } from './read-note.ts';
import { namesOf } from './whom-to-ask.ts';

type CaseName = `case/${string}`;

interface OnCase {
  readonly report: string;
  readonly furtherReports: readonly string[];
  readonly victim: string | null;
  readonly proposal: Proposal | null;
}

/** Names the stories that are read beside a note: of a case its reports, and those of the same matter that are told to be read. */
export async function storiesOf(
  { api }: OfficerVisit,
  stream: string,
  { toRead = [], same = [] }: Pick<Closing, 'toRead' | 'same'>,
): Promise<readonly string[]> {
  if (!stream.startsWith('case/')) return same.map((one) => one.stream);
  const found = await api.cases.get(stream as CaseName);
  if (!found.ok || found.record.view !== 'whole') return [];
  const { report, furtherReports } = found.record.state as unknown as OnCase;
  return [...new Set([report, ...furtherReports, ...toRead])];
}

/** Reads what is read before a case is closed; undefined for whoever may not close it, or once it is closed. */
export async function closingOfCase(visit: OfficerVisit, stream: string): Promise<Closing | undefined> {
  const { api, person } = visit;
  const [found, owed] = await Promise.all([api.cases.get(stream as CaseName), api.cases.owed(stream as CaseName)]);
  if (!found.ok || !owed.ok || found.record.view !== 'whole') return undefined;
  const { report, furtherReports, proposal, victim } = found.record.state as unknown as OnCase;
  const reports = await Promise.all([report, ...furtherReports].map((one) => api.reports.get(one)));
  const known = reports.flatMap((one) => (one.ok ? [one.record as never as ListedRecord] : []));
  const said = known.flatMap((one) => stillTrueOf(visit, one) ?? []);
  const referrals = await recordsOf(api, 'referral', { key: { name: 'report', value: report } });
  // A referral of the same person that was prepared before there was a case is as open.
  const isOfCase = ({ case: of, victim: whom }: ListedRecord['state']): boolean =>
    of === stream || (of == null && (victim === null || whom === victim));
  const own = referrals.filter(({ state }) => isOfCase(state) && !ended.includes(state['status']));
  const hasOthers = (await recordsOf(api, 'case', { most: 2 })).some((one) => one.stream !== stream);
  const { isGrave, toRead, reasons, noteFor, proposal: waits } = owed;
  const agreesTo = waits && {
    ...{ by: waits.by, at: waits.at, reason: waits.closure.reason },
    ...{ closure: { ...waits.closure }, ...sightingIn(waits.closure) },
  };
  return {
    agreesTo,
    witness: waits?.witness,
    standing: owed.waits ? (proposal ?? undefined) : undefined,
    stillTrue: said.length === 0 ? null : [...new Set(said)].join('; '),
    mayBeOfChild: isGrave,
    owed: null,
    isUnread: isGrave && agreesTo === undefined && toRead.length > 0,
    isGrave,
    isToBeRead: waits?.unread === true,
    canRead: true,
    readBy: toRead.length === 0 ? [person] : [],
    unsent: own.filter(({ state }) => notSent.includes(state['status'])),
    handedOver: own.filter(({ state }) => !notSent.includes(state['status'])),
    owesOwn: false,
    hasCase: true,
    reasons: reasons
      .filter((one) => (!owed.waits || one !== proposal?.reason) && (one !== 'duplicate' || hasOthers))
      .filter((one) => !owed.undone || recordGoesOn(one)),
    isFirst: agreesTo === undefined && isGrave,
    noteFor: agreesTo === undefined ? noteFor : [],
    isUndone: owed.undone,
    actsOn: report,
    areReportsClosed: known.every(({ state }) => state['status'] === 'closed'),
    toRead,
    shut: describeShut(owed),
  };
}

/** Returns true where the chosen reason takes a note; before that, where every reason does that ends the case. */
export function asksNote(closing: Closing | undefined, answers?: Answers): boolean {
  const { noteFor = [], reasons = [] } = closing ?? {};
  const { reason } = (answers?.['closure'] ?? {}) as Answers;
  if (typeof reason === 'string') return noteFor.includes(reason);
  return noteFor.length > 0 && reasons.every((one) => noteFor.includes(one) || recordGoesOn(one));
}

const notSent: readonly unknown[] = ['prepared', 'consentChecked', 'redirected'];
const ended: readonly unknown[] = ['declined', 'completed', 'failed', 'withdrawn'];

interface ProposedProps {
  readonly visit: OfficerVisit;
  readonly stream: string;
  readonly proposal: Proposal;
  readonly seconds: readonly string[];
}

/** Says on the page of a case who proposed to close it, for what, and who can agree. */
export function CaseProposed({ visit, stream, proposal, seconds }: ProposedProps): VNode {
  const { say, person } = visit;
  const isSecond = seconds.includes(person);
  const names = isSecond ? '' : namesOf(visit, seconds);
  const waits = names === '' && !isSecond ? say(closingWords.nobodyYet) : `${say(closingWords.seconds)} ${names}.`;
  return html`<p class="banner warn"><span>${personSaid(visit, proposal.by)} ${say(closingWords.proposed)} ${say(closureWords(proposal.reason))}.</span> <small>${say(closingWords.waits)} ${isSecond ? '' : waits}</small></p>
    ${isSecond && html`<${ReadNote} visit=${visit} address=${addressOf('tutup-kasus', stream)} />`}`;
}
