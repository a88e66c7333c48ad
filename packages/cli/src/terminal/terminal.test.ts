import { expect, test } from 'vitest';
import { type Terminal, terminal } from './terminal.ts';

const hostile = '\u001b[31mmerah\u001b]0;x\u0007\u009b1m\u202e\u2028\u00ad';
const shown = '\\u001b[31mmerah\\u001b]0;x\\u0007\\u009b1m\\u202e\\u2028\\u00ad';

function written(write: (on: Terminal) => void, isTTY = false): string {
  const parts: string[] = [];
  const output = { write: (text: string) => parts.push(text) };
  write(terminal({ stdout: output, stderr: output, isTTY, env: {} }));
  return parts.join('');
}

test.each<[string, (on: Terminal, text: string) => void, string]>([
  ['line', (on, text) => on.line(text), `${shown}\n`],
  ['complain', (on, text) => on.complain(text), `${shown}\n`],
  ['text', (on, text) => on.text(`${text}\n`), `${shown}\n`],
  ['jsonLine', (on, text) => on.jsonLine(text), `"${shown}"\n`],
  ['json', (on, text) => on.json([text]), `[\n  "${shown}"\n]\n`],
])('%s writes invisible characters of a value as code points', (_, write, expected) => {
  expect(written((on) => write(on, hostile))).toBe(expected);
});

test('a table writes invisible characters of its head and cells as code points', () => {
  const text = written((on) => on.table([hostile], [[hostile]]));
  expect(text.split(shown)).toHaveLength(3);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

test('a value with a line break cannot forge a second line', () => {
  expect(written((on) => on.line('satu\ndua'))).toBe('satu\\u000adua\n');
  expect(written((on) => on.complain('satu\r\ndua'))).toBe('satu\\u000d\\u000adua\n');
});

test('text of several lines keeps its line breaks', () => {
  expect(written((on) => on.text('satu\n\tdua\r\n'))).toBe('satu\n\tdua\\u000d\n');
});

test('a tone colours its text and shows a colour of the text as code points', () => {
  const text = written((on) => on.line(`${on.tone('loud', `a${hostile}`)} b`), true);
  expect(text).toBe(`\u001b[31m\u001b[1ma${shown}\u001b[22m\u001b[39m b\n`);
});

test('a tone within a tone and the tone of a table head stay', () => {
  expect(written((on) => on.line(on.tone('faint', `a ${on.tone('good', 'b')}`)), true)).toBe(
    '\u001b[2ma \u001b[32mb\u001b[39m\u001b[22m\n',
  );
  expect(written((on) => on.table([on.tone('good', 'judul')], []), true)).toContain('\u001b[32mjudul\u001b[39m');
});

test('a text cannot colour anything by repeating the marks of an earlier tone', () => {
  const seen: string[] = [];
  const other = written((on) => seen.push(on.tone('loud', 'x')), true);
  expect(other).toBe('');
  expect(written((on) => on.line(seen[0] ?? ''), true)).not.toContain('\u001b');
});
