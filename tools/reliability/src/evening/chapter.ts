import { readChapter } from '@kawal/chapter';
import type { Language } from '@kawal/core';

/** A contact of a person: the channel and the address. */
export type Contact = readonly [channel: string, address: string, verified?: string];

/** By person, their contacts, loudest first. Everybody is invented. */
export type Contacts = Readonly<Record<EveningPerson, readonly Contact[]>>;

/** People whom a report may name: nobody may tell them of it then. */
export const nameable = ['coordinator', 'deputy', 'duty-one', 'duty-two', 'duty-three', 'uptd-one'] as const;

/** Institutions that a report may accuse: their people, and whoever they command, must not hear of it. */
export const accusable = ['police', 'lpa', 'community', 'kelurahan', 'cityGovernment', 'uptdPpa'] as const;

export type Accusable = (typeof accusable)[number];

export const eveningPeople = [...nameable, 'uptd-two', 'last-one', 'last-two'] as const;

export type EveningPerson = (typeof eveningPeople)[number];

/** A chapter of one kelurahan whose people are reached over six channels, with floors of two offices. */
export function eveningChapter(contacts: Contacts, language: Language = 'en') {
  const reading = readChapter([
    { name: 'chapter.yaml', text: chapterFile.replace('language: en', `language: ${language}`) },
    { name: 'directory.yaml', text: directoryFile(contacts) },
    { name: 'policy.yaml', text: policyFile },
  ]);
  if (!reading.ok) throw new Error(`the chapter was not read: ${JSON.stringify(reading.findings)}`);
  return reading;
}

const chapterFile = `
kawal: chapter/1
name: Lembaga karangan
city: 35.73
zone: WIB
language: en
areas:
  - { code: 35.73, name: Kota Malang }
  - { code: 35.73.03, name: Kedungkandang }
  - { code: 35.73.03.1001, name: Kotalama }
`;

function directoryFile(contacts: Contacts): string {
  const lines = eveningPeople.map((person) => {
    const points = contacts[person].map(
      ([channel, address, verified = '2019-01-20']) =>
        `${channel}-${person}: { channel: ${channel}, address: "${address}", verified: ${verified}, rings: yes }`,
    );
    return `  ${person}: { name: Nama Rahasia, contacts: { ${points.join(', ')} } }`;
  });
  return `
kawal: directory/1
people:
${lines.join('\n')}
  sekretaris: { name: Nama Rahasia, contacts: { email-sekretaris: { channel: email, address: sekretaris@contoh.test, verified: 2019-01-20 } } }
  sekretaris-dua: { name: Nama Rahasia, contacts: { email-sekretaris-dua: { channel: email, address: sekretaris2@contoh.test, verified: 2019-01-20 } } }
secretariat: [sekretaris, sekretaris-dua]
offices:
  - { id: coordinator-office, kind: coordinator, area: 35.73.03.1001, localName: Coordinator, holders: [coordinator], deputies: [deputy] }
  - { id: duty-office, kind: lpaDuty, area: 35.73, localName: Duty desk, holders: [duty-one, duty-two, duty-three] }
  - { id: uptd-office, kind: uptdPpa, area: 35.73, localName: UPTD PPA, holders: [uptd-one, uptd-two] }
  - { id: police-office, kind: policeUnitPpa, area: 35.73, localName: Police unit, reach: call, number: 110 }
  - { id: sapa, kind: sapa129, area: nation, localName: SAPA 129, reach: call, number: 129 }
  - { id: last-office, kind: lastResort, area: 35.73, localName: Last resort, holders: [last-one, last-two] }
`;
}

const policyFile = `
kawal: policy/1
id: evening
version: 1
layer: city
area: 35.73
requires:
  coordinator: { on: always, people: 2, instead: lpaDuty }
  lpaDuty: { on: always, people: 2, instead: uptdPpa }
  uptdPpa: { on: always, people: 2 }
  lastResort: { on: always, people: 2 }
  policeUnitPpa: { on: always, reach: call, instead: sapa129 }
  sapa129: { on: always, reach: call }
callers: [lpaDuty, uptdPpa, lastResort]
paths:
  danger:
    when: { danger: [yes] }
    hold: 1 hour
    steps:
      - { id: now, after: 0, tell: [coordinator, lpaDuty] }
      - { id: police, after: 5 minutes, tell: [policeUnitPpa] }
      - { id: loud, after: 15 minutes, tell: [uptdPpa, lastResort], unless: { acknowledged: [coordinator, lpaDuty] } }
  every-report:
    when: {}
    hold: 4 hours
    steps:
      - { id: first, after: 0, tell: [coordinator] }
      - { id: duty, after: 20 minutes, tell: [lpaDuty], unless: { acknowledged: [coordinator] } }
      - { id: authority, after: 1 hour, tell: [uptdPpa], unless: { acknowledged: [coordinator, lpaDuty] } }
      - { id: last, after: 2 hours, tell: [lastResort], unless: { acknowledged: [coordinator, lpaDuty, uptdPpa] } }
floors:
  duty-knows: { origin: practice, when: {}, tell: [lpaDuty], within: 3 hours }
  authority-knows: { origin: practice, when: { danger: [yes] }, tell: [uptdPpa], within: 2 hours }
`;
