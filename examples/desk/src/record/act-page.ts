import type { Facts, Localized, OfficeKind, ShownAdvice } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { seers } from '@kawal/core/report';
import { describeWitness, type RecordAccess, stillTrueWords, unclearedWords } from '@kawal/engine';
import type { Answers, CommandForm } from '@kawal/forms';
import type { VNode } from 'preact';
import { Alike, type AlikeQuestion } from '../form/alike.ts';
import { drawChanges, drawFields, type FormSetting } from '../form/draw-form.ts';
import { keptField } from '../form/kept.ts';
import { formWords } from '../form/words.ts';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { draftOwner, Layout } from '../page/layout.ts';
import { chapterOffices, numberedOffices, officesSaid, personSaid, unnumberedOffices } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { Cards } from '../sealed/story.ts';
import { HelpLines } from './abroad.ts';
import { ActsOnRecord } from './acts-on-record.ts';
import { Ask } from './ask.ts';
import { BarredHere } from './barred.ts';
import { type Lowering, seenText, signOf } from './changed-facts.ts';
import { type Closing, closingWords, closureWords, type OpenedOf, type Proposal } from './closing.ts';
import { describeRecord, type ListedRecord, numberOf, placedName } from './concepts.ts';
import { AnswersInWords, Content } from './content.ts';
import { emptiesSign } from './emptying.ts';
import type { InTheWay } from './in-the-way.ts';
import { addressOf, type KnownAction } from './known-action.ts';
import { type Calls, calledWords, callsSaid } from './offices.ts';
import type { Problem } from './problem.ts';
import { ProposersOffice } from './proposers-office.ts';
import { ReadNote } from './read-note.ts';
import { TellNow } from './received-page.ts';
import { SameReports } from './same-matter.ts';
import { FirstWords, Seconded, type Seconding } from './seconding.ts';
import { statusWords } from './status-words.ts';
import { asksWhatBecame, nextOf } from './what-is-left.ts';
import { recordWords as words } from './words.ts';

interface ActPageProps {
  readonly visit: OfficerVisit;
  readonly known: KnownAction;
  readonly form: CommandForm;
  readonly record: string | null;
  readonly answers: Answers;
  /** Makes sure that one submission is done once, however often it arrives. */
  readonly key: string;
  readonly problems: readonly Problem[];
  readonly setting: FormSetting;
  /** Where a report is closed: the first person's proposal, and what is still owed. */
  readonly closing: Closing | undefined;
  /** Where a call is recorded or given up: of which offices, and whom nobody calls. */
  readonly calls: Calls | undefined;
  /** The sentence to agree to before it is done. */
  readonly confirm: Localized | undefined;
  /** The protections that it would loosen, to be agreed to by themselves. */
  readonly lowering: Lowering | undefined;
  readonly isAgreed: boolean;
  /** Its lists were drawn with more items: what was typed stands in them. */
  readonly isGrown: boolean;
  /** Questions about names and titles of the directory. */
  readonly alike: readonly AlikeQuestion[];
  /** The facts that the form shows as they stand. */
  readonly seen: Facts | undefined;
  /** The reason for which no form is drawn. */
  readonly inTheWay: InTheWay | undefined;
  /** The note of the first person, once this person opened it: no later page has it. */
  readonly note: readonly OpenedOf[] | undefined;
  /** The first word of somebody else that it repeats: it is read, and sent again as it stands. */
  readonly seconding: Seconding | undefined;
  /** Words of others that wait, where this form says something of its own. */
  readonly firstWords: readonly Seconding[];
  readonly warning: Warning;
  /** People and offices that nobody tells of the record, where somebody is about to be told. */
  readonly barred: RecordAccess['barred'] | undefined;
  /** The record that it judges. */
  readonly shown: ListedRecord | undefined;
  /** Advice to tell the caller at once, though the call is not taken in yet. */
  readonly advise: readonly ShownAdvice[];
}

