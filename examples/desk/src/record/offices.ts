import { type Localized, type OfficeKind, officeKinds, type PersonId } from '@kawal/core';
import { barredNow, standingRelays } from '@kawal/core/escalation';
import { type CallToRecord, isUncleared } from '@kawal/engine';
import type { FormField } from '@kawal/forms';
import { withOwnNames } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';

/** The offices that are the LPA itself, with its communities. */
export function isOwnOffice(kind: OfficeKind): boolean {
  return kind === 'coordinator' || kind === 'lpaDuty' || kind === 'lastResort';
}

/** Offers the offices that the chapter has, of forty that there are; of a suspect every office but those it has no name for. */
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
    if (control.kind === 'list' && control.of.kind === 'group') {
      const fieldsOfOne = control.of.fields.map((one) => withoutUnnamed(one, kinds));
      return { ...field, control: { ...control, of: { ...control.of, fields: fieldsOfOne } } };
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

/** Leaves out offices of a chapter's own that this chapter has not: "own office 1 of the city" says nothing to anybody. */
function withoutUnnamed(field: FormField, kinds: readonly string[]): FormField {
  const { control, name } = field;
  if (control.kind !== 'choice' || name !== 'office') return field;
  const choices = control.choices.filter(
    ({ value }) => kinds.includes(value) || officeKinds[value as OfficeKind]?.added !== true,
  );
  return { ...field, control: { ...control, choices } };
}

/** The calls of a report, as one person may record them. */
export interface Calls {
  /** Offices of which this person can record a call. */
  readonly offices: readonly OfficeKind[];
  /** Offices that the report bars: none of them is called. */
  readonly barred: readonly OfficeKind[];
  /** Offices that this person called already: their numbers lead nobody to call again. */
  readonly called: readonly OfficeKind[];
  /** Police while nobody has said that none are involved: SAPA 129 comes before them. */
  readonly uncleared: readonly OfficeKind[];
}

export async function callsOf({ api, chapter, person, now }: OfficerVisit, report: string): Promise<Calls> {
  const [found, owed] = await Promise.all([api.escalations.get(report), api.reports.owed(report)]);
  const barred = chapter === null || !found.ok ? [] : barredNow(found.record.state, chapter).offices;
  const offices = recordableBy(person, owed.ok ? owed.calls : []);
  const numbered = chapter === null || !found.ok ? [] : chapter.directory.offices.map(({ kind }) => kind);
  const called = numbered.filter((kind) => found.ok && standingRelays(kind, found.record.state, now).includes(person));
  const uncleared = numbered.filter((kind) => found.ok && isUncleared([kind], found.record.state));
  return { offices: offices.filter((office) => !barred.includes(office)), barred, called, uncleared };
}

/** Says which offices were called, as the story of an addition begins by which a call goes on record. */
export const calledWords = (office: string): Localized => ({
  id: `Sudah menelepon ${office}. Yang menjawab: `,
  en: `Called ${office}. Answered by: `,
});

export function callsSaid({ chapter, language }: OfficerVisit, offices: readonly OfficeKind[]): string {
  return withOwnNames(offices.map((one) => officeKinds[one].said[language]).join(', '), { chapter }, language);
}

/** Returns the offices of which a person can record a call. */
export function recordableBy(person: PersonId, calls: readonly CallToRecord[]): readonly OfficeKind[] {
  return calls.flatMap(({ office, recorders }) => (recorders.includes(person) ? [office] : []));
}
