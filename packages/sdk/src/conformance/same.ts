import assert from 'node:assert/strict';

/**
 * Asserts that two values hold the same data. How an adapter makes its objects is its own affair: a row without a
 * prototype and a Buffer count as what they hold.
 */
export function assertSame(actual: unknown, expected: unknown, message: string): void {
  try {
    assert.deepEqual(structuredClone(actual), expected);
  } catch (error) {
    throw new Error(`${message}\n${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Asserts that something holds. */
export function assertThat(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}