/** A sentence on what nobody may do, to be read before anything else, and the report to which an answer to it is added. */
export interface Warning {
  readonly said: Localized | undefined;
  readonly addTo?: string | undefined;
  /** Offices that leave would empty, each with when that is and who stands in. */
  readonly empties?: readonly string[];
  /** Says who helps a victim abroad. */
  readonly help?: readonly Localized[];
  /** The story is not read by who records an act, or not since something new came; it is open to them, or not. */
  readonly unread?: 'open' | 'new' | 'shut' | undefined;
}

/** The page of one action: what it is about, what is wrong so far, the fields, one button. */
export function ActPage({
  visit,
  known: { action },
  form,
  record,
  answers,
  key,
  problems,
  setting,
  closing,
  confirm,
  calls,
  lowering,
  isAgreed,
  isGrown,
  alike,
  seen,
  inTheWay,
  note,
  firstWords,
  seconding,
  warning,
  barred,
  shown,
  advise,
}: ActPageProps): VNode {
  const { say } = visit;
  const agreesTo = closing?.agreesTo;
  const isChange = form.fields.some(({ name }) => name === 'facts') && /^reports\.(?:add|correct)$/.test(action.verb);
  const isWhole = action.slug === action.verb;
  const fields = form.fields.filter(({ name }) => !Object.hasOwn(seconding?.fields ?? {}, name));
  const drawn =
    isChange && !isWhole ? drawChanges(fields, answers, setting, seen) : drawFields(fields, answers, setting);
  const replaces = agreesTo === undefined ? closing?.standing : undefined;
  // What takes a second person is not called closing: whoever sends it would think that it is done.
  const first = closing?.isFirst === true ? closingWords.propose : action.words;
  const own = replaces === undefined ? first : closingWords.otherReason;
  const title = `${seconding === undefined ? '' : `${say(words.agree)}: `}${say(agreesTo === undefined ? own : closingWords.agree)}`;
  const way = html`<${Way} visit=${visit} way=${inTheWay} />`;
  // What stands in the way of a closing, as an unread story, is done first: all else that it asks is folded below.
  const isShut = closing !== undefined && agreesTo === undefined && inTheWay !== undefined;
  const asked = html`<${AskedToClose} visit=${visit} closing=${closing} note=${note} record=${record} address=${addressOf(action.slug, record)} />`;
  return html`<${Layout} visit=${visit} title=${title}>
    ${record !== null && html`<p class="crumb"><a href=${`/catatan/${record}`}>← ${say(placedName(record, visit.chapter))}</a></p>`}
    <h1>${title}</h1>
    ${action.lead !== undefined && closing?.mayBeOfChild !== false && html`<p class="lead">${say(action.lead)}</p>`}
    ${barred !== undefined && html`<${BarredHere} visit=${visit} barred=${barred} />`}${agreesTo !== undefined && html`<${Agreed} visit=${visit} form=${form} agreesTo=${agreesTo} witness=${closing?.witness} />`}
    ${isShut ? html`${way}<details class="why"><summary>${say(closingWords.askedThen)}</summary>${asked}</details>` : asked}
    ${calls !== undefined && action.verb === 'escalations.relay' && html`<${Numbers} visit=${visit} calls=${calls} record=${record} />`}
    ${warning.said !== undefined && html`<p class="banner bad"><span>${say(warning.said)}${warning.addTo !== undefined && html` <a href=${addressOf('tambah', warning.addTo)}>${say(words.addToReport)}</a>`}</span></p>`}
    ${warning.empties?.map((one) => html`<p class="banner bad"><span>${one}</span></p>`)}
    <${UnreadStory} visit=${visit} unread=${warning.unread} record=${record} /><${HelpLines} visit=${visit} said=${warning.help ?? []} /><${FirstWords} visit=${visit} firstWords=${firstWords} address=${addressOf(action.slug, record)} />${shown !== undefined && html`<${Content} visit=${visit} record=${shown} parties=${[]} />`}
    <${TellNow} visit=${visit} advise=${advise} /><${Problems} visit=${visit} problems=${problems} />
    ${!isShut && way}
    ${
      inTheWay === undefined &&
      html`<form method="post" action=${addressOf(action.slug, record)} class="stack" data-once data-begins=${beginsAnew(action, record)} data-grown=${isGrown ? '' : undefined} data-keep=${`${draftOwner(visit.person)} ${action.slug} ${record ?? ''}${seen === undefined ? '' : ` ${signOf(seenText(seen))}`}`}>
      <${Unshown} visit=${visit} sending=${key} seen=${seen} />${(warning.empties ?? []).length > 0 && html`<input type="hidden" name="_empties" value=${emptiesSign(warning.empties ?? [])} />`}
      ${alike.map((one) => html`<${Alike} ...${one} />`)}
      ${seconding !== undefined && html`<${Seconded} visit=${visit} form=${form} seconding=${seconding} story=${action.verb.startsWith('escalations.') ? record : null} isOfLeave=${action.verb === 'chapter.noteAbsence'} />`}
      ${agreesTo === undefined ? drawn : html`<input type="hidden" name="_agreed" value=${`${agreesTo.by} ${agreesTo.at}`} /><input type="hidden" name=${agreesTo.closure === undefined ? 'reason' : '_closure'} value=${agreesTo.closure === undefined ? agreesTo.reason : JSON.stringify(agreesTo.closure)} />`}
      ${lowering !== undefined && html`<div class="problems"><ul>${lowering.said.map((one) => html`<li>${one}</li>`)}</ul></div><div class="option"><input type="checkbox" id="_lower" name="_lower" value=${lowering.sign} checked=${isAgreed} required /><label for="_lower">${say(formWords.lowerSure)}</label></div>`}
        ${confirm !== undefined && html`<div class="option"><input type="checkbox" id="_confirm" name="_confirm" value="yes" required=${closing === undefined || agreesTo !== undefined} /><label for="_confirm">${say(confirm)}</label></div>`}
      <button class="primary">${seconding === undefined ? title : say(words.agree)}</button>
    </form>`
    }
    ${agreesTo !== undefined && record !== null && html`<p><a class="button second" href=${addressOf(action.verb, record)}>${say(closingWords.otherReason)}</a></p>`}
  </${Layout}>`;
}

