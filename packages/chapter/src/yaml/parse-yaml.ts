import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  type ParsedNode,
  Parser,
  type YAMLError,
  YAMLParseError,
} from 'yaml';
import type { YamlProblem } from '../finding/yaml/messages.ts';
import type { MapEntry, Node, Position } from './node.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { outdentedItem, type Slip, wordSlips } from './word-slips.ts';

export interface YamlReading {
  /** Undefined where the text cannot be read as one tree. */
  readonly root: Node | undefined;
  readonly problems: readonly Slip[];
}

/** Characters. A directory with a year of shifts for a large city is some two million. */
const limit = 5_000_000;

/** Parts that the parser of all of YAML may still read: it is slow, so the files of a chapter share one allowance. */
export interface Allowance {
  parts: number;
}

/** Some five thousand lines. */
export const mostParts = 30_000;

/** Brackets within brackets. */
const deepest = 100;

/** Reads maps, lists and text. Refuses what can surprise a reader (anchors, tags, a key twice), with its place. Never throws. */
export function parseYaml(text: string, allowance: Allowance = { parts: mostParts }): YamlReading {
  if (text.length > limit) {
    return { root: undefined, problems: [{ problem: { code: 'yaml.too-large', limit }, at: { line: 1, column: 1 } }] };
  }
  const spoiled = wordSlips(text, false);
  if (spoiled.length > 0) return { root: undefined, problems: spoiled };
  const plain = readPlainYaml(text);
  return plain === undefined ? parseWholeYaml(text, allowance) : { root: plain, problems: [] };
}

/** The same by the parser of all of YAML, as far as the allowance goes. */
export function parseWholeYaml(text: string, allowance: Allowance = { parts: mostParts }): YamlReading {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const { document, cutAt } = composed(text, lines, allowance);
  // What is left open where reading stopped is no mistake.
  const first = document.errors.find(({ pos }) => cutAt === null || pos[0] < cutAt);
  if (first === undefined && cutAt !== null) {
    const { problems } = readTree(document.contents, at);
    return {
      root: undefined,
      problems: [...problems, { problem: { code: 'yaml.too-long', limit: mostParts }, at: at(cutAt) }],
    };
  }
  if (first !== undefined) {
    // After one mistake the parser stumbles over lines that are right, so only the first is told; but all tabs.
    const unread = wordSlips(text, true);
    if (unread.length > 0) return { root: undefined, problems: unread };
    const slip = slipNear(text.split('\n'), first.code, at(first.pos[0]));
    if (slip !== undefined) return { root: undefined, problems: [slip] };
    const problem = syntaxProblem(first);
    const indented = problem.code === 'yaml.tab' ? tabs(text) : [];
    const places = indented.length > 0 ? indented : [at(first.pos[0])];
    return { root: undefined, problems: places.map((position) => ({ problem, at: position })) };
  }
  return readTree(document.contents, at);
}

