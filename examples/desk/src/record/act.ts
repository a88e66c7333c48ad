import { randomUUID } from 'node:crypto';
import { officeKinds, type Refusal } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { commandSchemas } from '@kawal/core/schemas';
import { callVerb, type ListedVerb, type Receipt, verbList } from '@kawal/engine';
import {
  type Answers,
  type CommandForm,
  type Control,
  type FormField,
  formOf,
  readAnswers,
  refusalInWords,
} from '@kawal/forms';
import { describeOffices } from '@kawal/policy';
import type { VNode } from 'preact';
import { type FormSetting, sentence } from '../form/draw-form.ts';
import { partiesSaid, type ReportParty } from '../form/parties.ts';
import { readForm } from '../form/read-form.ts';
import { formWords } from '../form/words.ts';
import { officesIn, peopleIn, withNames } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { ActPage } from './act-page.ts';
import { changedFacts, factsOnRecord, type Lowering, loweringOf, onRecord, seenIn } from './changed-facts.ts';
import { closingOf } from './closing.ts';
import { conceptOf, describeRecord, isDeskConcept, placeName, recordsOf, shortName } from './concepts.ts';
import type { KnownAction } from './known-action.ts';
import { callsOf, withOffices, withOwnOffices } from './offices.ts';

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
  const { answers, typed, seen, lowering } = await readChange(visit, known, { form, record, posted });
  const again = async (status: 200 | 422, more: Partial<Drawn> = {}): Promise<Reply> => ({
    status,
    page: await drawn(visit, known, { form, record, answers: typed, key, refusals: [], ...more }),
  });
  if (posted.has('_ask')) return await again(200, { key: randomUUID() });
  const more = posted.get('_more');
  if (more !== null) return await again(200, { answers: withOneMore(typed, more) });
  if (known.action.confirm !== undefined && posted.get('_confirm') !== 'yes')
    return await again(422, { isUnconfirmed: true });
  const missing = missingIn(answers, await requiredIn(visit, known, record));
  if (missing.includes('note')) return await again(422, { refusals: [noteMissing(answers)] });
  if (missing.length > 0) return await again(422, { missing });
  if (lowering !== undefined && posted.get('_lower') !== lowering.sign) return await again(422, { lowering });
  const body = {
    // Fields that are not asked for stand as they stand where nothing was answered.
    ...readAnswers(wholeForm(visit, known, record), withRef(visit, known, { answers, record, key }), {
      chapter: placesOf(visit),
      references: (await partiesOf(visit, record)).map(({ ref }) => ref),
    }),
    ...action.preset,
    ...fromRecord(known, record),
    ...(seen === undefined ? {} : { seen }),
  };
  const takesRecord = verb.takes.length > 0 && record !== null;
  const outcome = await callVerb<Receipt & { readonly status?: string }>(visit.api, verb, {
    body,
    ...(takesRecord ? { record } : {}),
    options: { key },
  });
  const isProposed = outcome.ok && verb.concept === 'chapter' && outcome.receipt.status === 'proposed';
  if (isProposed) return { goTo: '/petugas?selesai=usul' };
  if (outcome.ok) return { goTo: `${pageAfter(outcome.receipt.stream, record)}?selesai=${action.slug}` };
  return await again(422, { refusals: outcome.refusals });
}

/** The fields that may not stay empty, by the action and by what it is done to. */
async function requiredIn(visit: OfficerVisit, known: KnownAction, record: string | null): Promise<readonly string[]> {
  const { action } = known;
  if (action.verb === 'reports.close' && record !== null)
    return (await closingOf(visit, record)).needsNote ? ['note'] : [];
  const given = fromRecord(known, record);
  return (action.required ?? []).filter((path) => !Object.hasOwn(given, path));
}

/**
 * Makes a reference for a person who has none: the kelurahan, and a part of the form's key, so that a form that is sent twice
 * makes one. Nobody's name is in it.
 */
