import type { Chapter, Localized, OfficeKind } from '@kawal/core';
import { emergencyReviewers } from '@kawal/core/access';
import { barredContactWords, reachFor, standingRelays } from '@kawal/core/escalation';
import { factValues } from '@kawal/core/policy';
import { recordNumber } from '@kawal/core/record';
import { adultsIn, knownFacts } from '@kawal/core/report';
import { commandSchemas } from '@kawal/core/schemas';
import { type SafetyRule, unconfirmed } from '@kawal/core/visit';
import { type ActorApi, type AnswerReceipt, callVerb, type Engine, isAnswerable, type ListedVerb } from '@kawal/engine';
import {
  type Answers,
  type CommandForm,
  type Control,
  type FormField,
  formOf,
  guardianBarred,
  whoConsents,
} from '@kawal/forms';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { leave } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { complaintsOf, refuse } from '../form/complaints.ts';
import { type Aside, fillForm, formSetting } from '../form/fill-form.ts';
import { formWords } from '../form/words.ts';
import { compareNames } from '../namesakes/compare-names.ts';
import { withNumber } from '../records/number-of.ts';
import { isOfDrill } from '../records/of-drill.ts';
import { anyReportByNumber, recordNamed, recordsByNumber } from '../records/record-named.ts';
import { asideOf, isMeant } from './is-meant.ts';
import { leftOfReport } from './left-of-report.ts';
import { printAnswers } from './print-cards.ts';
import { printOwedOfClosed, printReceipt } from './print-receipt.ts';
import { printRecord } from './print-record.ts';
import { beforeClosing } from './second-word.ts';
import { guardianOf } from './told-of-guardian.ts';
import { printChange, whoIsTold } from './who-is-told.ts';
import { verbWords } from './words.ts';

export interface VerbOptions {
  readonly as: string;
  readonly key?: string;
  readonly drill?: boolean;
  readonly json?: boolean;
}

/** A verb as one command of the terminal gives it. */
export interface VerbCommand {
  readonly verb: ListedVerb;
  /** Answers that the command itself gives, as the level of `kawal act`. */
  readonly preset?: Answers;
}

export interface VerbWords {
  /** The record, where the verb takes one. */
  readonly record?: string;
  /** A file, `-`, or `field=value`. */
  readonly given: readonly string[];
}

/** Returns what a report says before an addition to it: its area, and the facts that are known. */
async function saidBefore(api: ActorApi, report: string) {
  const found = await api.reports.get(report);
  return {
    area: found.ok && 'area' in found.record.state ? found.record.state.area : undefined,
    known: found.ok && found.record.view === 'whole' ? knownFacts(found.record.state.corrected) : {},
  };
}

