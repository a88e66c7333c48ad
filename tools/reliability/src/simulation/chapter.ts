import { readChapter } from '@kawal/chapter';
import type { Zone } from '@kawal/core';

/** Who is who in the simulated chapter. Everybody and every address is invented. */
export const people = [
  'coordinator-a',
  'deputy-a',
  'coordinator-b',
  'deputy-b',
  'duty-one',
  'duty-two',
  'duty-three',
  'uptd-one',
  'uptd-two',
  'last-one',
  'last-two',
] as const;

export type PersonRef = (typeof people)[number];

export const channels = ['email', 'whatsapp', 'sms'] as const;

export type Channel = (typeof channels)[number];

export const areas = ['35.73.03.1001', '35.73.03.1002'] as const;

export type Area = (typeof areas)[number];

/** A city of each zone; the chapter is the same, and its areas end alike. */
const cities: Readonly<Record<Zone, string>> = { WIB: '35.73', WITA: '51.71', WIT: '91.71' };

export function inZone(text: string, zone: Zone): string {
  return text.replaceAll(cities.WIB, cities[zone]);
}

/** The zone that a seed's chapter lies in. */
export function zoneOf(seed: number): Zone {
  return (['WIB', 'WITA', 'WIT'] as const)[Math.abs(seed) % 3] ?? 'WIB';
}

/** Which of the two areas it is, in whichever city. */
export function areaAt(code: string): Area {
  return areas.find((area) => area.endsWith(code.slice(cities.WIB.length))) ?? areas[0];
}

/** Who sits in which office: what the promises are looked at with, written down once more and not read from the engine. */
export const officeHolders: Readonly<Record<string, (area: Area) => readonly PersonRef[]>> = {
  coordinator: (area) =>
    area === areas[0] ? ['coordinator-a', 'deputy-a'] : ['coordinator-b', 'deputy-b', 'duty-three'],
  lpaDuty: () => ['duty-one', 'duty-two', 'duty-three'],
  uptdPpa: () => ['uptd-one', 'uptd-two'],
  lastResort: () => ['last-one', 'last-two'],
};

const reachedBy: Readonly<Record<PersonRef, readonly Channel[]>> = {
  'coordinator-a': ['whatsapp', 'email'],
  'deputy-a': ['sms'],
  'coordinator-b': ['email'],
  'deputy-b': ['whatsapp', 'sms'],
  'duty-one': ['email', 'sms', 'whatsapp'],
  'duty-two': ['whatsapp'],
  'duty-three': ['email', 'whatsapp'],
  'uptd-one': ['email', 'sms'],
  'uptd-two': ['sms', 'whatsapp'],
  'last-one': ['sms', 'email'],
  'last-two': ['whatsapp', 'email'],
};

/** Invented: no such numbers are given out. */
function addressOf(person: PersonRef, channel: Channel): string {
  return channel === 'email'
    ? `${person}@contoh.test`
    : `+628110000${channels.indexOf(channel)}00${people.indexOf(person)}`;
}

const owners = new Map(
  people.flatMap((person) => channels.map((channel) => [addressOf(person, channel), person] as const)),
);

/** Whose address it is. */
export function personAt(address: string): PersonRef | undefined {
  return owners.get(address);
}

/** The chapter as its secretariat applies it: every contact proved anew, and each time the other policy, whose steps are not the same. */
export function chapterOf(verified: string, version: 1 | 2, zone: Zone = 'WIB') {
  const reading = readChapter([
    { name: 'chapter.yaml', text: inZone(chapterFile(zone), zone) },
    { name: 'directory.yaml', text: inZone(directoryFile(verified), zone) },
    { name: 'policy.yaml', text: inZone(policyFile(version), zone) },
  ]);
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  return reading;
}

