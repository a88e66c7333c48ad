import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { day, later } from '../calendar/instant.ts';
import { at } from '../record/given.sample.ts';
import { type FamilyCardNumber, type Nik, type NikFault, type PhoneNumber, shortCodes } from './person.ts';
import { isShortCode, parseDialled, parseFreephone, parsePhone } from './phone.ts';
import {
  ageClassOf,
  checkBirthDate,
  isBirthDate,
  parseFamilyCardNumber,
  parseNik,
  possibleBirthDates,
  printNik,
} from './rules.ts';
import { type PersonContact, type PersonIdentity, personIdentitySchema } from './schema.ts';

describe('a NIK', () => {
  it('tells where and when somebody was registered', () => {
    expect(parseNik('3573031708040001')).toEqual({
      valid: true,
      nik: '3573031708040001',
      registration: { place: 'indonesia', kecamatan: '35.73.03' },
      birth: { day: 17, month: 8, yearOfCentury: 4 },
      sex: 'male',
      serial: '0001',
    });
  });

  it('writes a day of birth with 40 added for a woman', () => {
    expect(parseNik('3573035708040001')).toMatchObject({ birth: { day: 17 }, sex: 'female' });
  });

  it('of somebody registered abroad holds country and mission', () => {
    expect(parseNik('9912341708040001')).toMatchObject({
      registration: { place: 'abroad', country: '123', mission: '4' },
    });
  });

  it.each<[NikFault, string]>([
    ['length', ''],
    ['length', '357303170804000'],
    ['length', '35730317080400011'],
    ['digits', '3573.0317.0804.0001'],
    ['digits', '357303170804000O'],
    ['day', '3573030008040001'],
    ['day', '3573033208040001'],
    ['day', '3573034008040001'],
    ['day', '3573037208040001'],
    ['day', '3573033002040001'],
    ['month', '3573031700040001'],
    ['month', '3573031713040001'],
  ])('has a fault of %s in %s', (fault, text) => {
    expect(parseNik(text)).toEqual({ valid: false, fault });
  });

  it('leaves the century open and knows no future', () => {
    const old = parseNik('3573031708040001');
    const young = parseNik('3573031708500001');
    const now = at('2019-01-08T08:00+07:00');
    expect(old.valid && possibleBirthDates(old, now)).toEqual(['2004-08-17', '1904-08-17']);
    expect(young.valid && possibleBirthDates(young, now)).toEqual(['1950-08-17']);
  });

  it('takes 29 February only in the century that had one', () => {
    const leap = parseNik('3573032902000001');
    expect(leap.valid && possibleBirthDates(leap, at('2019-01-08T08:00+07:00'))).toEqual(['2000-02-29']);
  });

  property.prop([anyNik()])('is read as it was written', ({ text, dayOfBirth, month, year, female }) => {
    const reading = parseNik(text);
    expect(reading).toMatchObject({
      valid: true,
      nik: text,
      birth: { day: dayOfBirth, month, yearOfCentury: year },
      sex: female ? 'female' : 'male',
    });
  });

  property.prop([fc.string()])('gets an answer whatever is written', (text) => {
    expect(typeof parseNik(text).valid).toBe('boolean');
  });

  property.prop([anyNik(), fc.boolean()])('is printed as it was read, of here and of abroad', ({ text }, abroad) => {
    const written = abroad ? `99${text.slice(2)}` : text;
    const reading = parseNik(written);
    expect(reading.valid && printNik(reading)).toBe(written);
  });

  it('prints no NIK from invalid parts', () => {
    const reading = parseNik('3573031708040001');
    expect(reading.valid && printNik({ ...reading, serial: '1' })).toBeUndefined();
    expect(reading.valid && printNik({ ...reading, birth: { ...reading.birth, day: 32 } })).toBeUndefined();
  });

  it.each([
    ['agrees', '2004-08-17'],
    ['agrees', '1904-08-17'],
    ['differs', '2004-08-18'],
    ['differs', '2004-07-17'],
    ['differs', '2005'],
    ['cannotTell', '2004'],
    ['cannotTell', '2004-08'],
    ['cannotTell', '17 Agustus 2004'],
  ])('%s with a birth date of %s, and is a NIK all the same', (expected, stated) => {
    const reading = parseNik('3573035708040001');
    expect(reading.valid && checkBirthDate(reading, stated)).toBe(expected);
  });

  it('passes a 29 February in a year that may have had one in another century', () => {
    expect(parseNik('3573032902010001').valid).toBe(true);
  });
});

describe('the number of a family card', () => {
  it('tells where and when the card was made out', () => {
    expect(parseFamilyCardNumber('3573031002190007')).toEqual({
      valid: true,
      familyCard: '3573031002190007',
      kecamatan: '35.73.03',
      recorded: { day: 10, month: 2, yearOfCentury: 19 },
      serial: '0007',
    });
  });

  it.each<[NikFault, string]>([
    ['length', '357303100219000'],
    ['digits', '357303100219000O'],
    ['day', '3573035002190007'],
    ['month', '3573031013190007'],
  ])('has a fault of %s in %s', (fault, text) => {
    expect(parseFamilyCardNumber(text)).toEqual({ valid: false, fault });
  });
});

