import { createHmac } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { bindKey } from './idempotency.ts';

const key = 'a-key-nobody-guesses';

test.prop([fc.jsonValue()])('the order in which fields were written makes no other body', (body) => {
  expect(bindKey(key, turned(body))).toEqual(bindKey(key, body));
});

test('a body is bound as JSON with its fields sorted', () => {
  const text = '{"a":[1,"x",null,{"c":true,"d":"\\n"}],"b":{}}';
  const body = { b: {}, a: [1, 'x', null, { d: '\n', c: true, e: undefined }] };
  expect(bindKey(key, body).fingerprint).toBe(createHmac('sha256', key).update(text).digest('hex'));
});

test('another value, another place in a list or another key makes another', () => {
  const bound = (body: unknown, by = key): string => bindKey(by, body).fingerprint;
  expect(bound({ a: 1, b: [{ c: 2, d: undefined }, null] })).toBe(bound({ b: [{ c: 2 }, undefined], a: 1 }));
  expect(bound({ a: 1, b: 2 })).not.toBe(bound({ a: 2, b: 1 }));
  expect(bound([1, 2])).not.toBe(bound([2, 1]));
  expect(bound({ a: 1 })).not.toBe(bound({ a: 1 }, 'another-key-nobody-guesses'));
});

/** The same, each object's fields the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, content]) => [name, turned(content)]),
  );
}
