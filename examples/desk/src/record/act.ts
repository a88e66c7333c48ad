import { randomUUID } from 'node:crypto';
import { type Facts, type Language, type Localized, officeKinds, type Refusal } from '@kawal/core';
import { officesInPost } from '@kawal/core/directory';
import { callVerb, type Receipt, type ReportReceipt, stillTrueWords } from '@kawal/engine';
import { type Answers, type CommandForm, guardianBarred, readAnswers } from '@kawal/forms';
import type { VNode } from 'preact';
import type { AlikeQuestion } from '../form/alike.ts';
import { filledTwice, withMore } from '../form/read-form.ts';
import { formWords } from '../form/words.ts';
import { emptiedBy } from '../page/leave.ts';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { helpWhereActed } from './abroad.ts';
import { ActPage, type Warning } from './act-page.ts';
import { formFor, fromRecord, wholeForm, withMarks } from './action-form.ts';
import { isUrgentReferral, readAround } from './around.ts';
import { barredFor } from './barred.ts';
import { byNumber } from './by-number.ts';
import { asksNote, closingOfCase, storiesOf } from './case-closing.ts';
import { heldSaid } from './cases.ts';
import { isUnknownOfPolice, type Lowering, namedSaid, onRecord } from './changed-facts.ts';
import { type Closing, closingOf, closingWords, isClosureReason, type OpenedOf, openNote } from './closing.ts';
import { areaOf } from './concepts.ts';
import { emptyingOf } from './emptying.ts';
import { partiesOf, settingOf } from './form-setting.ts';
import { inTheWay, leftToLpa, onlyWhatPasses, withShifts } from './in-the-way.ts';
import type { KnownAction } from './known-action.ts';
import { readToday, tellToday } from './leaves-today.ts';
import { withRef } from './made-ref.ts';
import { missingIn, missingProblem } from './missing.ts';
import { pageAfter } from './next-page.ts';
import { onlyPassing } from './passing.ts';
import { prefilled, saidBefore } from './prefilled.ts';
import type { Problem } from './problem.ts';
import { factsSeen, readChange } from './read-change.ts';
import { adviceBefore, ReceivedPage } from './received-page.ts';
import { readRecord } from './record-page.ts';
import { placesOf, refusalProblems } from './refusal-problems.ts';
import { asUnclear, compareNames, unaskedIn } from './same-names.ts';
import { asksAnew, firstWordsFor, type Seconding, secondingOf } from './seconding.ts';
import { unreadBy } from './unread-by.ts';
import { closingHere, confirmFor, signedIn, unsignedIn } from './what-is-left.ts';
import { recordWords as words } from './words.ts';

/** Answers a request: with a page to show, or the address to go on with. */
export type Reply = { readonly status: 200 | 422; readonly page: VNode } | { readonly goTo: string };

/** Shows the form of an action. */
export async function askAction(visit: OfficerVisit, known: KnownAction, record: string | null): Promise<Reply> {
  const form = formFor(visit, known, record);
  const facts = await factsSeen(visit, known, record, form);
  const answers = facts === undefined ? {} : { facts };
  return {
    status: 200,
    page: await drawn(visit, known, { form, record, answers, key: randomUUID(), refusals: [] }),
  };
}

type Taken = Receipt & { readonly status?: string } & Partial<Pick<ReportReceipt, 'advise' | 'mayAsk'>>;

