import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecordNumber, recordNumber } from './number.ts';

const alphabet = [...'0123456789abcdefghjkmnpqrstvwxyz'];
const ends = fc.array(fc.constantFrom(...alphabet), { minLength: 6, maxLength: 6 }).map((one) => one.join(''));

test('reads the number of a record back, however it is written', () => {
  fc.assert(
    fc.property(ends, (end) => {
      const number = recordNumber(`report/0wham${end}`) ?? '';
      expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/);
      for (const written of [number, number.toLowerCase(), ` ${number.replace('-', ' ')}`]) {
        expect(readRecordNumber(written)).toBe(end);
      }
    }),
  );
});

test('refuses a number with one wrong character', () => {
  fc.assert(
    fc.property(ends, fc.nat(6), fc.constantFrom(...alphabet), (end, place, other) => {
      const number = plain(end);
      const slip = number.slice(0, place) + other + number.slice(place + 1);
      fc.pre(slip !== number);
      expect(readRecordNumber(slip)).toBeUndefined();
    }),
  );
});

test('refuses a number in which two characters changed places', () => {
  fc.assert(
    fc.property(ends, fc.nat(6), fc.nat(6), (end, one, other) => {
      const characters = [...plain(end)];
      [characters[one], characters[other]] = [characters[other] ?? '', characters[one] ?? ''];
      fc.pre(characters.join('') !== plain(end));
      expect(readRecordNumber(characters.join(''))).toBeUndefined();
    }),
  );
});

test('reads letters that are taken for digits as those digits', () => {
  const number = plain('00110a');
  expect(readRecordNumber(number.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe('00110a');
});

test('gives no number to a record that is named by its area', () => {
  expect(recordNumber('community/35.73.03.1001')).toBeNull();
});

test('gives a report a text in every case, as its type says', () => {
  const number: string = recordNumber('report/0whamab12cd');
  expect([number, recordNumber('report/abc')]).toEqual([recordNumber('case/0whamab12cd'), 'report/abc']);
});

test('gives each case of a report a number of its own, which is read back and refuses a slip', () => {
  const parts = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(ends, parts, fc.nat(8), fc.constantFrom(...alphabet), (end, part, place, other) => {
      const number = recordNumber(`case/0wham${end}.${part}`) ?? '';
      expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4,5}$/);
      expect(readRecordNumber(` ${number.toLowerCase()}`)).toBe(`${end}.${part}`);
      const written = number.replace('-', '').toLowerCase();
      const slip = written.slice(0, place) + other + written.slice(place + 1);
      fc.pre(slip.length === written.length && slip !== written);
      expect(readRecordNumber(slip)).toBeUndefined();
    }),
  );
});

function plain(end: string): string {
  return (recordNumber(`report/${end}`) ?? '').replace('-', '').toLowerCase();
}
