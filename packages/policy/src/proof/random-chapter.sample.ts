import {
  type Chapter,
  type ContactPoint,
  type Directory,
  day,
  hour,
  type Instant,
  type KemendagriCode,
  later,
  type OfficeKind,
} from '@kawal/core';
import { office } from '../../../core/src/escalation/sample-chapter.sample.ts';
import type { Dice } from './random-policy.sample.ts';
import { city, from, soundChapter, village } from './sound-chapter.sample.ts';

/** A chapter with a random directory over four days, in whole hours: holes, shared phones, absences, old verifications. */
export function randomChapter({ roll, oneOf }: Dice): Chapter {
  const chance = (percent: number): boolean => roll(100) < percent;
  const people = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'];
  const contacts = people.flatMap((person) => [`${person}-a`, `${person}-b`]);
  const instant = (): Instant => later(from, (roll(96) - 12) * hour);
  const some = <T>(items: readonly T[], percent: number): readonly T[] => items.filter(() => chance(percent));
  const contact = (id: string): ContactPoint => ({
    channel: chance(85) ? 'email' : 'sms',
    readers: chance(10) ? 'unlisted' : [id.split('-')[0] ?? id, ...some(people, 10)],
    verifiedAt: chance(10) ? null : later(from, -oneOf([1, 60, 88, 89, 90, 95]) * day),
    rings: chance(60),
  });
  const staffedOffice = (kind: OfficeKind, area: KemendagriCode) => {
    const holders = some(people, 35);
    const shifts = chance(50)
      ? Array.from({ length: 1 + roll(6) }, () => {
          const begins = instant();
          return { person: oneOf(people), from: begins, until: later(begins, (1 + roll(30)) * hour) };
        })
      : [];
    const terms = chance(40)
      ? Array.from({ length: 1 + roll(3) }, () => {
          const begins = instant();
          const until = chance(30) ? null : later(begins, (1 + roll(60)) * hour);
          return { person: oneOf(people), from: begins, until, acting: chance(30) };
        })
      : [];
    const made = { holders, deputies: some(people, 15), shifts };
    return office(kind, area, terms.length === 0 ? made : { ...made, terms });
  };
  const directory: Directory = {
    people: Object.fromEntries(
      people.map((person) => [
        person,
        { contacts: some([`${person}-a`, `${person}-b`, oneOf(contacts)], 70), language: 'id' as const },
      ]),
    ),
    contactPoints: Object.fromEntries(contacts.map((id) => [id, contact(id)])),
    offices: [
      ...(chance(85) ? [staffedOffice('coordinator', village)] : []),
      ...(['lpaDuty', 'uptdPpa', 'lastResort'] as const).flatMap((kind) =>
        chance(90) ? [staffedOffice(kind, city)] : [],
      ),
      office('policeUnitPpa', city, { reach: 'call', number: '110' }),
      office('polda', '35' as KemendagriCode, { reach: 'call', number: '+6281200000031' }),
      office('sapa129', 'nation', { reach: 'call', number: '129' }),
    ],
    absences: Array.from({ length: roll(6) }, () => {
      const begins = instant();
      return { person: oneOf(people), from: begins, until: later(begins, (1 + roll(40)) * hour) };
    }),
  };
  const suspended = some(people, 8);
  return soundChapter({
    policy: { ceilings: [] },
    directory: suspended.length === 0 ? directory : { ...directory, suspended },
  });
}
