import { type ChapterReading, findingText, readChapter, yamlText, zoneOf } from '@kawal/chapter';
import { parseAreaCode } from '@kawal/core';
import { KawalError, type Option, option, readOptions } from '@kawal/sdk';

/** A first chapter, to be replaced by a folder that `kawal init` makes and an officer fills in. */
export interface FirstChapter {
  /** The organisation, as people know it. */
  readonly name: string;
  /** The code of the kelurahan or desa where reports come from, as `35.73.03.1001`. */
  readonly area: string;
  /** Who is told of a report. They are known as `petugas-1`, `petugas-2` and so on; the last is the last resort. */
  readonly people: readonly FirstPerson[];
  /** When a trial mail last arrived at each address. After 90 days, an address counts as not verified. */
  readonly verified: Date;
}

/** A contact is taken to ring at night, as a telephone does; a real directory says which contacts do. */
export type FirstPerson = { readonly name: string } & (
  | { readonly email: string }
  /** The channel of a notifier, such as `sms`, and an address as it takes it. */
  | { readonly channel: string; readonly address: string }
);

/**
 * Returns the smallest chapter that escalates: the national policy, and the people who are told. `kawal check`
 * names what a real chapter still needs. Throws `config.invalid` where a code, an address or a day is none.
 */
export function firstChapter(given: FirstChapter): Extract<ChapterReading, { readonly ok: true }> {
  const { name, area, people, verified } = readOptions(given, optionTable, { source });
  const reading = readChapter([
    { name: 'chapter.yaml', text: chapterText(name, area) },
    { name: 'directory.yaml', text: directoryText(area, people, verified) },
    { name: 'policy.yaml', text: policyText(area) },
  ]);
  if (reading.ok) return reading;
  const problems = reading.findings.map((finding) => findingText(finding, 'en'));
  throw new KawalError('config.invalid', [...new Set(problems)].join(' '), { source });
}

const source = 'first chapter';
const person: Option<FirstPerson> = (given, refuse) => {
  const one = Object(given) as Readonly<Record<string, unknown>>;
  const names = ['name', ...('channel' in one ? ['channel', 'address'] : ['email'])];
  const lacking = names.find((each) => typeof one[each] !== 'string' || one[each].trim() === '');
  if (lacking !== undefined)
    return refuse('a text: each person has { name, email } or { name, channel, address }', lacking);
  const isMail = 'channel' in one || /^[^\s@]+@[^\s@]+$/.test(String(one['email']));
  return isMail ? (given as FirstPerson) : refuse('an e-mail address, as nama@contoh.test', 'email');
};
const optionTable = {
  name: option.text(/\S/, 'a text'),
  area: option.text(/^\d\d\.\d\d\.\d\d\.\d{4}$/, 'the code of a kelurahan or desa, as 35.73.03.1001'),
  people: option.list(person, [0, 10_000], 'a list of { name, email }'),
  verified: option.fits<Date>('a Date', (given) => given instanceof Date && !Number.isNaN(given.getTime())),
};

const cityOf = (area: string): string => area.split('.').slice(0, 2).join('.');

function chapterText(name: string, area: string): string {
  const city = parseAreaCode(cityOf(area));
  const zone = (city && zoneOf(city)) ?? 'WIB';
  const codes = [cityOf(area), area.split('.').slice(0, 3).join('.'), area];
  return `kawal: chapter/1
name: ${yamlText(name)}
city: ${yamlText(cityOf(area))}
zone: ${zone}
language: id
areas:
${codes.map((code) => `  - { code: ${yamlText(code)}, name: ${yamlText(code)} }`).join('\n')}
`;
}

function directoryText(area: string, people: readonly FirstPerson[], verified: Date): string {
  const day = verified.toISOString().slice(0, 10);
  const city = yamlText(cityOf(area));
  const ids = people.map((_, index) => `petugas-${index + 1}`);
  const persons = people.map((person, index) => {
    const { channel, address } = 'email' in person ? { channel: 'email', address: person.email } : person;
    const where = `channel: ${yamlText(channel)}, address: ${yamlText(address)}`;
    const contact = `{ ${where}, verified: ${yamlText(day)}, rings: yes }`;
    return `  ${ids[index]}: { name: ${yamlText(person.name)}, contacts: { kontak-${index + 1}: ${contact} } }`;
  });
  const told = (id: string, kind: string, name: string, holders: readonly string[]) =>
    `  - { id: ${id}, kind: ${kind}, area: ${city}, localName: ${name}, holders: [${holders.join(', ')}] }`;
  const called = (id: string, kind: string, where: string, name: string, number: number) =>
    `  - { id: ${id}, kind: ${kind}, area: ${where}, localName: ${name}, reach: call, number: ${number} }`;
  return `kawal: directory/1
people:
${persons.join('\n')}
offices:
${told('petugas', 'lpaDuty', 'Petugas', ids)}
${told('piket-cadangan', 'lastResort', 'Piket cadangan', ids.slice(-1))}
${called('unit-ppa', 'policeUnitPpa', city, 'Unit PPA kepolisian', 110)}
${called('sapa-129', 'sapa129', 'nation', 'SAPA 129', 129)}
`;
}

function policyText(area: string): string {
  return `kawal: policy/1
id: city
version: 1
layer: city
parent: id.nasional@1
area: ${yamlText(cityOf(area))}
`;
}