/** Carries an action out with what was filled in. What does not fit comes back with everything that was typed. */
export async function carryOut(
  visit: OfficerVisit,
  known: KnownAction,
  record: string | null,
  posted: URLSearchParams,
): Promise<Reply> {
  const { verb, action } = known;
  const form = formFor(visit, known, record);
  const key = posted.get('_key')?.slice(0, 64) ?? '';
  const { answers, typed, seen, lowering, stale = [], told } = await readChange(visit, known, { form, record, posted });
  const again = async (status: 200 | 422, more: Partial<Drawn> = {}): Promise<Reply> => {
    const seconding = await secondingOf(visit, known, record, posted);
    return {
      status,
      page: await drawn(visit, known, { form, record, answers: typed, key, refusals: [], seconding, ...more }),
    };
  };
  if (posted.has('_ask')) return await again(200, { key: randomUUID() });
  const more = posted.get('_more');
  if (more !== null) return await again(200, { answers: withMore(typed, more), isGrown: true });
  const twice = filledTwice(posted);
  if (stale.length > 0 || twice.size > 0) return await again(422, { stale, twice });
  const { closing } = await readAround(visit, known, record);
  if (posted.has('_note') && closing?.agreesTo !== undefined && record !== null) {
    const note = await openNote(visit, record, await storiesOf(visit, record, closing));
    return await again(200, { answers: {}, key: randomUUID(), note });
  }
  // The proposal that this person read fell, or another stands in its place: nobody signs what they have not seen.
  const read = posted.get('_agreed');
  if (read !== null && read !== `${closing?.agreesTo?.by} ${closing?.agreesTo?.at}`)
    return await again(422, { answers: {}, key: randomUUID(), fallen: closingWords.fallen });
  const agrees = action.slug === action.verb ? undefined : closing?.agreesTo;
  // Somebody proposed another closing meanwhile: nobody signs what they have not seen.
  if (agrees?.closure && posted.get('_closure') !== JSON.stringify(agrees.closure)) return await again(422);
  const missing = await emptyIn(visit, known, { record, answers });
  if (missing.includes('note') && isClosureReason((answers as Answers)['reason']))
    return await again(422, { refusals: [noteMissing(answers)] });
  if (missing.length > 0) return await again(422, { missing });
  const lacking = unsignedIn(known, closing, posted, answers);
  if (lacking !== undefined) return await again(422, lacking);
  const typedIn = withRef(visit, known, { answers, record, key });
  const who = action.keepsOut === true ? await unaskedIn(visit, record, posted.get('_who')) : [];
  if (action.keepsOut === true && who.length === 0) return { goTo: `/catatan/${record}` };
  const typedBody = agrees === undefined ? await bodyOf(visit, known, record, { typedIn, seen }) : signedIn(agrees);
  const body =
    who.length === 0 ? typedBody : { facts: {}, parties: who.map((one) => asUnclear({ directoryPerson: one })) };
  const compared = ['reports.submit', 'reports.add'].includes(action.verb)
    ? await compareNames(visit, body, await knownOf(visit, action.verb, record), posted)
    : { asked: [], body, api: visit.api };
  // Both are asked on one page, which keeps the answers to both: asked in turn, each page would lose the other's answer.
  const isAgreed = lowering !== undefined && posted.get('_lower') === lowering.sign;
  const emptying = emptyingOf(visit, action.verb, body, posted);
  const questions = { alike: compared.asked, lowering, isAgreed, ...emptying };
  const isUnanswered = emptying !== undefined || compared.asked.some(({ answer }) => answer === undefined);
  if (isUnanswered || (lowering !== undefined && !isAgreed)) return await again(422, questions);
  const taken = { options: { key }, ...(verb.takes.length > 0 && record !== null && { record }) };
  const outcome = await callVerb<Taken>(compared.api, verb, { body: compared.body, ...taken });
  if (outcome.ok && verb.concept === 'chapter' && outcome.receipt.status === 'proposed')
    return { goTo: `/petugas?selesai=${action.verb === 'chapter.suspend' ? 'usul-nonaktif' : 'usul'}` };
  if (outcome.ok && action.verb === 'reports.submit') {
    const { stream, advise = [], mayAsk = [] } = outcome.receipt;
    const isOpen = (await visit.api.reports.get(stream as `report/${string}`)).ok;
    if (!isOpen) return { status: 200, page: ReceivedPage({ visit, stream, advise, mayAsk }) };
  }
  const untold = outcome.ok ? await tellToday(visit, record, told, key) : [];
  if (untold.length > 0) return await again(422, { refusals: untold });
  if (outcome.ok)
    return { goTo: await pageAfter(visit, { stream: outcome.receipt.stream, record, slug: action.slug, body }) };
  return await again(422, { ...refusedBy(outcome.refusals, closing), ...questions });
}

