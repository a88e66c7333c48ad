import type { OfficeKind } from '@kawal/core';
import { barredNow } from '@kawal/core/escalation';
import type { CommandForm, FormField } from '@kawal/forms';
import type { OfficerVisit } from '../page/visit.ts';

/** Offers the offices that the chapter has, of forty that there are. */
export function withOwnOffices(
  fields: readonly FormField[],
  { chapter }: Pick<OfficerVisit, 'chapter'>,
): readonly FormField[] {
  const kinds = (chapter?.directory.offices ?? []).map(({ kind }): string => kind);
  return fields.map((field): FormField => {
    const { control } = field;
    if (control.kind === 'variants') {
      const variants = control.variants.map((own) => withOwnOffices(own, { chapter }));
      return { ...field, control: { ...control, variants } };
    }
    if (control.kind !== 'choice' || field.name !== 'office' || kinds.length === 0) return field;
    return { ...field, control: { ...control, choices: control.choices.filter(({ value }) => kinds.includes(value)) } };
  });
}

/** Returns the offices that a report bars now: none of them is offered to be called. */
export async function barredFrom(
  { api, chapter }: OfficerVisit,
  record: string | null,
): Promise<readonly OfficeKind[]> {
  const found = record === null || chapter === null ? undefined : await api.escalations.get(record);
  return found?.ok === true && chapter !== null ? barredNow(found.record.state, chapter, null).offices : [];
}

/** Returns the offices that a report still owes a call or a message; undefined where it owes none, so that all are offered. */
export async function askedToBeTold(
  { api, chapter }: OfficerVisit,
  record: string | null,
): Promise<readonly OfficeKind[] | undefined> {
  if (record === null) return undefined;
  const [owed, found] = await Promise.all([api.reports.owed(record), api.escalations.get(record)]);
  const { told = [], owed: calls = [] } = found.ok ? found.record.state : {};
  const asked = [
    ...(owed.ok ? owed.owed.flatMap((one) => [...one.offices, ...one.reach]) : []),
    ...told.flatMap(({ task, served }) => (task === 'call' ? [served] : [])),
  ];
  // While a report runs, an office that takes messages is sent one. What it still owes when closed, somebody calls.
  const isCalled = (office: OfficeKind): boolean =>
    chapter?.directory.offices.some(({ kind, reach }) => kind === office && reach === 'call') !== false;
  const offices = [...asked.filter(isCalled), ...calls.flatMap((one) => one.offices)];
  return offices.length === 0 ? undefined : offices;
}

export function withOffices(form: CommandForm, takes: (office: OfficeKind) => boolean): CommandForm {
  const isOffered = ({ value }: { readonly value: string }): boolean => takes(value as OfficeKind);
  const fields = form.fields.map((field): FormField => {
    const { control } = field;
    if (field.name !== 'office' || control.kind !== 'choice') return field;
    return { ...field, control: { ...control, choices: control.choices.filter(isOffered) } };
  });
  return { ...form, fields };
}