describe('a phone number', () => {
  it.each([
    ['0812-3456-7890', '+6281234567890'],
    ['0812 3456 7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['+62 (0) 812 3456 7890', '+6281234567890'],
    ['006281234567890', '+6281234567890'],
    ['(0341) 123456', '+62341123456'],
    ['+60123456789', '+60123456789'],
  ])('%s is %s', (written, number) => {
    expect(parsePhone(written)).toBe(number);
  });

  it.each([
    '',
    '110',
    '81234567890',
    '0812',
    '08123456789012345',
    '+0812345678',
    'nol delapan satu dua',
    '0812-3456-789O',
  ])('rejects %s as a phone number', (written) => {
    expect(parsePhone(written)).toBeUndefined();
  });

  it('tells short codes from phone numbers', () => {
    expect(shortCodes.every(isShortCode)).toBe(true);
    expect(isShortCode('118')).toBe(false);
    expect(isShortCode('0110')).toBe(false);
  });

  it('reads no freephone number, which has no E.164', () => {
    expect(parsePhone('0-800-1000')).toBeUndefined();
    expect(parseFreephone('0-800-1000')).toBe('08001000');
    expect(parseFreephone('0812-3456-7890')).toBeUndefined();
  });

  it('reads no number that cannot be dialled', () => {
    expect(parseDialled('118')).toBeUndefined();
    expect(parseDialled('12345')).toBeUndefined();
  });

  property.prop([fc.stringMatching(/^08[1-9]\d{7,9}$/)])('reads back as itself', (written) => {
    const number = parsePhone(written);
    expect(number).toBe(`+62${written.slice(1)}`);
    expect(parsePhone(number ?? '')).toBe(number);
  });
});

describe('an age class', () => {
  it.each([
    ['child', '2004-08-17', '2022-08-16T23:59+07:00'],
    ['adult', '2004-08-17', '2022-08-17T00:00+07:00'],
    ['child', '2004-02-29', '2022-02-28T12:00+07:00'],
    ['adult', '2004-02-29', '2022-03-01T00:00+07:00'],
    ['unknown', '2004', '2022-08-17T00:00+07:00'],
    ['adult', '2004', '2022-12-31T00:00+07:00'],
    ['child', '2005', '2022-12-31T00:00+07:00'],
    ['unknown', '2004-08', '2022-08-17T00:00+07:00'],
    ['child', '2004-08', '2022-07-31T00:00+07:00'],
    ['adult', '2004-08', '2022-08-31T00:00+07:00'],
    ['unknown', '17 Agustus 2004', '2022-08-17T00:00+07:00'],
  ])('gives age class %s for %s at %s', (expected, birthDate, instant) => {
    expect(ageClassOf(birthDate, at(instant))).toBe(expected);
  });

  it('gives `unknown` without a date, never adult', () => {
    expect(ageClassOf(undefined, at('2022-08-17T00:00+07:00'))).toBe('unknown');
  });

  it('waits for the last zone to reach the birthday', () => {
    expect(ageClassOf('2004-08-17', at('2022-08-17T00:30+09:00'))).toBe('child');
  });

  property.prop([fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 12_000 })])(
    'never turns back from adult',
    (first, second) => {
      const start = at('2004-01-01T00:00+07:00');
      const [before, after] = [Math.min(first, second), Math.max(first, second)].map((days) =>
        later(start, days * day),
      );
      if (before === undefined || after === undefined) return;
      if (ageClassOf('2004-08', before) === 'adult') expect(ageClassOf('2004-08', after)).toBe('adult');
    },
  );
});

describe('a birth date', () => {
  it.each(['2004-08-17', '2004-08', '2004', '2000-02-29'])('accepts birth date %s', (text) => {
    expect(isBirthDate(text)).toBe(true);
  });

  it.each(['17-08-2004', '2004-13', '2004-02-30', '2003-02-29', '1900-02-29', '204', '2004-8-17', '1899'])(
    'rejects %s as a birth date',
    (text) => {
      expect(isBirthDate(text)).toBe(false);
    },
  );
});

describe('the schema of a person', () => {
  it('takes a single name as a whole name', () => {
    expect(personIdentitySchema.parse({ name: 'Contoh' })).toEqual({ name: 'Contoh' });
  });

  it('names a NIK of 15 digits by its word', () => {
    const result = personIdentitySchema.safeParse({ nik: '357303170804000' });
    expect(result.error?.issues.map(({ message, path }) => [message, path])).toEqual([['nik-length', ['nik']]]);
  });

  it('reads an identity and contacts by kinds that no plain text has', () => {
    expectTypeOf<PersonIdentity>().toEqualTypeOf<{
      readonly name?: string;
      readonly nik?: Nik;
      readonly familyCard?: FamilyCardNumber;
      readonly birthDate?: string;
    }>();
    expectTypeOf<PersonContact>().toEqualTypeOf<{ readonly phone?: PhoneNumber; readonly address?: string }>();
  });
});

function anyNik() {
  return fc
    .record({
      area: fc.stringMatching(/^[1-9]\d{5}$/),
      dayOfBirth: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      female: fc.boolean(),
      serial: fc.stringMatching(/^\d{4}$/),
    })
    .map((parts) => {
      const digits = [parts.female ? parts.dayOfBirth + 40 : parts.dayOfBirth, parts.month, parts.year];
      return {
        ...parts,
        text: parts.area + digits.map((part) => String(part).padStart(2, '0')).join('') + parts.serial,
      };
    });
}
