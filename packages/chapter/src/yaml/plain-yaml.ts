import type { MapEntry, Node, Position } from './node.ts';

/** A line that holds more than a comment. */
interface Row {
  readonly line: number;
  readonly text: string;
  /** The number of characters before its content. */
  indent: number;
}

/** A node of one line, and the column after it. */
interface Read {
  readonly node: Node;
  readonly end: number;
}

const key = /(?:([\p{L}\p{N}][\p{L}\p{N}./@+-]{0,99})|"([^"\\]{0,99})"):(?= |$)/uy;
const quoted = /"([^"\\]*)"|'([^']*)'/y;
const plain = /[\p{L}\p{N}+](?:[\p{L}\p{N} .,;()/@+'&%!?=*_<>|-]|:(?=[\p{L}\p{N}]))*/uy;
const plainWithin = /[\p{L}\p{N}+](?:[\p{L}\p{N} .;()/@+'&%!?=*_<>|-]|:(?=[\p{L}\p{N}]))*/uy;
const ending = /(?: +#.*| *)$/y;
const deepest = 20;

/**
 * Reads the form that nearly every file has: maps and lists by indent, or in brackets within one line, of text of one
 * line. Returns undefined for anything else. The parser of all of YAML takes ten times as long for the same tree.
 */
export function readPlainYaml(text: string): Node | undefined {
  if (text.includes('\t') || text.includes('\r')) return undefined;
  const rows: Row[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    const indent = afterSpaces(content, 0);
    if (indent < content.length && content[indent] !== '#') rows.push({ line: index + 1, text: content, indent });
  }
  let next = 0;

  function block(indent: number, depth: number): Node | undefined {
    const row = rows[next];
    if (row === undefined || depth > deepest) return undefined;
    const at = place(row, indent);
    if (!isItem(row)) {
      const entries = mapEntries(indent, depth);
      return entries === undefined ? undefined : { kind: 'map', at, entries };
    }
    const items = listItems(indent, depth);
    return items === undefined ? undefined : { kind: 'list', at, items };
  }

  function listItems(indent: number, depth: number): Node[] | undefined {
    const items: Node[] = [];
    for (let row = rows[next]; row?.indent === indent && isItem(row); row = rows[next]) {
      const start = afterSpaces(row.text, indent + 1);
      const isMap = matchAt(key, row.text, start) !== null;
      // A map that begins beside the dash goes on in the column of its first key.
      if (isMap) row.indent = start;
      else next += 1;
      const item = isMap ? block(start, depth + 1) : wholeLine(row, start);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  function mapEntries(indent: number, depth: number): MapEntry[] | undefined {
    const entries: MapEntry[] = [];
    const known = new Set<string>();
    for (let row = rows[next]; row?.indent === indent && !isItem(row); row = rows[next]) {
      const name = keyAt(row.text, indent);
      if (name === undefined || known.has(name.text)) return undefined;
      known.add(name.text);
      next += 1;
      const below = rows[next];
      const isBelow = matchAt(ending, row.text, name.end) !== null;
      const isWithin = below !== undefined && (below.indent > indent || (below.indent === indent && isItem(below)));
      if (isBelow && !isWithin) return undefined;
      const value = isBelow ? block(below?.indent ?? 0, depth + 1) : wholeLine(row, afterSpaces(row.text, name.end));
      if (value === undefined) return undefined;
      entries.push({ key: name.text, at: place(row, indent), value });
    }
    return entries;
  }

  const root = block(rows[0]?.indent ?? 0, 0);
  return next === rows.length ? root : undefined;
}

/** Reads the value that is the rest of a line. */
function wholeLine(row: Row, start: number): Node | undefined {
  const read = inline(row, start, plain, 0);
  return read !== undefined && matchAt(ending, row.text, read.end) !== null ? read.node : undefined;
}

function inline(row: Row, start: number, unquoted: RegExp, depth: number): Read | undefined {
  const at = place(row, start);
  const first = row.text[start];
  if (first === '{' || first === '[') return depth > deepest ? undefined : bracketed(row, start, first, depth);
  if (first === '"' || first === "'") {
    const found = matchAt(quoted, row.text, start);
    if (found === null) return undefined;
    return { node: { kind: 'text', at, text: found[1] ?? found[2] ?? '' }, end: start + found[0].length };
  }
  const text = matchAt(unquoted, row.text, start)?.[0].trimEnd();
  return text === undefined ? undefined : { node: { kind: 'text', at, text }, end: start + text.length };
}

/** Reads a map or a list in brackets. */
function bracketed(row: Row, start: number, opening: '{' | '[', depth: number): Read | undefined {
  const { text } = row;
  const entries: MapEntry[] = [];
  const items: Node[] = [];
  const known = new Set<string>();
  const closing = opening === '{' ? '}' : ']';
  let end = afterSpaces(text, start + 1);
  while (text[end] !== closing || entries.length + items.length > 0) {
    const name = opening === '{' ? keyAt(text, end) : { text: '', end };
    if (name === undefined || known.has(name.text)) return undefined;
    const value = inline(row, afterSpaces(text, name.end), plainWithin, depth + 1);
    if (value === undefined) return undefined;
    if (opening === '[') items.push(value.node);
    else {
      known.add(name.text);
      entries.push({ key: name.text, at: place(row, end), value: value.node });
    }
    end = afterSpaces(text, value.end);
    if (text[end] === closing) break;
    if (text[end] !== ',') return undefined;
    end = afterSpaces(text, end + 1);
  }
  const at = place(row, start);
  return { node: opening === '{' ? { kind: 'map', at, entries } : { kind: 'list', at, items }, end: end + 1 };
}

function keyAt(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  const found = matchAt(key, text, start);
  return found === null ? undefined : { text: found[1] ?? found[2] ?? '', end: start + found[0].length };
}

function isItem({ text, indent }: Row): boolean {
  return text.startsWith('- ', indent);
}

function place({ line }: Row, column: number): Position {
  return { line, column: column + 1 };
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function afterSpaces(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ') end += 1;
  return end;
}
