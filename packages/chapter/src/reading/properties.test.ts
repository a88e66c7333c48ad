import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { smallChapter } from '../wrong-edits/small-chapter.sample.ts';
import { readChapter } from './read-chapter.ts';

/** Any character. fast-check's own unit `binary` lists all of them when it is made, which takes most of a second. */
const anyCharacter = fc
  .nat(0x10_ffff)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

const names = ['chapter.yaml', 'directory.yaml', 'policy.yaml'] as const;
const malangFolder = new URL('../../../../examples/malang/chapter/', import.meta.url);
const malang = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, malangFolder), 'utf8')]));

test('the hash does not see the order of words, comments, quotation marks or spacing', () => {
  const hash = hashOf(malang);
  const layout = fc.record({
    seed: fc.integer(),
    indent: fc.integer({ min: 2, max: 6 }),
    flow: fc.boolean(),
    quote: fc.boolean(),
    comment: fc.string({ unit: fc.constantFrom('a', ' ', ':', '#', '{', '"') }),
  });
  fc.assert(
    fc.property(layout, (choice) => {
      const laidOut = Object.fromEntries(Object.entries(malang).map(([name, text]) => [name, layOut(text, choice)]));
      expect(hashOf(laidOut)).toBe(hash);
    }),
    { numRuns: 40 },
  );
});

test('whatever the text, reading answers and does not throw', () => {
  const piece = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 8 }),
    fc.constantFrom(
      '\n',
      '\n  ',
      '\t',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '!!x ',
      '<<: ',
      '"',
      "'",
      '|',
      '>',
      '---\n',
      '? ',
      '#',
    ),
    fc.constantFrom(
      'kawal: lembaga/1\n',
      'kawal: policy/1\n',
      'orang:\n',
      'jalur:\n  a:\n',
      '__proto__: ',
      'constructor: ',
      'toString',
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...names), (arbitrary, name) => {
      answers({ ...smallChapter, [name]: arbitrary });
    }),
    { numRuns: 400 },
  );
});

test('whatever is cut out of a chapter or put into it, reading answers and does not throw', () => {
  const edit = fc.record({
    name: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    put: fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 4 }),
      fc.constantFrom('[]', '{}', '""', ': ', '\n', '\n  ', '\t'),
    ),
  });
  fc.assert(
    fc.property(edit, ({ name, at, length, put }) => {
      const text = smallChapter[name];
      const start = Math.floor(at * text.length);
      answers({ ...smallChapter, [name]: text.slice(0, start) + put + text.slice(start + length) });
    }),
    { numRuns: 250 },
  );
});

test('a text nested without end is answered too', () => {
  for (const deep of ['['.repeat(50_000), '{a: '.repeat(20_000), '- '.repeat(50_000), 'a:\n'.repeat(100)]) {
    expect(answers({ ...smallChapter, 'policy.yaml': deep })).toBe(false);
  }
});

/** Every finding has a place inside its file, and a refused reading says why. */
function answers(texts: Readonly<Record<string, string>>): boolean {
  const reading = readChapter(Object.entries(texts).map(([name, text]) => ({ name, text })));
  const findings = reading.ok ? reading.warnings : reading.findings;
  if (!reading.ok) expect(findings.length).toBeGreaterThan(0);
  for (const { file, line, column } of findings) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual((texts[file] ?? '').split('\n').length);
  }
  return reading.ok;
}

function hashOf(texts: Readonly<Record<string, string>>): string {
  const reading = readChapter(Object.entries(texts).map(([name, text]) => ({ name, text })));
  return reading.ok ? reading.bundle.hash : JSON.stringify(reading.findings);
}

interface Layout {
  readonly seed: number;
  readonly indent: number;
  readonly flow: boolean;
  readonly quote: boolean;
  readonly comment: string;
}

/** The same content, written otherwise. Only a person's contacts keep their order: theirs has a meaning. */
function layOut(text: string, { seed, indent, flow, quote, comment }: Layout): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state;
  };
  visit(document, (_, node, path) => {
    if (isScalar(node) && quote && next() % 3 === 0) node.type = 'QUOTE_DOUBLE';
    if (!isMap(node)) return;
    if (node.items.length > 0) node.flow = flow || (node.flow ?? false);
    const parent = path[path.length - 1];
    const isContacts = isPair(parent) && isScalar(parent.key) && parent.key.value === 'kontak';
    if (isContacts) return;
    const order = new Map(node.items.map((item) => [item, next()]));
    node.items.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  });
  document.commentBefore = ` ${comment}`;
  document.comment = ` ${comment}`;
  return document.toString({ indent, lineWidth: 0 });
}
