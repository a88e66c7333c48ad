import { type PolicyJsonSchema, policySchema } from '@kawal/chapter';
import type { Language } from '@kawal/core';

/** A word that may stand at a place, and what it says. */
export interface Offer {
  readonly word: string;
  readonly kind: 'key' | 'value';
  readonly info: string;
}

export interface Offers {
  /** Where the word under the cursor begins. */
  readonly from: number;
  readonly offers: readonly Offer[];
}

/** Lists the words that may stand at a position of a policy file, from the schema that editors use. */
export function offersAt(text: string, position: number): Offers {
  const language: Language = /^kawal:\s*["']?policy\//m.test(text) ? 'en' : 'id';
  const { path, from, place, present } = placeAt(text, position);
  const schema = policySchema(language);
  const here = path.reduce<readonly PolicyJsonSchema[]>(
    (forms, step) => forms.flatMap((form) => below(form, step, schema)),
    [schema],
  );
  const whole = here.flatMap((form) => plain(form, schema));
  const keys = place === 'value' ? [] : whole.flatMap((form) => keysOf(form));
  const values = place === 'key' ? [] : whole.flatMap((form) => valuesOf(form, schema));
  const offers = [...keys.filter(({ word }) => !present.includes(word)), ...values];
  return { from, offers: offers.filter(({ word }, index) => offers.findIndex((one) => one.word === word) === index) };
}

interface TextPlace {
  /** Keys from the root; `*` for an item of a list. */
  readonly path: readonly string[];
  readonly from: number;
  readonly place: 'key' | 'value' | 'either';
  /** Keys that the same map holds already. */
  readonly present: readonly string[];
}

interface Level {
  readonly indent: number;
  readonly key: string;
}

/** Finds where in the structure a position stands: by indentation in blocks, by brackets within a line's braces. */
export function placeAt(text: string, position: number): TextPlace {
  const before = text.slice(0, position);
  const word = /[\w./-]*$/.exec(before)?.[0] ?? '';
  const from = position - word.length;
  const lines = before.split('\n');
  const line = lines.at(-1) ?? '';
  const levels: Level[] = [];
  for (const one of lines.slice(0, -1)) read(levels, one);
  const flow = flowOf(line.slice(0, line.length - word.length));
  const indent = line.length - line.trimStart().length;
  const parents = (most: number): string[] => levels.filter((level) => level.indent < most).map(({ key }) => key);
  if (flow !== null) {
    const own = headOf(line);
    const path = [...parents(own.indent), ...own.keys, ...flow.path];
    return { path, from, place: flow.place, present: flow.present };
  }
  const own = headOf(line.slice(0, line.length - word.length));
  if (own.keys.some((key) => key !== '*'))
    return { path: [...parents(own.indent), ...own.keys], from, place: 'value', present: [] };
  const path = [...parents(indent), ...own.keys];
  return { path, from, place: own.keys.length > 0 ? 'either' : 'key', present: siblingsOf(text, position, indent) };
}

/** Takes a finished line into the open levels. */
function read(levels: Level[], line: string): void {
  if (/^\s*(#.*)?$/.test(line)) return;
  const { indent, dash, keys } = headOf(line);
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) >= indent) levels.pop();
  for (const key of keys) levels.push({ indent: key === '*' ? indent : indent + dash, key });
}

/** Reads the beginning of a line: `  - key:` is an item, then a key within it. */
function headOf(line: string): {
  readonly indent: number;
  /** The width of a dash and the spaces after it. */
  readonly dash: number;
  readonly keys: readonly string[];
} {
  const [, lead = '', dash = '', key] = /^(\s*)(-\s+)?(?:([^\s:{}[\],#]+):(?=\s|$))?/.exec(line) ?? [];
  const keys = [...(dash === '' ? [] : ['*']), ...(key === undefined ? [] : [key])];
  return { indent: lead.length, dash: dash.length, keys };
}

/** Reads what a line opens with braces and brackets and does not close; null if nothing is open. */
function flowOf(line: string): Pick<TextPlace, 'path' | 'place' | 'present'> | null {
  const open: { kind: '{' | '['; key: string | null; present: string[] }[] = [];
  for (const [token] of line.matchAll(/[{}[\],]|[^\s:{}[\],#]+:(?=\s)|"[^"]*"|'[^']*'/g)) {
    const last = open.at(-1);
    if (token === '{' || token === '[') open.push({ kind: token, key: null, present: [] });
    else if (token === '}' || token === ']') open.pop();
    else if (last === undefined) continue;
    else if (token === ',') last.key = null;
    else if (token.endsWith(':')) {
      last.key = token.slice(0, -1);
      last.present.push(last.key);
    }
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  const path = open.flatMap(({ kind, key }) => (kind === '[' ? ['*'] : key === null ? [] : [key]));
  const place = last.kind === '[' || last.key !== null ? 'value' : 'key';
  return { path, place, present: place === 'key' ? last.present : [] };
}

function siblingsOf(text: string, position: number, indent: number): readonly string[] {
  const own = text.slice(0, position).split('\n').length - 1;
  const lines = text.split('\n');
  const isWithin = (line: string): boolean =>
    /^\s*(#.*)?$/.test(line) || line.length - line.trimStart().length >= indent;
  // The first key of an item stands behind its dash, and begins the map.
  const begins = (line: string): boolean => {
    const { indent: lead, dash } = headOf(line);
    return dash > 0 && lead + dash === indent;
  };
  let first = own;
  while (first > 0 && isWithin(lines[first - 1] ?? '')) first -= 1;
  if (first > 0 && begins(lines[first - 1] ?? '')) first -= 1;
  let last = own;
  while (last < lines.length - 1 && isWithin(lines[last + 1] ?? '')) last += 1;
  return lines.slice(first, last + 1).flatMap((line, index) => {
    const head = headOf(line);
    const at = head.indent + head.dash;
    return first + index !== own && at === indent ? head.keys.filter((key) => key !== '*') : [];
  });
}

type Root = PolicyJsonSchema;

/** Resolves references and alternatives to the forms that they stand for. */
function plain(form: PolicyJsonSchema, root: Root): readonly PolicyJsonSchema[] {
  const reference = form['$ref'];
  if (typeof reference === 'string') {
    const named = (root['$defs'] as Record<string, PolicyJsonSchema>)[reference.replace('#/$defs/', '')];
    return named === undefined
      ? []
      : plain(named, root).map((one) => ({ ...one, description: form['description'] ?? one['description'] }));
  }
  const either = form['anyOf'];
  return Array.isArray(either) ? (either as PolicyJsonSchema[]).flatMap((one) => plain(one, root)) : [form];
}

function below(form: PolicyJsonSchema, step: string, root: Root): readonly PolicyJsonSchema[] {
  return plain(form, root).flatMap((one): readonly PolicyJsonSchema[] => {
    if (step === '*') return isSchema(one['items']) ? [one['items']] : [];
    const properties = one['properties'] as Record<string, PolicyJsonSchema> | undefined;
    const known = properties !== undefined && Object.hasOwn(properties, step) ? properties[step] : undefined;
    if (known !== undefined) return [known];
    return isSchema(one['additionalProperties']) ? [one['additionalProperties']] : [];
  });
}

function isSchema(value: unknown): value is PolicyJsonSchema {
  return typeof value === 'object' && value !== null;
}

function keysOf(form: PolicyJsonSchema): readonly Offer[] {
  const properties = form['properties'];
  if (!isSchema(properties)) return [];
  return Object.entries(properties).map(([word, of]) => ({ word, kind: 'key', info: infoOf(of as PolicyJsonSchema) }));
}

function valuesOf(form: PolicyJsonSchema, root: Root): readonly Offer[] {
  const constant = form['const'];
  if (typeof constant === 'string') return [{ word: constant, kind: 'value', info: infoOf(form) }];
  const examples = form['examples'];
  if (Array.isArray(examples)) return examples.map((word: string) => ({ word, kind: 'value', info: '' }));
  return isSchema(form['items']) ? plain(form['items'], root).flatMap((one) => valuesOf(one, root)) : [];
}

/** The description in the file's own language comes first. */
function infoOf(form: PolicyJsonSchema): string {
  const description = form['description'];
  return typeof description === 'string' ? (description.split('\n\n')[0] ?? '') : '';
}
