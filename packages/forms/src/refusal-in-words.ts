import type { Language } from '@kawal/core';
import type { CommandForm, Control, FormField } from './form.ts';

/** A refusal as far as it names a field of the command and what that field takes. */
interface FieldRefusal {
  readonly field: string;
  readonly allowed?: readonly string[];
}

/** Puts the form's words where a refusal has the schema's: `parties[0].identity.nik` becomes "identitas › NIK". */
export function refusalInWords<Refused extends { readonly code: string }>(
  form: Pick<CommandForm, 'fields'>,
  refusal: Refused,
  language: Language,
): Refused {
  if (!isAboutField(refusal)) return refusal;
  const labels: string[] = [];
  let here: Control = { kind: 'group', fields: form.fields };
  // A form asks for the chapter's own facts among the others.
  for (const [, name = '', index] of refusal.field
    .replace(/^chapterFacts(?=[.])/, 'facts')
    .matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (index !== undefined) {
      // Where one alone is chosen there is nothing to count.
      if (here.kind !== 'choices' || here.atMost > 1) labels.push(`${labels.pop() ?? ''} ${Number(index) + 1}`);
      here = here.kind === 'list' ? here.of : here;
      continue;
    }
    if (here.kind === 'table') {
      labels.push(wordOf(here, name, language));
      here = here.of;
      continue;
    }
    const field: FormField | undefined = fieldsIn(here).find((one) => one.name === name);
    labels.push(field?.label[language] ?? name);
    if (field !== undefined) here = field.control;
  }
  // A form asks for some fields under another one, as the chapter's own facts, and offers not all that is read: it names neither.
  const names = 'choices' in here ? here.choices.map(({ value }) => value) : fieldsIn(here).map(({ name }) => name);
  const own = refusal.allowed?.filter((value) => names.length === 0 || names.includes(value));
  // What belongs to no form, as the parts of a request, is named as it is.
  const allowed = (own?.length === 0 ? refusal.allowed : own)?.map((value) => wordOf(here, value, language));
  return { ...refusal, field: labels.join(' › '), ...(allowed === undefined ? {} : { allowed }) };
}

function isAboutField<Refused extends object>(refusal: Refused): refusal is Refused & FieldRefusal {
  return 'field' in refusal && typeof refusal.field === 'string';
}

/** Returns the fields of a group; of a list, those of its items; of variants, each once, with the choices of all. */
export function fieldsIn(control: Control): readonly FormField[] {
  if (control.kind === 'group') return control.fields;
  if (control.kind === 'list') return fieldsIn(control.of);
  const known = new Map<string, FormField>();
  for (const field of control.kind === 'variants' ? control.variants.flat() : []) {
    const before = known.get(field.name);
    known.set(field.name, before === undefined ? field : { ...field, control: bothOf(before.control, field.control) });
  }
  return [...known.values()];
}

function bothOf(before: Control, control: Control): Control {
  if (before.kind !== 'choice' || control.kind !== 'choice') return control;
  const choices = new Map([...before.choices, ...control.choices].map((choice) => [choice.value, choice]));
  return { ...control, choices: [...choices.values()] };
}

function wordOf(control: Control, value: string, language: Language): string {
  const choices = 'choices' in control ? control.choices : [];
  const choice = choices.find((one) => one.value === value);
  const field = fieldsIn(control).find(({ name }) => name === value);
  // The words of some choices hold a comma, with which the list of them is parted.
  if (choice?.[language].includes(',')) return `"${choice[language]}"`;
  return choice?.[language] ?? field?.label[language] ?? value;
}