function withRef(
  { chapter }: OfficerVisit,
  { action }: KnownAction,
  { answers, record, key }: { readonly answers: Answers; readonly record: string | null; readonly key: string },
): Answers {
  const [group = '', name = ''] = action.makesRef?.split('.') ?? [];
  const person = (answers[group] ?? {}) as Answers;
  if (action.makesRef === undefined || person[name] !== undefined) return answers;
  const community = String(answers['community'] ?? record ?? '').replace(/^community\//, '');
  const place = placeName(community, chapter)
    .id.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return { ...answers, [group]: { ...person, [name]: `relawan-${place}-${key.slice(0, 6)}` } };
}

function noteMissing({ reason }: Answers): Refusal {
  return { code: 'report.note-missing', reason: String(reason ?? ''), field: 'note' } as Refusal;
}

function missingIn(answers: Answers, paths: readonly string[]): readonly string[] {
  const valueAt = (path: string): unknown =>
    path.split('.').reduce<unknown>((within, name) => (within as Answers | undefined)?.[name], answers);
  return paths.filter((path) => valueAt(path) === undefined);
}

/** The facts that a correction shows as they stand; undefined for every other form. */
async function factsSeen(visit: OfficerVisit, { action }: KnownAction, record: string | null, form: CommandForm) {
  const shown = action.verb === 'reports.correct' ? await onRecord(visit, action.verb, record) : undefined;
  return shown === undefined ? undefined : factsOnRecord(form, shown);
}

interface Posted {
  readonly form: CommandForm;
  readonly record: string | null;
  readonly posted: URLSearchParams;
}

/** Reads the changes of a form: of a correction only the facts that differ from what it showed, with what was seen of them. */
async function readChange(visit: OfficerVisit, { action }: KnownAction, { form, record, posted }: Posted) {
  const typed = readForm(form.fields, posted);
  const shown = await onRecord(visit, action.verb, record);
  if (shown === undefined) return { answers: typed, typed };
  const isCorrection = action.verb === 'reports.correct';
  const saw = seenIn(posted.get('_seen'));
  const facts = isCorrection ? changedFacts(typed, saw) : listsIn(typed['facts']);
  const parties = Array.isArray(typed['parties']) ? (typed['parties'] as readonly Answers[]) : [];
  const ages = new Map(parties.map(({ ref, ageClass }) => [String(ref), ageClass]));
  const lowering = loweringOf(visit, shown, { facts, ages, isCorrection });
  if (!isCorrection) return { answers: typed, typed, lowering };
  const { facts: _, ...others } = typed;
  return {
    answers: { ...others, ...(Object.keys(facts).length === 0 ? {} : { facts }) },
    // What nobody touched is shown as it stands now.
    typed: { ...typed, facts: { ...factsOnRecord(form, shown), ...facts } },
    seen: Object.fromEntries(Object.keys(facts).map((name) => [name, saw[name] ?? ['unknown']])),
    lowering,
  };
}

function listsIn(facts: unknown): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(facts ?? {}).map(([name, value]) => [name, [value].flat().map(String)]));
}

