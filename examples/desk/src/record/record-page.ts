import { randomUUID } from 'node:crypto';
import type { EscalationState, Localized, OfficeKind, Party } from '@kawal/core';
import { isAbsent } from '@kawal/core/directory';
import { officesToAsk } from '@kawal/core/escalation';
import type { ReportFacts } from '@kawal/core/report';
import {
  type ListedVerb,
  type OpenedCard,
  type RecordAccess,
  type ReferredPerson,
  type StateOf,
  type Urgency,
  verbList,
} from '@kawal/engine';
import { guardianBarred } from '@kawal/forms';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import { personSaid } from '../page/person.ts';
import { deadlineSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { Cards, OpenStory } from '../sealed/story.ts';
import { actions } from './actions.ts';
import { BarredHere } from './barred.ts';
import { CaseProposed } from './case-closing.ts';
import { closingWords, mayAgree, type Proposal, proposalOf } from './closing.ts';
import {
  conceptOf,
  type DeskConcept,
  describeRecord,
  groupOf,
  type ListedRecord,
  numberOf,
  shortName,
} from './concepts.ts';
import { Content } from './content.ts';
import { firstOfTwo, hasFirstWord, waitsForSecond } from './first-words.ts';
import { Responsible } from './handlers.ts';
import { actionOf, addressOf } from './known-action.ts';
import { canAnswer, inHandOf, mayAnswer } from './may-answer.ts';
import { MayAsk } from './may-ask.ts';
import { type Origin, OriginOfCase, originOf } from './origin.ts';
import { passingOf } from './passing.ts';
import { idleVerbs, rareStates } from './rare-actions.ts';
import { forCaller } from './received-page.ts';
import { statusWords } from './status-words.ts';
import { type Line, linesOf, Timeline } from './timeline.ts';
import { calm, Tags, urgencyOf } from './urgency.ts';
import { notifiedSaid } from './whom-to-ask.ts';
import { recordWords as words } from './words.ts';

type ReferralState = StateOf<'referral'>;

interface ReadRecord {
  readonly record: ListedRecord;
  readonly lines: readonly Line[];
  /** The access of this person to it. */
  readonly access: RecordAccess;
  /** The people of the report that the record belongs to, as far as this person sees them. */
  readonly parties: readonly Party[];
  /** The report that the record came of, where this person sees all of it. */
  readonly origin?: Origin | undefined;
  /** How urgent a referral is, as far as this person may know. */
  readonly urgency: Urgency;
  /** Who can agree to the proposal to close this case; null where it fell. */
  readonly seconds?: readonly string[] | null | undefined;
}

/** Reads a record and what happened to it; undefined where this person may not know of it. */
export async function readRecord(visit: OfficerVisit, stream: string): Promise<ReadRecord | undefined> {
  const group = visit.api[groupOf[conceptOf(stream) as DeskConcept]] as unknown as Reads;
  const [found, lines] = await Promise.all([group.get(stream), linesOf(visit, stream)]);
  if (!found.ok) return undefined;
  const { record, access } = found;
  const origin = await originOf(visit, record.state['report']);
  const urgency = conceptOf(stream) === 'referral' ? await urgencyHere(visit, stream, { access, origin }) : calm;
  const waits = conceptOf(stream) === 'case' && record.state['proposal'] != null;
  const owed = waits ? await visit.api.cases.owed(stream as `case/${string}`) : undefined;
  return {
    seconds: owed?.ok === true ? (owed.waits ? owed.seconds : null) : undefined,
    record,
    access,
    lines,
    parties: (origin?.record.state['parties'] ?? []) as readonly Party[],
    origin,
    urgency,
  };
}

interface Reads {
  get(
    stream: string,
  ): Promise<
    { readonly ok: true; readonly record: ListedRecord; readonly access: RecordAccess } | { readonly ok: false }
  >;
}

interface RecordPageProps extends ReadRecord {
  readonly visit: OfficerVisit;
  /** The action that was just carried out. */
  readonly done: string | null;
  /** Cards that were opened by this request. Nothing keeps them: the next page has them no more. */
  readonly cards?: readonly OpenedCard[];
  /** The person of an opened referral. */
  readonly person?: ReferredPerson | undefined;
}

/** Concepts besides the report whose records hold what is sealed, and who handles them reads it. */
const sealing: readonly string[] = ['case', 'referral', 'volunteer'];

/** The page of a record that has none of its own: how it stands, what can be done, what happened. */
export async function recordPage({
  visit,
  record,
  access,
  lines,
  parties,
  origin,
  urgency,
  seconds,
  done,
  cards,
  person,
}: RecordPageProps): Promise<VNode> {
  const { say } = visit;
  const concept = conceptOf(record.stream);
  const report = record.state['report'];
  const proposal = concept === 'case' ? (record.state['proposal'] as Proposal | null) : undefined;
  const isLapsed = record.state['status'] !== 'closed' && lines.some(({ lapses }) => lapses === true);
  const isFallen = proposal === null ? isLapsed : proposal !== undefined && seconds === null;
  const acts = access.decides !== false || isAddressee(access);
  const { office } = (record.state['addressee'] ?? {}) as { readonly office?: OfficeKind };
  const isBarredNow = concept === 'referral' && office !== undefined && access.barred.offices.includes(office);
  const { inOrder, others } = offeredOn({ visit, record, access });
  const passing = acts ? await passingOf(visit, record.stream, [...inOrder, ...others]) : [];
  const left = isBarredNow ? passing.filter((slug) => withdrawn.includes(slug)) : passing;
  return html`<${Layout} visit=${visit} title=${say(words.concepts[concept as DeskConcept])}>
    <${Done} visit=${visit} slug=${done} record=${record} />
    <${BarredHere} visit=${visit} barred=${access.barred} />
    ${typeof report === 'string' && html`<p class="crumb"><a href=${`/catatan/${report}`}>← ${say(words.concepts.report)} ${numberOf(report)}</a></p>`}
    <p class="crumb">${say(words.concepts[concept as DeskConcept])} ${say(shortName(record.stream, visit.chapter))}</p>
    <h1>${sentence(say(describeRecord(record, visit.chapter)))} <${Status} visit=${visit} record=${record} /><${Tags} visit=${visit} urgency=${urgency} /></h1>
    ${concept === 'referral' && html`<${Expected} visit=${visit} state=${record.state} consent=${access.consent} />`}
    ${concept === 'case' && html`<${Responsible} visit=${visit} record=${record} />`}
    ${concept === 'case' && origin !== undefined && html`<${OriginOfCase} visit=${visit} origin=${origin} isOpen=${record.state['status'] !== 'closed'} />`}
    ${cards !== undefined && html`<${Cards} visit=${visit} stream=${record.stream} cards=${cards} parties=${parties} person=${person} />`}
    ${isFallen && html`<p class="banner warn">${say(words.lapsed)}</p>`}
    ${proposal && seconds && html`<${CaseProposed} visit=${visit} stream=${record.stream} proposal=${proposal} seconds=${seconds} />`}
    <${Content} visit=${visit} record=${record} parties=${parties} />
    ${acts && html`<${Actions} visit=${visit} record=${record} access=${access} passing=${left} />`}
    ${cards === undefined && (record.view === 'whole' || concept === 'referral') && sealing.includes(concept) && html`<${OpenStory} visit=${visit} stream=${record.stream} access=${access} />`}
    <${Timeline} visit=${visit} lines=${lines} />
  </${Layout}>`;
}

interface Known {
  readonly access: RecordAccess;
  readonly origin: Origin | undefined;
}

/** Tells how urgent a referral is: by its report to who is shown it there, else as its line of today says (0555). */
async function urgencyHere({ api }: OfficerVisit, stream: string, { access, origin }: Known): Promise<Urgency> {
  const due = origin === undefined ? await api.due() : undefined;
  const ofDay = due?.ok === true ? due.items.find(({ record }) => record === stream)?.urgency : undefined;
  const known = origin === undefined ? (ofDay ?? calm) : urgencyOf(origin.record);
  return { ...known, child: known.child || access.addressee?.isOfChild === true };
}

interface ExpectedProps {
  readonly visit: OfficerVisit;
  readonly state: ListedRecord['state'];
  readonly consent: RecordAccess['consent'];
}

/** Says what is waited for of a referral, and by when; and before it is handed over, that a guardian's yes does not count. */
function Expected({ visit, state, consent }: ExpectedProps): VNode {
  const { expectations = [] } = state as { readonly expectations?: ReferralState['expectations'] };
  const isBarred =
    consent?.guardianImplicated === true && /^(?:prepared|redirected|consentChecked)$/.test(statusOf({ state }));
  return html`${isBarred && html`<p class="banner bad"><span>${visit.say(guardianBarred)}</span></p>`}${expectations.map(({ of, due }) => html`<p class=${due <= visit.now ? 'banner bad' : 'note'}>${visit.say(words.expected[of])} ${deadlineSaid(visit, due)}.</p>`)}`;
}

export function Status({
  visit,
  record,
}: {
  readonly visit: OfficerVisit;
  readonly record: ListedRecord;
}): VNode | null {
  const said = statusWords(conceptOf(record.stream), statusOf(record));
  return said === undefined ? null : html`<span class="chip">${visit.say(said)}</span>`;
}

/** Of a referral whose consent was looked at, what came of it says more: a refusal is no consent. */
function statusOf({ state }: Pick<ListedRecord, 'state'>): string {
  const { outcome = 'given' } = (state['consent'] ?? {}) as { readonly outcome?: string };
  return state['status'] === 'consentChecked' && outcome !== 'given' ? outcome : String(state['status']);
}

/** Says that something was recorded, after it was. */
export function Done({
  visit,
  slug,
  record,
  escalation,
}: {
  readonly visit: OfficerVisit;
  readonly slug: string | null;
  readonly record: ListedRecord;
  readonly escalation?: EscalationState | undefined;
}): VNode | null {
  const [own = '', first] = slug?.split(firstOfTwo) ?? [];
  const known = actionOf(own);
  if (known === undefined) return null;
  const { say, person } = visit;
  const { verb, done } = known.action;
  // The same act closes a report, or only proposes to: how it stands now says which it was.
  const closes = ({ 'reports.close': words.closed, 'cases.close': words.caseClosed } as const)[verb as 'cases.close'];
  const isProposal = closes !== undefined && record.state['status'] !== 'closed';
  const closed = isProposal ? words.closureProposed : closes;
  if (verb === 'escalations.reply' && record.state['status'] !== 'closed' && !mayAnswer(visit, escalation)) {
    const taken = inHandOf(visit, escalation)
      .holders.map((one) => personSaid(visit, one.person))
      .join(', ');
    return taken === ''
      ? html`<p class="problems" role="alert">${say(words.notCounted)} ${notifiedSaid(visit, escalation)}.</p>`
      : html`<p class="done" role="status">${say(words.heldByOthers)} ${taken}.</p>`;
  }
  if (verb === 'escalations.reply' && visit.chapter && isAbsent(visit.chapter.directory, person, visit.now))
    return html`<p class="problems" role="alert">${say(words.answeredOnLeave)}.</p>`;
  const isFirst = first !== undefined && hasFirstWord(verb, record, { escalation, person });
  const said = closed ?? (isFirst ? waitsForSecond(own) : done);
  const taken = verb === 'reports.submit' ? (record.state['corrected'] as ReportFacts | undefined) : undefined;
  return html`<p class="done" role="status">${say(said ?? words.done)}.</p>${taken !== undefined && html`<p class="lead">${say(forCaller)} <strong>${numberOf(record.stream)}</strong></p><${MayAsk} visit=${visit} offices=${officesToAsk(taken, visit.chapter?.directory)} />`}`;
}

/** Verbs by which the addressee of a referral answers it: they decide nothing else about it. */
const ofAddressee: readonly string[] = [
  ...['acknowledge', 'accept', 'decline', 'redirect', 'startService', 'complete', 'fail'].map(
    (one) => `referrals.${one}`,
  ),
];

/** Returns true for who answers a referral and decides nothing else about it, whatever they see of it. */
function isAddressee({ addressee, decides }: Pick<RecordAccess, 'addressee' | 'decides'>): boolean {
  return addressee !== null && decides !== true;
}

/** Actions that are left of a referral whose addressee its report bars by now: nobody leads it on to them. */
const withdrawn: readonly string[] = ['referrals.withdraw', 'referrals.redirect', 'laporan-polisi'];

/** Actions that begin another record from the page of this one. */
const startsHere: Readonly<Record<string, readonly string[]>> = {
  report: ['rujuk', 'cases.open'],
  community: ['calonkan', 'buka-bulan'],
};

interface Sight {
  readonly visit: OfficerVisit;
  /** The access of this person to the record. */
  readonly access?: RecordAccess | undefined;
}

/** Returns false for a verb that others give: of an addressee, or of those in post in the place. */
function isTheirs(verb: string, { access }: Pick<Sight, 'access'>): boolean {
  if (access !== undefined && isAddressee(access) && !ofAddressee.includes(verb)) return false;
  const { by } = actionOf(verb)?.verb ?? {};
  return by === undefined || access?.standing.some((one) => by.includes(one)) !== false;
}

/** Verbs that administer the policy of a report: they ask for fingerprints, so the secretariat alone is offered them. */
const ofPolicy = ['escalations.recall', 'escalations.migrate'];

interface ActionsProps extends Offering {
  readonly passing?: readonly string[];
  /** The next action alone, or all others: the next one stands above what is long. Left out, all stand together. */
  readonly part?: 'next' | 'others';
}

/** Lists the actions of a record: those with a page of their own first, every other verb of its concept below. */
export function Actions({ passing, part, ...sight }: ActionsProps): VNode {
  const { visit, record } = sight;
  const found = offeredOn(sight);
  const { closing } = found;
  const passes = (slug: string): boolean => passing?.includes(slug) !== false;
  const [inOrder, others] = [found.inOrder.filter(passes), found.others.filter(passes)];
  const link = (slug: string, look: string) => {
    const { action } = actionOf(slug) ?? {};
    if (action?.isDirect === true)
      return html`<form method="post" action=${addressOf(slug, record.stream)} class="ask direct" data-once><input type="hidden" name="_token" value=${visit.formToken} /><input type="hidden" name="_key" value=${randomUUID()} /><button class=${look === 'button primary' ? 'primary' : 'second'}>${visit.say(action.words)}</button></form>`;
    return html`<a class=${look} href=${addressOf(slug, record.stream)}>${visit.say((slug === 'tutup' ? closing : undefined) ?? action?.words ?? words.more)}</a>`;
  };
  const next = inOrder.slice(0, 1).map((slug) => link(slug, 'button primary'));
  if (part === 'next') return html`${next}`;
  const leads = inOrder.flatMap((slug) => actionOf(slug)?.action ?? []).filter(({ isDirect }) => isDirect === true);
  const waiting = found.inOrder.filter((slug) => !passes(slug)).flatMap((slug) => actionOf(slug)?.action ?? []);
  return html`<section class="actions" aria-label=${visit.say(words.actions)}>
    <div class="buttons">${part === undefined && next}${inOrder.slice(1).map((slug) => link(slug, 'button'))}</div>
    ${leads.map(({ words, lead }) => lead !== undefined && html`<p class="hint">${visit.say(words)}: ${visit.say(lead)}</p>`)}
    ${waiting.map(({ words: own, needs }) => needs !== undefined && html`<p class="hint">${visit.say(own)}: ${visit.say(words.notYet)} ${visit.say(needs)}.</p>`)}
    ${others.length > 0 && html`<details><summary>${visit.say(words.more)}</summary><div class="buttons">${others.map((slug) => link(slug, 'button second'))}</div></details>`}
  </section>`;
}

interface Offering extends Sight {
  readonly record: ListedRecord;
  readonly first?: readonly string[];
  /** The record is a report of which this person can record a call. */
  readonly hasCall?: boolean;
  /** The escalation of a report. */
  readonly escalation?: EscalationState | undefined;
  /** This person has taken the record on already. */
  readonly isMine?: boolean;
}

/** Returns the actions of a record in their order, and those that stand behind a word. */
function offeredOn({ visit, record, first = [], hasCall = false, isMine = false, escalation, access }: Offering) {
  const concept = conceptOf(record.stream);
  const takes = (verb: ListedVerb | undefined): boolean => verb?.takes.includes(concept) === true;
  const begins = startsHere[concept] ?? [];
  const isClosed = concept === 'report' && record.state['status'] === 'closed';
  const isOver = (verb: string): boolean => {
    if (!isTheirs(verb, { access })) return true;
    if (verb === 'visits.hold') return (record.state['visitors'] as readonly string[] | undefined)?.length === 0;
    if (verb === 'escalations.relay') return !hasCall;
    if (verb === 'escalations.giveUpCall') return !(isClosed && hasCall);
    return isClosed && /^(?:reports\.|escalations\.(?!(?:reply|withdraw|refute)$))/.test(verb);
  };
  const own = actions
    .filter(({ verb }) => !isOver(verb) && (verb !== 'escalations.reply' || canAnswer(visit, escalation)))
    .filter(({ slug }) => slug !== 'sanggupi' || (!isClosed && !isMine && mayAnswer(visit, escalation)))
    .map(({ slug }) => slug)
    .filter((slug) => takes(actionOf(slug)?.verb) || begins.includes(slug));
  const closing = closingWordsFor(record, visit, escalation);
  const isWaiting = closing === closingWords.otherReason;
  // The step that fits the fewest states is the next one.
  const fits = own
    .filter((slug) => isForNow(slug, record, visit) && !(isWaiting && slug === 'tutup'))
    .toSorted((one, other) => statesOf(one) - statesOf(other));
  // What a closed report owes goes before what was done by it, on which a case may rest (1570).
  const isNext = (slug: string) => fits.includes(slug) && !(isClosed && slug === 'tindak');
  const inOrder = [...new Set([...first.filter(isNext), ...fits.filter(isNext), ...fits])];
  const isSecretariat = visit.actor.kind === 'person' && visit.actor.role === 'secretariat';
  const covered = actions.map(({ verb }) => verb);
  const idle = idleVerbs(record.state, escalation, visit.person);
  const rare = [
    ...verbList.filter((verb) => takes(verb) && verb.group !== 'cards').map(({ group, name }) => `${group}.${name}`),
    ...begins,
  ].filter(
    (slug) =>
      ![...covered, ...own, ...idle].includes(slug) &&
      !isOver(slug) &&
      (isSecretariat || !ofPolicy.includes(slug)) &&
      rareStates[slug]?.includes(String(record.state['status'])) !== false,
  );
  const others = [...(isWaiting ? ['tutup'] : []), ...rare];
  return { inOrder, others, closing };
}

/**
 * Returns the words of closing while a proposal stands: whoever can agree agrees. Anybody else waits for those, and can only
 * propose another reason.
 */
function closingWordsFor(
  record: ListedRecord,
  visit: OfficerVisit,
  escalation: Offering['escalation'],
): Localized | undefined {
  const proposal = conceptOf(record.stream) === 'report' ? proposalOf(record) : undefined;
  if (proposal === undefined) return undefined;
  return mayAgree(proposal, escalation, visit) ? closingWords.agree : closingWords.otherReason;
}

function statesOf(slug: string): number {
  return actionOf(slug)?.action.when?.length ?? Number.MAX_SAFE_INTEGER;
}

/** Returns false for a step that this state does not take, and for accepting what one submitted oneself. */
function isForNow(slug: string, { state }: ListedRecord, { person }: OfficerVisit): boolean {
  const { when, byOthers, ofProposer, clearsPolice, keepsOut } = actions.find((one) => one.slug === slug) ?? {};
  if ([ofProposer, clearsPolice, keepsOut].includes(true)) return false;
  if (byOthers !== undefined && state[byOthers] === person) return false;
  return when === undefined || when.includes(String(state['status']));
}
