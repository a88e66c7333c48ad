import type { Party } from '@kawal/core';
import { acts } from '@kawal/core/escalation';
import { commandSchemas } from '@kawal/core/schemas';
import {
  namesPeace,
  type OpenedCard,
  type RecordAccess,
  type ReferredPerson,
  replacedFields,
  stillTrueWords,
} from '@kawal/engine';
import { type Answers, describeAnswers, type FormField, fieldsIn, formOf } from '@kawal/forms';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { partiesSaid } from '../form/parties.ts';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { officesSaid, personSaid } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { sealedWords as words } from './words.ts';

interface OpenStoryProps {
  readonly visit: OfficerVisit;
  readonly stream: string;
  readonly access: RecordAccess;
  /** People who can read it, to be asked by who cannot. */
  readonly ask?: string;
  /** Tells whether what somebody else proposed waits for this person, who reads the story to agree to it. */
  readonly isSecond?: boolean;
  /** Nobody is notified of it any more. */
  readonly isClosed?: boolean;
}

/** The purposes for which sealed cards are opened, in the words of the command. */
const purposes = formOf(commandSchemas.access, 'open-cards').fields.flatMap(({ name, control }) =>
  name === 'purpose' && 'choices' in control ? control.choices : [],
);

/** Opens the story to handle the report, from the top of its page: other purposes stand where the story does. */
export function ReadStory({ visit, stream }: Pick<OpenStoryProps, 'visit' | 'stream'>): VNode {
  return html`<form method="post" action=${`/catatan/${stream}/baca`} class="ask direct"><input type="hidden" name="_token" value=${visit.formToken} /><button name="purpose" value="respond" class="second">${visit.say(words.read)}</button></form>`;
}

/** Asks why the story is read, before it is opened; who may not open it is told who may. */
export function OpenStory({ visit, stream, access, ask = '', isSecond = false, isClosed }: OpenStoryProps): VNode {
  const { say, language, formToken } = visit;
  const isReport = stream.startsWith('report/');
  const ofOthers = isClosed === true ? words.storyOfClosed : words.storyOfOthers;
  const title = html`<h2>${icon('lock')}${say(isReport ? words.story : words.sealed)}</h2>`;
  if (!access.opensCards && !isSecond)
    return html`<section class="sealed" id="cerita">${title}<p>${say(isReport ? ofOthers : words.sealedForOthers)}${ask !== '' && ` ${say(words.ask)} ${ask}.`}</p></section>`;
  const ofVolunteers = stream.startsWith('volunteer/');
  const offered = purposes.filter(({ value }) => {
    // The note of a proposal to close is read where it is agreed to.
    if (!access.opensCards || value === 'agreeToClosing') return !access.opensCards && value === 'agreeToClosing';
    return !(ofVolunteers ? ['respond', 'refer'] : ['screen']).includes(value);
  });
  // Most read to handle it; all five as large say nothing of which.
  const [first, others] = [offered.slice(0, 1), offered.slice(1)];
  const button = ({ value, ...choice }: (typeof offered)[number]): VNode =>
    html`<button name="purpose" value=${value} class=${value === offered[0]?.value ? '' : 'second'}>${say(words.open)} ${choice[language]}</button>`;
  return html`<section class="sealed" id="cerita">
    ${title}
    <p>${say(words.storyLead)}${isReport && ` ${say(words.ofActs)}`}</p>
    <form method="post" action=${`/catatan/${stream}/baca`} class="stack">
      <input type="hidden" name="_token" value=${formToken} />
      <fieldset class="field"><legend>${say(words.purpose)}</legend><div class="buttons">${first.map(button)}</div>${others.length > 0 && html`<details><summary>${say(words.otherPurposes)}</summary><div class="buttons">${others.map(button)}</div></details>`}</fieldset>
    </form>
  </section>`;
}

interface CardsProps {
  readonly visit: OfficerVisit;
  readonly stream: string;
  readonly cards: readonly OpenedCard[];
  /** The people of the report, as far as this person sees them. */
  readonly parties: readonly Party[];
  /** The person of a referral, whose cards come of the report. */
  readonly person?: ReferredPerson | undefined;
  /** The proposal to close that its reader agrees to: its note is told from those of proposals that fell. */
  readonly proposal?: SaidProposal | undefined;
  /** Shown beside another record, whose proposal it is. */
  readonly isBeside?: boolean;
}

