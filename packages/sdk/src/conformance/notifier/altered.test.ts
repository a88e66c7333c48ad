import { expect, test } from 'vitest';
import { alteredOnce, joined, writtenOtherwise } from './altered.ts';

test('a number of 64 bits stands as it was written in whatever is made of a request', () => {
  const told = (id: string): string => `{"news":[{"id":${id}}]}`;
  const [one, other] = ['9223372036854775807', '9223372036854775806'];
  expect(writtenOtherwise(told(one))).toContain(`"id": ${one}`);
  expect(joined([told(one), told(other)])?.text).toBe(`{"news":[{"id":${one}},{"id":${other}}]}`);
  expect(alteredOnce(`{"id":${one},"text":"a"}`)).toContain(`{"id":${one},"text":null}`);
});