/** Says what a closing asks: what is still true, who is to be notified, what was done, the note of the first person. */
function AskedToClose({ visit, closing, note, record, address }: AskedToCloseProps): VNode | null {
  if (closing === undefined) return null;
  const { say } = visit;
  const { agreesTo } = closing;
  const replaces = agreesTo === undefined ? closing.standing : undefined;
  return html`${replaces !== undefined && html`<p class="note">${say(closingWords.replaces)} ${say(closureWords(replaces.reason))} (${personSaid(visit, replaces.by)}).${typeof closing.whyNot === 'string' && ` ${closing.whyNot}`}</p>`}
  ${typeof closing.stillTrue === 'string' && html`<p class="banner bad">${say(stillTrueWords.lead)} ${closing.stillTrue}. ${nextOf(closing).map(say).join(' ')}</p>`}
  ${typeof closing.owed === 'string' && html`<p class="banner warn">${say(closingWords.owed)} ${closing.owed}. ${say(closingWords.still)}</p>`}
  ${closing.owesOwn === true && html`<p class="note">${say(closingWords.owesOwn)}</p>`}
  ${agreesTo !== undefined && html`<${Note} visit=${visit} note=${note} address=${address} proposal=${agreesTo} />`}
  <${BeforeClosing} visit=${visit} closing=${closing} record=${record} />` as VNode;
}

interface AskedToCloseProps extends Pick<ActPageProps, 'visit' | 'closing' | 'note' | 'record'> {
  readonly address: string;
}