/** Shows opened cards by the person they are about; how to contact somebody comes first. */
export function Cards({ visit, stream, cards, parties, person, proposal, isBeside = false }: CardsProps): VNode {
  const { say, language, chapter } = visit;
  const zone = chapter?.zone ?? 'WIB';
  const own = sealedIn(stream.slice(0, stream.indexOf('/')));
  const sealedOf = ({ subject, fields }: OpenedCard): readonly FormField[] =>
    person !== undefined && (subject.startsWith(person.ref) || fields?.['story'] !== undefined)
      ? sealedIn('report')
      : own;
  const personOf = (subject: string): string => subject.replace(/[.@].*$/, '');
  const safetyOf = (subject: string): Party['safeToContact'] => {
    const of = personOf(subject);
    return (person?.ref === of ? person : parties.find(({ ref }) => ref === of))?.safeToContact;
  };
  const named = new Map(partiesSaid(parties, language).map(({ value, said }) => [value, said]));
  const about = cards.filter(({ answeredBy }) => answeredBy === undefined);
  // Beside a number it stands already; without one nothing else says it.
  const hasNumber = ({ ref }: Party): boolean =>
    cards.some(({ subject, fields }) => personOf(subject) === ref && JSON.stringify(fields ?? {}).includes('"phone"'));
  const isUnasked = (one: Party): boolean =>
    one.safeToContact === undefined &&
    one.roles.some((role) => role === 'victim' || role === 'reporter') &&
    !hasNumber(one);
  const subjects = [...new Set(about.map(({ subject }) => subject))];
  /** The newest answer counts: several cards may stand about one person. */
  const waysOf = (subject: string): readonly string[] => {
    const told = cards.findLast(
      (card) => personOf(card.subject) === personOf(subject) && card.fields?.['howToContact'] !== undefined,
    );
    const answers = { howToContact: told?.fields?.['howToContact'] } as Answers;
    return describeAnswers(sealedIn('report'), answers, language, zone).flatMap(({ label, text }) =>
      text === null ? [] : [`${label}: ${text}`],
    );
  };
  return html`<section class="opened" tabindex="-1" data-focus>
    <h2>${icon('lock')}${say(stream.startsWith('report/') ? words.opened : words.sealed)}</h2>
    ${/^(?:report|case|referral)\//.test(stream) && html`<p><strong>${say(words.secret)}</strong></p>`}
    <p class="note">${say(words.openedNote)}</p>
    ${parties.filter(isUnasked).map(({ ref }) => html`<p><strong class="safety bad">${sentence(named.get(ref) ?? say(words.person))}: ${say(words.contactNotAsked)}</strong></p>`)}
    ${subjects.map(
      (subject) =>
        html`<div class="card">${/^record(?:@|$)/.test(subject) && html`<${Said} visit=${visit} cards=${about.filter((card) => card.subject === subject)} proposal=${proposal} isBeside=${isBeside} />`}${!/^record(?:@|$)/.test(subject) && html`<h3>${named.get(personOf(subject)) ?? say(words.person)}</h3>`}${about.some((card) => card.subject === subject && card.corrects === true) && html`<p><strong>${say(words.corrected)}</strong></p>`}<dl class="facts">${about
          .filter((card) => card.subject === subject)
          .map(
            (card) =>
              html`<${Rows} ...${{ visit, card, about, fields: sealedOf(card), answer: safetyOf(subject), ways: waysOf(subject) }} />`,
          )}</dl></div>`,
    )}
    ${cards.filter(({ answeredBy }) => answeredBy !== undefined).map((card) => html`<${Answer} visit=${visit} card=${card} />`)}
    ${cards.length === 0 && html`<p>${say(words.noCards)}</p>`}
  </section>`;
}

interface RowsProps {
  readonly visit: OfficerVisit;
  readonly card: OpenedCard;
  /** All cards that are shown: a later one may correct this. */
  readonly about: readonly OpenedCard[];
  readonly fields: readonly FormField[];
  readonly answer: Party['safeToContact'];
  readonly ways: readonly string[];
}

/** Shows what one card holds: beside a value if it was corrected since, beside a number if it may be called. */
function Rows({ visit, card, about, fields, answer, ways }: RowsProps): VNode {
  const { say, language, chapter } = visit;
  if (card.fields === null)
    return html`<div><dt>${say(card.isGone === true ? words.gone : words.erased)}</dt><dd></dd></div>`;
  const said = (answers: object) => describeAnswers(fields, answers as Answers, language, chapter?.zone ?? 'WIB');
  const replaced = said(replacedFields(card, about) ?? {}).filter(({ text }) => text !== null);
  const beside = (label: string): VNode | null => {
    if (replaced.some((one) => one.label === label))
      return html` <strong class="safety bad">${say(words.replaced)}</strong>`;
    if (label !== phoneField?.label[language]) return null;
    return html` <${Safety} visit=${visit} answer=${answer} ways=${ways} />`;
  };
  return html`${said(card.fields).map(
    ({ label, text, depth }) =>
      html`<div class=${`${text === null ? 'heading ' : ''}depth-${depth}`}><dt>${sentence(label)}</dt><dd>${text}${text !== null && beside(label)}</dd></div>`,
  )}`;
}