/** Composes the document as far as it was read. */
function composed(text: string, lines: LineCounter, allowance: Allowance) {
  const { tokens, cutAt } = tokensOf(text, lines, allowance);
  // `uniqueKeys` are told by the walk below, with the place of both.
  const composer = new Composer<ParsedNode>({ schema: 'failsafe', uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (second !== undefined)
    document?.errors.push(new YAMLParseError(second.range.slice(0, 2) as [number, number], 'MULTIPLE_DOCS', ''));
  return { document: document as Document.Parsed<ParsedNode>, cutAt };
}

/** Parses until the allowance is used up, brackets stand too deep, or the first thing that belongs nowhere. */
function tokensOf(text: string, lines: LineCounter, allowance: Allowance) {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  let depth = 0;
  let cutAt: number | null = null;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') depth += 1;
    if (lexeme === ']' || lexeme === '}') depth -= 1;
    if (allowance.parts <= 0 || depth > deepest) cutAt = parser.offset;
    if (cutAt !== null || tokens.at(-1)?.type === 'error') break;
    allowance.parts -= 1;
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  return { tokens, cutAt };
}

/** Reads the tree of a document that the parser understood, and notes what may not stand in it. */
function readTree(contents: ParsedNode | null, at: (offset: number) => Position): YamlReading {
  const problems: { problem: YamlProblem; at: Position }[] = [];
  // True once something written could not be kept: what is read then would have holes.
  let isLost = false;

  const walk = (node: ParsedNode | null, fallback: Position): Node => {
    if (node === null) return { kind: 'text', at: fallback, text: '' };
    const position = at(node.range[0]);
    if (isAlias(node)) {
      problems.push({ problem: { code: 'yaml.anchor' }, at: position });
      isLost = true;
      return { kind: 'text', at: position, text: '' };
    }
    if (node.anchor !== undefined) problems.push({ problem: { code: 'yaml.anchor' }, at: position });
    if (node.tag !== undefined) problems.push({ problem: { code: 'yaml.tag' }, at: position });
    if (isScalar(node)) return { kind: 'text', at: position, text: typeof node.value === 'string' ? node.value : '' };
    if (isSeq(node)) {
      return { kind: 'list', at: position, items: node.items.map((item) => walk(item as ParsedNode, position)) };
    }
    return isMap(node)
      ? { kind: 'map', at: position, entries: entriesOf(node.items as Pair<ParsedNode, ParsedNode | null>[], position) }
      : { kind: 'text', at: position, text: '' };
  };

  const entriesOf = (pairs: readonly Pair<ParsedNode, ParsedNode | null>[], fallback: Position): MapEntry[] => {
    const firstLines = new Map<string, number>();
    const entries: MapEntry[] = [];
    for (const { key, value } of pairs) {
      const position = keyPosition(key, at) ?? fallback;
      if (!isScalar(key) || typeof key.value !== 'string' || key.anchor !== undefined || key.tag !== undefined) {
        problems.push({ problem: { code: 'yaml.key' }, at: position });
        isLost = true;
        continue;
      }
      if (key.value === '<<') {
        problems.push({ problem: { code: 'yaml.merge' }, at: position });
        isLost = true;
        continue;
      }
      const last = entries.at(-1);
      if (value === null && last?.value.kind === 'text' && isRestOfNumber(key.value, last.value.text)) {
        entries[entries.length - 1] = { ...last, value: { ...last.value, text: `${last.value.text},${key.value}` } };
        continue;
      }
      const firstLine = firstLines.get(key.value);
      if (firstLine !== undefined) {
        problems.push({ problem: { code: 'yaml.duplicate-key', firstLine }, at: position });
        continue;
      }
      firstLines.set(key.value, position.line);
      entries.push({ key: key.value, at: position, value: walk(value, position) });
    }
    return entries;
  };

  const root = walk(contents, { line: 1, column: 1 });
  return { root: isLost ? undefined : root, problems };
}

/** Within braces `1,5 jam` reads as `1` and a word `5 jam`: it was one number. */
function isRestOfNumber(key: string, before: string): boolean {
  return /^\d+ +\p{L}+$/u.test(key) && /^\d+$/.test(before);
}

/** Every line that is indented with a tab. */
function tabs(text: string): readonly Position[] {
  return text.split('\n').flatMap((line, index) => {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    return indent.includes('\t') ? [{ line: index + 1, column: indent.indexOf('\t') + 1 }] : [];
  });
}

function keyPosition(key: ParsedNode | Alias | null, at: (offset: number) => Position): Position | undefined {
  const range = key?.range;
  return range === null || range === undefined ? undefined : at(range[0]);
}

/** Says in people's words where the parser stumbled: no space after a colon, a line too far in, no dash. */
function slipNear(lines: readonly string[], code: YAMLError['code'], { line, column }: Position): Slip | undefined {
  const text = (number: number): string => lines[number - 1] ?? '';
  const spaces = (number: number): number => text(number).search(/\S|$/);
  const glued = /^(\s*(?:- )?)([A-Za-z][A-Za-z0-9-]*):[^\s:/]/.exec(text(line));
  if (glued !== null && ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY'].includes(code)) {
    const [, before = '', word = ''] = glued;
    return { problem: { code: 'yaml.colon-space', word }, at: { line, column: before.length + 1 } };
  }
  const outdented = code === 'BLOCK_AS_IMPLICIT_KEY' ? outdentedItem(lines, line) : undefined;
  if (outdented !== undefined) return outdented;
  // After a whole `word: content`, the next line stands further in and has a colon of its own.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && column > 1 && spaces(line + 1) > spaces(line)) {
    return { problem: { code: 'yaml.indent' }, at: { line: line + 1, column: 1 } };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && column === 1)
    return { problem: { code: 'yaml.indent' }, at: { line, column } };
  if (code === 'MISSING_CHAR' && column === 1 && /^\s+[A-Za-z][\w-]*:\s/.test(text(line))) {
    return { problem: { code: 'yaml.dash' }, at: { line, column: spaces(line) + 1 } };
  }
  return undefined;
}

/** The parser's own text is never shown: it may quote what stands in the file. */
function syntaxProblem(error: YAMLError): YamlProblem {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { code: 'yaml.tab' };
    case 'BAD_INDENT':
      return { code: 'yaml.indent' };
    case 'MISSING_CHAR':
      return { code: 'yaml.unclosed' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'yaml.colon' };
    case 'BAD_SCALAR_START':
      return { code: 'yaml.quote' };
    case 'MULTIPLE_DOCS':
      return { code: 'yaml.documents' };
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return { code: 'yaml.anchor' };
    case 'MULTIPLE_TAGS':
      return { code: 'yaml.tag' };
    default:
      return { code: 'yaml.syntax' };
  }
}
