import type { Party, Zone } from '@kawal/core';
import { secrecyNotice } from '@kawal/core/locales';
import { commandSchemas } from '@kawal/core/schemas';
import { namesPeace, type OpenedCard, type ReferredPerson, replacedFields, stillTrueWords } from '@kawal/engine';
import { type Answers, describeAnswers, type FormField, fieldsIn, formOf } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { formWords as words } from '../form/words.ts';

/** Prints opened cards by the person they are about: how to contact them comes first. Nothing of it stays anywhere else. */
export function printCards(
  session: Session,
  record: string,
  {
    cards,
    parties,
    person,
    zone,
  }: {
    readonly cards: readonly OpenedCard[];
    /** The people of a report; undefined for another record, which asks nobody if they may be contacted. */
    readonly parties: readonly Party[] | undefined;
    /** The person of a referral, whose cards come of the report. */
    readonly person?: ReferredPerson | undefined;
    readonly zone: Zone;
  },
): void {
  const fields = cardFields(record.slice(0, record.indexOf('/')));
  // The offence of Article 24 presupposes that the reader was told.
  if (parties === undefined && /^(?:report|case|referral)\//.test(record))
    session.line(session.tone('loud', session.say(secrecyNotice)));
  for (const { answeredBy, fields: said } of cards) {
    if (answeredBy === undefined) continue;
    session.line(session.tone('heading', session.say(words.answeredBy(answeredBy))));
    if (said === null) session.line(session.say(words.erased));
    else printAnswers(session, cardFields('escalation'), said, zone);
  }
  printCallingBack(session, parties ?? [], cards, zone);
  if (cards.length === 0) session.line(session.say(words.nothingSealed));
  const own = cards.filter((card) => card.answeredBy === undefined);
  const subjects = [...new Set(own.map(({ subject }) => subject))];
  for (const subject of subjects) {
    // What is added later has a card of its own, named after the version of the record: `p1@3`.
    const [ref = subject, later] = subject.split('@');
    const isCorrected = own.some((one) => one.subject === subject && one.corrects === true);
    const isLater = isCorrected ? 'corrected' : later !== undefined;
    if (subject !== 'record') session.line(session.tone('heading', session.say(words.about(ref, isLater))));
    for (const card of own.filter((one) => one.subject === subject)) {
      if (card.fields === null) {
        session.line(session.say(card.isGone === true ? words.gone : words.erased));
        continue;
      }
      const party = person?.ref === ref ? person : parties?.find((one) => one.ref === ref);
      if (party !== undefined && 'contact' in card.fields) printSafety(session, party, 'howToContact' in card.fields);
      const isShared = person !== undefined && (person.ref === ref || 'story' in card.fields);
      const ofCard = isShared ? cardFields('report') : fields;
      printAnswers(session, ofCard, card.fields, zone);
      const replaced = replacedFields(card, own);
      if (replaced !== undefined) {
        session.line(session.tone('loud', session.say(words.replaced)));
        printAnswers(session, ofCard, replaced, zone);
      }
      const isOfClosing = /^(?:report|case)\//.test(record);
      if (isOfClosing && namesPeace(card.fields['note']))
        session.line(session.tone('loud', session.say(stillTrueWords.ofPeace)));
    }
  }
}

/** Says of everybody whom somebody will want to call back if they may, in which way and at which hours, with a number or without. */
function printCallingBack(session: Session, parties: readonly Party[], cards: readonly OpenedCard[], zone: Zone): void {
  const asked = parties.filter(({ roles }) => roles.some((role) => role === 'victim' || role === 'reporter'));
  if (asked.length > 0) session.line(session.tone('heading', session.say(words.callingBack)));
  for (const party of asked) {
    const ways = cards.flatMap(({ subject, fields }) =>
      subject.split('@')[0] === party.ref && fields?.['howToContact'] !== undefined ? [fields['howToContact']] : [],
    );
    session.line(`${party.ref}:`);
    printSafety(session, party, ways.length > 0);
    // The newest answer counts.
    if (ways.length > 0) printAnswers(session, cardFields('report'), { howToContact: ways.at(-1) } as Answers, zone);
  }
}

/** Stands before every number: nobody rings one before reading if they may. */
function printSafety(session: Session, { safeToContact, declinesHelp }: ReferredPerson, hasWays: boolean): void {
  const { line, say, tone } = session;
  if (declinesHelp) line(tone('loud', say(words.declinesHelp)));
  if (safeToContact === undefined) line(tone('loud', say(words.contactNotAsked)));
  else if (safeToContact === 'no') line(tone('loud', say(words.doNotContact)));
  else line(hasWays ? tone('good', say(words.contactSafe)) : tone('loud', say(words.contactSafeUnknown)));
}

/** Prints what was filled in, indented by its groups. Further lines of a text go deeper: none passes for a field. */
export function printAnswers(session: Session, fields: readonly FormField[], answers: Answers, zone: Zone): void {
  for (const { depth, label, text } of describeAnswers(fields, answers, session.language, zone)) {
    const [first = '', ...further] = text?.split(/\r?\n/) ?? [];
    session.line(`${'  '.repeat(depth)}${label}:${text === null ? '' : ` ${first}`}`);
    for (const one of further) session.line(`${'  '.repeat(depth + 2)}${one}`);
  }
}

/** The fields of a concept that can stand in cards, how to contact somebody first. */
export function cardFields(concept: string): readonly FormField[] {
  const schemas = (commandSchemas as Readonly<Record<string, Parameters<typeof formOf>[0]>>)[concept] ?? {};
  const all = Object.keys(schemas).flatMap((type) => formOf(schemas, type).fields);
  const flat = all.flatMap((field) => [field, ...fieldsIn(field.control)]);
  const inOrder = flat.toSorted(
    (one, other) => Number(other.name === 'howToContact') - Number(one.name === 'howToContact'),
  );
  return inOrder.filter((field, place) => inOrder.findIndex(({ name }) => name === field.name) === place);
}
