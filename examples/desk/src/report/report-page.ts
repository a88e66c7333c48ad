import {
  type EscalationState,
  isPlace,
  type Localized,
  type OfficeKind,
  officeKinds,
  type Party,
  type ReportState,
} from '@kawal/core';
import { emergencyReviewers } from '@kawal/core/access';
import { isAbsent } from '@kawal/core/directory';
import { barredNow, standingRelays } from '@kawal/core/escalation';
import { adviceWords } from '@kawal/core/locales';
import { adviceFor, factValues } from '@kawal/core/policy';
import { knownFacts } from '@kawal/core/report';
import { commandSchemas } from '@kawal/core/schemas';
import {
  describeSighting,
  isOfPolice,
  isUncleared,
  type OpenedCard,
  type OwedOffice,
  type RecordAccess,
} from '@kawal/engine';
import { describeAnswers, formOf } from '@kawal/forms';
import { describeExplanation, nameArea } from '@kawal/policy';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { Layout } from '../page/layout.ts';
import { isEmptyNow } from '../page/leave.ts';
import { numberedOffices, officesSaid, personSaid, withNames } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { HelpAbroad } from '../record/abroad.ts';
import { Ask } from '../record/ask.ts';
import { answerWhoAt, BarredHere } from '../record/barred.ts';
import { Cases } from '../record/cases.ts';
import { isUnknownOfPolice } from '../record/changed-facts.ts';
import { closingWords, closureWords, mayAgree, type Proposal, proposalOf } from '../record/closing.ts';
import { describeRecord, type ListedRecord, numberOf, recordsOf } from '../record/concepts.ts';
import { isPoliceDenied, takenFromStory, withoutMarks } from '../record/from-story.ts';
import { addressOf } from '../record/known-action.ts';
import { canAnswer, inHandOf, mayAnswer } from '../record/may-answer.ts';
import { recordableBy } from '../record/offices.ts';
import { ReadNote } from '../record/read-note.ts';
import { tellCaller } from '../record/received-page.ts';
import { Actions, Done, Status } from '../record/record-page.ts';
import { duplicateOf, type SameMatter, SameReports, sameMatterOf } from '../record/same-matter.ts';
import { type Line, Timeline } from '../record/timeline.ts';
import { CorrectedToLess, Tags, urgencyOf } from '../record/urgency.ts';
import { namesOf, notifiedSaid, onLeave, secondsSaid } from '../record/whom-to-ask.ts';
import { whyNotSecond } from '../record/why-not-second.ts';
import { Cards, OpenStory, ReadStory } from '../sealed/story.ts';
import { historyOf, inWords, most as mostReadings } from './history.ts';
import { HowTold } from './how-told.ts';
import { onlyKept } from './only-kept.ts';
import { AfterCall, type CallWithoutFloor, FiledWithBarred, filedBy, Owed, withoutBarred } from './owed.ts';
import { Picture } from './picture.ts';
import { Unasked } from './unasked.ts';
import { WhoKnows } from './who-knows.ts';
import { reportWords as words } from './words.ts';

export interface ReportPageProps {
  readonly visit: OfficerVisit;
  readonly engine: Parameters<typeof onlyKept>[1];
  readonly record: ListedRecord;
  readonly lines: readonly Line[];
  /** The access of this person to it. */
  readonly access: RecordAccess;
  readonly done: string | null;
  /** Cards that were opened by this request. Nothing keeps them: the next page has them no more. */
  readonly cards?: readonly OpenedCard[];
}

