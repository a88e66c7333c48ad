import type { InputRefusal } from './messages.ts';

/** Limits of one input, whatever its schema. They guard memory and time, far above what people write. */
export const inputLimits = { levels: 12, items: 20_000, characters: 1_000_000 };

/** Stands in a copy for what is no plain data: an instance of a class, a function, a bigint, NaN. No schema takes it. */
export const notPlain: unique symbol = Symbol('not plain');

type PlainCopy =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: InputRefusal };

/** Copies input once, within limits, so that later changes have no effect. Skips a field that is `undefined`. */
export function plainCopy(input: unknown): PlainCopy {
  const spent: Spent = { items: 0, characters: 0, past: undefined };
  try {
    const value = copy(input, 0, spent);
    if (spent.past === undefined) return { ok: true, value };
    const measure = spent.past;
    return { ok: false, refusal: { code: 'input.too-much', field: '', measure, atMost: inputLimits[measure] } };
  } catch {
    // A getter or a proxy may throw anything: none of it is repeated.
    return { ok: false, refusal: { code: 'input.not-fitting', field: '' } };
  }
}

interface Spent {
  items: number;
  characters: number;
  /** The limit that was passed; nothing is copied from there on. */
  past: keyof typeof inputLimits | undefined;
}

function copy(value: unknown, level: number, spent: Spent): unknown {
  if (typeof value === 'string') spend(spent, 'characters', value.length);
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) return value;
  if (typeof value !== 'object') return notPlain;
  if (level === inputLimits.levels) spent.past ??= 'levels';
  // The length counts before anything is walked: a sparse list costs its whole length.
  const names = Array.isArray(value) ? [] : Object.keys(value);
  spend(spent, 'items', Array.isArray(value) ? value.length : names.length);
  if (spent.past !== undefined) return undefined;
  if (!isPlain(value)) return notPlain;
  if (Array.isArray(value)) return Array.from(value, (item) => copy(item, level + 1, spent));
  const copied: Record<string, unknown> = {};
  for (const name of names) {
    spend(spent, 'characters', name.length);
    const content = (value as Readonly<Record<string, unknown>>)[name];
    // An assignment to `__proto__` would set the prototype, and no schema sees that field: under a name in quotes it is unknown.
    if (content !== undefined) copied[name === '__proto__' ? '"__proto__"' : name] = copy(content, level + 1, spent);
  }
  return copied;
}

/** Tells if its fields are all of an object or list: what a getter, a prototype or a hidden field tells would be lost. */
export function isPlain(value: object): boolean {
  if (Array.isArray(value)) return !('toJSON' in value);
  const { propertyIsEnumerable: shows, toString: kindOf } = Object.prototype;
  const tells = ([name, one]: [string, PropertyDescriptor]) => name === 'toJSON' || typeof one.value !== 'function';
  let kind = Object.getPrototypeOf(value) as object | null;
  for (; kind !== null && !Object.hasOwn(kind, 'isPrototypeOf'); kind = Object.getPrototypeOf(kind) as object | null)
    if (Object.entries(Object.getOwnPropertyDescriptors(kind)).some(tells)) return false;
  const isTold = (one: PropertyKey) => /^__/.test(String(one)) || shows.call(value, one) !== (typeof one === 'symbol');
  return kindOf.call(value) === '[object Object]' && Reflect.ownKeys(value).every(isTold);
}

function spend(spent: Spent, measure: 'items' | 'characters', amount: number): void {
  spent[measure] += amount;
  if (spent[measure] > inputLimits[measure]) spent.past ??= measure;
}
