import * as z from 'zod';

const limits = new WeakMap<z.ZodType, number>();

/** A record of at most so many entries: zod has a `max` for lists and texts only. */
export function boundedRecord<Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(
  key: Key,
  value: Value,
  most: number,
): z.ZodRecord<Key, Value> {
  // What zod's own function makes of a single schema would bring the formats of texts along (2002).
  const own = new z.ZodRecord({ type: 'record', keyType: key, valueType: value }) as unknown as z.ZodRecord<Key, Value>;
  const schema = own.check((payload) => {
    if (Object.keys(payload.value).length <= most) return;
    payload.issues.push({ code: 'too_big', origin: 'array', maximum: most, inclusive: true, input: payload.value });
  });
  limits.set(schema, most);
  return schema;
}

/** The limit of a record that `boundedRecord` made. */
export function mostEntries(schema: z.ZodType): number | undefined {
  return limits.get(schema);
}
