import { type ServiceKind, services } from '@kawal/core/referral';
import { commandSchemas } from '@kawal/core/schemas';
import type { ListedVerb } from '@kawal/engine';
import { type Answers, type CommandForm, type FormField, formOf } from '@kawal/forms';
import type { OfficerVisit } from '../page/visit.ts';
import { conceptOf } from './concepts.ts';
import type { KnownAction } from './known-action.ts';
import { withToday } from './leaves-today.ts';
import { withOwnOffices } from './offices.ts';

/** Every field of the verb, without those that the action itself gives. */
export function wholeForm(
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
export function formFor(visit: OfficerVisit, known: KnownAction, record: string | null): CommandForm {
  const { fields, required = [], slug, verb } = known.action;
  if (fields === undefined || slug === verb) {
    const whole = wholeForm(visit, known, record);
    return { ...whole, fields: withOwnOffices(whole.fields, visit) };
  }
  const ownFacts = Object.keys(visit.chapter?.policy.facts ?? {}).map((name) => `chapterFacts.${name}`);
  const asksFacts = fields.some((path) => path.startsWith('facts.'));
  const given = Object.keys(fromRecord(known, record));
  const asked = (asksFacts ? [...fields, ...ownFacts] : fields).filter((path) => !given.includes(path));
  const form = wholeForm(visit, known, record, asked);
  const own = withOwnOffices(withMarks(form.fields, required, known.action.makesRef), visit);
  const named = own.map((field) => ({ ...field, label: known.action.labels?.[field.name] ?? field.label }));
  if (verb === 'referrals.prepare') return { ...form, fields: named.map(withMostShared) };
  return { ...form, fields: withToday(named) };
}

/** Says at each service that may not have the story what it may have: sharing more with it is refused. */
function withMostShared(field: FormField): FormField {
  if (field.name !== 'service' || field.control.kind !== 'choice') return field;
  const choices = field.control.choices.map((one) => {
    const { mostShared } = services[one.value as ServiceKind];
    if (mostShared.includes('narrative')) return one;
    const [id, en] = mostShared.includes('contact')
      ? ['tanpa cerita', 'without the story']
      : ['hanya identitas', 'identity alone'];
    return { ...one, id: `${one.id} (${id})`, en: `${one.en} (${en})` };
  });
  return { ...field, control: { ...field.control, choices } };
}

/** Marks the fields that may not stay empty here, and the one that may. */
export function withMarks(
  fields: readonly FormField[],
  required: readonly string[],
  makesRef?: string,
): readonly FormField[] {
  return fields.map((field): FormField => {
    const { control, path } = field;
    const isRequired = required.includes(path) || (field.isRequired && path !== makesRef);
    if (control.kind === 'variants') {
      const variants = control.variants.map((own) => withMarks(own, required, makesRef));
      return { ...field, control: { ...control, variants } };
    }
    return control.kind === 'group'
      ? { ...field, isRequired, control: { ...control, fields: withMarks(control.fields, required, makesRef) } }
      : { ...field, isRequired };
  });
}

/** A verb that begins a record names the record on whose page it stands, or its kelurahan, where it has a field for it. */
export function fromRecord({ verb }: KnownAction, record: string | null): Answers {
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
