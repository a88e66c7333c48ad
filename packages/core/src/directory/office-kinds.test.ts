import { expect, test } from 'vitest';
import { type OfficeKind, officeKinds } from './office.ts';
import { isOfficeKind, officeAndChain } from './office-chain.ts';

test.each([
  ['polsek', 'kecamatan'],
  ['taskForce', 'city'],
  ['opdCivilRegistry', 'city'],
  ['opdEducation', 'city'],
  ['hospital', 'city'],
  ['legalAid', 'city'],
  ['wcc', 'city'],
  ['lks', 'city'],
  ['kpad', 'city'],
  ['p4mi', 'city'],
  ['koramil', 'kecamatan'],
] as const)('names %s among the offices, which serves its %s', (kind, serves) => {
  const { said, keyword, ...facts } = officeKinds[kind];
  expect(facts).toMatchObject({ serves, added: false });
  expect([said.id, said.en, keyword].every((word) => word.length > 2)).toBe(true);
});

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

test('knows the former kind of the police unit in a record, bars the unit with it, and takes it nowhere anew (1720)', () => {
  const former = 'policeSatresPpaPpo' as OfficeKind;
  expect(officeKinds[former].said).toEqual(officeKinds.policeUnitPpa.said);
  expect(officeAndChain(former)).toEqual([former, 'policeUnitPpa']);
  expect([isOfficeKind(former), Object.keys(officeKinds).includes(former)]).toEqual([false, false]);
});
