import {
  type Advice,
  type FactName,
  type Language,
  type Localized,
  type OfficeKind,
  officeKinds,
  type PartyRole,
  type PolicyLayer,
  type Requirement,
  type TriageLevel,
  vocabulary,
  type Zone,
} from '@kawal/core';
import { type AreaVintage, areaVintages } from '@kawal/core/area';
import type { Holiday } from '@kawal/core/calendar';
import type { FactDefinition, FloorStart, Ground, GuardLevel, OperatorKind } from '@kawal/core/policy';

/** A word that may be written at some place, in both languages, and what it means. */
export interface Choice<Value extends string | boolean> extends Localized {
  readonly value: Value;
}

function choice<Value extends string | boolean>(value: Value, id: string, en: string): Choice<Value> {
  return { value, id, en };
}

export const zoneChoices: readonly Choice<Zone>[] = [
  choice('WIB', 'WIB', 'WIB'),
  choice('WITA', 'WITA', 'WITA'),
  choice('WIT', 'WIT', 'WIT'),
];

export const languageChoices: readonly Choice<Language>[] = [choice('id', 'id', 'id'), choice('en', 'en', 'en')];

/** The decrees that print the codes of areas. */
export const decreeChoices: readonly Choice<AreaVintage>[] = areaVintages.map((vintage) =>
  choice(vintage, vintage, vintage),
);

/** Kinds of days off in a table of holidays. */
export const dayKindChoices: readonly Choice<Holiday['kind']>[] = [
  choice('holiday', 'libur', 'holiday'),
  choice('jointLeave', 'cutiBersama', 'jointLeave'),
];

export const yesNoChoices: readonly Choice<boolean>[] = [choice(true, 'ya', 'yes'), choice(false, 'tidak', 'no')];

export const reachChoices: readonly Choice<Requirement['reach']>[] = [
  choice('message', 'pesan', 'message'),
  choice('call', 'telepon', 'call'),
];

export const dutyChoices: readonly Choice<Requirement['on']>[] = [
  choice('always', 'selalu', 'always'),
  choice('officeHours', 'jamKerja', 'officeHours'),
];

export const layerChoices: readonly Choice<PolicyLayer>[] = [
  choice('law', 'hukum', 'law'),
  choice('national', 'nasional', 'national'),
  choice('city', 'kota', 'city'),
  choice('kelurahan', 'kelurahan', 'kelurahan'),
];

export const subjectChoices: readonly Choice<'report'>[] = [choice('report', 'laporan', 'report')];

/** Subjects of the full language; not in this version. */
export const laterSubjects: readonly Localized[] = [
  { id: 'rujukan', en: 'referral' },
  { id: 'pelanggaran', en: 'breach' },
  { id: 'permintaan', en: 'request' },
  { id: 'laporanKondisi', en: 'conditionReport' },
];

export const originChoices: readonly Choice<'law' | 'practice'>[] = [
  choice('law', 'hukum', 'law'),
  choice('practice', 'praktik', 'practice'),
];

export const operatorChoices: readonly Choice<OperatorKind>[] = [
  choice('uptdPpa', 'uptdPpa', 'uptdPpa'),
  choice('uptSosial', 'uptSosial', 'uptSosial'),
  choice('lplbm', 'lplbm', 'lplbm'),
  choice('ppt', 'ppt', 'ppt'),
];

export const startChoices: readonly Choice<FloorStart>[] = [
  choice('accepted', 'diterima', 'accepted'),
  choice('victimReported', 'korbanMelapor', 'victimReported'),
  choice('receivedInCare', 'diterimaLayanan', 'receivedInCare'),
];

export const levelChoices: readonly Choice<GuardLevel>[] = [
  choice('acknowledged', 'disanggupi', 'acknowledged'),
  choice('acted', 'ditindaklanjuti', 'acted'),
];