/** The same chapter under the national policy, with a police unit of this kind. */
export function nationalChapterOf(verified: string, unit: string, ceiling = '') {
  const head = 'kawal: policy/1\nid: simulated\nversion: 1\nlayer: city\nparent: id.nasional@1\narea: 35.73\n';
  const never = ceiling === '' ? '' : `ceilings:\n  closed: { when: {}, never: [${ceiling}] }\n`;
  const police = `  - { id: unit, kind: ${unit}, area: 35.73, localName: Invented unit, reach: call, number: 110 }\n`;
  const reading = readChapter([
    { name: 'chapter.yaml', text: chapterFile('WIB') },
    { name: 'directory.yaml', text: `${directoryFile(verified)}${police}` },
    { name: 'policy.yaml', text: `${head}${never}` },
  ]);
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  return reading;
}

const chapterFile = (zone: Zone): string => `
kawal: chapter/1
name: Simulated chapter
city: 35.73
zone: ${zone}
language: en
areas:
  - { code: 35.73, name: Kota Malang }
  - { code: 35.73.03, name: Kedungkandang }
  - { code: ${areas[0]}, name: Kotalama }
  - { code: ${areas[1]}, name: Mergosono }
`;

function directoryFile(verified: string): string {
  const contact = (person: PersonRef, channel: Channel): string =>
    `${channel}-${person}: { channel: ${channel}, address: "${addressOf(person, channel)}", verified: ${verified}, rings: yes }`;
  const lines = people.map(
    (person) =>
      `  ${person}: { name: Nama Rahasia, contacts: { ${reachedBy[person].map((channel) => contact(person, channel)).join(', ')} } }`,
  );
  return `
kawal: directory/1
people:
${lines.join('\n')}
  sekretaris: { name: Nama Rahasia, contacts: { email-sekretaris: { channel: email, address: sekretaris@contoh.test, verified: ${verified} } } }
secretariat: [sekretaris]
offices:
  - { id: coordinator-office-a, kind: coordinator, area: ${areas[0]}, localName: Coordinator A, holders: [coordinator-a], deputies: [deputy-a] }
  - { id: coordinator-office-b, kind: coordinator, area: ${areas[1]}, localName: Coordinator B, holders: [coordinator-b], deputies: [deputy-b, duty-three] }
  - { id: duty-office, kind: lpaDuty, area: 35.73, localName: Duty desk, holders: [duty-one, duty-two, duty-three] }
  - { id: uptd-office, kind: uptdPpa, area: 35.73, localName: UPTD PPA, holders: [uptd-one, uptd-two] }
  - { id: last-office, kind: lastResort, area: 35.73, localName: Last resort, holders: [last-one, last-two] }
`;
}

function policyFile(version: 1 | 2): string {
  return `
kawal: policy/1
id: simulated
version: ${version}
layer: city
area: 35.73
requires:
  coordinator: { on: always, people: 2, instead: lpaDuty }
  lpaDuty: { on: always, people: 2, instead: uptdPpa }
  uptdPpa: { on: always, people: 2 }
  lastResort: { on: always, people: 2 }
callers: [lpaDuty]
paths:
  danger:
    when: { danger: [yes] }
    hold: 1 hour
    steps:
      - { id: now, after: 0, tell: [coordinator, lpaDuty] }
      - { id: loud, after: ${version === 1 ? 15 : 20} minutes, tell: [uptdPpa, lastResort], unless: { acknowledged: [coordinator, lpaDuty] } }
  child:
    when: { victimAge: [child] }
    hold: 1 hour
    steps:
      - { id: both, after: 0, tell: [lpaDuty, uptdPpa] }
      - { id: last, after: 1 hour, tell: [lastResort], unless: { acknowledged: [lpaDuty, uptdPpa] } }
  every-report:
    when: {}
    hold: 4 hours
    steps:
      - { id: first, after: 0, tell: [coordinator] }
      - { id: ${version === 1 ? 'deputy' : 'duty'}, after: ${version === 1 ? 20 : 25} minutes, tell: [lpaDuty], unless: { acknowledged: [coordinator] } }
      - { id: authority, after: 1 hour, tell: [uptdPpa], unless: { acknowledged: [coordinator, lpaDuty] } }
      - { id: last, after: 2 hours, tell: [lastResort], unless: { acknowledged: [coordinator, lpaDuty, uptdPpa] } }
`;
}