/** An action on a report leads back to it; one that begins a record leads there. */
function pageAfter(stream: string, record: string | null): string {
  const own = stream.replace(/^escalation\//, 'report/');
  const goesTo = isDeskConcept(conceptOf(own)) ? own : record;
  return goesTo === null ? '/petugas' : `/catatan/${goesTo}`;
}

/** Every field of the verb, without those that the action itself gives. */
function wholeForm(
  visit: OfficerVisit,
  known: KnownAction,
  record: string | null,
  fields?: readonly string[],
): CommandForm {
  const { action, verb } = known;
  const given = [...Object.keys(action.preset ?? {}), ...Object.keys(fromRecord(known, record))];
  const without = [...Object.keys(verb.fixed), ...given];
  const asked = fields === undefined ? {} : { fields };
  return formOf(schemasOf(verb), verb.type, { chapter: visit.chapter, without, ...asked });
}

/** The fields that an officer is asked for. */
function formFor(visit: OfficerVisit, known: KnownAction, record: string | null): CommandForm {
  const { fields, required = [], slug, verb } = known.action;
  if (slug === verb) return wholeForm(visit, known, record);
  if (fields === undefined) {
    const whole = wholeForm(visit, known, record);
    return { ...whole, fields: withOwnOffices(whole.fields, visit) };
  }
  const own = Object.keys(visit.chapter?.policy.facts ?? {}).map((name) => `chapterFacts.${name}`);
  const asksFacts = fields.some((path) => path.startsWith('facts.'));
  const given = Object.keys(fromRecord(known, record));
  const asked = (asksFacts ? [...fields, ...own] : fields).filter((path) => !given.includes(path));
  const form = wholeForm(visit, known, record, asked);
  return { ...form, fields: withOwnOffices(withMarks(form.fields, required, known.action.makesRef), visit) };
}

/** Marks the fields that may not stay empty here, and the one that may. */
function withMarks(fields: readonly FormField[], required: readonly string[], makesRef?: string): readonly FormField[] {
  return fields.map((field): FormField => {
    const { control, path } = field;
    const isRequired = required.includes(path) || (field.isRequired && path !== makesRef);
    return control.kind === 'group'
      ? { ...field, isRequired, control: { ...control, fields: withMarks(control.fields, required, makesRef) } }
      : { ...field, isRequired };
  });
}

/** A verb that begins a record names the record on whose page it stands, or its kelurahan, where it has a field for it. */
function fromRecord({ verb }: KnownAction, record: string | null): Answers {
  if (record === null || verb.takes.length > 0) return {};
  const concept = conceptOf(record);
  const isAsked = (field: string): boolean =>
    formOf(schemasOf(verb), verb.type).fields.some(({ name }) => name === field);
  if (isAsked(concept)) return { [concept]: record };
  return concept === 'community' && isAsked('area') ? { area: record.slice('community/'.length) } : {};
}

function schemasOf({ concept }: ListedVerb): Parameters<typeof formOf>[0] {
  return (commandSchemas as unknown as Readonly<Record<string, Parameters<typeof formOf>[0]>>)[concept] ?? {};
}

interface Drawn {
  readonly form: CommandForm;
  readonly record: string | null;
  readonly answers: Answers;
  readonly key: string;
  readonly refusals: readonly Refusal[];
  /** The sentence to agree to was not agreed to. */
  readonly isUnconfirmed?: boolean;
  /** Fields that were left empty and may not be. */
  readonly missing?: readonly string[];
  /** The protections that it would loosen, which were not agreed to. */
  readonly lowering?: Lowering;
}

async function drawn(
  visit: OfficerVisit,
  known: KnownAction,
  { form, record, answers, key, refusals, isUnconfirmed = false, lowering, missing = [] }: Drawn,
): Promise<VNode> {
  const { language } = visit;
  const problems = refusals.map((refusal) => ({
    name: inputName(refusal),
    text: inPlainWords(
      describeRefusal(refusalInWords(form, refusal as AnyRefusal, language), language, placesOf(visit)),
      visit,
    ),
  }));
  if (isUnconfirmed) problems.push({ name: '_confirm', text: formWords.confirm[language] });
  for (const name of missing) problems.push({ name, text: formWords.missing[language] });
  if (lowering !== undefined) problems.push({ name: '_lower', text: formWords.lower[language] });
  const errors = new Map(problems.filter(({ name }) => name !== '').map(({ name, text }) => [name, text]));
  const notes = new Map(Object.entries(known.action.requiredIf ?? {}).map(([name, said]) => [name, said[language]]));
  const { makesRef } = known.action;
  const setting = { ...(await settingOf(visit, form, errors, record)), notes, makesRef };
  const isClosing = record !== null && known.action.verb === 'reports.close';
  const closing = isClosing ? await closingOf(visit, record) : undefined;
  const agreesTo = known.action.slug === known.action.verb ? undefined : closing?.agreesTo;
  const { confirm } = known.action;
  const isCall = known.action.verb === 'escalations.relay' || known.action.verb === 'escalations.giveUpCall';
  const calls = isCall ? await callsOf(visit, record) : undefined;
  const offered = calls === undefined ? form : withOffices(form, (office) => calls.offices.includes(office));
  const only = calls?.offices.length === 1 ? { office: calls.offices[0] } : {};
  const required = await requiredIn(visit, known, record);
  return ActPage({
    ...{
      visit,
      known,
      form: { ...offered, fields: withMarks(offered.fields, required, known.action.makesRef) },
      calls,
      record,
      answers: { ...only, ...answers },
      key,
      problems,
      setting,
      confirm,
    },
    ...{ lowering, seen: await factsSeen(visit, known, record, form) },
    closing: closing === undefined ? undefined : { ...closing, agreesTo },
  });
}

/** Leaves out what an officer cannot use, as the codes "(contract.one-deep)" and "(childHeard)", and names people and offices. */
function inPlainWords(text: string, visit: OfficerVisit): string {
  const words = /[a-z]+(?:[.-][a-z]+)*\.[a-z]+(?:-[a-z]+)*|[a-z]+[A-Z][A-Za-z]*/.source;
  const code = [words, ...verbList.map(({ type }) => type)].join('|');
  return withNames(text.replace(new RegExp(` \\((?:${code})(?:, (?:${code}))*\\)`, 'g'), ''), visit, visit.language);
}

/** A refusal names a field as `parties[0].identity.nik`; on the page it is `parties.0.identity.nik`. */
function inputName(refusal: Refusal): string {
  if (refusal.code === 'escalation.reference-missing') return 'reference';
  const { field } = refusal as { readonly field?: string };
  return field?.replace(/\[(\d+)\]/g, '.$1') ?? '';
}

export function placesOf({ chapter }: Pick<OfficerVisit, 'chapter'>) {
  return { zone: chapter?.zone ?? 'WIB', areas: chapter?.areas ?? [] } as const;
}

/** Reads what a form offers: records by their words, people in post, and the people of its report. */
async function settingOf(
  visit: OfficerVisit,
  form: CommandForm,
  errors: FormSetting['errors'],
  record: string | null,
): Promise<FormSetting> {
  const { api, chapter, language } = visit;
  const wanted = conceptsIn({ kind: 'group', fields: form.fields }).filter(isDeskConcept);
  const lists = await Promise.all([...new Set(wanted)].map((concept) => recordsOf(api, concept)));
  const options = lists.flat().map((one) => ({
    value: one.stream,
    said: `${shortName(one.stream, chapter)[language]} · ${describeRecord(one, chapter)[language]}`,
  }));
  const parties = await partiesOf(visit, record);
  const said = partiesSaid(parties, language);
  return {
    language,
    areas: chapter?.areas ?? [],
    people: peopleIn(visit),
    offices: officesIn(visit),
    known: knownFor(visit, record),
    parties: said,
    victims: said.filter(({ value }) => parties.some(({ ref, roles }) => ref === value && roles.includes('victim'))),
    // A record is no duplicate of itself.
    recordsOf: (concepts) => options.filter(({ value }) => value !== record && concepts.includes(conceptOf(value))),
    errors,
  };
}

/** Paths and steps of the chapter's policy, and whom an exclusion can be of: on the page of a report alone. */
function knownFor(visit: OfficerVisit, record: string | null): FormSetting['known'] {
  const { chapter, language } = visit;
  if (chapter === null || record === null || conceptOf(record) !== 'report') return new Map();
  const { paths } = chapter.policy;
  const kinds = [...new Set(chapter.directory.offices.map(({ kind }) => kind))];
  const plain = (id: string): string => sentence(id.replaceAll('-', ' '));
  const steps = new Map<string, string[]>();
  const told = new Map(paths.flatMap((path) => path.steps.map(({ id, tell }) => [id, tell] as const)));
  for (const path of paths) for (const { id } of path.steps) steps.set(id, [...(steps.get(id) ?? []), plain(path.id)]);
  return new Map([
    ['path', paths.map(({ id }) => ({ value: id, said: plain(id) }))],
    [
      'step',
      [...steps].map(([value, of]) => ({
        value,
        said: `${sentence(describeOffices(told.get(value) ?? [], 'and', language))} (${of.join(', ')})`,
      })),
    ],
    [
      'who',
      [...kinds.map((kind) => ({ value: kind, said: sentence(officeKinds[kind].said[language]) })), ...peopleIn(visit)],
    ],
  ]);
}

/** The people of a report, where this person may see them. */
async function partiesOf({ api }: OfficerVisit, record: string | null): Promise<readonly ReportParty[]> {
  if (record === null || conceptOf(record) !== 'report') return [];
  const found = await api.reports.get(record);
  return found.ok && found.record.view === 'whole' ? found.record.state.parties : [];
}

function conceptsIn(control: Control): readonly string[] {
  if (control.kind === 'record') return control.concepts;
  if (control.kind === 'group') return control.fields.flatMap((field) => conceptsIn(field.control));
  if (control.kind === 'variants') return control.variants.flat().flatMap((field) => conceptsIn(field.control));
  return control.kind === 'list' || control.kind === 'table' ? conceptsIn(control.of) : [];
}

/** Adds an empty item to the list of this name; any other name adds nothing. */
function withOneMore(answers: Answers, name: string): Answers {
  const items = answers[name];
  return { ...answers, [name]: [...(Array.isArray(items) ? items : [{}]), {}] };
}