export const roleChoices: readonly Choice<PartyRole>[] = [
  choice('suspected', 'terduga', 'suspected'),
  choice('closeToSuspect', 'dekatTerduga', 'closeToSuspect'),
  choice('unclear', 'belumJelas', 'unclear'),
  choice('victim', 'korban', 'victim'),
  choice('guardian', 'wali', 'guardian'),
  choice('witness', 'saksi', 'witness'),
  choice('reporter', 'pelapor', 'reporter'),
  choice('mentioned', 'disebut', 'mentioned'),
];

/** Days of the week as their number: 0 is Sunday. */
export const weekdayChoices: readonly Choice<Weekday>[] = [
  choice('1', 'senin', 'monday'),
  choice('2', 'selasa', 'tuesday'),
  choice('3', 'rabu', 'wednesday'),
  choice('4', 'kamis', 'thursday'),
  choice('5', 'jumat', 'friday'),
  choice('6', 'sabtu', 'saturday'),
  choice('0', 'minggu', 'sunday'),
];

type Weekday = '0' | '1' | '2' | '3' | '4' | '5' | '6';

export const drillChoices: readonly Choice<boolean>[] = [
  choice(true, 'setuju', 'agreed'),
  choice(false, 'tidak', 'no'),
];

export const adviceChoices: readonly Choice<Advice>[] = [
  choice('call-110', 'telepon-110', 'call-110'),
  choice('call-129', 'telepon-129', 'call-129'),
];

export const groundChoices: readonly Choice<Extract<Ground, { readonly cite: string }>['as']>[] = [
  choice('duty', 'kewajiban', 'duty'),
  choice('offence', 'pidana', 'offence'),
  choice('role', 'peran', 'role'),
  choice('rule', 'ketentuan', 'rule'),
];

export const guardLevels: readonly GuardLevel[] = ['acknowledged', 'acted'];

/** An office that serves the whole country has no code. */
export const nationWord: Localized = { id: 'nasional', en: 'nation' };

/** Nobody keeps a list of who reads there. */
export const unlistedWord: Localized = { id: 'takTercatat', en: 'unlisted' };

export const allWord: Localized = { id: 'semua', en: 'all' };

/** The word for a value that nobody stated. */
export const unknownWord: Localized = { id: 'belumDiketahui', en: 'unknown' };

/** A place that is none of the chapter's. */
export const outsideWord: Localized = { id: 'luarWilayah', en: 'outside' };

/** The word for none: no guard any more, no kind of body that a statute binds. */
export const noneWord: Localized = { id: 'tidakAda', en: 'none' };

/** An office by its word, and then by that of its other name: both are one kind (1720). */
export const officeChoices: readonly Choice<OfficeKind>[] = (Object.keys(officeKinds) as OfficeKind[]).flatMap(
  (kind) => {
    const { keyword, also: [id, en] = [] } = officeKinds[kind];
    return [choice(kind, keyword, kind), ...(id === undefined || en === undefined ? [] : [choice(kind, id, en)])];
  },
);

export const factChoices: readonly Choice<FactName>[] = (Object.keys(vocabulary) as FactName[]).map((name) =>
  choice(name, vocabulary[name].keyword, name),
);

export function valueChoices({ values }: Pick<FactDefinition, 'values'>): readonly Choice<string>[] {
  return values.map((value) => choice(value.value, value.keyword, value.value));
}

export const triageLevelChoices = valueChoices(vocabulary.triage).filter(
  ({ value }) => value !== 'unknown',
) as readonly Choice<TriageLevel>[];

/** How a file of this language spells an office kind. */
export function officeWord(kind: OfficeKind, language: Language): string {
  return language === 'id' ? officeKinds[kind].keyword : kind;
}

export function wordOf<Value extends string | boolean>(
  choices: readonly Choice<Value>[],
  value: Value,
  language: Language,
): string {
  return choices.find((candidate) => candidate.value === value)?.[language] ?? String(value);
}
