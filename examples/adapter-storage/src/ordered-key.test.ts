import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { orderedKey } from './ordered-key.ts';

describe('a key', () => {
  test('sorts in the order of its parts', () => {
    const ordered = [
      ['a'],
      ['a', 0],
      ['a', 2 ** 32],
      ['a', 'b'],
      ['a\u0000b'],
      ['ab'],
      ['b', ''],
      ['\u{1f600}'],
    ] as const;
    const keys = ordered.map((parts) => Buffer.from(orderedKey(...parts)));
    assert.deepEqual([...keys].sort(Buffer.compare), keys);
  });

  test('differs from every key of other parts', () => {
    assert.notDeepEqual(orderedKey('a', 'bc'), orderedKey('ab', 'c'));
    assert.notDeepEqual(orderedKey('a\u0000b'), orderedKey('a', 'b'));
  });
});
