import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeControls, escapeControlsInLines, escapeControlsOnOneLine } from './escape-controls.ts';

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
/** Any character. fast-check's own unit `binary` lists all of them when it is made, which takes most of a second. */
const anyCharacter = fc
  .nat(0x10_ffff)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
const anyText = fc.string({ unit: anyCharacter });

test.each([
  ['a CSI sequence', '\u001b[31mmerah', '\\u001b[31mmerah'],
  ['an OSC sequence with BEL', '\u001b]0;judul\u0007', '\\u001b]0;judul\\u0007'],
  ['a C1 control', 'a\u009b31m', 'a\\u009b31m'],
  ['a change of reading direction', 'a\u202eb', 'a\\u202eb'],
  ['a line separator', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['a line break', 'a\r\nb', 'a\\u000d\\u000ab'],
  ['a tag outside the first plane', '\u{e0041}', '\\udb40\\udc41'],
  ['half a character', '\ud800x', '\\ud800x'],
])('escapeControls writes %s as code points', (_, text, shown) => {
  expect(escapeControls(text)).toBe(shown);
});

test('escapeControls leaves text as it is that holds letters, marks and signs', () => {
  const text = 'Kelurahan Contoh, Jl. Çüß 3 – “ujian” 👩 100 %';
  expect(escapeControls(text)).toBe(text);
});

test('escapeControls leaves no invisible character in any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(escapeControls(text)).not.toMatch(invisible);
    }),
  );
});

test('escapeControls changes no meaning inside a JSON text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(JSON.parse(escapeControls(JSON.stringify(text)))).toBe(text);
    }),
  );
});

test('escapeControlsInLines keeps line breaks and tabs, and nothing else that is invisible', () => {
  expect(escapeControlsInLines('satu\n\tdua\u0007\r\n')).toBe('satu\n\tdua\\u0007\\u000d\n');
});

test('escapeControlsOnOneLine joins lines with a space and writes the rest as code points', () => {
  expect(escapeControlsOnOneLine('satu\r\n\tdua\u2028tiga\u202e')).toBe('satu dua tiga\\u202e');
});
