import { isScalar, type YAMLMap } from 'yaml';

/** A part of a text, and what comes to stand in its place; comments and layout around it stay. */
export interface TextEdit {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((whole, { from, until, text: part }) => whole.slice(0, from) + part + whole.slice(until), text);
}

/** Adds a field after the last one of a map. */
export function atEnd(text: string, map: YAMLMap, field: string): TextEdit {
  const last = map.items.at(-1);
  const [begins] = rangeOf(last?.key);
  const [, at] = rangeOf(last?.value);
  return { from: at, until: at, text: map.flow === true ? `, ${field}` : `\n${indent(text, begins)}${field}` };
}

export function indent(text: string, at: number): string {
  return ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1));
}

/** Returns where a node of a document begins and ends. */
export function rangeOf(node: unknown): readonly [number, number] {
  const { range } = (node ?? {}) as { readonly range?: readonly [number, number, number] | null };
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

export function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}