/** Carries out a verb for a person in post: fills in its form, gives the command, and says what was recorded. */
export async function carryOut(
  session: Session,
  { verb, preset }: VerbCommand,
  { record: written, given: words }: VerbWords,
  options: VerbOptions,
): Promise<ExitCode> {
  return withPersonInPost(session, 'intake', options.as, async ({ deployment, chapter, api, actor }) => {
    const { engine } = deployment;
    const setting = formSetting(chapter);
    const record = written === undefined ? undefined : await recordNamed(api, written, verb.takes, setting.areas);
    const form = formOfVerb(verb, chapter);
    const references = record === undefined ? [] : await referencesOf(api, record);
    const recordOf = await (verb.type === 'break-glass'
      ? anyReportByNumber(engine)
      : recordsByNumber(api, conceptsIn(form)));
    const shared = preset === undefined ? undefined : await sharedOnly(preset, api, record);
    if (Array.isArray(shared?.['classes']) && shared['classes'].length === 0)
      return leave(session, formWords.nothingShared);
    const heading = (): Promise<string> => headingOf(session, verb, { engine, api, record });
    const awaited = verb.concept === 'escalation' ? await awaitedIn(api, record ?? '', chapter) : [];
    const closing = { verb, engine, api, record: record ?? '', form, given: words, ...setting, chapter, options };
    const { complaints: unread, ...agreeing } = await beforeClosing(session, closing);
    if (unread !== undefined) return refuse(session, await heading(), { file: null, complaints: unread }, options);
    const asked = fillForm(session, form, words, {
      chapter: { ...setting, awaited },
      toAsk: await fieldsAsked(session, form.fields, { verb, api, record: record ?? '', options }),
      setting: { recordOf, references },
      ...(shared === undefined ? {} : { preset: shared }),
      ...agreeing,
    });
    const filled = await isMeant(session, verb, await asked, () => guardianOf(api, record, options.as));
    if (filled.ok !== true)
      return filled.ok === 'left' ? leave(session, formWords.left) : refuse(session, await heading(), filled, options);
    const { body, toSay, tool } =
      verb.type === 'add-to-report'
        ? await compareNames(session, deployment, filled.body, { chapter, ...(await saidBefore(api, record ?? '')) })
        : { body: filled.body, toSay: [], tool: undefined };
    const isReceived = await wasHandedOver(verb, body, api, record);
    const told = () => whoIsTold(verb, { api, record: record ?? '', chapter });
    const before = await told();
    const outcome = await callVerb<AnswerReceipt>(tool === undefined ? api : engine.asTool(actor, ...tool), verb, {
      body,
      options: givenOf(options),
      ...(record === undefined ? {} : { record }),
    });
    if (!outcome.ok) {
      const complaints = complaintsOf(session, outcome.refusals, { form, given: filled.given, body, chapter: setting });
      return refuse(session, await heading(), { file: filled.given.file?.name ?? null, complaints }, options);
    }
    const isDrill = await isOfDrill(engine, record ?? outcome.receipt.stream);
    if (isDrill && !options.json) session.line(session.tone('loud', session.say(formWords.drill)));
    const opens = verb.type === 'open-cards' && record !== undefined && !options.json;
    const parties = opens ? await printRecord(session, api, record, chapter) : undefined;
    if (opens) await printOwedOfClosed(session, api, { stream: record, zone: setting.zone, drill: isDrill });
    const counts = verb.type !== 'record-reply' || (await doesCount(session, api, record ?? '', options.as, chapter));
    const { receipt, repeated } = outcome;
    const printed = { chapter: setting, drill: isDrill, unmarked: unmarkedOf(verb, body) };
    if (options.json)
      session.json({ ...receipt, ...(isDrill ? { drill: true } : {}), ...(counts ? {} : { counts }), repeated });
    else {
      printReceipt(session, verb, receipt, { ...printed, repeated, record, parties, counts });
      printChange(session, before, await told(), { stream: receipt.stream, zone: setting.zone, drill: isDrill });
      if (verb.concept === 'chapter') printAnswers(session, form.fields, body, setting.zone);
      const after = (await saidAfter(verb, body, { api, receipt, isReceived })).map(session.say);
      const aboutNames = toSay.map((text) => withNumber(text, receipt.stream));
      for (const text of [...after, ...aboutNames]) session.line(session.tone('loud', text));
    }
    return counts ? exitCode.fine : exitCode.refused;
  });
}

interface Asking {
  readonly verb: ListedVerb;
  readonly api: ActorApi;
  readonly record: string;
  readonly options: VerbOptions;
}

/** Returns the fields that a terminal asks for. Before a consent is asked of anybody, it says that no guardian is to be asked. */
async function fieldsAsked(
  session: Session,
  fields: readonly FormField[],
  { verb, api, record, options }: Asking,
): Promise<readonly FormField[]> {
  if (verb.type === 'add-to-report') return additionAsks(fields, api, record);
  if (verb.type !== 'check-consent') return fields;
  const found = await api.referrals.get(record as `referral/${string}`);
  const consent = found.ok ? found.access.consent : null;
  if (consent === null) return fields;
  const first = consent.guardianImplicated
    ? [guardianBarred, formWords.accused(consent.accused)]
    : [formWords.guardianFirst];
  if (!options.json && (consent.guardianImplicated || consent.ageClass === 'child'))
    session.line(session.tone('loud', first.map(session.say).join(' ')));
  return whoConsents(fields, consent);
}

/** An addition asks by itself if police may be involved, as the form of a call does, until somebody has said so. */
async function additionAsks(
  fields: readonly FormField[],
  api: ActorApi,
  report: string,
): Promise<readonly FormField[]> {
  const found = await api.reports.get(report);
  const known =
    found.ok && found.record.view === 'whole'
      ? factValues(found.record.state.corrected.facts, 'involved')
      : ['unknown'];
  if (known.includes('police') || !known.includes('unknown')) return fields;
  return fields.flatMap((field) => {
    const { control } = field;
    if (field.name !== 'facts' || control.kind !== 'group') return [field];
    const part = (isAsked: boolean): FormField => ({
      ...field,
      isRequired: isAsked,
      control: { ...control, fields: control.fields.filter(({ name }) => (name === 'involved') === isAsked) },
    });
    return [part(false), part(true)];
  });
}

