import type { EscalationState, Localized, OfficeKind } from '@kawal/core';
import { opennessOf } from '@kawal/core/calendar';
import { officesInPost } from '@kawal/core/directory';
import { barredContact, barredContactWords, policeOffices } from '@kawal/core/escalation';
import {
  type CallToRecord,
  isOfPolice,
  type OwedOffice,
  officesToNotify,
  unclearedLast,
  unclearedWords,
} from '@kawal/engine';
import type { describeExplanation } from '@kawal/policy';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { numberedOffices, officesSaid, personSaid, withOwnNames } from '../page/person.ts';
import { deadlineSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { Ask } from '../record/ask.ts';
import { type ListedRecord, numberOf } from '../record/concepts.ts';
import { addressOf } from '../record/known-action.ts';
import { calledWords, callsSaid, recordableBy } from '../record/offices.ts';
import { namesOf } from '../record/whom-to-ask.ts';
import { recordWords } from '../record/words.ts';
import { reportWords as words } from './words.ts';

/** An office that a path of the policy asks to call, and no floor. */
export interface CallWithoutFloor extends Pick<OwedOffice, 'isUncleared'> {
  readonly offices: readonly OfficeKind[];
}

interface OwedProps {
  readonly visit: OfficerVisit;
  readonly owed: readonly OwedOffice[];
  /** Offices to be called that no floor wants. */
  readonly calls: readonly CallWithoutFloor[];
  /** Offices that the report bars. */
  readonly barred: readonly OfficeKind[];
  /** Who may record a call, by office. */
  readonly recorded: readonly CallToRecord[];
  readonly report: string;
  /** False for somebody who only reads the report. */
  readonly decides: boolean;
  readonly isClosed: boolean;
  /** People who recorded that a police report was filed. */
  readonly filed: readonly string[];
  /** Referrals of this report, as far as this person sees them. */
  readonly referrals: readonly ListedRecord[];
}

/** Lists who is still to be notified: for each who knows of it, and what must be done next. */
export function Owed({
  visit,
  barred,
  owed,
  calls,
  recorded,
  report,
  decides,
  isClosed,
  filed,
  referrals,
}: OwedProps): VNode | null {
  if (owed.length + calls.length === 0) return null;
  const shared = { visit, barred, calls: recorded, report, decides, isClosed };
  const uncleared = html`<p class="banner warn">${visit.say(unclearedWords)}</p>`;
  const ofFloors = earliestOf(owed).map((one) => ({
    isUncleared: one.isUncleared,
    row: html`<li>${officesSaid(visit, officesToNotify(one), 'or')} <small>${deadlineSaid(visit, one.deadline)}</small>${insteadSaid(visit, one)}${one.isUncleared && !one.called.includes(visit.person) && uncleared}${one.hears !== null && one.called.length === 0 && html`<p class="note">${withOwnNames(visit.say(one.hears), visit, visit.language)}</p>`}<${Filed} visit=${visit} offices=${one.reach} called=${one.called} filed=${filed} /><${TakenOn} visit=${visit} offices=${one.reach} referrals=${referrals} /><${CalledOnce} visit=${visit} called=${one.called} offices=${one.reach} calls=${recorded} /><${Call} ...${shared} offices=${one.reach} called=${one.called} /></li>`,
  }));
  const others = calls.map((one) => ({
    isUncleared: one.isUncleared,
    row: html`<li>${officesSaid(visit, one.offices, 'or')}${one.isUncleared && uncleared}<${Filed} visit=${visit} offices=${one.offices} called=${[]} filed=${filed} /><${Call} ...${shared} offices=${one.offices} called=${[]} /></li>`,
  }));
  return html`<section class="owed"><h2>${visit.say(words.owed)}</h2><ul>${unclearedLast([...ofFloors, ...others]).map(({ row }) => row)}</ul></section>`;
}

/** Leaves out an office that a report bars and that has no substitute: what a page forbids is owed on none. */
export function withoutBarred(owed: readonly OwedOffice[]): readonly OwedOffice[] {
  return owed.filter(({ barred, reach }) => barred.length === 0 || reach.length > 0);
}

/** Returns who recorded that a police report was filed: the police know of it by them. */
export function filedBy({ happened }: Parameters<typeof describeExplanation>[0]): readonly string[] {
  const filed = happened.flatMap((one) =>
    one.type === 'event' && one.event.type === 'reply-recorded' && one.event.act === 'policeReportFiled'
      ? [one.event.reply.person]
      : [],
  );
  return [...new Set(filed)];
}

/** Returns the office that this person called last, where nobody answered and the report bars it: nobody calls it again. */
export function unansweredBarred(
  { happened }: Parameters<typeof describeExplanation>[0],
  { person, barred }: { readonly person: string; readonly barred: readonly OfficeKind[] },
): OfficeKind | null {
  const calls = happened.flatMap((one) => {
    if (one.type !== 'event') return [];
    const { event } = one;
    if (event.type === 'call-unanswered' && event.by === person) return [event.office];
    return event.type === 'reply-recorded' && event.reply.relayed && event.reply.person === person ? [null] : [];
  });
  const last = calls.at(-1) ?? null;
  return last !== null && barred.includes(last) ? last : null;
}

interface AfterCallProps extends Pick<OwedProps, 'visit' | 'owed'> {
  readonly explanation: Parameters<typeof describeExplanation>[0];
  readonly barred: readonly OfficeKind[];
}

/** Says after a call that it waits for a second caller; and of one that nobody answered, and that the report bars by now, that it is not made again. */
export function AfterCall({ visit, explanation, barred, owed }: AfterCallProps): VNode | null {
  const office = unansweredBarred(explanation, { person: visit.person, barred });
  const alone = owed.flatMap(({ called, reach }) => (called.includes(visit.person) ? reach : []));
  if (office === null && alone.length === 0) return null;
  if (office === null)
    return html`<p class="banner warn"><span>${visit.say(words.calledAlone(officesSaid(visit, [...new Set(alone)], 'and')))}</span></p>`;
  return html`<p class="banner bad"><span>${visit.say(words.unanswered(officesSaid(visit, [office], 'or')))}</span></p>`;
}

interface FiledProps extends Pick<OwedProps, 'visit' | 'filed'> {
  readonly offices: readonly OfficeKind[];
  readonly called: readonly string[];
}

/** Says of police that somebody filed a report with them: nobody calls them anew, and the call goes on record. */
function Filed({ visit, offices, called, filed }: FiledProps): VNode | null {
  if (!offices.some(isOfPolice) || filed.length === 0 || called.length > 0) return null;
  const who = filed.map((one) => personSaid(visit, one)).join(', ');
  return html`<p class="note">${who} ${visit.say(words.filed)}</p>`;
}

/** Says of an office that took a referral on that this alone does not prove that it knows of the report (0521). */
function TakenOn({ visit, offices, referrals }: Pick<OwedProps, 'visit' | 'referrals'> & Pick<FiledProps, 'offices'>) {
  const isTheirs = ({ state }: ListedRecord): boolean => {
    const { status, addressee } = state as { readonly status?: string; readonly addressee?: { office?: OfficeKind } };
    const isTaken = status === 'accepted' || status === 'inService' || status === 'completed';
    return isTaken && addressee?.office !== undefined && offices.includes(addressee.office);
  };
  const theirs = referrals.filter(isTheirs);
  return theirs.map(
    ({ stream }) =>
      html`<p class="note"><a href=${`/catatan/${stream}`}>${visit.say(words.referral)} ${numberOf(stream)}</a> ${visit.say(words.takenOnAlone)}</p>`,
  );
}

/** Says what to do where the police with whom a report was filed must not know of it: they may know now. */
export function FiledWithBarred({
  visit,
  escalation,
}: Pick<OwedProps, 'visit'> & { readonly escalation: EscalationState }): VNode | null {
  const barred = barredContact(policeOffices, escalation, { chapter: visit.chapter });
  return barred && html`<p class="banner bad"><span>${visit.say(barredContactWords(barred))}</span></p>`;
}

interface CalledOnceProps {
  readonly visit: OfficerVisit;
  /** People whose word says that the office knows; one of them alone does not count. */
  readonly called: readonly string[];
  readonly offices: readonly OfficeKind[];
  readonly calls: readonly CallToRecord[];
}

/** Says who recorded that an office knows, and who confirms it, so that it counts. */
function CalledOnce({ visit, called, offices, calls }: CalledOnceProps): VNode | null {
  const { say, person } = visit;
  if (called.length === 0) return null;
  const others = called.filter((one) => one !== person).map((one) => personSaid(visit, one));
  const who = called.includes(person) ? say(words.youCalled) : `${others.join(', ')} ${say(words.calledOnce)}`;
  const seconds = [...new Set(calls.flatMap((one) => (offices.includes(one.office) ? one.recorders : [])))];
  const named = namesOf(visit, seconds);
  const next = seconds.includes(person) ? say(words.confirmNow) : say(words.confirmOthers);
  return html`<p class="note">${who} ${next}${!seconds.includes(person) && named !== '' && ` ${say(words.secondCallers)} ${named}.`}</p>`;
}

/** Several floors may want the same offices: the earliest deadline counts. */
function earliestOf(owed: readonly OwedOffice[]): readonly OwedOffice[] {
  const byOffices = new Map<string, OwedOffice>();
  for (const one of owed.toSorted((first, other) => first.deadline - other.deadline)) {
    if (!byOffices.has(one.offices.join())) byOffices.set(one.offices.join(), one);
  }
  return [...byOffices.values()];
}

/** Says in whose place an office is told, which the page forbids to contact. */
function insteadSaid(visit: OfficerVisit, { barred, reach }: Pick<OwedOffice, 'barred' | 'reach'>): VNode | null {
  const { say } = visit;
  if (barred.length === 0 || reach.length === 0) return null;
  return html` <small>(${say(words.inPlaceOf)} ${officesSaid(visit, barred, 'and')}, ${say(recordWords.notContacted)})</small>`;
}

/** Returns true where each of these offices is closed now by its hours. */
function isShut({ chapter, now }: OfficerVisit, kinds: readonly OfficeKind[]): boolean {
  if (chapter === null) return false;
  const own = chapter.directory.offices.filter(({ kind }) => kinds.includes(kind));
  const isClosed = (one: (typeof own)[number]): boolean =>
    chapter.policy.requires[one.kind]?.on === 'officeHours' && opennessOf(one, now, chapter) === 'closed';
  return own.length > 0 && own.every(isClosed);
}

interface CallProps extends Pick<OwedProps, 'barred'> {
  readonly visit: OfficerVisit;
  readonly offices: readonly OfficeKind[];
  /** Who may record a call, by office. */
  readonly calls: readonly CallToRecord[];
  /** People whose record of a call stands: none of them calls again. */
  readonly called: readonly string[];
  readonly report: string;
  /** False for somebody who only reads the report. */
  readonly decides: boolean;
  readonly isClosed: boolean;
}

/** Shows the number of an office that is called, where a touch rings it, and beside it where its result is recorded. */
function Call({ visit, barred, offices, calls, called, report, decides, isClosed }: CallProps): VNode | null {
  if (called.includes(visit.person)) return null;
  const { chapter, say, person, now } = visit;
  const own = chapter === null ? [] : officesInPost(chapter.directory, person, now);
  const isOwn = offices.some((office) => own.includes(office));
  // While the report is open, what somebody of the office does with it proves that the office knows.
  if (isOwn && !isClosed) return decides ? html`<p class="note">${say(words.ownCounts)}</p>` : null;
  const numbered = numberedOffices(visit, []).filter(({ kind }) => offices.includes(kind) && !isOwn);
  const office = recordableBy(person, calls).find((one) => offices.includes(one));
  const recorders = calls.flatMap((one) => (offices.includes(one.office) ? one.recorders : []));
  const said = callsSaid(visit, offices);
  const numbers = numbered.map(
    ({ number }) => html`<a class="call" href=${`tel:${number}`}>${icon('phone')}${number}</a>`,
  );
  if (office !== undefined) {
    const ask = (result: string, label: Localized): VNode =>
      html`<${Ask} visit=${visit} address=${addressOf('telepon', report)} answers=${{ office, result }} words=${label} />`;
    if (isOwn) return ask('answered', words.ownKnows);
    return html`${numbers}<div class="buttons">${ask('answered', words.callAnswered)}${ask('unanswered', words.callUnanswered)}</div>`;
  }
  // Nobody who handles what the LPA must not know is sent to its secretariat.
  const open = barred.includes('lpaDuty') ? words.noNumberWithoutLpa : words.noNumber;
  // Somebody called; whoever cannot confirm it is not led to call, too.
  if (called.length > 0) return null;
  if (!isOwn && numbered.length === 0)
    return html` <small>(${say(isShut(visit, offices) ? words.noNumberShut : open)})</small>`;
  if (isOwn || !decides) return html`${numbers}`;
  // A call that nobody asked of this person stands in the story: what is on screen can always be put on record.
  return html`${numbers}${recorders.length > 0 && html` <small>${say(words.recordedBy)} ${namesOf(visit, [...new Set(recorders)])}. ${say(words.callOfOthers)}</small>`}<${Ask} visit=${visit} address=${addressOf('tambah', report)} answers=${{ story: say(calledWords(said)) }} words=${recordWords.addCall} />`;
}