interface UnshownProps {
  readonly visit: OfficerVisit;
  /** The key of this sending. */
  readonly sending: string;
  readonly seen: Facts | undefined;
}

/** Draws the fields that nobody fills in: the session, the sending, and that the browser keeps what is typed. */
function Unshown({ visit, sending, seen }: UnshownProps): VNode {
  return html`<input type="hidden" name="_token" value=${visit.formToken} />
    <input type="hidden" name="_key" value=${sending} /><input type="hidden" name=${keptField} value="yes" />
    ${seen !== undefined && html`<input type="hidden" name="_seen" value=${seenText(seen)} />`}` as VNode;
}

/** Tells if a draft is offered and not filled in: of a new record, a call that its button ended, a correction. */
function beginsAnew({ verb }: KnownAction['action'], record: string | null): 'always' | '' | undefined {
  if (verb === 'escalations.relay' || verb === 'reports.correct') return 'always';
  return record === null ? '' : undefined;
}

/** Says to who records an act that they have not read the story, and leads there where it is open to them. */
function UnreadStory({
  visit: { say },
  unread,
  record,
}: Pick<ActPageProps, 'visit' | 'record'> & Pick<Warning, 'unread'>): VNode | null {
  if (unread === undefined) return null;
  const shut = `${say(closingWords.notOpenToYou)} ${say(words.actShut)}`;
  const open = html`${say(unread === 'new' ? words.actNew : words.actUnread)} <a href=${`/catatan/${record}#cerita`}>${say(closingWords.read)}</a>`;
  return html`<p class="banner warn"><span>${unread === 'shut' ? shut : open}</span></p>`;
}

/** Says what stands in the way, and leads to where it is mended. */
function Way({ visit, way }: { readonly visit: OfficerVisit; readonly way: InTheWay | undefined }): VNode | null {
  if (way === undefined) return null;
  const { goTo, goToWords = words.more, answers, said } = way;
  const ask = html`<${Ask} visit=${visit} address=${goTo} answers=${answers} words=${goToWords} />`;
  const link = html`<p><a class="button primary" href=${goTo}>${visit.say(goToWords)}</a></p>`;
  return html`<p class="banner warn"><span>${visit.say(said)}</span></p>${goTo !== undefined && (answers === undefined ? link : ask)}` as VNode;
}

/** Says what this person agrees to: who proposed it, for which reason, and what shows it. */
function Agreed({
  visit,
  form,
  agreesTo,
  witness,
}: Pick<ActPageProps, 'visit' | 'form'> & Pick<Closing, 'witness'> & { readonly agreesTo: Proposal }): VNode {
  const { say } = visit;
  const { by, reason, closure, seenBy, seenOn } = agreesTo;
  const zone = visit.chapter?.zone ?? 'WIB';
  const on = seenOn === undefined ? '' : `, ${say(describeInstant(seenOn, zone))}`;
  const telling = { zone, nameOf: (one: string) => personSaid(visit, one) };
  const witnessed = witness === undefined ? [] : describeWitness(agreesTo, witness, telling);
  return html`<p><strong>${personSaid(visit, by)} ${say(closingWords.proposed)} ${say(closureWords(reason))}.</strong></p>
    ${seenBy !== undefined && html`<p><strong>${say(closingWords.seen)} ${say(seers[seenBy])}${on}.</strong></p>`}
    ${witness !== undefined && html`<div class=${witness.traces.length > 0 ? 'note' : 'problems'}><ul>${witnessed.map((one) => html`<li>${say(one)}</li>`)}</ul></div>`}
    ${closure !== undefined && AnswersInWords({ visit, fields: form.fields, answers: { closure }, parties: [] })}`;
}

interface NoteProps {
  readonly visit: OfficerVisit;
  readonly note: readonly OpenedOf[] | undefined;
  readonly address: string;
  readonly proposal: Proposal;
}

