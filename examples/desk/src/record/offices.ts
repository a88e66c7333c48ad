import type { EscalationState, Instant, OfficeKind, PersonId } from '@kawal/core';
import { barredNow, standingRelays } from '@kawal/core/escalation';
import type { CommandForm, FormField } from '@kawal/forms';
import { withOwnNames } from '../page/person.ts';
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
    const own = control.choices.filter(({ value }) => kinds.includes(value));
    const named = own.map((choice) => ({
      ...choice,
      id: withOwnNames(choice.id, { chapter }, 'id'),
      en: withOwnNames(choice.en, { chapter }, 'en'),
    }));
    return { ...field, control: { ...control, choices: named } };
  });
}

/** The calls of a report, as one person may record them. */
export interface Calls {
  /** Offices of which this person can record a call: they were asked to make it, may confirm another's, or it is still owed. */
  readonly offices: readonly OfficeKind[];
  /** Offices that the report bars: none of them is called. */
  readonly barred: readonly OfficeKind[];
}

export async function callsOf(visit: OfficerVisit, record: string | null): Promise<Calls> {
  const found = record === null ? undefined : await visit.api.escalations.get(record);
  return found?.ok === true ? callsIn(found.record.state, visit) : { offices: [], barred: [] };
}

export function callsIn(
  state: EscalationState,
  { chapter, person, now }: Pick<OfficerVisit, 'chapter' | 'person' | 'now'>,
): Calls {
  const barred = chapter === null ? [] : barredNow(state, chapter, null).offices;
  const offices = state.status === 'closed' ? state.owed.flatMap((one) => one.offices) : callsNow(state, person, now);
  return { offices: [...new Set(offices)].filter((office) => !barred.includes(office)), barred };
}

function callsNow(state: EscalationState, person: PersonId, now: Instant): readonly OfficeKind[] {
  return state.told.flatMap((told): readonly OfficeKind[] => {
    if (told.task !== 'call') return [];
    const callers = standingRelays(told.served, state, now);
    return told.person === person || callers.some((one) => one !== person) ? [told.served] : [];
  });
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
