import { day, hour, type Refusal } from '@kawal/core';
import { callVerb } from '@kawal/engine';
import type { Answers, CommandForm, Control, FormField } from '@kawal/forms';
import { type FormSetting, peopleFor } from '../form/draw-form.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { formFor } from './action-form.ts';
import { settingOf } from './form-setting.ts';
import { actionOf, type KnownAction } from './known-action.ts';

/** Groups of verbs that the desk asks the engine about before it offers them: of reports and calls it reads `owed` and `calls`. */
const asked: readonly string[] = [
  ...['cases', 'referrals', 'pacts', 'communities', 'volunteers', 'conditionReports', 'visits', 'engagements'],
];

/** Closing has readings and notes of its own, and its form says what stands in the way. */
const unasked: readonly string[] = ['cases.close'];

/** Refusals that an answer of the officer may mend which nobody can guess: what does not fit, or is missing. */
const unclear = /^input\.|missing|no-such|no-evidence|unknown/;

/** So many answers of one form are tried: none has more offices, or more people. */
const mostTries = 150;

/** So many of the records that a field may name are tried: the newest are mostly meant. */
const mostRecords = 4;

interface Asking {
  readonly visit: OfficerVisit;
  readonly known: KnownAction;
  readonly record: string | null;
  readonly form: CommandForm;
  readonly setting: FormSetting;
}

/** Keeps of some actions on a record those that the engine takes with some answer that their form offers, asked without doing it. */
export async function passingOf(
  visit: OfficerVisit,
  record: string,
  slugs: readonly string[],
): Promise<readonly string[]> {
  const passes = slugs.map(async (slug): Promise<boolean> => {
    const known = actionOf(slug);
    if (known === undefined || !isAsked({ known, record })) return true;
    const form = formFor(visit, known, record);
    const setting = await settingOf(visit, form, new Map(), record);
    return (await searched({ visit, known, record, form, setting })).isOffered;
  });
  const found = await Promise.all(passes);
  return slugs.filter((_, at) => found[at]);
}

/** Leaves out of a form the choices that the engine would refuse whatever else is answered. */
export async function onlyPassing(asking: Asking): Promise<CommandForm> {
  const { form } = asking;
  if (!isAsked(asking)) return form;
  const { isOffered, body } = await searched(asking);
  if (!isOffered || body === undefined) return form;
  const fields = form.fields.map(async (field): Promise<FormField> => {
    if (!field.isRequired || field.control.kind !== 'choice') return field;
    const { choices } = field.control;
    const answers = choices.map(({ value }) => tried(asking, { ...body, [field.name]: value }));
    const passes = await Promise.all(answers);
    return { ...field, control: { ...field.control, choices: choices.filter((_, at) => passes[at] === null) } };
  });
  return { ...form, fields: await Promise.all(fields) };
}

function isAsked({ known: { verb, action }, record }: Pick<Asking, 'known' | 'record'>): boolean {
  return record !== null && verb.takes.length > 0 && asked.includes(verb.group) && !unasked.includes(action.verb);
}

interface Searched {
  readonly isOffered: boolean;
  /** Answers that pass; undefined where it is not clear. */
  readonly body?: Answers;
}

/**
 * Looks for answers that pass, by changing one answer at a time. Nobody can tell of another refusal if it is a step ahead or
 * back, so each that was not met before is gone on from. What only the officer can judge, as a telephone number, is offered.
 */
