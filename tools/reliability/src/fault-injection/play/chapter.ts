import { readChapter } from '@kawal/chapter';
import { type Instant, parseLocal } from '@kawal/core';

/** A working day, nine in the morning in Malang. */
export const morning = parseLocal('2019-02-04T09:00', 'WIB') as Instant;

export const area = '35.73.03.1001';

/** When the shift begins that is swapped. */
export const shift = parseLocal('2019-02-05T07:00', 'WIB') as Instant;

/** Who is told of a report that nobody answers, within three hours. */
export const everybody = [
  'a@contoh.test',
  'one@contoh.test',
  'two@contoh.test',
  'last@contoh.test',
  'last2@contoh.test',
];

/** Two policies of a small chapter. Everybody and every address is invented. */
export function smallChapter(version: 1 | 2) {
  const reading = readChapter([
    { name: 'chapter.yaml', text: chapterFile },
    { name: 'directory.yaml', text: directoryFile },
    { name: 'policy.yaml', text: policyFile(version) },
  ]);
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  return reading;
}

const chapterFile = `
kawal: chapter/1
name: Small chapter
city: 35.73
zone: WIB
language: en
areas:
  - { code: 35.73, name: Kota Malang }
  - { code: 35.73.03, name: Kedungkandang }
  - { code: ${area}, name: Kotalama }
`;

const shifts = [
  '{ person: duty-one, from: 2019-02-01, until: 2019-02-05T06:59 }',
  '{ person: duty-two, from: 2019-02-01, until: 2019-02-05T06:59 }',
  '{ person: duty-one, from: 2019-02-05T07:00, until: 2019-02-05T19:00 }',
  '{ person: duty-one, from: 2019-02-05T19:00, until: 2020-06-30 }',
  '{ person: duty-two, from: 2019-02-05T19:00, until: 2020-06-30 }',
];

const directoryFile = `
kawal: directory/1
people:
  coordinator-a: { name: Koordinator Rahasia, contacts: { mail-a: { channel: email, address: a@contoh.test, verified: 2019-01-08, rings: yes } } }
  deputy-a: { name: Wakil Rahasia, contacts: { mail-d: { channel: email, address: d@contoh.test, verified: 2019-01-08, rings: yes } } }
  duty-one: { name: Petugas Rahasia, contacts: { mail-one: { channel: email, address: one@contoh.test, verified: 2019-01-08, rings: yes } } }
  duty-two: { name: Petugas Rahasia Dua, contacts: { mail-two: { channel: email, address: two@contoh.test, verified: 2019-01-08, rings: yes } } }
  last-one: { name: Piket Rahasia, contacts: { mail-last: { channel: email, address: last@contoh.test, verified: 2019-01-08, rings: yes } } }
  last-two: { name: Piket Rahasia Dua, contacts: { mail-last-two: { channel: email, address: last2@contoh.test, verified: 2019-01-08, rings: yes } } }
  sekretaris: { name: Sekretaris Rahasia, contacts: { mail-s: { channel: email, address: s@contoh.test, verified: 2019-01-08 } } }
secretariat: [sekretaris]
offices:
  - { id: coordinator-office, kind: coordinator, area: ${area}, localName: Coordinator, holders: [coordinator-a], deputies: [deputy-a] }
  - { id: duty-office, kind: lpaDuty, area: 35.73, localName: Duty desk, holders: [duty-one, duty-two], shifts: [${shifts.join(', ')}] }
  - { id: last-office, kind: lastResort, area: 35.73, localName: Last resort, holders: [last-one, last-two] }
  - { id: police-office, kind: policeUnitPpa, area: 35.73, localName: Unit PPA, reach: call, number: "+62341000001" }
`;

function policyFile(version: 1 | 2): string {
  return `
kawal: policy/1
id: small
version: ${version}
layer: city
area: 35.73
requires:
  coordinator: { on: always, people: 1, instead: lpaDuty }
  lpaDuty: { on: always, people: 2 }
  policeUnitPpa: { on: always }
  lastResort: { on: always, people: 2 }
callers: [lpaDuty]
paths:
  every-report:
    when: {}
    hold: 4 hours
    steps:
      - { id: first, after: 0, tell: [coordinator, policeUnitPpa] }
      - { id: deputy, after: ${version === 1 ? 30 : 40} minutes, tell: [lpaDuty], unless: { acknowledged: [coordinator] } }
      - { id: last, after: 2 hours, tell: [lastResort], unless: { acknowledged: [coordinator, lpaDuty] } }
`;
}