/** The page of a report: is it taken on, what is to be done, what is known, what happened and why. */
export async function reportPage(props: ReportPageProps): Promise<VNode> {
  const { visit, engine, record, access, lines, done, cards } = props;
  const { say, api } = visit;
  const { stream } = record;
  const [found, explained, owed, referrals, cases, same, readings] = await Promise.all([
    api.escalations.get(stream),
    api.reports.explain(stream),
    api.reports.owed(stream),
    recordsOf(api, 'referral', { key: { name: 'report', value: stream } }),
    recordsOf(api, 'case', { key: { name: 'report', value: stream } }),
    sameMatterOf(visit, record),
    recordsOf(api, 'access', { key: { name: 'record', value: stream }, most: mostReadings }),
  ]);
  const escalation = found.ok ? found.record.state : undefined;
  const inHand = inHandOf(visit, escalation);
  const stillOwed = withoutBarred(owed.ok ? owed.owed : []);
  const { calls: recorded, unsent } = owed.ok ? owed : { calls: [], unsent: await onlyKept(visit, engine, escalation) };
  const barred = escalation === undefined || visit.chapter === null ? [] : barredNow(escalation, visit.chapter).offices;
  const callable = recordableBy(visit.person, recorded).filter((office) => !barred.includes(office));
  const calls = escalation === undefined ? [] : callsToMake(visit, escalation, { owed: stillOwed, barred });
  // Police with whom a report was filed know of it: nobody is told to call them now.
  const explanation = explained.ok ? explained.explanation : null;
  const filed = explanation === null ? [] : filedBy(explanation);
  const toCall = stillOwed.filter(({ reach }) => filed.length === 0 || !reach.some(isOfPolice));
  const known = { owed: toCall, unsent, hasOwnList: !owed.ok, explanation, barred };
  const standing = standingOf(visit, escalation, inHand, known);
  const paragraphs = explanation === null ? [] : describeExplanation(explanation, visit.language, placesIn(visit));
  const parties = (record.state['parties'] ?? []) as readonly Party[];
  const history = await historyOf({ visit, record, lines, explanation, referrals, readings });
  const ceilings = ceilingsIn(visit, paragraphs);
  const why = paragraphs.filter(({ about }) => about.kind !== 'happened' && about.kind !== 'ceiling');
  const proposal = proposalOf(record);
  const isOpen = record.state['status'] !== 'closed';
  const offering = { visit, record, escalation, hasCall: callable.length > 0, ...firstFor(visit, inHand.holders) };
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <${Done} visit=${visit} slug=${done} record=${record} escalation=${escalation} />
    <p class="crumb"><a href="/laporan">${say(words.all)}</a> · ${numberOf(stream)}</p>
    <h1>${sentence(say(describeRecord(record, visit.chapter)))} <${Status} visit=${visit} record=${record} /><${Tags} visit=${visit} urgency=${urgencyOf(record)} /></h1>
    ${done === 'telepon' && explanation !== null && html`<${AfterCall} visit=${visit} explanation=${explanation} barred=${barred} owed=${stillOwed} />`}
    <${BarredHere} visit=${visit} ceilings=${ceilings} barred=${access.barred} answerAt=${answerWhoAt(record, access.decides === true)} />
    ${escalation !== undefined && html`<${WhoKnows} visit=${visit} escalation=${escalation} readings=${readings} />`}
    ${isOpen && access.decides === true && html`<div class="buttons next"><${Actions} ...${offering} part="next" />${cards === undefined && access.opensCards && html`<${ReadStory} visit=${visit} stream=${stream} />`}</div>`}
    ${filed.length > 0 && escalation !== undefined && html`<${FiledWithBarred} visit=${visit} escalation=${escalation} />`}
    ${done === 'terima' && html`<${AdviceNow} visit=${visit} state=${record.state} />`}${isOpen && html`<${CorrectedToLess} visit=${visit} record=${record} /><${HelpAbroad} visit=${visit} record=${record} />`}
    <${Duplicates} visit=${visit} record=${record} same=${same} />
    ${isOpen && html`${standing}${access.decides === true && escalation !== undefined && html`<${Unasked} visit=${visit} stream=${stream} escalation=${escalation} canRead=${access.opensCards} />`}`}
    ${isOpen && access.decides === true && [...stillOwed.flatMap(({ reach }) => reach), ...calls.flatMap(({ offices }) => offices)].some(isOfPolice) && html`<${AskOfPolice} visit=${visit} record=${record} />`}
    ${proposal !== undefined && html`<${Proposed} visit=${visit} stream=${stream} proposal=${proposal} escalation=${escalation} />`}
    ${isOpen && proposal === undefined && lines.some(({ lapses }) => lapses === true) && html`<p class="banner warn">${say(words.lapsed)}</p>`}
    ${!isOpen && html`<p class="banner warn"><span>${say(words.closed)} <a href=${addressOf('terima', null)}>${say(words.receiveNew)}</a></span></p>`}
    ${!isOpen && html`<${WhoSaw} visit=${visit} record=${record} />`}
    ${!isOpen && html`<${Cases} visit=${visit} cases=${cases} />`}
    ${record.state['drill'] === true && html`<p class="note">${say(words.drill)}</p>`}
    ${cards !== undefined && html`<${Cards} visit=${visit} stream=${stream} cards=${cards} parties=${parties} />`}
    ${access.decides !== true && html`<${OnlyRead} visit=${visit} record=${record} barred=${barred} reviewedBy=${access.reviewedBy} />`}
    ${access.decides === true && isOpen && html`<${WhomToAsk} visit=${visit} escalation=${escalation} barred=${barred} isTaken=${inHand.holders.length > 0} />`}
    ${access.decides === true && html`<${Actions} ...${offering} part=${isOpen ? 'others' : undefined} />`}
    <${Owed} visit=${visit} barred=${barred} owed=${stillOwed} calls=${calls} recorded=${recorded} report=${stream} decides=${access.decides === true} isClosed=${!isOpen} filed=${filed} referrals=${referrals} />
    ${record.view === 'whole' ? html`<${Facts} visit=${visit} stream=${stream} state=${record.state} />` : html`<p class="note">${say(words.redacted)}</p>`}
    ${cards === undefined && html`<${OpenStory} visit=${visit} stream=${stream} access=${access} ask=${notifiedSaid(visit, escalation)} isClosed=${!isOpen} isSecond=${access.decides === true && (isAskedToAgree(escalation, visit.person) || mayAgree(proposal, escalation, visit))} />`}
    ${referrals.length > 0 && html`<section><h2>${say(words.referrals)}</h2><ul class="list">${referrals.map((one) => html`<li><a href=${`/catatan/${one.stream}`}><strong>${sentence(say(describeRecord(one, visit.chapter)))}</strong> <${Status} visit=${visit} record=${one} /></a></li>`)}</ul></section>`}
    ${isOpen && html`<${Cases} visit=${visit} cases=${cases} />`}
    ${explanation !== null && html`<${Picture} visit=${visit} explanation=${explanation} barred=${barred} owed=${stillOwed} unsent=${unsent} />`}
    <${Timeline} visit=${visit} lines=${history} />
    ${why.length > 0 && html`<details class="why"><summary>${say(words.why)}</summary>${why.map(({ text }) => html`<p>${inWords(text, visit, parties)}</p>`)}</details>`}
  </${Layout}>`;
}

/** Says what is done first with a report: somebody takes it on, and then acts. */
function firstFor({ person }: OfficerVisit, holders: ReturnType<typeof inHandOf>['holders']) {
  const first = holders.length === 0 ? ['sanggupi', 'tindak', 'telepon'] : ['tindak', 'telepon'];
  return { first, isMine: holders.some((one) => one.person === person) };
}

interface ProposedProps {
  readonly visit: OfficerVisit;
  readonly stream: string;
  readonly proposal: Proposal;
  readonly escalation: EscalationState | undefined;
}

/** Says of a closed report which institution saw the victim, when, and who recorded that they met them. */
function WhoSaw({ visit, record }: Pick<ReportPageProps, 'visit' | 'record'>): VNode | null {
  const zone = visit.chapter?.zone ?? 'WIB';
  const nameOf = (person: string) => personSaid(visit, person);
  const said = describeSighting(record.state as unknown as ReportState, { zone, nameOf });
  return said && html`<p class="note">${visit.say(said)}</p>`;
}

/** Says who proposed to close a report, and who can agree: whoever waits knows whom to ask. */
function Proposed({ visit, stream, proposal, escalation }: ProposedProps): VNode {
  const { say, person } = visit;
  const isOwn = proposal.by === person;
  const isSecond = mayAgree(proposal, escalation, visit);
  const seconds = isOwn ? secondsSaid(visit, escalation, proposal.by) : '';
  const why = whyNotSecond(visit, escalation, proposal.by);
  return html`<p class="banner warn"><span>${isOwn ? say(words.ownProposal) : `${personSaid(visit, proposal.by)} ${say(words.proposed)}`} ${say(closureWords(proposal.reason))}.</span> <small>${say(words.second)}${seconds !== '' && ` ${say(words.seconds)} ${seconds}.`}${why !== null && ` ${why}`}${isOwn && html` <a href=${addressOf('tarik', stream)}>${say(closingWords.withdraw)}</a>`}</small></p>
    ${isSecond && html`<${ReadNote} visit=${visit} address=${addressOf('tutup', stream)} />`}`;
}

interface DuplicatesProps {
  readonly visit: OfficerVisit;
  readonly record: ListedRecord;
  readonly same: SameMatter;
}

/** Says of both reports of one matter which the other is, and how it stands, so that not two officers go on with it. */
function Duplicates({ visit, record, same: { first, marked } }: DuplicatesProps): VNode | null {
  const { say } = visit;
  const of = duplicateOf(record);
  if (of === undefined && marked.length === 0) return null;
  return html`<p class="banner warn"><span>${of !== undefined && html`${say(words.duplicateOf)} ${first === undefined ? numberOf(of) : html`<${SameReports} visit=${visit} records=${[first]} />`}. `}${marked.length > 0 && html`${say(words.duplicates)} <${SameReports} visit=${visit} records=${marked} />.`}</span></p>`;
}

/** Tells an officer at the telephone what to tell the caller first, by what they said. */
function AdviceNow({
  visit,
  state,
}: {
  readonly visit: OfficerVisit;
  readonly state: ListedRecord['state'];
}): VNode | null {
  const { chapter, say } = visit;
  const { area, corrected } = state as unknown as Exclude<ReportState, { status: 'none' }>;
  if (chapter === null || corrected === undefined) return null;
  const advise = adviceFor(chapter.policy, { facts: knownFacts(corrected, chapter.directory), area, raised: null });
  return html`${advise.map((one) => html`<p class="banner bad" role="alert" tabindex="-1" data-focus>${icon('phone')}<span>${say(tellCaller)} ${say(adviceWords[one])}</span></p>`)}`;
}

/** Asks the officer to ask the caller, before police are called, whether police are involved. The page itself records nothing. */
function AskOfPolice({ visit, record }: Pick<ReportPageProps, 'visit' | 'record'>): VNode | null {
  const { corrected, channel } = record.state as unknown as Exclude<ReportState, { status: 'none' }>;
  if (corrected === undefined || !isUnknownOfPolice(knownFacts(corrected, visit.chapter?.directory))) return null;
  const { say } = visit;
  const link = (slug: string, said: Localized): VNode =>
    html`<a href=${addressOf(slug, record.stream)}>${say(said)}</a>`;
  if (isPoliceDenied(corrected.parties))
    return html`<div class="banner warn"><div><p>${say(words.policeDenied)}</p><p>${link('tanpa-polisi', words.noPolice)} · ${link('tambah', words.add)}</p></div></div>`;
  const isByPhone = channel === 'phone' || channel === 'hotline';
  return html`<div class="banner bad"><span>${say(words.policeUnknown)}</span><details><summary>${say(words.askFirst)}</summary><p>${say(words.beforeCalling)} <a href="#cerita">${say(words.readStory)}</a> ${say(isByPhone ? words.askCaller : words.askReporter)} ${say(words.policeInvolved)} ${link('tambah', words.add)} ${say(words.clearPolice)} ${link('tanpa-polisi', words.noPolice)}</p></details></div>`;
}

/** Returns what the policy forbids for a report, each with the offices that it bars. */
function ceilingsIn(visit: OfficerVisit, paragraphs: ReturnType<typeof describeExplanation>) {
  return paragraphs
    .filter(({ about }) => about.kind === 'ceiling')
    .map(({ about, text }) => ({ text, bars: barsOf(visit, about.id) }));
}

/** The offices that a ceiling of the policy names; none where it names those that alone may be told. */
function barsOf({ chapter }: OfficerVisit, id: string): readonly OfficeKind[] {
  const bars = chapter?.policy.ceilings.find((one) => one.id === id)?.bars;
  return bars !== undefined && 'never' in bars
    ? bars.never
    : Object.keys(officeKinds).map((kind) => kind as OfficeKind);
}

function placesIn({ chapter }: OfficerVisit) {
  return chapter === null ? {} : { zone: chapter.zone, areas: chapter.areas };
}

/** Offices to be called that no floor wants: today asks for the call, so the page does, after the closing too. */
function callsToMake(
  { now }: OfficerVisit,
  escalation: EscalationState,
  { owed, barred }: { readonly owed: readonly OwedOffice[]; readonly barred: readonly OfficeKind[] },
): readonly CallWithoutFloor[] {
  const known = owed.flatMap(({ offices, reach }) => [...offices, ...reach]);
  const asked =
    escalation.status === 'closed'
      ? escalation.owed.flatMap(({ offices }) => offices)
      : escalation.told.flatMap(({ task, served }) => (task === 'call' ? [served] : []));
  const left = [...new Set(asked)].filter(
    (office) =>
      !known.includes(office) && !barred.includes(office) && standingRelays(office, escalation, now).length === 0,
  );
  return left.map((office) => ({ offices: [office], isUncleared: isUncleared([office], escalation) }));
}

interface Known {
  readonly owed: readonly OwedOffice[];
  readonly unsent: readonly string[];
  /** True of a reader who may not decide on it: they have no list of the LPA. */
  readonly hasOwnList: boolean;
  readonly explanation: Parameters<typeof describeExplanation>[0] | null;
  /** Offices that the report bars. */
  readonly barred: readonly OfficeKind[];
}

/** Says whether somebody has the report in hand, and what was missed. */
function standingOf(
  visit: OfficerVisit,
  escalation: EscalationState | undefined,
  { holders: answers, onLeave: away }: ReturnType<typeof inHandOf>,
  { owed, unsent, hasOwnList, explanation, barred }: Known,
): VNode | null {
  const { say } = visit;
  if (escalation === undefined) return null;
  if (escalation.status === 'parked')
    return html`<p class="banner bad">${say(barred.includes('lpaDuty') ? words.parkedWithoutLpa : words.parked)}</p>`;
  // Nobody is sent to an office that the report bars, for its substitute is called; nor to one that was called already.
  const missed = owed.filter(({ deadline }) => deadline <= visit.now);
  const reach = missed.flatMap((one) => (one.called.length > 0 ? [] : one.reach));
  const called = missed.flatMap((one) => (one.called.length > 0 ? one.reach : []));
  // Nobody telephones whoever is on leave, as long as somebody else can be asked.
  const there = unsent.filter((one) => visit.chapter === null || !isAbsent(visit.chapter.directory, one, visit.now));
  const asked = namesOf(visit, there.length > 0 ? there : unsent);
  return html`<div class="standing">
    ${reach.length > 0 && html`<p class="banner bad"><span>${say(words.missed)} ${officesSaid(visit, [...new Set(reach)], 'and')}.<${NumbersOf} visit=${visit} offices=${reach} barred=${barred} /></span></p>`}
    ${answers.length === 0 && unsent.length > 0 && html`<p class="banner bad">${say(hasOwnList || barred.includes('lpaDuty') ? words.unsentWithoutLpa : words.unsent)} ${asked}</p>`}
    ${called.length > 0 && html`<p class="banner warn">${say(words.missedCalled)} ${officesSaid(visit, [...new Set(called)], 'and')}.</p>`}
    ${
      answers.length === 0
        ? html`<p class="banner warn">${say(words.untaken)}${away.length > 0 && ` ${away.map((one) => personSaid(visit, one)).join(', ')} ${say(onLeave)}.`}<${HowTold} visit=${visit} told=${explanation?.told ?? []} escalation=${escalation} unsent=${unsent} /></p>`
        : html`<p class="banner good">${say(words.taken)} ${answers.map(({ person, until }, index) => html`${personSaid(visit, person)} <small>${say(words.until)} ${timeSaid(visit, until)}${index < answers.length - 1 && ','}</small> `)}</p>`
    }
  </div>`;
}

/** Shows the numbers of offices to telephone, but of the police; says where those are that the directory has not. */
function NumbersOf({
  visit,
  offices,
  barred,
}: Pick<WhomToAskProps, 'visit' | 'barred'> & { readonly offices: readonly OfficeKind[] }): VNode {
  const asked = offices.filter((kind) => !isOfPolice(kind));
  const numbered = numberedOffices(visit, []).filter(({ kind }) => asked.includes(kind));
  const others = asked.filter((kind) => !numbered.some((one) => one.kind === kind));
  const said = barred.includes('lpaDuty') ? words.numbersWithoutLpa : words.numbersElsewhere;
  const elsewhere = others.length === 0 ? '' : ` ${visit.say(said(officesSaid(visit, [...new Set(others)], 'and')))}`;
  return html`${numbered.map(({ localName, number }) => html` <a class="call" href=${`tel:${number}`}>${icon('phone')}${localName} ${number}</a>`)}${elsewhere}`;
}

/** Shows the facts in the words of the form by which they were reported, as they read after corrections. */
function Facts({
  visit,
  stream,
  state,
}: {
  readonly visit: OfficerVisit;
  readonly stream: string;
  readonly state: Readonly<Record<string, unknown>>;
}): VNode {
  const { area, channel, receivedAt, facts, corrected } = state as unknown as Exclude<ReportState, { status: 'none' }>;
  const { chapter, language, say } = visit;
  const { fields } = formOf(commandSchemas.report, 'submit-report', { chapter });
  const place = isPlace(area) ? nameArea(chapter?.areas ?? [], area) : undefined;
  // As Kawal acts: whoever is named by an office counts as involved, whatever was ticked at first.
  const known = factValues(knownFacts(corrected, chapter?.directory), 'involved');
  const answers = {
    area: place ?? area,
    channel,
    capturedAt: receivedAt,
    facts: { ...corrected.facts, involved: known.filter((value) => value !== 'none' || known.length === 1) },
    // Who somebody is stands in their part and age: the reference within the report says nothing to people.
    parties: withoutMarks(corrected.parties).map(({ ref: _, ...party }) => party),
  };
  const named = fields.map((field) => (field.name === 'capturedAt' ? { ...field, label: words.received } : field));
  const lines = describeAnswers(named, answers, language, chapter?.zone ?? 'WIB').map((line) => ({
    ...line,
    text: line.text === null ? null : withNames(line.text, visit, language),
  }));
  const taken = takenFromStory({ facts, corrected });
  return html`<section><h2>${say(words.known)}</h2>${taken.length > 0 && html`<div class="banner warn"><div><p>${say(words.fromStory)}</p><ul>${taken.map((one) => html`<li>${say(one)}</li>`)}</ul><p>${say(words.askOr)} <a href="#cerita">${say(words.readStory)}</a>${say(words.ifWrong)} <a href=${addressOf('koreksi', stream)}>${say(words.correct)}</a>.</p></div></div>`}<dl class="facts">${lines.map(
    ({ depth, label, text }) =>
      text === null
        ? html`<div class=${`heading depth-${depth}`}><dt>${sentence(label)}</dt><dd></dd></div>`
        : html`<div class=${`depth-${depth}`}><dt>${sentence(label)}</dt><dd>${text}</dd></div>`,
  )}</dl></section>`;
}

/** Tells who sees an open report, and whose word would not count, why that is and whom to ask; to telephone, while nobody took it on. */
function WhomToAsk({ visit, escalation, barred, isTaken }: WhomToAskProps): VNode | null {
  const { say } = visit;
  if (!canAnswer(visit, escalation))
    return html`<p class="note">${say(words.askLpa)} ${notifiedSaid(visit, escalation)}.</p>`;
  if (isTaken || mayAnswer(visit, escalation)) return null;
  const phones = numberedOffices(visit, barred).filter(({ kind }) => kind === 'lpaDuty' && !isEmptyNow(visit, kind));
  return html`<div class="banner bad"><div><p>${say(barred.includes('lpaDuty') ? words.notToldWithoutLpa : words.notTold)} ${notifiedSaid(visit, escalation)}.</p>
    ${phones.map(({ localName, number }) => html`<p>${say(words.orPhone)} ${localName} <a class="call" href=${`tel:${number}`}>${icon('phone')}${number}</a></p>`)}
  </div></div>`;
}

interface WhomToAskProps {
  readonly visit: OfficerVisit;
  readonly escalation: EscalationState | undefined;
  /** Offices that the report bars. */
  readonly barred: readonly OfficeKind[];
  readonly isTaken: boolean;
}

interface OnlyReadProps {
  readonly visit: OfficerVisit;
  readonly record: ListedRecord;
  /** Offices that the report bars. */
  readonly barred: readonly OfficeKind[];
  /** Who is warned of an opening in an emergency. */
  readonly reviewedBy?: keyof typeof emergencyReviewers | undefined;
}

/** Leads whoever sees a report without deciding on it to what they can do: who sent it adds, others send what is new. */
function OnlyRead({ visit, record, barred, reviewedBy }: OnlyReadProps): VNode {
  const { say } = visit;
  const { stream, view, state } = record;
  if (view === 'redacted') {
    return html`<section class="actions"><div class="buttons"><a class="button primary" href=${addressOf('tambah', stream)}>${say(words.add)}</a></div></section>`;
  }
  const { area } = state as unknown as Exclude<ReportState, { status: 'none' }>;
  const story = say(words.withVictim(numberOf(stream)));
  const phones = numberedOffices(visit, barred).filter(({ kind }) => kind === 'lpaDuty' && !isEmptyNow(visit, kind));
  return html`<div class="banner bad"><div><p>${say(words.onlyRead)}</p>
    ${reviewedBy && html`<p>${say(emergencyReviewers[reviewedBy])}</p>`}
    <${Ask} visit=${visit} address=${addressOf('terima', null)} answers=${{ story, ...(area === 'unknown' ? {} : { area }) }} words=${words.newsButton} />
    ${phones.map(({ localName, number }) => html`<p>${say(words.orPhone)} ${localName} <a class="call" href=${`tel:${number}`}>${icon('phone')}${number}</a></p>`)}
  </div></div>`;
}

/** Tells whether somebody else proposed to end a path, to let somebody in again or to release a call. */
function isAskedToAgree(escalation: EscalationState | undefined, person: string): boolean {
  const { paths = [], liftings = [], owed = [] } = escalation ?? {};
  const given = [...liftings, ...owed.flatMap(({ givingUp }) => givingUp ?? [])];
  return [...given, ...paths.flatMap(({ proposal }) => proposal ?? [])].some(({ by }) => by !== person);
}