/** Narrows what a reading asks for to what a referral shares with its addressee, who is shown the record redacted. */
async function sharedOnly(preset: Answers, api: ActorApi, record: string | undefined): Promise<Answers> {
  if (!('classes' in preset) || record?.startsWith('referral/') !== true) return preset;
  const found = await api.referrals.get(record);
  return found.ok && found.record.view === 'redacted' && 'shares' in found.record.state
    ? { ...preset, classes: found.record.state.shares }
    : preset;
}

/** Returns false where the word of this person is on record, and the report still waits for those who were notified. */
async function doesCount(
  session: Session,
  api: ActorApi,
  record: string,
  person: string,
  chapter: Chapter | null,
): Promise<boolean> {
  const found = await api.escalations.get(record.replace(/^escalation\//, 'report/'));
  if (!found.ok || found.record.view !== 'whole') return true;
  return isAnswerable(person, found.record.state, chapter, nowOf(session));
}

/** Returns the safety rules that nobody confirmed of a visit that was held. */
function unmarkedOf({ type }: ListedVerb, body: Answers): readonly SafetyRule[] {
  return type === 'hold-visit' ? unconfirmed({ confirmed: (body['confirmed'] ?? []) as SafetyRule[] }) : [];
}

function givenOf({ key, drill }: VerbOptions) {
  return { ...(key === undefined ? {} : { key }), ...(drill === undefined ? {} : { drill }) };
}

/** Returns true where consent is withdrawn from a referral whose addressee has it already. */
async function wasHandedOver(verb: ListedVerb, body: Answers, api: ActorApi, record = ''): Promise<boolean> {
  if (verb.type !== 'withdraw-referral' || body['reason'] !== 'consentWithdrawn') return false;
  const found = await api.referrals.get(record);
  return (
    found.ok && found.record.view === 'whole' && 'sentAt' in found.record.state && found.record.state.sentAt !== null
  );
}

/** Says what somebody must still do, or leave, after an act. */
async function saidAfter(
  verb: ListedVerb,
  body: Answers,
  {
    api,
    receipt,
    isReceived,
  }: { readonly api: ActorApi; readonly receipt: AnswerReceipt; readonly isReceived: boolean },
): Promise<readonly Localized[]> {
  const isClosed = 'status' in receipt && receipt.status === 'closed';
  const goesOn = await leftOfReport(verb, body, { api, report: receipt.stream, isClosed });
  const heard = verb.type === 'accept-referral' && (await isRelayed(api, receipt.stream)) ? [formWords.relayed] : [];
  const second = verb.type === 'relay-call' ? await secondCaller(api, receipt.stream, body) : [];
  const waits = 'status' in receipt && receipt.status === 'proposed' ? await ownWordOf(verb, body, api) : [];
  return [
    ...waits,
    ...cautionsAfter(verb, receipt),
    ...(verb.type === 'correct-report' && (await isStillChild(body, api, receipt.stream))
      ? [verbWords.stillChild]
      : []),
    ...(verb.type === 'prepare-referral' && [body['shares'] ?? []].flat().length === 0
      ? [verbWords.sharesNothing]
      : []),
    ...(await reviewerSaid(verb, body, api)),
    ...second,
    ...goesOn,
    ...heard,
    ...(isReceived ? [formWords.stopContact] : []),
  ];
}

/** Says why the own proposal of a change of people waits, and for whom. */
async function ownWordOf({ group, name }: ListedVerb, body: Answers, api: ActorApi): Promise<readonly Localized[]> {
  const due = group === 'chapter' ? await api.due() : undefined;
  const items = due?.ok === true ? due.items : [];
  const own = items.filter(({ what, verb }) => what === 'ownWord' && verb === `${group}.${name}`);
  return own.filter(({ fields }) => fields?.['person'] === body['person']).map(({ said }) => said);
}

/** Says who is warned of an opening in an emergency: whom the report bars is not. */
async function reviewerSaid({ type }: ListedVerb, { record }: Answers, api: ActorApi): Promise<readonly Localized[]> {
  const found = type === 'break-glass' ? await api.reports.get(record as string) : { ok: false as const };
  return found.ok && found.access.reviewedBy !== undefined ? [emergencyReviewers[found.access.reviewedBy]] : [];
}

/** Returns true of a correction that calls a victim an adult, who stays protected as a child by what was said before. */
async function isStillChild(body: Answers, api: ActorApi, report: string): Promise<boolean> {
  if (!JSON.stringify([body['facts'], body['parties']]).includes('"adult"')) return false;
  const found = await api.reports.get(report);
  return found.ok && found.record.view === 'whole' && adultsIn(found.record.state).length === 0;
}

/** Says who can confirm a call that one person alone recorded: it counts for nothing yet (R9). */
async function secondCaller(api: ActorApi, record: string, body: Answers): Promise<readonly Localized[]> {
  const report = record.replace(/^escalation\//, 'report/');
  const [found, read] = await Promise.all([api.escalations.get(report), api.reports.owed(report)]);
  if (!found.ok || found.record.view !== 'whole' || !read.ok || body['result'] === 'unanswered') return [];
  const office = body['office'] as OfficeKind;
  const callers = new Set(standingRelays(office, found.record.state, found.record.state.now));
  if (callers.size !== 1) return [];
  const others = read.calls.find((one) => one.office === office)?.recorders ?? [];
  return [formWords.needsSecondCaller({ office, others, number: recordNumber(report) ?? report })];
}

/** Returns true for an acceptance that its addressee did not record itself. */
async function isRelayed(api: ActorApi, referral: string): Promise<boolean> {
  const found = await api.referrals.get(referral);
  return found.ok && found.record.view === 'whole' && 'relayed' in found.record.state;
}

/** Says that an office knows now which the report bars: by a call to it, or by a police report. */
function cautionsAfter({ type }: ListedVerb, { barred, unansweredBy }: AnswerReceipt): readonly Localized[] {
  if (unansweredBy !== undefined) return [formWords.unanswered(unansweredBy)];
  if (barred === undefined) return [];
  return [formWords.knowsNow[type === 'relay-call' ? 'call' : 'policeReport'], barredContactWords(barred)];
}

/** Returns true for a drill that the actor may know of: of others nothing is said, not even that they are drills (X5). */
async function isKnownDrill(engine: Engine, api: ActorApi, record: string | undefined): Promise<boolean> {
  if (record === undefined) return false;
  const found = await api.reports.get(record.replace(/^escalation\//, 'report/'));
  return found.ok && (await isOfDrill(engine, record));
}

/** Returns the form of a verb, without the fields that the verb itself fixes, and those that its file answers for the terminal. */
export function formOfVerb(verb: ListedVerb, chapter: Chapter | null): CommandForm & Required<Aside> {
  const { concept, type, fixed } = verb;
  const schemas: Readonly<Record<string, Parameters<typeof formOf>[0]>> = commandSchemas;
  return { ...formOf(schemas[concept] ?? {}, type, { chapter, without: Object.keys(fixed) }), aside: asideOf(verb) };
}

/** Returns the line above a refusal. */
async function headingOf(
  session: Session,
  { words }: ListedVerb,
  { engine, api, record }: { readonly engine: Engine; readonly api: ActorApi; readonly record: string | undefined },
): Promise<string> {
  const refusing = formWords.refused(words);
  return session.say((await isKnownDrill(engine, api, record)) ? formWords.refusedInDrill(refusing) : refusing);
}

/** People whom a report names already: those added are numbered after them. */
async function referencesOf(api: ActorApi, record: string): Promise<readonly string[]> {
  if (!record.startsWith('report/')) return [];
  const found = await api.reports.get(record);
  return found.ok && found.record.view === 'whole' ? found.record.state.parties.map(({ ref }) => ref) : [];
}

/** Offices that a person was asked to call about a report, and those that its closing left owed. */
async function awaitedIn(api: ActorApi, record: string, chapter: Chapter | null): Promise<readonly OfficeKind[]> {
  const found = await api.escalations.get(record.replace(/^escalation\//, 'report/'));
  if (!found.ok || found.record.view !== 'whole') return [];
  const { owed, told } = found.record.state;
  const called = told.filter(({ task }) => task === 'call').map(({ served }) => served);
  const asked = [...owed.flatMap(({ offices }) => offices), ...called];
  const toReach = (office: OfficeKind) => reachFor([office], found.record.state, { chapter }).reach;
  return [...new Set(asked.flatMap(toReach))];
}

/** The concepts whose records a form asks for. */
function conceptsIn({ fields }: Pick<CommandForm, 'fields'>): readonly string[] {
  const within = (control: Control): readonly string[] => {
    if (control.kind === 'record') return control.concepts;
    if (control.kind === 'group') return control.fields.flatMap((field) => within(field.control));
    if (control.kind === 'variants') return control.variants.flat().flatMap((field) => within(field.control));
    return control.kind === 'list' || control.kind === 'table' ? within(control.of) : [];
  };
  return fields.flatMap(({ control }) => within(control));
}
