import { expect, test } from 'vitest';
import { smallChapter } from '../wrong-edits/small-chapter.sample.ts';
import { readChapter } from './read-chapter.ts';

/** As files come from a disk: bytes, read as UTF-8. */
function read(encode: (text: string) => Uint8Array): ReturnType<typeof readChapter> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return readChapter(
    Object.entries(smallChapter).map(([name, text]) => ({ name, text: decoder.decode(encode(text)) })),
  );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file with a byte order mark reads as one without', () => {
  const reading = read((text) => utf8(`\uFEFF${text}`));
  expect(reading.ok && reading.bundle.hash).toBe(bundleHash());
});

test('a file with the line ends of Windows reads as one without', () => {
  const reading = read((text) => utf8(text.replaceAll('\n', '\r\n')));
  expect(reading.ok && reading.bundle.hash).toBe(bundleHash());
});

test.each([
  [
    'UTF-16',
    (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer),
  ],
  ['Latin-1', (text: string) => Uint8Array.from(`# caf\u00E9\n${text}`, (letter) => letter.charCodeAt(0))],
])('a file saved as %s is answered once, at the first letter that is lost', (name, encode) => {
  const reading = read(encode);
  const answers = reading.ok ? [] : reading.findings.map(({ code, line, column }) => ({ code, line, column }));
  expect(answers).toEqual(
    Object.keys(smallChapter).map(() => ({ code: 'file.encoding', line: 1, column: name === 'UTF-16' ? 1 : 6 })),
  );
});

function bundleHash(): string {
  const reading = read(utf8);
  if (!reading.ok) throw new Error('the sample must read');
  return reading.bundle.hash;
}