/** Reads the answers of a form. Fields that are not asked for stand as they stand where nothing was answered. */
async function bodyOf(
  visit: OfficerVisit,
  known: KnownAction,
  record: string | null,
  { typedIn, seen }: { readonly typedIn: Answers; readonly seen: Facts | undefined },
) {
  const references = (await partiesOf(visit, record)).map(({ ref }) => ref);
  const form = wholeForm(visit, known, record);
  const recordOf = await byNumber(visit, form.fields, typedIn);
  return {
    ...readAnswers(form, typedIn, { chapter: placesOf(visit), recordOf, references }),
    ...known.action.preset,
    ...fromRecord(known, record),
    ...(seen && { seen }),
  };
}

async function knownOf(visit: OfficerVisit, verb: string, record: string | null) {
  const before = await onRecord(visit, verb, record);
  return {
    ...{ area: await areaOf(visit.api, record), parties: await partiesOf(visit, record) },
    facts: before?.report.corrected.facts,
  };
}

/** The fields that may not stay empty, by the action and by what it is done to. */
async function requiredIn(
  visit: OfficerVisit,
  known: KnownAction,
  record: string | null,
  answers?: Answers,
): Promise<readonly string[]> {
  const { action } = known;
  if (action.verb === 'reports.close' && record !== null)
    return (await closingOf(visit, record)).noteFor.length > 0 ? ['note'] : [];
  if (action.verb === 'cases.close' && record !== null)
    return asksNote(await closingOfCase(visit, record), answers) ? ['closure.note'] : [];
  if (action.verb === 'referrals.send' && record !== null && (await isUrgentReferral(visit, record)))
    return ['answerBy'];
  const given = fromRecord(known, record);
  const held = visit.chapter === null ? [] : officesInPost(visit.chapter.directory, visit.person, visit.now);
  // The act of an authority is put on record with a name or a number.
  const named = action.slug === 'tindak' && held.some((one) => officeKinds[one].authority) ? ['reference'] : [];
  return [...(action.required ?? []), ...named].filter((path) => !Object.hasOwn(given, path));
}

/** Returns the fields that may not stay empty and are. Who took a police report is of the police, not the officer who signed in. */
async function emptyIn(
  visit: OfficerVisit,
  known: KnownAction,
  { record, answers }: { readonly record: string | null; readonly answers: Answers },
): Promise<readonly string[]> {
  const { act, reference } = answers;
  const isUnnamed =
    (act === 'policeReportFiled' || act === 'takenOver') && reference === personSaid(visit, visit.person);
  return [...missingIn(answers, await requiredIn(visit, known, record, answers)), ...(isUnnamed ? ['reference'] : [])];
}

/** Where a second word would be a first one, its proposer has not read what came since: no field of the page takes a note. */
function refusedBy(refusals: readonly Refusal[], closing: Closing | undefined): Partial<Drawn> {
  const isFirst = closing?.agreesTo !== undefined && refusals.some(({ code }) => code === 'report.note-missing');
  if (isFirst) return { refusals: [], fallen: closingWords.firstUnread };
  // The first is on record, and its reader was told so: what is sent from now on is a new submission.
  const isUsed = refusals.some(({ code }) => code === 'command.key-of-another-body');
  return { refusals, ...(isUsed && { key: randomUUID() }) };
}

function noteMissing({ reason }: Answers): Refusal {
  return { code: 'report.note-missing', reason: String(reason ?? ''), field: 'note' } as Refusal;
}

