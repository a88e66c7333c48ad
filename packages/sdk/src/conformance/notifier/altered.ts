/** Lists a JSON text with one of its values made another, or left out; nothing where it is no JSON. */
export function alteredOnce(text: string): readonly string[] {
  return [...alterations(parsed(text))].map((value) => JSON.stringify(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const others: readonly unknown[] = [null, 7, '', [], { baru: true }];

function* alterations(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const before: unknown = Object(value)[key];
    for (const other of [...others, ...alterations(before)]) yield replaced(value, key, other);
    if (!Array.isArray(value)) yield replaced(value, key, undefined);
  }
}

function replaced(value: object, key: string, other: unknown): unknown {
  return Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
}
