import { type CommandForm, type Control, type FormField, fieldSpelled, fieldsIn, fieldsWithin } from '@kawal/forms';
import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

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
  form: Pick<CommandForm, 'fields'>,
  allowed: readonly string[] = [],
): LineAndColumn {
  let node: Node | undefined = document.contents ?? undefined;
  let control: Control = { kind: 'group', fields: form.fields };
  for (const [, name, index] of field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    const next: unknown = name === undefined ? itemOf(node, Number(index)) : fieldValue(node, name, fieldsIn(control));
    if (name !== undefined) control = fieldsIn(control).find((one) => one.name === name)?.control ?? control;
    // What stands beside its group is found there: a form reads it so, too.
    if (isNode(next)) node = next;
  }
  const offset = strangeKey(node, allowed, fieldsIn(control))?.range?.[0] ?? node?.range?.[0] ?? 0;
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The value of a field in a map, under whichever of its words it was written. */
function fieldValue(node: Node | undefined, name: string, fields: readonly FormField[]): unknown {
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => {
    const written = isScalar(key) ? String(key.value) : '';
    return written === name || fieldSpelled(written, fields)?.name === name;
  });
  return pair?.value;
}

function itemOf(node: Node | undefined, index: number): unknown {
  return isSeq(node) ? node.items[index] : undefined;
}

/** Of a map, the first key that is none of those allowed, in no language: what an unknown field points at. */
function strangeKey(
  node: Node | undefined,
  allowed: readonly string[],
  fields: readonly FormField[],
): Node | undefined {
  if (!isMap(node) || allowed.length === 0) return undefined;
  const pair = node.items.find(({ key }) => {
    if (!isScalar(key)) return false;
    const written = String(key.value);
    return !allowed.includes(written) && fieldSpelled(written, fieldsWithin(fields)) === undefined;
  });
  return isNode(pair?.key) ? pair.key : undefined;
}