interface Drawn {
  readonly form: CommandForm;
  readonly record: string | null;
  readonly answers: Answers;
  readonly key: string;
  readonly refusals: readonly Refusal[];
  /** The sentence to agree to was not agreed to. */
  readonly isUnconfirmed?: boolean;
  /** Its lists were drawn with more items: what was typed stands in them. */
  readonly isGrown?: boolean;
  /** The note says nothing of what is still true, or owed. */
  readonly isUnsaid?: boolean;
  /** Says that the proposal that its reader agreed to counts no more, and why. */
  readonly fallen?: Localized | undefined;
  /** Offices that the leave would empty, which whoever sends it has not read. */
  readonly empties?: readonly string[] | undefined;
  /** Facts that somebody else changed since the form was opened, each with both values and who it was. */
  readonly stale?: readonly { readonly fact: string; readonly text: string }[];
  /** Fields of which something is both chosen and typed, with what is typed. */
  readonly twice?: ReadonlyMap<string, string> | undefined;
  /** Fields that were left empty and may not be. */
  readonly missing?: readonly string[];
  /** The protections that it would loosen, which were not agreed to. */
  readonly lowering?: Lowering | undefined;
  /** They were agreed to, beside something else that is asked. */
  readonly isAgreed?: boolean;
  /** The note of the first of two who close a report, opened by this request. */
  readonly note?: readonly OpenedOf[] | undefined;
  /** Questions about names and titles of the directory, of which some are not answered yet. */
  readonly alike?: readonly AlikeQuestion[];
  /** The first word of somebody else that it repeats. */
  readonly seconding?: Seconding | undefined;
}

/** The facts that the form of an addition asks for in the open, as intake does: nobody has said if police are involved. */
async function unansweredOf(visit: OfficerVisit, { action }: KnownAction, record: string | null) {
  if (action.verb !== 'reports.add') return [];
  const before = await onRecord(visit, action.verb, record);
  return before === undefined || isUnknownOfPolice(before.report.corrected.facts) ? ['involved'] : [];
}

interface Asked {
  readonly form: CommandForm;
  readonly record: string | null;
  readonly errors: ReadonlyMap<string, string>;
}

/** Holds what the form of an action is drawn with, and who may be named in it. */
async function settingFor(visit: OfficerVisit, known: KnownAction, { form, record, errors }: Asked) {
  const { language } = visit;
  const required = await requiredIn(visit, known, record);
  const notes = new Map(
    Object.entries(known.action.requiredIf ?? {}).flatMap(([name, said]) =>
      required.includes(name) ? [] : [[name, said[language]] as const],
    ),
  );
  const { makesRef } = known.action;
  const whole = await settingOf(visit, form, errors, record);
  const isSwap = known.action.verb === 'chapter.swapShift';
  return {
    ...whole,
    unanswered: await unansweredOf(visit, known, record),
    ...(isSwap ? { offices: withShifts(visit, whole.offices) } : {}),
    ...{ notes, makesRef },
  };
}

/** The record that an action judges, to be read on its page. */
async function judgedBy(visit: OfficerVisit, { action }: KnownAction, record: string | null) {
  return action.showsRecord === true && record !== null ? (await readRecord(visit, record))?.record : undefined;
}

/** Says why a word is not taken although the engine would take it. */
function unsigned(
  {
    fallen,
    isUnconfirmed = false,
    form,
    isUnsaid: wantsNote,
    twice = new Map(),
  }: Pick<Drawn, 'fallen' | 'isUnconfirmed' | 'form' | 'isUnsaid' | 'twice'>,
  language: Language,
): readonly Problem[] {
  const note = form.fields.some(({ name }) => name === 'closure') ? 'closure.note' : 'note';
  return [
    ...[...twice.keys()].map((name) => ({ name, text: formWords.twice[language] })),
    ...(wantsNote === true ? [{ name: note, text: stillTrueWords.becameOf[language] }] : []),
    ...(fallen === undefined ? [] : [{ name: '', text: fallen[language] }]),
    ...(isUnconfirmed ? [{ name: '_confirm', text: formWords.confirm[language] }] : []),
  ];
}

