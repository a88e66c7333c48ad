import { fc, it } from '@fast-check/vitest';
import { expect } from 'vitest';
import { fromStored, fromStoredJson, toStored, toStoredJson } from './stored-text.ts';

/** Any character. fast-check's own unit `binary` lists all of them when it is made, which takes most of a second. */
const anyCharacter = fc
  .nat(0x10_ffff)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** Texts in which what must be escaped, and what looks like it, is no rarity. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom('\0', '\u0001', '\u0002', '\\', 'u0000', 'u0001', '"'), fc.string({ unit: anyCharacter })),
  )
  .map((parts) => parts.join(''));

it.prop([text])('comes back as it was, and holds no NUL while stored', (given) => {
  expect(toStored(given)).not.toContain('\0');
  expect(fromStored(toStored(given))).toBe(given);
});

it.prop([text, text])('keeps the order of texts', (left, right) => {
  const before = Buffer.compare(Buffer.from(left), Buffer.from(right));
  expect(Buffer.compare(Buffer.from(toStored(left)), Buffer.from(toStored(right)))).toBe(before);
});

it.prop([fc.dictionary(text, text)])('stands in JSON as the database would keep it by itself', (given) => {
  const json = toStoredJson(given);
  const stored = Object.fromEntries(Object.entries(given).map(([name, value]) => [toStored(name), toStored(value)]));
  expect(JSON.parse(json)).toEqual(stored);
  expect(fromStoredJson(json)).toEqual(given);
});
