/** Lists a JSON text with one of its values made another, or left out; nothing where it is no JSON. */
export function alteredOnce(text: string): readonly string[] {
  return [...alterations(parsed(text))].map((value) => JSON.stringify(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, exactly);
  } catch {
    return undefined;
  }
}

/** Reads a number that JavaScript would round as it is written, for a number of 64 bits may name a message. */
function exactly(_: string, value: unknown, { source = '' }: { readonly source?: string } = {}): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? rawJSON(source) : value;
}

const { rawJSON, isRawJSON } = JSON as unknown as {
  rawJSON(text: string): unknown;
  isRawJSON(value: unknown): boolean;
};

/** Writes the same JSON with other spaces; undefined where it is none, as in the form that many providers post. */
export function writtenOtherwise(text: string): string | undefined {
  const value = parsed(text);
  return value === undefined ? undefined : `${JSON.stringify(value, null, 2)}\n`;
}

const others: readonly unknown[] = [null, 7, '', [], { baru: true }];

function* alterations(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null || isRawJSON(value)) return;
  for (const key of Object.keys(value)) {
    const before: unknown = Object(value)[key];
    for (const other of [...others, ...alterations(before)]) yield replaced(value, key, other);
    if (!Array.isArray(value)) yield replaced(value, key, undefined);
  }
}

function replaced(value: object, key: string, other: unknown): unknown {
  return Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
}

/** Joins JSON texts with news in one list, and says which these are; undefined where fewer than two do. */
export function joined(
  texts: readonly string[],
): { readonly text: string; readonly of: readonly number[] } | undefined {
  const lists = texts.flatMap((text, index) => {
    const value = parsed(text);
    const fields = Array.isArray(value) ? [] : Object.entries(Object(value));
    const [only, ...more] = Array.isArray(value) ? [['', value] as const] : fields.filter(([, of]) => isList(of));
    return only === undefined || more.length > 0 ? [] : [{ index, value, name: only[0], list: only[1] as unknown[] }];
  });
  const [first] = lists;
  const same = lists.filter(({ name }) => name === first?.name);
  if (first === undefined || same.length < 2) return undefined;
  const all = same.flatMap(({ list }) => list);
  const whole = Array.isArray(first.value) ? all : { ...Object(first.value), [first.name]: all };
  return { text: JSON.stringify(whole), of: same.map(({ index }) => index) };
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null);
}
