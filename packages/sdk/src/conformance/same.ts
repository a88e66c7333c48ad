import assert from 'node:assert/strict';

/** Asserts that two values hold the same data, as a row without a prototype and a Buffer hold it. */
export function assertSame(actual: unknown, expected: unknown, message: string): void {
  try {
    assert.deepEqual(structuredClone(actual), expected);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new Error(`${message}\n${told.replace(/[\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu, spelled)}`);
  }
}

/** Spells a sign that nobody sees: without it two texts that differ look alike. */
function spelled(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Asserts that something holds. */
export function assertThat(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}
