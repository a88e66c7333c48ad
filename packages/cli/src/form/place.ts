import { type CommandForm, type Control, type FormField, fieldSpelled, fieldsIn, fieldsWithin } from '@kawal/forms';
import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Scalar } from 'yaml';

export interface LineAndColumn {
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1. */
  readonly column: number;
}

/** A key of a file that its form does not have, and where it stands. */
export interface StrangeKey extends LineAndColumn {
  readonly key: string;
}

/** Where a field such as `parties[0].identity.nik` stands; the nearest that is there, if it is missing. */
export function placeOf(
  document: Document,
  lines: LineCounter,
  field: string,
  form: Pick<CommandForm, 'fields'>,
  allowed: readonly string[] = [],
): LineAndColumn {
  const { node, fields } = nodeAt(document, field, form);
  return linesAt(lines, strangeKeys(node, allowed, fields)[0]?.range?.[0] ?? node?.range?.[0] ?? 0);
}

/** Lists the keys of a group that are none of those allowed, in no language. */
export function strangeKeysOf(
  document: Document,
  lines: LineCounter,
  field: string,
  form: Pick<CommandForm, 'fields'>,
  allowed: readonly string[],
): readonly StrangeKey[] {
  const { node, fields } = nodeAt(document, field, form);
  return strangeKeys(node, allowed, fields).map((one) => ({
    key: String(one.value),
    ...linesAt(lines, one.range?.[0] ?? 0),
  }));
}

/** Returns the fields of the group that a path such as `parties[0].identity` leads to. */
export function fieldsAt(path: string, form: Pick<CommandForm, 'fields'>): readonly FormField[] {
  const names = path.split(/[.[\]\d]+/).filter((name) => name !== '');
  return names.reduce<readonly FormField[]>((fields, name) => {
    const control = fields.find((one) => one.name === name)?.control;
    return control === undefined ? [] : fieldsIn(control);
  }, form.fields);
}

function linesAt(lines: LineCounter, offset: number): LineAndColumn {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Follows a path through a document, as far as it is there, with the fields that the form has at its end. */
function nodeAt(document: Document, field: string, form: Pick<CommandForm, 'fields'>) {
  let node: Node | undefined = document.contents ?? undefined;
  let control: Control = { kind: 'group', fields: form.fields };
  for (const [, name, index] of field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    const next: unknown = name === undefined ? itemOf(node, Number(index)) : fieldValue(node, name, fieldsIn(control));
    if (name !== undefined) control = fieldsIn(control).find((one) => one.name === name)?.control ?? control;
    // What stands beside its group is found there: a form reads it so, too.
    if (isNode(next)) node = next;
  }
  return { node, fields: fieldsIn(control) };
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

/** Of a map, the keys that are none of those allowed, in no language: what an unknown field points at. */
function strangeKeys(
  node: Node | undefined,
  allowed: readonly string[],
  fields: readonly FormField[],
): readonly Scalar[] {
  if (!isMap(node) || allowed.length === 0) return [];
  return node.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const written = String(key.value);
    const isKnown = allowed.includes(written) || fieldSpelled(written, fieldsWithin(fields)) !== undefined;
    return isKnown ? [] : [key];
  });
}