interface SaidProposal {
  readonly by: string;
  readonly at: number;
}

interface SaidProps {
  readonly visit: OfficerVisit;
  readonly cards: readonly OpenedCard[];
  readonly proposal: SaidProposal | undefined;
  readonly isBeside: boolean;
}

/** Says above a story or a note who recorded it, and when; of a note, if it is of the proposal that waits now. */
function Said({ visit, cards: [card], proposal, isBeside }: SaidProps): VNode | null {
  const { say } = visit;
  if (card?.saidAt === undefined) return null;
  const { saidAt, saidBy, fields } = card;
  const isNow = proposal !== undefined && saidAt === proposal.at && saidBy === proposal.by;
  const isNote = fields !== null && ('note' in fields || 'closure' in fields);
  const before = isBeside ? words.noteOfReport : words.noteBefore;
  const what = isNow ? words.noteNow : isNote && proposal !== undefined ? before : undefined;
  const by = saidBy == null ? say(words.byForm) : `${say(words.recordedBy)} ${personSaid(visit, saidBy)}`;
  return html`<h3>${what !== undefined && `${say(what)} · `}<small>${by}, ${timeSaid(visit, saidAt)}</small></h3>${isNote && proposal !== undefined && namesPeace(fields['note']) && html`<p class="banner warn">${say(stillTrueWords.ofPeace)}</p>`}`;
}

/** Shows what somebody answered in words, or the name and number that stand beside what they did. */
function Answer({ visit, card }: { readonly visit: OfficerVisit; readonly card: OpenedCard }): VNode {
  const { say } = visit;
  const { answeredBy = '', answeredAt, act, called, fields } = card;
  const did = act === undefined ? undefined : say(acts[act]);
  const rang = called === undefined ? did : `${say(words.call)} ${officesSaid(visit, called, 'and')}`;
  const who = personSaid(visit, answeredBy);
  if (fields === null) return html`<div class="card"><h3>${who}</h3><p>${say(words.erased)}</p></div>`;
  if (fields['words'] !== undefined)
    return html`<div class="card"><h3>${say(words.answeredBy(who))}</h3><p>${String(fields['words'])}</p></div>`;
  const when = answeredAt === undefined ? '' : `, ${timeSaid(visit, answeredAt)}`;
  return html`<div class="card"><h3>${sentence(rang ?? say(words.takenOn))}</h3><p><strong>${String(fields['reference'])}</strong> <small>${say(words.recordedBy)} ${who}${when}</small></p></div>`;
}

interface SafetyProps {
  readonly visit: OfficerVisit;
  readonly answer: Party['safeToContact'];
  readonly ways: readonly string[];
}

/** Stands beside every number: nobody rings one before reading if they may. */
function Safety({ visit: { say }, answer, ways }: SafetyProps): VNode {
  if (answer === 'no') return html`<strong class="safety bad">${say(words.doNotContact)}</strong>`;
  if (answer === undefined) return html`<strong class="safety bad">${say(words.contactNotAsked)}</strong>`;
  return html`<strong class="safety good">${say(words.contactSafe)} ${ways.length > 0 ? `${ways.join('; ')}.` : say(words.contactWaysUnknown)}</strong>`;
}

/** Every field of a concept's commands that may stand in a card. */
const sealedFields = new Map<string, readonly FormField[]>();

function sealedIn(concept: string): readonly FormField[] {
  const known = sealedFields.get(concept);
  if (known !== undefined) return known;
  const schemas = commandSchemas[concept as 'report'];
  const all = Object.keys(schemas).flatMap((type) => formOf(schemas, type as never).fields);
  const flat = all.flatMap((field) => [field, ...fieldsIn(field.control)]);
  const inOrder = flat.toSorted(
    (one, other) => Number(other.name === 'howToContact') - Number(one.name === 'howToContact'),
  );
  const labels = (name: string, language: 'id' | 'en'): string =>
    [...new Set(inOrder.filter((one) => one.name === name).map(({ label }) => label[language]))].join(' / ');
  // A card says no command: a field that several ask for by other words, as a number of the police or of a file, has them all.
  const fields = inOrder
    .filter((field, place) => inOrder.findIndex(({ name }) => name === field.name) === place)
    .map((field) => ({ ...field, label: { id: labels(field.name, 'id'), en: labels(field.name, 'en') } }));
  sealedFields.set(concept, fields);
  return fields;
}

const phoneField = sealedIn('report')
  .flatMap((field) => [field, ...fieldsIn(field.control)])
  .find(({ name }) => name === 'phone');
