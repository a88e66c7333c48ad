import { expect, test } from 'vitest';
import { officeKinds } from './office.ts';

test.each([
  ['polsek', 'kecamatan', null],
  ['policeSatresPpaPpo', 'city', '2026-01-21'],
  ['taskForce', 'city', null],
  ['opdCivilRegistry', 'city', null],
  ['opdEducation', 'city', null],
  ['hospital', 'city', null],
  ['legalAid', 'city', null],
  ['wcc', 'city', null],
  ['lks', 'city', null],
  ['kpad', 'city', null],
  ['p4mi', 'city', null],
  ['koramil', 'kecamatan', null],
] as const)(
  'names %s among the offices, which serves its %s, with the day it began where news said it',
  (kind, serves, since) => {
    const { said, keyword, ...facts } = officeKinds[kind];
    expect(facts).toMatchObject({ serves, since, added: false });
    expect([said.id, said.en, keyword].every((word) => word.length > 2)).toBe(true);
  },
);

test('takes none of those who serve and do not investigate for an authority [V7]', () => {
  const others = [
    'opdCivilRegistry',
    'opdEducation',
    'hospital',
    'legalAid',
    'wcc',
    'lks',
    'kpad',
    'ownCity1',
  ] as const;
  for (const kind of others) expect(officeKinds[kind]).toMatchObject({ authority: false, identifies: false });
});
