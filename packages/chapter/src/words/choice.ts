import {
  type Advice,
  type FactName,
  type GuardLevel,
  type Language,
  type OfficeKind,
  officeKinds,
  type PolicyLayer,
  type Requirement,
  type Said,
  vocabulary,
  type Zone,
} from '@kawal/core';

/** A word that may be written at some place, in both languages, and what it means. */
export interface Choice<Value extends string | boolean> extends Said {
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

export const yesNoChoices: readonly Choice<boolean>[] = [choice(true, 'ya', 'yes'), choice(false, 'tidak', 'no')];

/** A chapter names the channel; the deployment brings the notifier that serves it. */
export type Channel = 'email' | 'whatsapp' | 'sms' | 'telegram' | 'webhook';

export const channelChoices: readonly Choice<Channel>[] = [
  choice('email', 'email', 'email'),
  choice('whatsapp', 'whatsapp', 'whatsapp'),
  choice('sms', 'sms', 'sms'),
  choice('telegram', 'telegram', 'telegram'),
  choice('webhook', 'webhook', 'webhook'),
];

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

export const drillChoices: readonly Choice<boolean>[] = [
  choice(true, 'setuju', 'agreed'),
  choice(false, 'tidak', 'no'),
];

export const adviceChoices: readonly Choice<Advice>[] = [
  choice('call-110', 'telepon-110', 'call-110'),
  choice('call-129', 'telepon-129', 'call-129'),
];

export const groundChoices: readonly Choice<'duty' | 'offence' | 'role'>[] = [
  choice('duty', 'kewajiban', 'duty'),
  choice('offence', 'pidana', 'offence'),
  choice('role', 'peran', 'role'),
];

export const guardLevels: readonly GuardLevel[] = ['acknowledged', 'acted'];

/** An office that serves the whole country has no code. */
export const nationWord: Said = { id: 'nasional', en: 'nation' };

/** Nobody keeps a list of who reads there. */
export const unlistedWord: Said = { id: 'takTercatat', en: 'unlisted' };

export const allWord: Said = { id: 'semua', en: 'all' };

export const officeChoices: readonly Choice<OfficeKind>[] = (Object.keys(officeKinds) as OfficeKind[]).map((kind) =>
  choice(kind, officeKinds[kind].keyword, kind),
);

export const factChoices: readonly Choice<FactName>[] = (Object.keys(vocabulary) as FactName[]).map((name) =>
  choice(name, vocabulary[name].keyword, name),
);

export function valueChoices(name: FactName): readonly Choice<string>[] {
  return vocabulary[name].values.map((value) => choice(value.value, value.keyword, value.value));
}

/** How a file of this language spells an office kind. */
export function officeWord(kind: OfficeKind, language: Language): string {
  return language === 'id' ? officeKinds[kind].keyword : kind;
}
