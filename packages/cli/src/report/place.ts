import { type Document, isMap, isNode, isScalar, type LineCounter, type Node } from 'yaml';

export interface LineAndColumn {
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1. */
  readonly column: number;
}

/** Where a field such as `parties[0].identity.nik` stands; the nearest that is there, if it is missing. */
export function placeOf(
  document: Document,
  lines: LineCounter,
  field: string,
  allowed: readonly string[] = [],
): LineAndColumn {
  let node: Node | undefined = document.contents ?? undefined;
  for (const path of pathsTo(field)) {
    const next: unknown = document.getIn(path, true);
    if (!isNode(next)) break;
    node = next;
  }
  const offset = strangeKey(node, allowed)?.range?.[0] ?? node?.range?.[0] ?? 0;
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Of a map, the first key that is none of those allowed: what an unknown field points at. */
function strangeKey(node: Node | undefined, allowed: readonly string[]): Node | undefined {
  if (!isMap(node) || allowed.length === 0) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && !allowed.includes(String(key.value)));
  return isNode(pair?.key) ? pair.key : undefined;
}

/** The ways to a field and to everything around it, from the outside in. */
function pathsTo(field: string): readonly (readonly (string | number)[])[] {
  const keys = [...field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
  return keys.map((_, index) => keys.slice(0, index + 1));
}