/** Returns what to read before anything else: whom nobody contacts, or which cases somebody on leave still holds. */
async function warningFor(
  visit: OfficerVisit,
  { action }: KnownAction,
  record: string | null,
  {
    answers,
    consent,
    report,
    seconding,
    empties = emptiedBy(visit, seconding?.fields),
  }: Pick<Awaited<ReturnType<typeof readAround>>, 'consent' | 'report'> &
    Pick<Drawn, 'answers' | 'seconding' | 'empties'>,
): Promise<Warning> {
  const help = await helpWhereActed(visit, action.slug, record);
  const unread = action.slug === 'tindak' && record !== null ? await unreadBy(visit, record) : undefined;
  if (help.length > 0 || unread !== undefined) return { said: undefined, help, unread };
  if (action.verb === 'reports.correct')
    return { said: await namedSaid(visit, await onRecord(visit, action.verb, record)) };
  if (consent?.guardianImplicated === true) return { said: guardianBarred };
  // Who answers yes adds it to the report first.
  if (consent?.ageClass === 'child') return { said: words.guardianFirst, addTo: report };
  if (action.verb !== 'chapter.noteAbsence') return { said: undefined };
  return { said: await heldSaid(visit, answers['person']), empties };
}

async function drawn(
  visit: OfficerVisit,
  known: KnownAction,
  {
    form,
    record,
    answers,
    key,
    refusals,
    isUnconfirmed = false,
    isGrown = false,
    isUnsaid: wantsNote = false,
    fallen,
    lowering,
    isAgreed = false,
    alike = [],
    missing = [],
    stale = [],
    twice,
    note,
    seconding,
    empties,
  }: Drawn,
): Promise<VNode> {
  const { language } = visit;
  const problems = [...(await refusalProblems(visit, form, { record, answers, refusals }))];
  problems.push(...stale.map(({ fact, text }) => ({ name: `facts.${fact}`, text })));
  problems.push(...unsigned({ fallen, isUnconfirmed, form, isUnsaid: wantsNote, twice }, language));
  const unanswered = alike.filter(({ answer }) => answer === undefined);
  problems.push(...missing.map((name) => missingProblem(form, name, language)), ...unanswered);
  if (lowering !== undefined && !isAgreed) problems.push({ name: '_lower', text: formWords.lower[language] });
  const errors = new Map(problems.filter(({ name }) => name !== '').map(({ name, text }) => [name, text]));
  const setting = await settingFor(visit, known, { form, record, errors });
  const { calls, closing, ...offers } = await readAround(visit, known, record);
  const shown = closingHere(known, closing);
  const before = { hasVictim: setting.victims.length > 0, isLeftToLpa: await leftToLpa(visit, known) };
  const around = { record, calls, closing: shown, isClosed: offers.isClosed, ...before };
  const narrow = onlyWhatPasses(form, visit, { calls, closing, ...offers });
  const offered = await onlyPassing({ visit, known, record, form: narrow, setting: { ...setting, errors } });
  const required = await requiredIn(visit, known, record);
  const isReferred = offers.addressees !== undefined;
  const only = prefilled(visit, known, { required, calls, setting, isReferred });
  const isPending = known.action.verb === 'reports.submit' && problems.length > 0;
  return ActPage({
    ...{
      visit,
      known,
      form: { ...offered, fields: withMarks(offered.fields, required, known.action.makesRef) },
      calls,
      record,
      answers: { ...only, ...(await saidBefore(visit, known, record)), ...answers },
      key,
      problems,
      setting: { ...setting, typed: twice },
      confirm: confirmFor(known, shown),
      inTheWay: inTheWay(visit, known, around),
    },
    ...{ lowering, isAgreed, isGrown, alike, note, seen: await factsSeen(visit, known, record, form) },
    ...{
      closing: shown,
      warning: await warningFor(visit, known, record, { ...offers, answers, seconding, empties }),
      ...{ seconding, firstWords: seconding ? [] : await firstWordsFor(visit, known, record, asksAnew) },
      ...{ shown: await judgedBy(visit, known, record), barred: await barredFor(visit, known.action.verb, record) },
      advise: isPending ? adviceBefore(visit, readToday(answers)) : [],
    },
  });
}