/** Shows what the first person noted and the story, or the button that opens them. */
function Note({ visit, note, address, proposal }: NoteProps): VNode {
  const { say } = visit;
  if (note !== undefined)
    return html`<${ProposersOffice} visit=${visit} opened=${note} by=${proposal.by} />${note.map(({ stream, cards }, place) => html`<${Cards} visit=${visit} stream=${stream} cards=${cards} parties=${[]} proposal=${proposal} isBeside=${place > 0} />`)}`;
  return html`<section class="sealed"><h2>${icon('lock')}${say(closingWords.note)}</h2>
    <p>${say(closingWords.noteLead)}</p><${ReadNote} visit=${visit} address=${address} />
  </section>`;
}

/** Says before a report is closed who read it, what was never sent, and if a case goes on with it. */
function BeforeClosing({
  visit,
  closing,
  record,
}: {
  readonly visit: OfficerVisit;
  readonly closing: Closing;
  readonly record: string | null;
}): VNode {
  const { say, person, chapter } = visit;
  const { readBy, isUnread, canRead, unsent, unseen = 0, unseenUnderWay = 0, handedOver, hasCase, agreesTo } = closing;
  const { same = [], sameSince = [], closedCases = [] } = closing;
  const stories = closing.toRead ?? [];
  const wantsCase = !hasCase && (agreesTo === undefined || agreesTo.reason === 'handedToCase');
  return html`
    <${ActsOnRecord} visit=${visit} done=${closing.acts} isUndone=${closing.isUndone === true} reason=${agreesTo?.reason} record=${record} actsOn=${closing.actsOn} changedAt=${closing.changedAt} />
    ${closing.actsOn !== undefined && agreesTo === undefined && !closing.reasons.includes('reintegratedMonitored') && html`<p class="note">${say(closingWords.servicesDone)}</p>`}
    ${asksWhatBecame(closing, undefined) && html`<p class="banner warn"><span>${say(stillTrueWords.becameOf)}</span></p>`}
    ${(closing.shut ?? []).map((one) => html`<p class="banner warn"><span>${say(one)}</span></p>`)}
    ${same.length > 0 && html`<p class="banner warn"><span>${say(closingWords.same)} <${SameReports} visit=${visit} records=${same} />.</span></p>`}
    ${sameSince.length > 0 && html`<p class="banner bad"><span>${say(closingWords.sameSince)} <${SameReports} visit=${visit} records=${sameSince} />.</span></p>`}
    ${unsent.length > 0 && html`<p class="banner bad"><span>${say(closingWords.unsent)} ${unsent.map((one, index) => html`${index > 0 && ', '}<a href=${`/catatan/${one.stream}`}>${say(describeRecord(one, chapter))}</a>`)}</span></p>`}
    ${unseen > 0 && html`<p class="banner bad"><span>${say(closingWords.unseen(unseen))}</span></p>`}
    ${unseenUnderWay > 0 && html`<p class="banner warn"><span>${say(closingWords.underWay(unseenUnderWay))}</span></p>`}
    ${closedCases.length > 0 && html`<p class="note">${say(closingWords.closedCases)} ${closedCases.map((one, index) => html`${index > 0 && ', '}<a href=${`/catatan/${one.stream}`}>${numberOf(one.stream)}</a>`)}.</p>`}
    ${handedOver.length > 0 && html`<p class="note">${say(closingWords.handedOver)} ${handedOver.map((one, index) => html`${index > 0 && ', '}<a href=${`/catatan/${one.stream}`}>${say(describeRecord(one, chapter))}</a> (${say(statusWords('referral', String(one.state['status'])) ?? closingWords.handedOver)})`)}.</p>`}
    ${wantsCase && (agreesTo === undefined ? html`<p class="note">${say(closingWords.noCase)}</p>` : html`<p class="banner warn"><span>${say(closingWords.yourCase)}</span></p>`)}
    ${readBy.length > 0 && html`<p class="note">${say(closingWords.readBy)} ${readBy.map((one) => personSaid(visit, one)).join(', ')}.</p>`}
    ${agreesTo === undefined && !isUnread && !readBy.includes(person) && html`<p class="banner warn"><span>${canRead ? html`${say(closingWords.notReadByYou)} <a href=${`/catatan/${stories[0] ?? record}#cerita`}>${say(closingWords.read)}</a>` : say(closingWords.notOpenToYou)}</span></p>`}`;
}

/** Shows whom to call: on a phone a touch rings. Whom nobody was asked to call stands behind a word. */
function Numbers({ visit, calls, record }: Pick<ActPageProps, 'visit' | 'record'> & { readonly calls: Calls }): VNode {
  const { say } = visit;
  const { barred, offices, called, uncleared } = calls;
  const mayName = ({ kind }: { readonly kind: OfficeKind }): boolean => uncleared.includes(kind);
  const numbered = numberedOffices(visit, [...barred, ...called]).toSorted(
    (one, other) => Number(mayName(one)) - Number(mayName(other)),
  );
  // Whoever may not call the police yet calls SAPA 129: its number stands before theirs, also where no field records the call.
  const asked = offices.some((kind) => uncleared.includes(kind)) && !offices.includes('sapa129');
  const before: readonly OfficeKind[] = asked ? ['sapa129'] : [];
  const isFirst = ({ kind }: { readonly kind: OfficeKind }): boolean => [...offices, ...before].includes(kind);
  const others = numbered.filter((one) => !isFirst(one) && one.kind !== 'lpaDuty');
  const unnumbered = unnumberedOffices(visit, [...barred, ...called]);
  const kept = chapterOffices(visit, barred);
  const list = (those: typeof numbered): VNode =>
    html`<ul class="list numbers">${those.map((one) => html`<li><div><strong>${one.localName}</strong>${mayName(one) && html`<p class="banner warn">${say(unclearedWords)}</p>`} <a class="call" href=${`tel:${one.number}`}>${icon('phone')}${one.number}</a></div></li>`)}</ul>`;
  return html`${kept.length > 0 && html`<p class="banner bad">${say(words.doNotCall)} ${officesSaid(visit, kept, 'and')}.</p>`}
    ${list(numbered.filter(isFirst))}
    ${before.length > 0 && record !== null && html`<p class="note">${say(words.askElsewhere)}</p><${Ask} visit=${visit} address=${addressOf('tambah', record)} answers=${{ story: say(calledWords(callsSaid(visit, before))) }} words=${words.addCall} />`}
    ${others.length + unnumbered.length > 0 && html`<details><summary>${say(words.otherNumbers)}</summary>${list(others)}${unnumbered.length > 0 && html`<p class="note">${say(words.noNumber)} ${unnumbered.join(', ')}. ${say(words.writeNumber)}</p>`}</details>`}`;
}

export interface ProblemsProps {
  readonly visit: Pick<OfficerVisit, 'say'>;
  readonly problems: ActPageProps['problems'];
}

/** Lists the problems at the top of a page, each with a way to its field. */
export function Problems({ visit, problems }: ProblemsProps): VNode | null {
  if (problems.length === 0) return null;
  return html`<div class="problems" role="alert" tabindex="-1" data-focus>
    <h2>${visit.say(problems.every(isQuestion) ? formWords.asks : formWords.wrong)}</h2>
    <ul>${problems.map(({ name, text, goTo, goToWords = words.openCase }) => html`<li>${name === '' || goTo !== undefined ? text : html`<a href=${`#${name}`}>${text}</a>`}${goTo !== undefined && html` <a href=${goTo}>${visit.say(goToWords)}</a>`}</li>`)}</ul>
  </div>`;
}

/** Tells a question from a fault: nothing that was typed is wrong. */
function isQuestion({ name }: Problem): boolean {
  return name === '_lower' || name.startsWith('_same.');
}