async function searched(asking: Asking): Promise<Searched> {
  const { form, setting, visit, known } = asking;
  // What must be answered comes first; what may be left out is left out at first, as the hour of an urgent referral.
  const fields = form.fields.toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired));
  const values = fields.map((field) => valuesOf(field, setting, visit.now));
  const isAny = (is: (one: readonly unknown[] | undefined) => boolean): boolean =>
    values.some((one, at) => fields[at]?.isRequired === true && is(one));
  if (isAny((one) => one === undefined)) return { isOffered: true };
  if (isAny((one) => one?.length === 0)) return { isOffered: false };
  const first: Answers = {
    ...known.action.preset,
    ...Object.fromEntries(fields.flatMap(({ name, isRequired }, at) => (isRequired ? [[name, values[at]?.[0]]] : []))),
  };
  const code = await tried(asking, first);
  if (code === null) return { isOffered: true, body: first };
  const met = new Map([[code, first]]);
  let tries = 1;
  for (const body of met.values()) {
    for (const other of changes(body, fields, values)) {
      if (tries === mostTries) return { isOffered: true };
      const next = await tried(asking, other);
      tries += 1;
      if (next === null) return { isOffered: true, body: other };
      // What does not fit the schema was not decided by the rules: it leads nowhere.
      if (!met.has(next) && !next.startsWith('input.')) met.set(next, other);
    }
  }
  return { isOffered: [...met.keys()].some((one) => unclear.test(one)) };
}

/** Returns some answers with one of them changed, in each way. */
function changes(body: Answers, fields: readonly FormField[], values: readonly (readonly unknown[] | undefined)[]) {
  return fields.flatMap(({ name }, at) =>
    (values[at] ?? []).filter((value) => value !== body[name]).map((value): Answers => ({ ...body, [name]: value })),
  );
}

/** Returns the first code by which the engine would refuse these answers; null where it would take them. */
async function tried({ visit, known, record }: Asking, body: Answers): Promise<string | null> {
  const outcome = await callVerb(visit.api, known.verb, { record, body, options: { dryRun: true } } as never);
  const [first] = outcome.ok ? [] : (outcome.refusals as readonly Refusal[]);
  return first?.code ?? null;
}

/** Returns what may be answered to a field; undefined where nobody but the officer can tell. */
function valuesOf({ name, control }: FormField, setting: FormSetting, now: number): readonly unknown[] | undefined {
  return valuesFor(name, control, setting, now);
}

function valuesFor(name: string, control: Control, setting: FormSetting, now: number): readonly unknown[] | undefined {
  const said = (those: readonly { readonly value: string }[]) => those.map(({ value }) => value);
  switch (control.kind) {
    case 'choice':
      return said(control.choices);
    case 'choices':
      return said(control.choices).map((value) => [value]);
    case 'number':
      return [Math.max(1, control.atLeast)];
    case 'yesNo':
      return [true, false];
    case 'text':
      return ['contoh'];
    case 'record':
      return said(setting.recordsOf(control.concepts)).slice(0, mostRecords);
    case 'list': {
      const of = valuesFor(name, control.of, setting, now);
      return control.atLeast === 0 ? [[]] : of && [...of.map((one) => [one]), ...pairs(of)];
    }
    case 'group':
      return groups(control.fields, setting, now);
    case 'variants': {
      const all = control.variants.map((own) => groups(own, setting, now));
      return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
    }
    case 'written':
      if (control.as === 'time') return [now, now - day, now + hour, now + 30 * day, now + 3_650 * day];
      if (control.as === 'person') return said(peopleFor(name, setting));
      if (control.as === 'office') return said(setting.offices);
      return undefined;
    default:
      return undefined;
  }
}

/** Returns each two of some records, as those who make a visit: of what else a list has, one shows enough. */
function pairs(of: readonly unknown[]): readonly unknown[][] {
  return of.length > mostRecords ? [] : of.flatMap((one, at) => of.slice(at + 1).map((other) => [one, other]));
}

/** Returns a group once for each value of its fields, the others as they come first. */
function groups(fields: readonly FormField[], setting: FormSetting, now: number): readonly Answers[] | undefined {
  const needed = fields.filter(({ isRequired }) => isRequired);
  const values = needed.map((field) => valuesOf(field, setting, now));
  if (values.some((one) => one === undefined)) return undefined;
  const base: Answers = Object.fromEntries(needed.map(({ name }, at) => [name, values[at]?.[0]]));
  return [
    base,
    ...needed.flatMap(({ name }, at) => (values[at] ?? []).slice(1).map((one) => ({ ...base, [name]: one }))),
  ];
}
